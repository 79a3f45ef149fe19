package io.talkturn.cli;

import io.talkturn.report.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;

/** A table as an answer: printed, as JSON, or written to a file. */
final class TableAnswer {
    @ArgGroup(exclusive = false)
    private @Nullable ExportTarget target;

    @Mixin
    private Answer answer = new Answer();

    /** Answers; the exit code. */
    int give(Table table) {
        if (target != null) {
            target.write(table);
            answer.out().println("Wrote " + target.file());
        } else if (answer.isJson()) {
            answer.out().prettyJson(TextTable.records(table));
        } else {
            answer.out().println(table.title());
            TextTable.print(table, answer.out());
        }
        return 0;
    }
}
