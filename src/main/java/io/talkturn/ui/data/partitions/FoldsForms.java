package io.talkturn.ui.data.partitions;

import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Shown;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What each way to make folds asks for. */
final class FoldsForms {
    private static final double NAMES = 110;
    private static final String NONE = "";

    private final NewFoldsViewModel model;
    private final FileDialogs files;
    private final Map<FoldsWay, Node> forms;

    FoldsForms(NewFoldsViewModel model, FileDialogs files) {
        this.model = model;
        this.files = files;
        forms = Map.of(FoldsWay.CHANCE, chance(), FoldsWay.PATTERN, pattern(), FoldsWay.FILE, file());
    }

    /** The controls of a way; nothing for a way that asks for nothing. */
    List<Node> of(FoldsWay way) {
        Node form = forms.get(way);
        return form == null ? List.of() : List.of(form);
    }

    private Node chance() {
        FoldsWish usual = model.wishProperty().get();
        TextField count = number("folds-count", "\\d{0,4}", usual.count(), n -> set("count", n.intValue()));
        TextField seed = number("folds-seed", "\\d{0,18}", usual.seed(), n -> set("seed", n));
        CheckBox whole = new CheckBox(Texts.of("folds.whole"));
        whole.setId("folds-whole");
        whole.setTooltip(new Tooltip(Texts.of("folds.whole.tip")));
        whole.setSelected(usual.speakersWhole());
        whole.selectedProperty().subscribe((before, now) -> set("speakersWhole", now));
        ComboBox<String> stratify = new ComboBox<>();
        stratify.setId("folds-stratify");
        stratify.getItems()
                .setAll(Stream.concat(Stream.of(NONE), model.labels().stream()).toList());
        stratify.setConverter(new Shown<>(label -> label.equals(NONE) ? Texts.of("folds.stratify.none") : label));
        stratify.setValue(NONE);
        stratify.valueProperty().subscribe((before, now) -> set("stratified", NONE.equals(now) ? null : now));
        return new Form(NAMES)
                .row(Texts.of("folds.count"), count, Texts.of("folds.count.tip"))
                .row(Texts.of("partitions.seed"), seed, Texts.of("folds.seed.tip"))
                .row(Texts.of("folds.stratify"), stratify, Texts.of("folds.stratify.tip"))
                .wide(whole);
    }

    private Node pattern() {
        TextField pattern = new TextField();
        pattern.setId("folds-pattern");
        pattern.setPromptText("(Ses..).*");
        pattern.textProperty().subscribe((before, now) -> set("pattern", now.strip()));
        Segmented<Boolean> of = new Segmented<>(
                List.of(false, true), title -> Texts.of(title ? "folds.pattern.titles" : "folds.pattern.ids"));
        of.setId("folds-of");
        of.setMaxWidth(Region.USE_PREF_SIZE);
        of.valueProperty().subscribe((before, now) -> set("ofTitle", now));
        return new Form(NAMES)
                .row(Texts.of("folds.pattern"), pattern, Texts.of("folds.pattern.tip"))
                .row(Texts.of("folds.pattern.of"), of, Texts.of("folds.pattern.of.tip"));
    }

    private Node file() {
        Label chosen = Labels.text(Texts.of("folds.file.none"));
        chosen.setId("folds-file-name");
        Button choose = Buttons.usual(
                Texts.of("folds.file.choose"),
                () -> files.openFile(Texts.of("folds.file.title"), FileDialogs.Kind.of(Texts.of("data.kind.all"), "*"))
                        .ifPresent(file -> {
                            chosen.setText(String.valueOf(file.getFileName()));
                            take(file);
                        }));
        choose.setId("folds-file");
        HBox row = new HBox(10, choose, chosen);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(6, row, Labels.wrapped(Texts.of("folds.file.form"), "muted"));
    }

    private void take(Path file) {
        model.change(wish -> wish.with("file", file));
    }

    private void set(String component, @Nullable Object value) {
        model.change(wish -> wish.with(component, value));
    }

    private static TextField number(String id, String allowed, long usual, Consumer<Long> set) {
        TextField field = new TextField(Long.toString(usual));
        field.setId(id);
        // anything but a whole number cannot be typed
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches(allowed) ? change : null));
        field.textProperty().subscribe((before, now) -> set.accept(now.isEmpty() ? 0 : Long.parseLong(now)));
        return field;
    }
}
