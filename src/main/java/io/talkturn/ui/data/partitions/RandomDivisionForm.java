package io.talkturn.ui.data.partitions;

import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Division by chance: shares, seed, and whether a speaker stays whole. */
final class RandomDivisionForm extends VBox {
    RandomDivisionForm(PartitionsViewModel model) {
        super(8);
        Spinner<Integer> train = percent(70);
        Spinner<Integer> dev = percent(15);
        Spinner<Integer> test = percent(15);
        TextField seed = new TextField("1");
        seed.setId("partition-seed");
        // a seed is a whole number; anything else cannot be typed
        seed.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,18}") ? change : null));
        CheckBox whole = new CheckBox(Texts.of("partitions.whole"));
        whole.setId("partition-whole");
        whole.setSelected(true);
        whole.setTooltip(new Tooltip(Texts.of("partitions.whole.tip")));
        var divide = Buttons.usual(
                Texts.of("partitions.divide"),
                () -> model.divide(
                        train.getValue(), dev.getValue(), test.getValue(), number(seed), whole.isSelected()));
        divide.setId("partition-divide");
        getChildren()
                .addAll(
                        new Form()
                                .row(Texts.of("partitions.train"), train, Texts.of("partitions.share.tip"))
                                .row(Texts.of("partitions.dev"), dev, Texts.of("partitions.share.tip"))
                                .row(Texts.of("partitions.test"), test, Texts.of("partitions.share.tip"))
                                .row(Texts.of("partitions.seed"), seed, Texts.of("partitions.seed.tip")),
                        whole,
                        divide,
                        Labels.wrapped(Texts.of("partitions.written"), "muted"));
    }

    private static Spinner<Integer> percent(int value) {
        Spinner<Integer> spinner = new Spinner<>(0, 100, value, 5);
        spinner.setEditable(true);
        return spinner;
    }

    private static long number(TextField field) {
        return field.getText().isEmpty() ? 0 : Long.parseLong(field.getText());
    }
}
