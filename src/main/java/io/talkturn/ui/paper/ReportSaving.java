package io.talkturn.ui.paper;

import io.talkturn.foundation.Language;
import io.talkturn.report.paper.PaperSize;
import io.talkturn.report.paper.Report;
import io.talkturn.report.paper.RunReport;
import io.talkturn.report.paper.StudyReport;
import io.talkturn.run.RunFolder;
import io.talkturn.study.StudyFolder;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Texts;
import java.util.function.Supplier;

/** Saves the report of a run or a study, through the exporter that the command line has too. */
public final class ReportSaving {
    private static final FileDialogs.Kind HTML = FileDialogs.Kind.of("HTML", "html");

    private ReportSaving() {}

    /** Asks for a file and writes the report of a run. */
    public static void of(AppContext context, RunFolder run) {
        save(context, run.name(), () -> RunReport.of(run));
    }

    /** Asks for a file and writes the report of a study. */
    public static void of(AppContext context, StudyFolder study) {
        save(context, study.name(), () -> StudyReport.of(study));
    }

    private static void save(AppContext context, String name, Supplier<Report> report) {
        PaperSize size = PaperViewModel.usual(Language.country());
        context.exports()
                .saveAtLength(
                        Texts.of("report.save"),
                        name + ".html",
                        HTML,
                        file -> report.get().write(size, file));
    }
}
