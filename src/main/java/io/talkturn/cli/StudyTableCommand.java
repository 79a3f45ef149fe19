package io.talkturn.cli;

import io.talkturn.report.Table;
import io.talkturn.report.study.PublishedTable;
import io.talkturn.report.study.StudyResults;
import io.talkturn.report.study.StudyTableKind;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints or writes a table of a study. */
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a table of a study, or writes it as CSV (full precision, with intervals, p and counts), LaTeX or HTML.",
            "Of an unfinished study there is what there is; what is missing is said."
        },
        footer = {
            "",
            "Tables: results (HAN-ROCK Tables 1 to 3), classes (Table 4), settings (Table 7), seeds (weak labels Tables 3,"
                    + " 4, 6), lambdas (Table 9), mattered (which"
                    + " settings the result depends on).",
            "",
            "Examples:",
            "  talkturn study table h1",
            "  talkturn study table h1 --table classes --to table4.tex",
            "  talkturn study table fusion --table seeds --published --to table3.csv"
        })
final class StudyTableCommand implements Callable<Integer> {
    @Mixin
    private StudyOption study = new StudyOption();

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            defaultValue = "results",
            description = "results, classes, settings, seeds, lambdas or mattered. Default: results.")
    private String table = "results";

    @Option(
            names = "--column",
            paramLabel = "COLUMN",
            defaultValue = "",
            description = "The primary task, where a table is of one. Default: the first.")
    private String column = "";

    @Option(names = "--published", description = "Put the paper's values below one's own, with their source.")
    private boolean published;

    @Mixin
    private TableAnswer answer = new TableAnswer();

    @Override
    public Integer call() {
        StudyResults results = StudyResults.read(study.folder());
        StudyTableKind kind = StudyTableKind.of(table);
        Table own = kind.make(results, results.column(column));
        Table made = published ? PublishedTable.below(own, results, kind, results.column(column)) : own;
        return answer.give(made);
    }
}
