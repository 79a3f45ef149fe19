package io.talkturn.report.paper;

import io.talkturn.report.TranscriptHtml.Style;

/**
 * How a paper looks.
 *
 * @param style how attention is made visible
 * @param windows whether it is told what each prediction looked at
 */
public record PaperLook(PaperForm form, PaperSize size, Style style, boolean windows) {
    /** A form as most people want it. */
    public static PaperLook of(PaperForm form) {
        return new PaperLook(form, PaperSize.A4, Style.SHADE, false);
    }

    /** The same on other paper. */
    public PaperLook on(PaperSize other) {
        return new PaperLook(form, other, style, windows);
    }

    /** The same in another style. */
    public PaperLook in(Style other) {
        return new PaperLook(form, size, other, windows);
    }

    /** The same with what each prediction looked at. */
    public PaperLook withWindows() {
        return new PaperLook(form, size, style, true);
    }
}
