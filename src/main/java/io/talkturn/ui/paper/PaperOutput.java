package io.talkturn.ui.paper;

import io.talkturn.report.paper.PaperForm;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Texts;

/** Where it goes. */
enum PaperOutput {
    PDF(PaperForm.PDF),
    HTML(PaperForm.HTML),
    JEFFERSON(PaperForm.JEFFERSON),
    PRINTER(PaperForm.PDF);

    private final PaperForm form;

    PaperOutput(PaperForm form) {
        this.form = form;
    }

    /** The form that is written for it. */
    PaperForm form() {
        return form;
    }

    String title() {
        return Texts.of("paper.output." + name());
    }

    /** A sentence on what one gets. */
    String meaning() {
        return Texts.of("paper.output." + name() + ".meaning");
    }

    /** Whether attention, labels and styles are to be seen there. */
    boolean isShaded() {
        return this != JEFFERSON;
    }

    FileDialogs.Kind kind() {
        return FileDialogs.Kind.of(title(), form.ending());
    }
}
