package io.talkturn.cli;

import io.talkturn.report.Table;
import io.talkturn.report.study.ConditionComparison;
import io.talkturn.report.study.StudyResults;
import java.util.concurrent.Callable;
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

    @Mixin
    private TableAnswer answer = new TableAnswer();

    @Override
    public Integer call() {
        StudyResults results = StudyResults.read(study.folder());
        Table table = ConditionComparison.of(results, results.column(column), first, second);
        return answer.give(table);
    }
}
