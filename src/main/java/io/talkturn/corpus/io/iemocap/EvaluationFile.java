package io.talkturn.corpus.io.iemocap;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceLines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code EmoEvaluation/<dialogue>.txt}: a line a talkturn, below it the votes of the annotators. */
final class EvaluationFile {
    private static final Pattern LINE = Pattern.compile(
            "\\[\\s*(\\d+(?:\\.\\d+)?)\\s*-\\s*(\\d+(?:\\.\\d+)?)\\s*]\\s+(\\S+)\\s+(\\S+)\\s+\\[([^]]*)]\\s*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final String[] SCALES = {"valence", "activation", "dominance"};
    private static final double LOWEST = 1;
    private static final double HIGHEST = 5;

    private final String file;
    private final ImportNotes notes;
    private final Map<String, Evaluation> found = new LinkedHashMap<>();
    private Votes votes = new Votes();
    private String open = "";

    private EvaluationFile(SourceFile file, ImportNotes notes) {
        this.file = file.name();
        this.notes = notes;
    }

    /** The evaluations by talkturn id, in the order of the file. */
    static Map<String, Evaluation> read(SourceFile file, ImportNotes notes) {
        EvaluationFile reading = new EvaluationFile(file, notes);
        SourceLines text = SourceLines.read(file, notes);
        for (int i = 0; i < text.lines().size(); i++) {
            reading.line(i + 1, text.lines().get(i));
        }
        reading.close();
        return reading.found;
    }

    private void line(int number, String line) {
        if (line.startsWith("[")) {
            close();
            evaluation(number, line);
        } else if (!open.isEmpty()) {
            votes.add(line);
        }
    }

    private void close() {
        found.computeIfPresent(open, (id, evaluation) -> evaluation.withAgreement(votes.agreement()));
        open = "";
        votes = new Votes();
    }

    private void evaluation(int number, String line) {
        Matcher matcher = LINE.matcher(line);
        String[] values = matcher.matches() ? matcher.group(5).split(",", -1) : new String[0];
        if (values.length != SCALES.length) {
            notes.warn(
                    "evaluation_line_unparsed",
                    file,
                    number,
                    "Line " + number + " is no “[start - end] talkturn emotion [valence, activation, dominance]”; "
                            + "it was left out.");
            return;
        }
        String id = matcher.group(3);
        Evaluation before = found.get(id);
        if (before != null) {
            notes.warn(
                    "duplicate_turn",
                    file,
                    number,
                    "Line " + number + " evaluates " + id + " again (first in line " + before.line()
                            + "); it was left out.");
            return;
        }
        open = id;
        found.put(
                id,
                new Evaluation(
                        number,
                        id,
                        Double.parseDouble(matcher.group(1)),
                        Double.parseDouble(matcher.group(2)),
                        emotion(number, id, matcher.group(4)),
                        scales(number, id, values),
                        Double.NaN));
    }

    private String emotion(int number, String id, String code) {
        if (Double.isNaN(Codes.emotion(code))) {
            notes.warn(
                    "unknown_label",
                    file,
                    number,
                    "Line " + number + ": the emotion “" + code + "” of " + id
                            + " is none of the release's; the talkturn was kept without it.");
        }
        return code;
    }

    private double[] scales(int number, String id, String[] cells) {
        double[] values = new double[SCALES.length];
        for (int i = 0; i < values.length; i++) {
            String cell = cells[i].strip();
            values[i] = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
            if (!(values[i] >= LOWEST && values[i] <= HIGHEST)) {
                notes.warn(
                        "out_of_scale",
                        file,
                        number,
                        "Line " + number + ": the " + SCALES[i] + " “" + cell + "” of " + id
                                + " is not on the scale from 1 to 5; the talkturn was kept without it.");
                values[i] = Double.NaN;
            }
        }
        return values;
    }
}
