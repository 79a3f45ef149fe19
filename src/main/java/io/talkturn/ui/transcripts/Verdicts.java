package io.talkturn.ui.transcripts;

import io.talkturn.report.PredictionErrors;
import io.talkturn.run.PredictionTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The predictions of a run by talkturn, and which of them are errors. */
public final class Verdicts {
    private final Map<String, Verdict> byTalkturn = new LinkedHashMap<>();
    private final PredictionTable table;

    Verdicts(PredictionTable table) {
        this.table = table;
        PredictionErrors errors = new PredictionErrors(table);
        for (PredictionTable.Row row : table.rows()) {
            byTalkturn.put(
                    row.talkturn(),
                    new Verdict(
                            row.partition(),
                            row.truth(),
                            row.prediction(),
                            errors.isError(row),
                            isNumber(),
                            Arrays.stream(row.probabilities()).boxed().toList()));
        }
    }

    /** The verdict on a talkturn; empty where the run did not predict it. */
    public Optional<Verdict> of(String talkturn) {
        return Optional.ofNullable(byTalkturn.get(talkturn));
    }

    /** The table they come from. */
    PredictionTable table() {
        return table;
    }

    /** Whether the primary task is a number. */
    boolean isNumber() {
        return table.classes().isEmpty();
    }
}
