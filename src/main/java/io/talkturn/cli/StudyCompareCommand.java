package io.talkturn.cli;

import io.talkturn.report.Table;
import io.talkturn.report.study.ConditionComparison;
import io.talkturn.report.study.StudyResults;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two conditions of a study. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two conditions of a study, second minus first, metric by metric: the trials that are best on dev.",
            "Over test conversations by the jackknife with Holm's correction, accuracy by McNemar's test, over the trials of"
                    + " both searches by the paper's bootstrap."
        },
        footer = {"", "Example:", "  talkturn study compare h1 none aphf --to compare.csv"})
final class StudyCompareCommand implements Callable<Integer> {
    @Mixin
    private StudyOption study = new StudyOption();

    @Parameters(index = "1", paramLabel = "FIRST", description = "A condition: the baseline.")
    private String first = "";

    @Parameters(index = "2", paramLabel = "SECOND", description = "Another one.")
    private String second = "";

    @Option(
            names = "--column",
            paramLabel = "COLUMN",
            defaultValue = "",
            description = "The primary task. Default: the first.")
    private String column = "";

    @ArgGroup(exclusive = false)
    private @Nullable ExportTarget target;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        StudyResults results = StudyResults.read(study.folder());
        Table table = ConditionComparison.of(results, results.column(column), first, second);
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
