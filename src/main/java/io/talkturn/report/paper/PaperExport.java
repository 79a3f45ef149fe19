package io.talkturn.report.paper;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.report.ExportGuard;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

/** Writes a paper to a file, whole or not at all; window and command line write through it. */
public final class PaperExport {
    private PaperExport() {}

    /**
     * Writes it.
     *
     * @param fonts what text is set in, of use for PDF alone
     * @throws io.talkturn.foundation.UserError where the file cannot be written; an older file is then untouched
     * @throws java.util.concurrent.CancellationException where it is no longer wanted; likewise
     */
    public static PaperResult write(Paper paper, PaperLook look, PaperFonts fonts, Path file, Progress progress) {
        Path free = ExportGuard.free(file);
        return switch (look.form()) {
            case PDF -> {
                PaperPdf pdf = new PaperPdf(paper, look, fonts);
                AtomicFiles.write(free, out -> pdf.writeTo(out, progress));
                yield new PaperResult(file, pdf.pages(), fonts.missing());
            }
            case HTML -> {
                AtomicFiles.writeText(free, out -> new PaperHtml(paper, look).writeTo(out, progress));
                yield new PaperResult(file, 0, List.of());
            }
            case JEFFERSON -> {
                AtomicFiles.writeText(free, out -> new JeffersonText(paper).writeTo(out, progress));
                yield new PaperResult(file, 0, List.of());
            }
        };
    }

    /** The pages as they would stand in a file, to be printed. */
    public static byte[] pdf(Paper paper, PaperLook look, PaperFonts fonts, Progress progress) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PaperPdf(paper, look, fonts).writeTo(out, progress);
        return out.toByteArray();
    }
}
