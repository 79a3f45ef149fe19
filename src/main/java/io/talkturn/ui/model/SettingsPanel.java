package io.talkturn.ui.model;

import io.talkturn.model.HanGuide;
import io.talkturn.model.HanSettings;
import io.talkturn.run.HanSpec;
import io.talkturn.setting.Setting;
import io.talkturn.task.TaskGuide;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.TrainingSettings;
import io.talkturn.ui.kit.AdviceBox;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Reveal;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.making.SettingRows;
import io.talkturn.ui.making.SettingRows.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings of network and training in a form, and what is worth knowing about them. */
final class SettingsPanel extends VBox {
    /** What most people change; the rest is shown on request. */
    private static final List<String> BASIC = List.of(
            "contentSize",
            "primaryGru",
            "auxiliaryGru",
            "gruDropout",
            "recurrentDropout",
            "embeddings",
            "learningRate",
            "batch",
            "epochs",
            "earlyEnd",
            "seed");

    private static final Part<Draft> MODEL =
            new Part<>(Draft::model, (d, r) -> new Draft(d.text(), d.tasks(), (HanSettings) r, d.training()));
    private static final Part<Draft> TRAINING =
            new Part<>(Draft::training, (d, r) -> new Draft(d.text(), d.tasks(), d.model(), (TrainingSettings) r));
    private static final Part<Draft> TASKS = new Part<>(Draft::tasks, (d, r) -> d.withTasks((TaskSettings) r));
    private static final Part<Draft> RUN = new Part<>(d -> d, (d, r) -> (Draft) r);

    private final SettingRows<Draft> rows;

    SettingsPanel(ModelViewModel model, FileDialogs files, Consumer<Path> chosenFile, Region machine) {
        rows = new SettingRows<>(
                "setting-",
                model.draftProperty()::get,
                model::change,
                new SettingRows.Files(files, (setting, file) -> chosenFile.accept(file)));
        AdviceBox<Draft> advice = new AdviceBox<>(model::change);
        getStyleClass().addAll("panel", "settings-panel");
        setSpacing(10);
        List<Setting> basic = BASIC.stream().map(SettingsPanel::named).toList();
        List<Setting> advanced =
                all().filter(setting -> !BASIC.contains(setting.key())).toList();
        getChildren()
                .addAll(
                        Labels.heading(Texts.of("model.settings")),
                        rows.form(basic, SettingsPanel::part),
                        SettingRows.onRequest("model-advanced", rows.form(advanced, SettingsPanel::part)),
                        Labels.line(),
                        Labels.heading(Texts.of("model.advice")),
                        advice,
                        Labels.line(),
                        Labels.heading(Texts.of("model.machine")),
                        machine);
        model.draftProperty().subscribe(rows::show);
        model.adviceProperty()
                .subscribe(() -> advice.show(model.adviceProperty().get()));
    }

    /** Whether what is typed is allowed everywhere. */
    boolean isValid() {
        return rows.isValid();
    }

    /** Brings a setting into sight and puts the cursor there. */
    void reveal(String key) {
        Node wanted = lookup("#setting-" + key);
        if (!BASIC.contains(key) && wanted != null && !wanted.getParent().isVisible()) {
            ((Hyperlink) lookup("#model-advanced")).fire();
        }
        Platform.runLater(() -> {
            Node field = lookup("#setting-" + key);
            if (field != null) {
                Reveal.atTop(field);
                field.requestFocus();
            }
        });
    }

    /** All settings, in the order of the form. */
    static Stream<Setting> all() {
        return Stream.of(List.of(HanSpec.TEXT), HanGuide.SETTINGS, TrainingGuide.WINDOWS, TaskGuide.SETTINGS)
                .flatMap(List::stream);
    }

    /** The record of a draft that a setting is in. */
    static Part<Draft> part(Setting setting) {
        if (HanGuide.SETTINGS.contains(setting)) {
            return MODEL;
        }
        if (TrainingGuide.WINDOWS.contains(setting)) {
            return TRAINING;
        }
        return TaskGuide.SETTINGS.contains(setting) ? TASKS : RUN;
    }

    private static Setting named(String key) {
        return all().filter(setting -> setting.key().equals(key)).findFirst().orElseThrow();
    }
}
