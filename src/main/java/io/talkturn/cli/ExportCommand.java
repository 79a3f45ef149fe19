package io.talkturn.cli;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.report.AffectTable;
import io.talkturn.report.BranchTable;
import io.talkturn.report.ClassTable;
import io.talkturn.report.ComparisonTable;
import io.talkturn.report.ConfusionTable;
import io.talkturn.report.ExportGuard;
import io.talkturn.report.FigureTable;
import io.talkturn.report.PredictionsTable;
import io.talkturn.report.RunNames;
import io.talkturn.report.SettingsTable;
import io.talkturn.report.Table;
import io.talkturn.report.TaskTable;
import io.talkturn.report.ThresholdTable;
import io.talkturn.report.paper.PaperChoice;
import io.talkturn.report.paper.PaperExport;
import io.talkturn.report.paper.PaperFonts;
import io.talkturn.report.paper.PaperForm;
import io.talkturn.report.paper.PaperLook;
import io.talkturn.report.paper.PaperReader;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.task.AuxiliaryTask;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes tables and transcripts of a run; the window writes the same through the same code. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a table or a transcript of a finished run.",
            "Tables go into CSV, LaTeX or HTML, transcripts into HTML; no engine is needed.",
            "",
            "Tables: tasks (metrics of every task), figures (of a number, each with its n), classes (precision,"
                    + " recall, F1 of every class), confusion,"
                    + " predictions, threshold (WAcc and WF1 against the threshold), affect (WAcc, F1, accuracy"
                    + " and WF1 by class), branches (the learned weights of a fusion model), comparison and settings"
                    + " (with another run, --with), transcript (of one --conversation; “talkturn transcript” has"
                    + " more: PDF, text, selections, two runs)."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn export 20260730-140512-rock --table classes --to classes.csv",
            "  talkturn export 20260730-140512-rock --table confusion \\",
            "      --partition dev --to confusion.tex",
            "  talkturn export 20260730-140512-rock --table comparison \\",
            "      --with 20260730-151230-han --to compared.csv",
            "  talkturn export 20260730-140512-rock --table transcript \\",
            "      --conversation scene03 --to scene03.html",
            "",
            "Exit codes: 0 written, 2 refused (a sentence says why; no file is left half-written)."
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private RunOption run = new RunOption();

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            defaultValue = "tasks",
            description = "What is written. Default: ${DEFAULT-VALUE}.")
    private String table = "tasks";

    @Mixin
    private PartitionOption partition = new PartitionOption();

    @Option(
            names = "--task",
            paramLabel = "TASK",
            defaultValue = AuxiliaryTask.PRIMARY_ID,
            description = "For classes and confusion: pri or an auxiliary task. Default: ${DEFAULT-VALUE}.")
    private String task = AuxiliaryTask.PRIMARY_ID;

    @Option(names = "--with", paramLabel = "RUN", description = "For comparison and settings: the other run.")
    private @Nullable String other;

    @Option(names = "--conversation", paramLabel = "ID", description = "For transcript: which conversation.")
    private @Nullable String conversation;

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        ExportGuard.free(target.file());
        RunFolder folder = run.folder();
        if (table.equals("transcript")) {
            writeTranscript(folder);
        } else {
            target.write(table(folder));
        }
        Terminal.out(command).println("Wrote " + target.file());
        return 0;
    }

    private Table table(RunFolder folder) {
        Partition part = partition.partition();
        RunResults results = new RunResults(folder);
        return switch (table) {
            case "tasks" -> TaskTable.of(results.metrics(), part);
            case "figures" -> FigureTable.of(results.metrics(), part);
            case "classes" -> ClassTable.of(results.metrics(), part, task);
            case "confusion" -> ConfusionTable.of(results.metrics(), part, task);
            case "predictions" -> PredictionsTable.of(results.predictions(), row -> row.partition() == part);
            case "threshold" -> ThresholdTable.of(results.predictions(), part);
            case "affect" -> AffectTable.of(results.predictions(), part);
            case "branches" -> BranchTable.of(branches(folder, results)).nonEmpty();
            case "comparison" -> ComparisonTable.of(side(folder), side(other()), part);
            case "settings" -> SettingsTable.of(title(folder), folder.spec(), title(other()), other().spec());
            default ->
                throw new UserError(
                        "There is no table “" + table + "”.",
                        "Use tasks, figures, classes, confusion, predictions, threshold, affect, branches, comparison, settings or"
                                + " transcript.");
        };
    }

    private static Map<String, Double> branches(RunFolder folder, RunResults results) {
        if (folder.spec().network() instanceof FusionSpec) {
            return results.branches();
        }
        throw new UserError(
                "A network of talkturns has no branches that are weighted.", "Choose a run of a fusion model.");
    }

    private RunFolder other() {
        if (other == null) {
            throw new UserError("The table “" + table + "” needs another run.", "Name it with --with.");
        }
        return run.project().run(other);
    }

    /** Told apart from the one that it is compared with. */
    private String title(RunFolder folder) {
        RunEntry entry = RunCatalog.entry(folder);
        List<RunEntry> both =
                other == null ? List.of(entry) : List.of(RunCatalog.entry(run.folder()), RunCatalog.entry(other()));
        return RunNames.of(both).of(entry);
    }

    private ComparisonTable.Side side(RunFolder folder) {
        return new ComparisonTable.Side(title(folder), folder.spec().primary(), new RunResults(folder).predictions());
    }

    private void writeTranscript(RunFolder folder) {
        if (conversation == null) {
            throw new UserError("Which conversation?", "Name it with --conversation; “talkturn inspect” lists them.");
        }
        var paper = PaperReader.ofRuns(List.of(folder)).paper(PaperChoice.conversation(conversation));
        PaperExport.write(
                paper,
                PaperLook.of(PaperForm.HTML).withWindows(),
                PaperFonts.installed(),
                target.file(),
                Progress.NONE);
    }
}
