package io.talkturn.sample;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.monah.Action;
import io.talkturn.monah.ActionUnit;
import io.talkturn.monah.Tone;
import io.talkturn.sample.Programme.Performance;
import io.talkturn.sample.Raters.Judgement;
import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Emotion;
import io.talkturn.sample.script.Script;
import io.talkturn.sample.script.ScriptReader;
import io.talkturn.weaving.MeasuredFaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Makes the simulated corpus role-play: 24 two-speaker scenes of about 46 talkturns with emotion (angry, happy, neutral,
 * sad), valence, activation and dominance (1-5), word times, four action units, four tones and MONAH narratives.
 */
public final class RolePlay {
    /** The seed of the corpus that comes with the program. */
    public static final long SEED = 20_260_128;

    /** The name of the corpus. */
    public static final String NAME = "role-play";

    /** A fixed date, so that the same seed gives the same bytes. */
    private static final String CREATED = "2026-01-01T00:00:00Z";

    private static final String GENERATOR = "generator 1";
    private static final int SHORTEST = 43;
    private static final int LONGEST = 51;
    private static final Map<Tone, String> TONES = tones();
    private static final List<ActionUnit> UNITS =
            List.of(ActionUnit.AU05, ActionUnit.AU17, ActionUnit.AU20, ActionUnit.AU25);

    /** The camera sees faces, but neither noses nor distances. */
    private static final Set<Action> SEEN = Set.copyOf(EnumSet.complementOf(EnumSet.of(Action.NOD, Action.LEAN)));

    private final long seed;
    private final List<Scene> scenes = new ArrayList<>();

    private RolePlay(long seed) {
        this.seed = seed;
    }

    /** Makes the corpus; the same seed gives the same corpus on every machine. */
    public static Corpus generate(long seed) {
        return new RolePlay(seed).corpus();
    }

    private Corpus corpus() {
        Dice dice = new Dice(seed);
        Script common = ScriptReader.read("common");
        Map<String, Script> scripts = new LinkedHashMap<>();
        for (Performance performance : Programme.performances()) {
            scripts.computeIfAbsent(performance.scene(), RolePlay::read);
        }
        Wordsmith wordsmith = new Wordsmith(dice, common, List.copyOf(scripts.values()));
        SmallTalk smallTalk = new SmallTalk(dice, common);
        List<Conversation> conversations = new ArrayList<>();
        Map<String, Partition> partitions = new HashMap<>();
        for (Performance performance : Programme.performances()) {
            Script script = scripts.computeIfAbsent(performance.scene(), RolePlay::read);
            String id = String.format(Locale.ROOT, "%02d-%s", conversations.size() + 1, performance.scene());
            int length = SHORTEST + dice.below(LONGEST - SHORTEST + 1);
            List<Turn> turns =
                    new Director(dice, wordsmith, smallTalk, script, performance).play(performance.course(), length);
            Scene scene = new Scene(id, turns, dice);
            scenes.add(scene);
            conversations.add(new Conversation(id, title(script, performance), scene.talkturns()));
            partitions.put(id, performance.partition());
        }
        int talkturns =
                conversations.stream().mapToInt(c -> c.talkturns().size()).sum();
        ImportReport report = new ImportReport(0, conversations.size(), talkturns, List.of());
        Corpus corpus = new Corpus(info(), conversations, labels(), features(), partitions, report);
        // kept as features, so that the sample can be woven again and put right like any other corpus
        return MeasuredFaces.keep(
                corpus, scenes.stream().flatMap(s -> s.faces().stream()).toList(), SEEN);
    }

    /** What narratives call the speakers, by their ids. */
    public static Map<String, String> nouns() {
        Map<String, String> nouns = new TreeMap<>();
        for (Performance performance : Programme.performances()) {
            nouns.put(performance.first().id(), performance.first().noun());
            nouns.put(performance.second().id(), performance.second().noun());
        }
        return nouns;
    }

    private static Script read(String scene) {
        return ScriptReader.read("scenes/" + scene);
    }

    private static String title(Script script, Performance performance) {
        return script.title() + ": " + performance.first().name() + " ("
                + script.roles().get(0) + "), " + performance.second().name() + " ("
                + script.roles().get(1) + ")";
    }

    private CorpusInfo info() {
        return new CorpusInfo(
                NAME, "Role play (simulated)", true, "simulated", "talkturn sample --seed " + seed, CREATED, GENERATOR);
    }

    private List<Label> labels() {
        int[] emotions = scenes.stream()
                .flatMap(s -> s.judgements().stream())
                .mapToInt(j -> Emotion.ids().indexOf(j.emotion().id()))
                .toArray();
        return List.of(
                new ClassLabel("emotion", Emotion.ids(), emotions),
                scale("valence", Judgement::valence),
                scale("activation", Judgement::activation),
                scale("dominance", Judgement::dominance));
    }

    private NumberLabel scale(String name, ToDoubleFunction<Judgement> value) {
        double[] values = scenes.stream()
                .flatMap(s -> s.judgements().stream())
                .mapToDouble(value)
                .toArray();
        return new NumberLabel(name, 1, 5, values);
    }

    private List<Feature> features() {
        List<Feature> features = new ArrayList<>();
        UNITS.forEach(unit -> features.add(new Feature(unit.id(), "intensity 0-5", column(s -> s.intensities(unit)))));
        TONES.forEach((tone, name) -> features.add(new Feature(name, "probability", column(s -> s.tones(tone)))));
        return features;
    }

    private double[] column(Function<Scene, double[]> values) {
        return scenes.stream().map(values).flatMapToDouble(Arrays::stream).toArray();
    }

    private static Map<Tone, String> tones() {
        Map<Tone, String> tones = new LinkedHashMap<>();
        tones.put(Tone.HAPPY, "tone_happy");
        tones.put(Tone.SAD, "tone_sad");
        tones.put(Tone.ANGRY, "tone_angry");
        tones.put(Tone.FEAR, "tone_fear");
        return tones;
    }
}
