package io.talkturn.ui.results;

import io.talkturn.foundation.UserError;
import io.talkturn.report.Cell;
import io.talkturn.report.ComparisonTable;
import io.talkturn.report.RunNames;
import io.talkturn.report.SettingWords;
import io.talkturn.report.SettingsTable;
import io.talkturn.report.Table;
import io.talkturn.run.RunSpec;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two runs compared.
 *
 * @param metrics null where they cannot be compared
 * @param settings the settings that differ
 * @param problem why they cannot be compared, null where they can
 * @param names of the two, told apart
 */
record Comparison(
        @Nullable Table metrics, Table settings, @Nullable UserError problem, RunNames names) {
    /** Compares; an evaluation a conversation, so not on the UI thread. */
    static Comparison of(RunDetail first, RunDetail second) {
        RunSpec a = Objects.requireNonNull(first.entry().spec());
        RunSpec b = Objects.requireNonNull(second.entry().spec());
        RunNames names = RunNames.of(List.of(first.entry(), second.entry()));
        String firstTitle = names.of(first.entry());
        String secondTitle = names.of(second.entry());
        Table settings = SettingsTable.of(firstTitle, a, secondTitle, b);
        RunDetail.Scores ofFirst = first.scores();
        RunDetail.Scores ofSecond = second.scores();
        if (ofFirst == null || ofSecond == null) {
            return new Comparison(null, settings, null, names);
        }
        try {
            Table metrics = ComparisonTable.of(
                    new ComparisonTable.Side(firstTitle, a.primary(), ofFirst.predictions()),
                    new ComparisonTable.Side(secondTitle, b.primary(), ofSecond.predictions()),
                    first.partition());
            return new Comparison(metrics, settings, null, names);
        } catch (UserError e) {
            return new Comparison(null, settings, e, names);
        }
    }

    /** The names of the settings that differ, in a line. */
    String differsIn() {
        List<List<Cell>> rows = settings.rows();
        return rows.stream()
                .map(row -> row.getFirst() instanceof Cell.Text(String name) ? SettingWords.title(name) : "")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
