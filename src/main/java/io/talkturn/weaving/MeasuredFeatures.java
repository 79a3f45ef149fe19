package io.talkturn.weaving;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.monah.Action;
import io.talkturn.monah.ActionUnit;
import io.talkturn.monah.FaceMeasures;
import io.talkturn.monah.Tone;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How measures are kept as features of a corpus, so that people can look at them and put them right, and so that
 * narratives can be woven again without the files. {@code frames} counts frames; the action units are mean intensities;
 * smile, nod and lean are their raw value, 0 where none was seen; the held actions are 1 or 0; all of them are missing
 * where there are no frames.
 */
final class MeasuredFeatures {
    static final String RATE = "speech_rate";
    static final String DELAY = "delay";
    private static final String FRAMES = "frames";
    private static final String YES_OR_NO = "1 in every frame, else 0";

    private MeasuredFeatures() {}

    /** The feature of an action: {@code smile}, {@code upper_lid}. */
    static String name(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    /** The feature of a tone: {@code tone_happy}. */
    static String name(Tone tone) {
        return "tone_" + tone.name().toLowerCase(Locale.ROOT);
    }

    private static String unit(Action action) {
        return Action.HELD.containsKey(action) ? YES_OR_NO : action.unit() + ", 0 where none";
    }

    /** Keeps what a face did in a talkturn, as far as it could be seen. */
    static void put(FeatureColumns columns, int row, FaceMeasures face, Set<Action> measurable) {
        columns.column(FRAMES, "frames")[row] = face.frames();
        for (ActionUnit unit : ActionUnit.values()) {
            columns.column(unit.id(), "intensity 0-5")[row] = face.intensities().getOrDefault(unit, Double.NaN);
        }
        for (Action action : Action.values()) {
            Double raw = face.actions().get(action);
            double seen = raw == null || Action.HELD.containsKey(action) ? (raw == null ? 0 : 1) : raw;
            columns.column(name(action), unit(action))[row] =
                    face.frames() > 0 && measurable.contains(action) ? seen : Double.NaN;
        }
    }

    /** Keeps the tone of a talkturn. */
    static void put(FeatureColumns columns, int row, Map<Tone, Double> tones) {
        tones.forEach((tone, value) -> columns.column(name(tone), "probability")[row] = value);
    }

    /** What a face did in a talkturn, from the features. */
    static FaceMeasures face(Corpus corpus, int row) {
        double frames = at(corpus, FRAMES, row);
        Map<ActionUnit, Double> intensities = new EnumMap<>(ActionUnit.class);
        for (ActionUnit unit : ActionUnit.values()) {
            double mean = at(corpus, unit.id(), row);
            if (Double.isFinite(mean)) {
                intensities.put(unit, mean);
            }
        }
        Map<Action, Double> actions = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            double value = at(corpus, name(action), row);
            if (value > 0) {
                ActionUnit unit = Action.HELD.get(action);
                actions.put(action, unit == null ? value : intensities.getOrDefault(unit, Double.NaN));
            }
        }
        return new FaceMeasures(frames > 0 ? (int) frames : 0, actions, intensities);
    }

    /** The tone of a talkturn, from the features. */
    static Map<Tone, Double> tones(Corpus corpus, int row) {
        Map<Tone, Double> tones = new EnumMap<>(Tone.class);
        for (Tone tone : Tone.values()) {
            double value = at(corpus, name(tone), row);
            if (Double.isFinite(value)) {
                tones.put(tone, value);
            }
        }
        return tones;
    }

    private static double at(Corpus corpus, String name, int row) {
        Optional<Feature> feature = corpus.feature(name);
        return feature.isPresent() ? feature.get().at(row) : Double.NaN;
    }

    /** Whether any talkturn was measured for the narratives to tell more than words, delays and speech rates. */
    static boolean any(Corpus corpus) {
        List<String> names = corpus.features().stream().map(Feature::name).toList();
        return names.contains(FRAMES) || names.stream().anyMatch(n -> n.startsWith("tone_"));
    }
}
