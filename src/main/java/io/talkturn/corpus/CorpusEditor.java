package io.talkturn.corpus;

import io.talkturn.corpus.CorrectionField.OfFeature;
import io.talkturn.corpus.CorrectionField.OfLabel;
import io.talkturn.corpus.CorrectionField.Speaker;
import io.talkturn.corpus.CorrectionField.Text;
import io.talkturn.corpus.CorrectionField.Time;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts people's corrections into a corpus in memory; the corpus that was given stays as it is. */
public final class CorpusEditor {
    private final Corpus corpus;
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<Talkturn> talkturns;
    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, Feature> features = new HashMap<>();

    private CorpusEditor(Corpus corpus) {
        this.corpus = corpus;
        this.talkturns = new ArrayList<>(corpus.talkturns());
        for (int row = 0; row < talkturns.size(); row++) {
            rows.put(talkturns.get(row).id(), row);
        }
        corpus.labels().forEach(label -> labels.put(label.name(), label));
        corpus.features().forEach(feature -> features.put(feature.name(), feature));
    }

    /**
     * The corpus with the corrections that hold. Those of talkturns, labels, features or classes that are no longer
     * there are left out.
     */
    public static Corpus apply(Corpus corpus, List<Correction> corrections) {
        List<Correction> holding =
                corrections.stream().filter(Correction::holds).toList();
        if (holding.isEmpty()) {
            return corpus;
        }
        CorpusEditor editor = new CorpusEditor(corpus);
        holding.forEach(editor::setIfThere);
        return editor.edited();
    }

    private boolean setIfThere(Correction correction) {
        try {
            set(correction.talkturn(), correction.field(), correction.value());
            return true;
        } catch (UserError e) {
            // the source changed since; the correction stays in its file and is listed as without effect
            return false;
        }
    }

    /** Whether a correction has an effect on the corpus, or its talkturn, label or class is gone. */
    public static boolean hasPlace(Corpus corpus, Correction correction) {
        return new CorpusEditor(corpus).setIfThere(correction);
    }

    /**
     * The value of a field as it is written, empty where it is missing.
     *
     * @throws UserError where there is no such talkturn or field
     */
    public static String valueOf(Corpus corpus, String talkturn, String field) {
        CorpusEditor editor = new CorpusEditor(corpus);
        int row = editor.row(talkturn);
        Talkturn turn = corpus.talkturns().get(row);
        return switch (CorrectionField.of(field)) {
            case Speaker _ -> turn.speaker();
            case Text _ -> turn.text();
            case Time(boolean isStart) -> written(isStart ? turn.start() : turn.end());
            case OfLabel(String name) -> written(editor.label(name), row);
            case OfFeature(String name) -> written(editor.feature(name).at(row));
        };
    }

    private static String written(Label label, int row) {
        return switch (label) {
            case ClassLabel l -> l.isPresent(row) ? l.classes().get(l.at(row)) : "";
            case NumberLabel l -> written(l.at(row));
            case MultiLabel l -> l.written(row);
        };
    }

    private static String written(@Nullable Double value) {
        return value == null || Double.isNaN(value) ? "" : Double.toString(value);
    }

    /**
     * Refuses a value that cannot be.
     *
     * @throws UserError where there is no such talkturn or field, or the value does not fit it
     */
    public static void check(Corpus corpus, String talkturn, String field, String value) {
        new CorpusEditor(corpus).set(talkturn, field, value);
    }

    private void set(String talkturn, String field, String value) {
        int row = row(talkturn);
        Talkturn turn = talkturns.get(row);
        switch (CorrectionField.of(field)) {
            case Speaker _ -> talkturns.set(row, changed(turn, speaker(value), turn.text(), turn.start(), turn.end()));
            case Text _ -> talkturns.set(row, changed(turn, turn.speaker(), value, turn.start(), turn.end()));
            case Time(boolean isStart) -> setTime(row, isStart, time(value));
            case OfLabel(String name) -> labels.put(name, changed(label(name), row, value));
            case OfFeature(String name) -> setFeature(row, name, value);
        }
    }

    private void setTime(int row, boolean isStart, @Nullable Double time) {
        Talkturn turn = talkturns.get(row);
        Double start = isStart ? time : turn.start();
        Double end = isStart ? turn.end() : time;
        talkturns.set(row, changed(turn, turn.speaker(), turn.text(), start, end));
    }

    private void setFeature(int row, String name, String value) {
        if (CorrectionField.DERIVED.contains(name)) {
            throw new UserError(
                    "The feature " + name + " follows from text and times.", "Correct the text, the start or the end.");
        }
        features.put(name, changed(feature(name), row, number(value, "The feature " + name)));
    }

    private static String speaker(String value) {
        if (value.isBlank()) {
            throw new UserError("A talkturn needs a speaker.", "Give the speaker's id.");
        }
        return value.strip();
    }

    private static @Nullable Double time(String value) {
        double seconds = number(value, "A time");
        if (seconds < 0) {
            throw new UserError("A time cannot be negative: " + value + ".", "Give seconds from the start.");
        }
        return Double.isNaN(seconds) ? null : seconds;
    }

    private static double number(String value, String what) {
        try {
            double number = value.isBlank() ? Double.NaN : Double.parseDouble(value.strip());
            if (!Double.isInfinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new UserError(
                    what + " must be a number, not “" + value + "”.", "Give a number, or nothing for missing.");
        }
        throw new UserError(what + " must be finite.", "Give a number, or nothing for missing.");
    }

    private static Talkturn changed(
            Talkturn turn, String speaker, String text, @Nullable Double start, @Nullable Double end) {
        return new Talkturn(turn.id(), speaker, start, end, text, turn.narrative(), turn.words());
    }

    private static Label changed(Label label, int row, String value) {
        return switch (label) {
            case ClassLabel l -> {
                int[] values = new int[l.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = i == row ? classOf(l, value) : l.at(i);
                }
                yield new ClassLabel(l.name(), l.classes(), values);
            }
            case NumberLabel l -> {
                double[] values = new double[l.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = i == row ? onScale(l, value) : l.at(i);
                }
                yield new NumberLabel(l.name(), l.lowest(), l.highest(), values);
            }
            case MultiLabel l -> {
                long[] values = new long[l.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = i == row ? MultiLabel.parse(l.name(), l.classes(), value) : l.at(i);
                }
                yield new MultiLabel(l.name(), l.classes(), values);
            }
        };
    }

    private static int classOf(ClassLabel label, String value) {
        if (value.isEmpty()) {
            return ClassLabel.MISSING;
        }
        int number = label.classes().indexOf(value);
        if (number < 0) {
            throw new UserError(
                    "“" + value + "” is not a class of " + label.name() + ".",
                    "Use one of " + String.join(", ", label.classes()) + ", or nothing for missing.");
        }
        return number;
    }

    private static double onScale(NumberLabel label, String value) {
        double number = number(value, "The label " + label.name());
        if (number < label.lowest() || number > label.highest()) {
            throw new UserError(
                    value + " is not on the scale of " + label.name() + ".",
                    "Give a number from " + label.lowest() + " to " + label.highest() + ".");
        }
        return number;
    }

    private static Feature changed(Feature feature, int row, double value) {
        double[] values = new double[feature.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == row ? value : feature.at(i);
        }
        return new Feature(feature.name(), feature.unit(), values);
    }

    private int row(String talkturn) {
        Integer row = rows.get(talkturn);
        if (row == null) {
            throw new UserError("There is no talkturn “" + talkturn + "”.", "Its id stands in turns.jsonl.");
        }
        return row;
    }

    private Label label(String name) {
        Label label = labels.get(name);
        if (label == null) {
            throw new UserError("There is no label “" + name + "”.", "The labels stand in corpus.json.");
        }
        return label;
    }

    private Feature feature(String name) {
        Feature feature = features.get(name);
        if (feature == null) {
            throw new UserError("There is no feature “" + name + "”.", "The features stand in corpus.json.");
        }
        return feature;
    }

    private Corpus edited() {
        List<Conversation> conversations = new ArrayList<>();
        int row = 0;
        for (Conversation old : corpus.conversations()) {
            int next = row + old.talkturns().size();
            conversations.add(new Conversation(old.id(), old.title(), talkturns.subList(row, next)));
            row = next;
        }
        return corpus.withContent(
                corpus.info(),
                conversations,
                corpus.labels().stream().map(l -> label(l.name())).toList(),
                corpus.features().stream().map(f -> feature(f.name())).toList());
    }
}
