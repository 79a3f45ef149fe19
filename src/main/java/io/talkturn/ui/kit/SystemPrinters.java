package io.talkturn.ui.kit;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.print.PageLayout;
import javafx.print.PageRange;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.stage.Window;

/** The printers of the computer, through the platform's own dialog. */
public final class SystemPrinters implements Printers {
    private final Supplier<Window> owner;

    public SystemPrinters(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Printing> ask(String title) {
        PrinterJob job =
                Printer.getDefaultPrinter() == null && Printer.getAllPrinters().isEmpty()
                        ? null
                        : PrinterJob.createPrinterJob();
        if (job == null) {
            throw new UserError(Texts.of("print.none"), Texts.of("print.none.wayout"));
        }
        job.getJobSettings().setJobName(title);
        if (!job.showPrintDialog(owner.get())) {
            job.cancelJob();
            return Optional.empty();
        }
        return Optional.of((sheets, progress) -> print(job, sheets, progress));
    }

    private static void print(PrinterJob job, Sheets sheets, Progress progress) throws IOException {
        try {
            for (int page = 0; page < sheets.count(); page++) {
                progress.step(Texts.of("print.page"), page, sheets.count());
                if (isWanted(job, page + 1) && !job.printPage(layout(job), sheet(job, sheets, page))) {
                    throw refused();
                }
            }
        } catch (IOException | UserError | CancellationException e) {
            job.cancelJob();
            throw e;
        }
        if (!job.endJob()) {
            throw refused();
        }
    }

    private static boolean isWanted(PrinterJob job, int page) {
        PageRange[] ranges = job.getJobSettings().getPageRanges();
        if (ranges == null || ranges.length == 0) {
            return true;
        }
        for (PageRange range : ranges) {
            if (page >= range.getStartPage() && page <= range.getEndPage()) {
                return true;
            }
        }
        return false;
    }

    private static PageLayout layout(PrinterJob job) {
        return job.getJobSettings().getPageLayout();
    }

    /** As large as the printer can reach, whatever paper lies in it. */
    private static ImageView sheet(PrinterJob job, Sheets sheets, int page) throws IOException {
        ImageView view = new ImageView(SwingFXUtils.toFXImage(sheets.draw(page), null));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(layout(job).getPrintableWidth());
        view.setFitHeight(layout(job).getPrintableHeight());
        return view;
    }

    private static UserError refused() {
        return new UserError(Texts.of("print.refused"), Texts.of("print.none.wayout"));
    }
}
