package io.talkturn.report;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.Talkturn;
import io.talkturn.run.PredictionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run says of conversations, a row a talkturn with its words, beside the truth where there is one. */
public final class AppliedTable {
    private static final int DECIMALS = 3;
    private static final double MANY = 1.0 / 3;

    private AppliedTable() {}

    /**
     * The table; columns that are blank in every row are left out.
     *
     * @param corpus whose talkturns were predicted
     * @param run what people call it
     */
    public static Table of(Corpus corpus, PredictionTable predictions, String run) {
        Map<String, Talkturn> turns = new HashMap<>();
        corpus.talkturns().forEach(turn -> turns.put(turn.id(), turn));
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.text("conversation"),
                Table.Column.text("talkturn"),
                Table.Column.text("speaker"),
                Table.Column.text("text"),
                Table.Column.text("truth"),
                Table.Column.text("prediction"),
                new Table.Column("confidence", Table.Kind.NUMBER, DECIMALS)));
        predictions.classes().forEach(name -> columns.add(new Table.Column("p " + name, Table.Kind.NUMBER, DECIMALS)));
        if (predictions.knowsNewWords()) {
            columns.add(new Table.Column("new words", Table.Kind.NUMBER, 2));
        }
        List<List<Cell>> rows = predictions.rows().stream()
                .map(row -> cells(row, turns.get(row.talkturn()), predictions))
                .toList();
        return new Table(
                        "applied-" + corpus.info().name(),
                        corpus.info().title(),
                        columns,
                        rows,
                        notes(run, predictions))
                .withoutBlankColumns();
    }

    private static List<Cell> cells(PredictionTable.Row row, @Nullable Talkturn turn, PredictionTable predictions) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(row.conversation()),
                Cell.of(row.talkturn()),
                turn == null || turn.speaker().equals(Talkturn.UNKNOWN_SPEAKER)
                        ? Cell.blank()
                        : Cell.of(turn.speaker()),
                turn == null ? Cell.blank() : Cell.of(turn.text()),
                row.truth().isEmpty() ? Cell.blank() : Cell.of(row.truth()),
                Cell.of(row.prediction()),
                confidence(row, predictions)));
        Arrays.stream(row.probabilities()).forEach(p -> cells.add(Cell.of(p)));
        if (predictions.knowsNewWords()) {
            cells.add(Cell.of(row.newWords()));
        }
        return cells;
    }

    /** Of several classes the least probable of those that are said; of none how far the most probable one is from it. */
    private static Cell confidence(PredictionTable.Row row, PredictionTable predictions) {
        double[] p = row.probabilities();
        if (p.length == 0) {
            return Cell.blank();
        }
        double highest = Arrays.stream(p).max().orElse(Double.NaN);
        if (row.prediction().equals(MultiLabel.NONE)) {
            return Cell.of(1 - highest);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < p.length; c++) {
            least = row.says(predictions.classes().get(c), row.prediction()) ? Math.min(least, p[c]) : least;
        }
        return Cell.of(Double.isFinite(least) ? least : highest);
    }

    private static List<String> notes(String run, PredictionTable predictions) {
        List<String> notes = new ArrayList<>(List.of("Predicted by “" + run + "”."));
        if (predictions.classes().isEmpty()) {
            notes.add("A number has no confidence.");
        } else {
            notes.add(
                    "Confidence: the probability that the network gives the class that it says; it is not how often it"
                            + " is right.");
        }
        if (predictions.newWords() > MANY) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%.0f %% of the words are new to the network: what it says rests on little else than their number.",
                    100 * predictions.newWords()));
        }
        return notes;
    }
}
