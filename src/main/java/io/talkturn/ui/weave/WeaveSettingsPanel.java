package io.talkturn.ui.weave;

import io.talkturn.corpus.Conversation;
import io.talkturn.monah.Thresholds;
import io.talkturn.monah.WeaveMode;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.weaving.WeaveReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How narratives are woven: mode, what they tell, what speakers are called, files of measurements, thresholds. */
final class WeaveSettingsPanel extends VBox {
    private final WeaveViewModel model;
    private final VBox nouns = new VBox();
    private final VBox thresholds = new VBox(6);
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Button standard;

    WeaveSettingsPanel(AppContext context, WeaveViewModel model) {
        super(12);
        this.model = model;
        standard = Buttons.usual(
                Texts.of("weave.thresholds.standard"),
                () -> model.thresholdsProperty().set(Thresholds.standard()));
        getStyleClass().add("panel");
        Button weave = Buttons.primary(Texts.of("weave.start"), model::weave);
        weave.setId("weave-start");
        weave.setMaxWidth(Double.MAX_VALUE);
        TitledPane more = new TitledPane(Texts.of("weave.thresholds"), thresholds);
        more.setExpanded(false);
        more.setId("weave-thresholds");
        getChildren()
                .addAll(
                        Labels.heading(Texts.of("weave.how")),
                        how(context),
                        Labels.heading(Texts.of("weave.nouns")),
                        nouns,
                        Labels.heading(Texts.of("weave.files")),
                        new SourcesPanel(context, model),
                        context.writing(weave),
                        last(),
                        more);
        model.conversationProperty().subscribe(this::showNouns);
        model.thresholdsProperty().subscribe(this::showThresholds);
    }

    private Form how(AppContext context) {
        Segmented<WeaveMode> mode = new Segmented<>(List.of(WeaveMode.values()), m -> Texts.of("weave.mode." + m.id()));
        mode.valueProperty().bindBidirectional(model.modeProperty());
        mode.setId("weave-mode");
        ComboBox<Telling> telling = new ComboBox<>();
        telling.getItems().setAll(Telling.values());
        telling.setId("weave-telling");
        telling.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Telling shown) {
                return shown == null ? "" : shown.title();
            }

            @Override
            public Telling fromString(String shown) {
                throw new UnsupportedOperationException(shown);
            }
        });
        telling.valueProperty().bindBidirectional(model.tellingProperty());
        return new Form(64)
                .row(Texts.of("weave.mode"), mode, Texts.of("weave.mode.tip"))
                .row(Texts.of("weave.telling"), telling, Texts.of("weave.telling.tip"))
                .row(Texts.of("weave.phrases"), new PhrasesMenu(context, model), Texts.of("weave.phrases.tip"));
    }

    private void showNouns(@Nullable Conversation conversation) {
        Form form = new Form(110);
        if (conversation != null) {
            for (String speaker : conversation.speakers()) {
                TextField field = new TextField(model.nouns().getOrDefault(speaker, speaker));
                field.setId("noun-" + speaker);
                field.setOnAction(e -> model.call(speaker, field.getText()));
                field.focusedProperty().subscribe(focused -> {
                    boolean isChanged = !field.getText().equals(model.nouns().getOrDefault(speaker, speaker));
                    if (!focused && isChanged) {
                        model.call(speaker, field.getText());
                    }
                });
                form.row(speaker, field, Texts.of("weave.noun.tip"));
            }
        }
        nouns.getChildren().setAll(form);
    }

    /** The fields stay while their values change: whoever goes on with Tab stands in one of them. */
    private void showThresholds(Thresholds now) {
        if (fields.isEmpty()) {
            buildThresholds(now);
        }
        now.values().forEach((name, value) -> {
            TextField field = fields.get(name);
            if (field != null) {
                field.setText(plain(value));
            }
        });
        boolean isStandard = now.equals(Thresholds.standard());
        standard.setDisable(isStandard);
    }

    private void buildThresholds(Thresholds now) {
        Form form = new Form(150);
        for (String name : now.values().keySet()) {
            TextField field = new TextField();
            field.setId("threshold-" + name);
            field.setOnAction(e -> model.setThreshold(name, field.getText()));
            field.focusedProperty().subscribe(focused -> {
                double value = Objects.requireNonNull(
                        model.thresholdsProperty().get().values().get(name));
                if (!focused && !field.getText().isEmpty() && !field.getText().equals(plain(value))) {
                    model.setThreshold(name, field.getText());
                }
            });
            form.row(Texts.of("weave.threshold." + name), field, Texts.of("weave.threshold.tip." + name));
            fields.put(name, field);
        }
        Why.say(standard, Texts.of("weave.thresholds.are"));
        thresholds.getChildren().setAll(form, standard);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private Label last() {
        Label label = Labels.wrapped("", "muted");
        label.setId("weave-last");
        model.reportProperty().subscribe(report -> label.setText(told(report)));
        return label;
    }

    private static String told(@Nullable WeaveReport report) {
        if (report == null) {
            return Texts.of("weave.never");
        }
        return Texts.of(
                "weave.last",
                Texts.count("talkturn", report.talkturns()),
                Format.integer(report.withFrames()),
                Format.integer(report.withTone()),
                Format.integer(report.withTimes()));
    }
}
