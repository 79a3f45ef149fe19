package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.report.LabelMatrix;
import io.talkturn.report.LabelMatrix.Source;
import io.talkturn.report.Table;
import io.talkturn.report.TaskCorrelation;
import io.talkturn.report.WeakAgreementTable;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who labelled what in a project; the tab Labels of the window shows the same tables. */
@Command(
        name = "labels",
        mixinStandardHelpOptions = true,
        subcommands = LabelsAddCommand.class,
        description = {
            "Prints or writes who labelled what: strong labels by people, weak ones by models.",
            "",
            "Tables: matrix (corpora and tasks), agreement (weak against strong labels, where a talkturn has both),"
                    + " correlation (Pearson between the tasks of one --corpus, pairwise complete)."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn labels --project my-trio",
            "  talkturn labels add gpt.csv --corpus iemocap --task sarcasm --by gpt-x",
            "  talkturn labels --project my-trio --table correlation --corpus trio-scenes --to table5.csv"
        })
final class LabelsCommand implements Callable<Integer> {
    /** What is shown. */
    enum Kind {
        matrix,
        agreement,
        correlation
    }

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            defaultValue = "matrix",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Kind kind = Kind.matrix;

    @Option(names = "--corpus", paramLabel = "CORPUS", description = "For correlation: the corpus.")
    private @Nullable String corpus;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The file that is written, .csv, .tex or .html. Default: the table is printed.")
    private @Nullable Path to;

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        Table table = table();
        if (to == null) {
            TextTable.print(table.withoutBlankColumns(), Terminal.out(command));
        } else {
            TableFile.write(table.nonEmpty(), to, csv.safety());
        }
        return 0;
    }

    private Table table() {
        if (kind == Kind.correlation) {
            Corpus read = CorpusFolder.read(project.corpusFolder(corpus));
            return TaskCorrelation.of(read).table();
        }
        List<Source> sources = sources();
        return switch (kind) {
            case matrix -> LabelMatrix.of(sources).table();
            default ->
                WeakAgreementTable.of(sources.stream().map(Source::corpus).toList());
        };
    }

    private List<Source> sources() {
        List<Path> folders = project.corpora();
        if (folders.isEmpty()) {
            throw new UserError("The project has no corpus.", project.folder(), "Make one with “talkturn import”.");
        }
        return folders.stream()
                .map(folder -> new Source(folder, CorpusFolder.read(folder)))
                .toList();
    }
}
