package io.talkturn.ui.data.importing;

import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.SentimentRule;
import io.talkturn.corpus.io.source.FeatureChoices.Task;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Shown;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WrapRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What people say of files of features: what labels mean, what classes are called, and which array is what. */
final class FeatureFields extends WrapRow {
    private static final FileDialogs.Kind MAPPINGS = FileDialogs.Kind.of("JSON", "json");

    /** The task that the file tells itself: a combo box shows no entry that is null. */
    private static final String TOLD = "told";

    private final ImportViewModel model;
    private final FileDialogs files;
    private final ComboBox<String> task = new ComboBox<>();
    private final ComboBox<SentimentRule> rule = new ComboBox<>();
    private final TextField classes = new TextField();
    private final TextField scale = new TextField();
    private boolean showing;

    FeatureFields(ImportViewModel model, FileDialogs files) {
        super(14);
        this.model = model;
        this.files = files;
        setId("import-features");
        getStyleClass().add("import-source");
        task.setId("import-task");
        task.setConverter(new Shown<>(one -> Texts.of("import.task." + one)));
        task.getItems().add(TOLD);
        Stream.of(Task.values()).map(FeatureFields::id).forEach(task.getItems()::add);
        rule.setId("import-sentiment");
        rule.setConverter(new Shown<>(one -> Texts.of("import.sentiment." + id(one))));
        rule.getItems().setAll(SentimentRule.values());
        classes.setId("import-classes");
        classes.setPromptText(Texts.of("import.classes.prompt"));
        classes.setPrefWidth(170);
        scale.setId("import-scale");
        scale.setPromptText(Texts.of("import.scale.prompt"));
        scale.setPrefWidth(70);
        task.valueProperty().subscribe((before, now) -> tell());
        rule.valueProperty().subscribe((before, now) -> tell());
        onEnd(classes);
        onEnd(scale);
        Button arrays = Buttons.usual("", this::chooseArrays);
        arrays.setId("import-arrays");
        arrays.setTooltip(new Tooltip(Texts.of("import.arrays.tip")));
        HBox labelled = named("import.task", task);
        HBox scored = named("import.sentiment", rule);
        HBox called = named("import.classes", classes);
        HBox scaled = named("import.scale", scale);
        start(labelled, scored, called, scaled, arrays);
        managedProperty().bind(visibleProperty());
        Runnable show = () -> {
            boolean isRead = model.isOfFeatures();
            List.of(labelled, scored, called, scaled).forEach(field -> field.setVisible(isRead));
            Path mapping = model.featuresProperty().get().mapping();
            arrays.setText(
                    mapping == null
                            ? Texts.of("import.arrays")
                            : Texts.of("import.arrays.by", String.valueOf(mapping.getFileName())));
            setVisible(isRead || (model.sourceProperty().get() == null && isRefused()));
        };
        model.sourceProperty().subscribe(show);
        model.problemProperty().subscribe(show);
        model.featuresProperty().subscribe(show);
        model.featuresProperty().subscribe(this::show);
    }

    private boolean isRefused() {
        return !model.problemProperty().get().isEmpty();
    }

    private static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static HBox named(String key, Node control) {
        Label name = Labels.muted(Texts.of(key));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(control);
        Tooltip tip = new Tooltip(Texts.of(key + ".tip"));
        Tooltip.install(name, tip);
        Tooltip.install(control, tip);
        control.setAccessibleText(Texts.of(key));
        control.setAccessibleHelp(Texts.of(key + ".tip"));
        HBox box = new HBox(6, name, control);
        box.setAlignment(Pos.CENTER_LEFT);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** What is typed counts when it is whole: on Enter, or when another control is gone to. */
    private void onEnd(TextField field) {
        field.setOnAction(e -> tell());
        field.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                tell();
            }
        });
    }

    private void tell() {
        if (!showing && rule.getValue() != null && model.isOfFeatures()) {
            String chosen = task.getValue();
            model.chooseFeatures(
                    chosen == null || chosen.equals(TOLD) ? null : Task.of(chosen),
                    rule.getValue(),
                    classes.getText(),
                    scale.getText());
        }
    }

    private void show(FeatureChoices choices) {
        showing = true;
        Task now = choices.task();
        task.setValue(now == null ? TOLD : id(now));
        rule.setValue(choices.sentiment());
        classes.setText(String.join(", ", choices.classes()));
        scale.setText(written(choices.scale()));
        showing = false;
    }

    private static String written(FeatureChoices.@Nullable Scale scale) {
        return scale == null ? "" : number(scale.lowest()) + ":" + number(scale.highest());
    }

    private static String number(double end) {
        return end == Math.rint(end) ? Long.toString((long) end) : Double.toString(end);
    }

    private void chooseArrays() {
        files.openFile(Texts.of("import.arrays"), MAPPINGS).ifPresent(model::chooseArrays);
    }
}
