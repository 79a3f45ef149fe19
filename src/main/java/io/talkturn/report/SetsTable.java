package io.talkturn.report;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.foundation.UserError;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import java.nio.file.Path;
import java.util.List;

/** The prediction sets of a corpus: what said them, when, of how much, and whether they still fit it. */
public final class SetsTable {
    private static final int MINUTES = 16;

    private SetsTable() {}

    /**
     * The table.
     *
     * @param folder of the corpus
     * @param corpus as it is now
     * @param sets beside it
     */
    public static Table of(Path folder, Corpus corpus, List<RunEntry> sets) {
        List<Table.Column> columns = List.of(
                Table.Column.text("folder"),
                Table.Column.text("name"),
                Table.Column.text("run"),
                Table.Column.text("predicts"),
                Table.Column.text("made"),
                new Table.Column("talkturns", Table.Kind.NUMBER, 0),
                Table.Column.text("state"));
        return new Table(
                "predictions-" + corpus.info().name(),
                "Predictions of " + corpus.info().title(),
                columns,
                sets.stream().map(set -> row(folder, corpus, set)).toList(),
                List.of());
    }

    private static List<Cell> row(Path folder, Corpus corpus, RunEntry entry) {
        String name = entry.folder().name();
        try {
            if (entry.problem() != null) {
                throw entry.problem();
            }
            PredictionSet set = PredictionSet.of(entry.folder())
                    .orElseThrow(() ->
                            new UserError("set.json is missing.", entry.folder().path(), RunResults.WAY_OUT));
            RunSpec spec = entry.folder().spec();
            return List.of(
                    Cell.of(name),
                    Cell.of(entry.title()),
                    Cell.of(set.run().name()),
                    Cell.of(spec.primary()),
                    Cell.of(set.created().substring(0, MINUTES).replace('T', ' ')),
                    Cell.of(new RunResults(entry.folder()).predictions().rows().size()),
                    Cell.of(state(set.stale(folder, corpus, spec))));
        } catch (UserError e) {
            Cell none = Cell.blank();
            return List.of(
                    Cell.of(name), Cell.of(entry.title()), none, none, none, none, Cell.of("damaged: " + e.what()));
        }
    }

    /** In a few words; the sentences are told where one set is shown. */
    private static String state(List<Finding> changes) {
        return changes.isEmpty()
                ? "fits the corpus"
                : changes.getFirst().severity() == Finding.Severity.WARN
                        ? "the corpus has changed since"
                        : "labels have changed since";
    }
}
