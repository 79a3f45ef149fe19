package io.talkturn.sample;

import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.monah.ActionUnit;
import io.talkturn.monah.FaceMeasures;
import io.talkturn.monah.Frame;
import io.talkturn.monah.FrameTable;
import io.talkturn.monah.Measurer;
import io.talkturn.monah.Measures;
import io.talkturn.monah.Spoken;
import io.talkturn.monah.Tone;
import io.talkturn.monah.WeaveSettings;
import io.talkturn.monah.Weaver;
import io.talkturn.sample.chance.Dice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One recorded scene: the talkturns with times and narratives, and what was measured. */
final class Scene {
    private final String id;
    private final List<Turn> turns;
    private final List<List<Word>> words = new ArrayList<>();
    private final List<Map<Tone, Double>> tones = new ArrayList<>();
    private final List<Measures> measures;

    /** Records the turns: clock, voice and camera, each with chances of its own. */
    Scene(String id, List<Turn> turns, Dice dice) {
        this.id = id;
        this.turns = turns;
        Clock clock = new Clock(dice);
        Voice voice = new Voice(dice);
        Face face = new Face(dice);
        Map<String, List<Frame>> videos = new HashMap<>();
        List<Spoken> spoken = new ArrayList<>();
        for (Turn turn : turns) {
            List<Word> said = clock.say(turn, words.isEmpty());
            double start = said.getFirst().start();
            double end = said.getLast().end();
            words.add(said);
            spoken.add(new Spoken(turn.speaker().id(), turn.text(), start, end));
            tones.add(voice.hear(turn, end - start));
            videos.computeIfAbsent(turn.speaker().id(), s -> new ArrayList<>()).addAll(face.watch(turn, start, end));
        }
        this.measures = measure(spoken, videos);
    }

    private List<Measures> measure(List<Spoken> spoken, Map<String, List<Frame>> videos) {
        Map<String, FrameTable> tracks = new HashMap<>();
        videos.forEach((speaker, frames) -> tracks.put(speaker, FrameTable.of(frames)));
        WeaveSettings settings = WeaveSettings.standard();
        return Measurer.of(settings.mode(), settings.thresholds()).measure(spoken, tones, tracks);
    }

    /** The talkturns as the corpus keeps them. */
    List<Talkturn> talkturns() {
        Weaver weaver = new Weaver(WeaveSettings.standard());
        List<Talkturn> talkturns = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            List<Word> said = words.get(i);
            talkturns.add(new Talkturn(
                    String.format(Locale.ROOT, "%s-%02d", id, i + 1),
                    turn.speaker().id(),
                    said.getFirst().start(),
                    said.getLast().end(),
                    turn.text(),
                    weaver.weave(turn.speaker().noun(), turn.text(), measures.get(i))
                            .sentence(),
                    said));
        }
        return talkturns;
    }

    /** Mean intensities in four decimals, NaN where no face was seen. */
    double[] intensities(ActionUnit unit) {
        return measures.stream()
                .mapToDouble(m -> m.face().intensities().getOrDefault(unit, Double.NaN))
                .map(v -> Double.isNaN(v) ? v : Math.round(10_000 * v) / 10_000.0)
                .toArray();
    }

    /** What faces did, with intensities in four decimals. */
    List<FaceMeasures> faces() {
        return measures.stream().map(m -> rounded(m.face())).toList();
    }

    private static FaceMeasures rounded(FaceMeasures face) {
        Map<ActionUnit, Double> intensities = new EnumMap<>(ActionUnit.class);
        face.intensities().forEach((unit, value) -> intensities.put(unit, Math.round(10_000 * value) / 10_000.0));
        return new FaceMeasures(face.frames(), face.actions(), intensities);
    }

    /** Probabilities of a tone, NaN where nothing was heard. */
    double[] tones(Tone tone) {
        return tones.stream().mapToDouble(t -> t.getOrDefault(tone, Double.NaN)).toArray();
    }
}
