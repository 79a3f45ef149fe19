package io.talkturn.ui.paper;

import io.talkturn.foundation.UserError;
import io.talkturn.report.paper.PaperExport;
import io.talkturn.report.paper.PaperFonts;
import io.talkturn.report.paper.PaperLook;
import io.talkturn.report.paper.PaperResult;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Printers.Printing;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.scene.control.Label;

/** Saves or prints what was asked for, away from the UI thread. */
final class PaperActions {
    private final AppContext context;
    private final PaperViewModel model;

    PaperActions(AppContext context, PaperViewModel model) {
        this.context = context;
        this.model = model;
    }

    void go() {
        if (model.outputProperty().get() == PaperOutput.PRINTER) {
            print();
        } else {
            save();
        }
    }

    private void save() {
        PaperViewModel.Reading reading = model.reading();
        PaperLook look = model.look();
        context.exports()
                .saveAtLength(
                        Texts.of("paper.title"),
                        model.fileName(),
                        model.outputProperty().get().kind(),
                        (file, progress) ->
                                PaperExport.write(reading.read(), look, PaperFonts.installed(), file, progress),
                        (PaperResult result) -> tell(result.notes()));
    }

    private void print() {
        PaperViewModel.Reading reading = model.reading();
        PaperLook look = model.look();
        String title = Texts.of("paper.printing", model.partProperty().get().title());
        try {
            context.printers().ask(title).ifPresent(printing -> print(title, printing, reading, look));
        } catch (UserError e) {
            Label sentence = Labels.wrapped(e.line());
            sentence.setId("paper-refused");
            context.dialogs().tell(Texts.of("paper.print.refused"), sentence);
        }
    }

    private void print(String title, Printing printing, PaperViewModel.Reading reading, PaperLook look) {
        context.jobs()
                .start(title, progress -> {
                    PaperFonts fonts = PaperFonts.installed();
                    try (PdfSheets sheets = new PdfSheets(PaperExport.pdf(reading.read(), look, fonts, progress))) {
                        printing.print(sheets, progress);
                    }
                    return fonts.missing();
                })
                .onDone(missing -> {
                    context.notices().done(Texts.of("paper.printed"));
                    tell(missing);
                });
    }

    private void tell(List<String> notes) {
        if (!notes.isEmpty()) {
            context.dialogs().tell(Texts.of("paper.notes"), Labels.wrapped(String.join("\n", notes)));
        }
    }
}
