package io.talkturn.sample;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.LabelAgreement;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.monah.Action;
import io.talkturn.monah.ActionUnit;
import io.talkturn.monah.Tone;
import io.talkturn.sample.Programme.Performance;
import io.talkturn.sample.Story.Play;
import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Emotion;
import io.talkturn.weaving.MeasuredFaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Makes the simulated corpus role-play: 60 two-speaker scenes of about 19 talkturns with emotion (angry, happy, neutral,
 * sad), valence, activation and dominance (1-5) as three raters see them, word times, four action units, four tones and
 * MONAH narratives.
 */
public final class RolePlay {
    /**
     * The seed of the corpus that comes with the program. Of fifty, the one whose rarest class of a partition is the least
     * rare: a test says so.
     */
    public static final long SEED = 20_260_109;

    /**
     * How wrongly raters see the affect, a standard deviation: over fifty seeds, Fleiss' kappa of the emotions they name is
     * 0.40, as published of IEMOCAP's.
     */
    public static final double RATER_NOISE = 0.38;

    /** The name of the corpus. */
    public static final String NAME = "role-play";

    /** A fixed date, so that the same seed gives the same bytes. */
    private static final String CREATED = "2026-01-01T00:00:00Z";

    private static final String GENERATOR = "generator 2";
    private static final Map<Tone, String> TONES = tones();
    private static final List<ActionUnit> UNITS =
            List.of(ActionUnit.AU05, ActionUnit.AU17, ActionUnit.AU20, ActionUnit.AU25);

    /** The camera sees faces, but neither noses nor distances. */
    private static final Set<Action> SEEN = Set.copyOf(EnumSet.complementOf(EnumSet.of(Action.NOD, Action.LEAN)));

    private final long seed;
    private final double raterNoise;
    private final List<Play> plays;
    private final List<Judgement> judgements;
    private final Dice recording;

    /** Plays and judges; nothing is recorded yet. Raters have dice of their own, so that noisier ones judge the same. */
    RolePlay(long seed, double raterNoise) {
        this.seed = seed;
        this.raterNoise = raterNoise;
        Dice dice = new Dice(seed);
        this.plays = Story.tell(dice.branch());
        this.recording = dice.branch();
        Raters raters = new Raters(dice.branch(), raterNoise);
        this.judgements = turns().map(Turn::affect).map(raters::judge).toList();
    }

    /** Makes the corpus; the same seed gives the same corpus on every machine. */
    public static Corpus generate(long seed) {
        return new RolePlay(seed, RATER_NOISE).corpus();
    }

    List<Play> plays() {
        return plays;
    }

    /** All talkturns in order. */
    Stream<Turn> turns() {
        return plays.stream().flatMap(play -> play.turns().stream());
    }

    /** Of all talkturns in order. */
    List<Judgement> judgements() {
        return judgements;
    }

    /** Records what was played. To be called once: a second time, cameras would have other noise. */
    Corpus corpus() {
        List<Scene> scenes = new ArrayList<>();
        List<Conversation> conversations = new ArrayList<>();
        Map<String, Partition> partitions = new HashMap<>();
        for (Play play : plays) {
            Scene scene = new Scene(play.id(), play.turns(), recording);
            scenes.add(scene);
            conversations.add(new Conversation(play.id(), play.title(), scene.talkturns()));
            partitions.put(play.id(), play.partition());
        }
        ImportReport report = new ImportReport(0, conversations.size(), judgements.size(), List.of());
        Corpus corpus = new Corpus(info(), conversations, labels(), features(scenes), partitions, report);
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

    private CorpusInfo info() {
        String command = "talkturn sample --seed " + seed
                + (raterNoise == RATER_NOISE ? "" : " --rater-noise " + Double.toString(raterNoise));
        return new CorpusInfo(NAME, "Role play (simulated)", true, "simulated", command, CREATED, GENERATOR);
    }

    private List<Label> labels() {
        int[] emotions = judgements.stream()
                .mapToInt(j -> j.emotion().map(RolePlay::classOf).orElse(ClassLabel.MISSING))
                .toArray();
        List<Label> labels = new ArrayList<>();
        labels.add(new ClassLabel("emotion", Emotion.ids(), emotions));
        for (Dimension dimension : Dimension.values()) {
            labels.add(new NumberLabel(dimension.id(), 1, 5, judged(j -> j.mean(dimension))));
        }
        return labels;
    }

    private static int classOf(Emotion emotion) {
        return Emotion.ids().indexOf(emotion.id());
    }

    private List<Feature> features(List<Scene> scenes) {
        List<Feature> features = new ArrayList<>();
        UNITS.forEach(unit ->
                features.add(new Feature(unit.id(), "intensity 0-5", column(scenes, s -> s.intensities(unit)))));
        TONES.forEach((tone, name) ->
                features.add(new Feature(name, "probability", column(scenes, s -> s.tones(tone)))));
        features.add(new Feature("emotion" + LabelAgreement.SHARE, "share of annotators", judged(Judgement::share)));
        for (Dimension dimension : Dimension.values()) {
            features.add(new Feature(
                    dimension.id() + LabelAgreement.SPREAD,
                    "standard deviation of the raters",
                    judged(j -> j.spread(dimension))));
        }
        return features;
    }

    private double[] judged(ToDoubleFunction<Judgement> value) {
        return judgements.stream().mapToDouble(value).toArray();
    }

    private static double[] column(List<Scene> scenes, Function<Scene, double[]> values) {
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
