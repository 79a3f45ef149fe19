package io.talkturn.ui.data.partitions;

import io.talkturn.corpus.Partition;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Division by chance: shares, seed, and whether a speaker stays whole. */
final class RandomDivisionForm extends VBox {
    RandomDivisionForm(PartitionsViewModel model) {
        super(8);
        ShareSlider shares = new ShareSlider("partition-shares");
        Label told = Labels.muted("");
        told.setId("partition-shares-told");
        told.textProperty().bind(shares.told());
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
                        shares.share(Partition.TRAIN),
                        shares.share(Partition.DEV),
                        shares.share(Partition.TEST),
                        number(seed),
                        whole.isSelected()));
        divide.setId("partition-divide");
        getChildren()
                .addAll(
                        new Form()
                                .row(Texts.of("partitions.shares"), shares, Texts.of("partitions.shares.tip"))
                                .row("", told, Texts.of("partitions.shares.tip"))
                                .row(Texts.of("partitions.seed"), seed, Texts.of("partitions.seed.tip")),
                        whole,
                        divide,
                        Labels.wrapped(Texts.of("partitions.written"), "muted"));
    }

    private static long number(TextField field) {
        return field.getText().isEmpty() ? 0 : Long.parseLong(field.getText());
    }
}
