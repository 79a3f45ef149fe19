package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.report.ExportGuard;
import io.talkturn.report.paper.PaperSize;
import io.talkturn.report.paper.Report;
import io.talkturn.report.paper.RunReport;
import io.talkturn.report.paper.StudyReport;
import io.talkturn.run.RunFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a run or a study; the window writes the same through the same code. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes what a run or a study came to as one HTML file, with its figures within it: the methods in the sentences"
                    + " of a paper, curves, classes, tables, every number with its n, all settings.",
            "It needs no other file and no net, follows the light or dark of the reader, and can be printed."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn report 20260730-140512-rock --to rock.html",
            "  talkturn report h1 --to h1.html",
            "",
            "Exit codes: 0 written, 2 refused (a sentence says why; no file is left half-written)."
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(
            paramLabel = "RUN|STUDY",
            description = "A run or a study: its folder, the folder's name, how that begins, or what it is called.")
    private String subject = "";

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The HTML file that is written.")
    private Path to = Path.of("");

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            defaultValue = "a4",
            description = "What it is printed on: a4 or letter. Default: ${DEFAULT-VALUE}.")
    private String paper = "a4";

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        PaperSize size = PaperSize.of(paper);
        ExportGuard.free(to);
        report().write(size, to);
        Terminal.out(command).println("Wrote " + to);
        return 0;
    }

    /** A run where there is one of this name, else a study. */
    private Report report() {
        RunFolder run;
        try {
            run = project.run(subject);
        } catch (UserError noRun) {
            return StudyReport.of(StudyOption.search(project, subject).orElseThrow(() -> noRun));
        }
        return RunReport.of(run);
    }
}
