package io.talkturn.ui.paper;

import io.talkturn.foundation.Language;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.report.paper.PaperSize;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Choices;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Shown;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks what is put on paper and how, then saves or prints it. */
public final class PaperDialog {
    private static final double WIDTH = 600;
    private static final double NAMES = 92;
    private static final double WIDEST = 420;

    private final AppContext context;
    private final PaperViewModel model;

    public PaperDialog(AppContext context, PaperSubject subject) {
        this.context = context;
        this.model = new PaperViewModel(subject, PaperViewModel.usual(Language.country()));
    }

    /** Shows it. */
    public void show() {
        Dialog<ButtonType> dialog = context.dialogs()
                .show(
                        Texts.of("paper.title"),
                        content(),
                        Texts.of("paper.save"),
                        () -> new PaperActions(context, model).go(),
                        WIDTH,
                        Region.USE_COMPUTED_SIZE);
        Button go = (Button) dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
        go.setId("paper-go");
        model.outputProperty()
                .subscribe(
                        output -> go.setText(Texts.of(output == PaperOutput.PRINTER ? "paper.print" : "paper.save")));
    }

    private Node content() {
        Segmented<PaperOutput> output =
                segmented("paper-output", List.of(PaperOutput.values()), PaperOutput::title, model.outputProperty());
        Segmented<PaperSize> size = segmented(
                "paper-size",
                List.of(PaperSize.values()),
                each -> Texts.of("paper.size." + each.name()),
                model.sizeProperty());
        Segmented<Style> style = segmented(
                "paper-style",
                List.of(Style.values()),
                each -> Texts.of("transcripts.style." + each.name()),
                model.styleProperty());
        CheckBox windows = new CheckBox(Texts.of("paper.windows"));
        windows.setId("paper-windows");
        windows.selectedProperty().bindBidirectional(model.windowsProperty());
        only(model.isPaged(), size, "paper.size.off");
        only(model.isShaded(), style, "paper.style.off");
        only(model.isShaded(), windows, "paper.style.off");
        Label meaning = Labels.wrapped("", "muted");
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        model.outputProperty().subscribe(chosen -> meaning.setText(chosen.meaning()));
        Form form = new Form(NAMES)
                .row(Texts.of("paper.output"), output, Texts.of("paper.output.tip"))
                .row("", meaning, "")
                .row(Texts.of("paper.part"), parts(), Texts.of("paper.part.tip"))
                .row(Texts.of("paper.runs"), runs(), Texts.of("paper.runs.tip"))
                .row(Texts.of("paper.size"), size, Texts.of("paper.size.tip"))
                .row(Texts.of("paper.style"), style, Texts.of("transcripts.style.tip"))
                .row("", windows, Texts.of("paper.windows.tip"));
        VBox content = new VBox(form);
        content.setId("paper");
        return content;
    }

    private ComboBox<PaperPart> parts() {
        ComboBox<PaperPart> box = new ComboBox<>();
        box.setId("paper-part");
        box.setConverter(new Shown<>(PaperPart::title));
        box.setPrefWidth(WIDEST);
        Choices.fill(box, model.parts(), model.partProperty().get());
        box.valueProperty().bindBidirectional(model.partProperty());
        return box;
    }

    private ComboBox<Integer> runs() {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("paper-runs");
        box.setConverter(new Shown<>(model::runTitle));
        box.setPrefWidth(WIDEST);
        Choices.fill(box, model.runChoices(), model.runsProperty().get());
        box.valueProperty().bindBidirectional(model.runsProperty());
        box.setDisable(model.runChoices().size() == 1);
        Why.say(box, Texts.of("paper.runs.off"));
        return box;
    }

    private static <T> Segmented<T> segmented(
            String id, List<T> options, Function<T, String> title, ObjectProperty<T> value) {
        Segmented<T> segmented = new Segmented<>(options, title);
        segmented.setId(id);
        segmented.setMaxWidth(Region.USE_PREF_SIZE);
        segmented.valueProperty().bindBidirectional(value);
        return segmented;
    }

    private static void only(ObservableBooleanValue when, Node control, String why) {
        control.disableProperty().bind(Bindings.not(when)); // a listener alone would let the condition go from memory
        Why.say(control, Texts.of(why));
    }
}
