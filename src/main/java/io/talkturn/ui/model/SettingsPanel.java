package io.talkturn.ui.model;

import io.talkturn.ui.kit.AdviceBox;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings of network and training in a form, and what is worth knowing about them. */
final class SettingsPanel extends VBox {
    private final BooleanProperty advancedShown = new SimpleBooleanProperty(this, "advancedShown", false);
    private final AdviceBox<Draft> advice;
    private final List<SettingField> fields = new ArrayList<>();

    SettingsPanel(ModelViewModel model, FileDialogs files, Consumer<Path> chosenFile, Region machine) {

        this.advice = new AdviceBox<>(model::change);
        getStyleClass().addAll("panel", "settings-panel");
        setSpacing(10);
        Form basic = new Form(130);
        Form advanced = new Form(130);
        for (Setting setting : Setting.ALL) {
            SettingField field = new SettingField(model, setting, files, chosenFile);
            fields.add(field);
            (setting.advanced() ? advanced : basic).row(setting.title(), field, setting.meaning());
        }
        advanced.visibleProperty().bind(advancedShown);
        advanced.managedProperty().bind(advancedShown);
        Hyperlink more = Buttons.link("", () -> advancedShown.set(!advancedShown.get()));
        more.setId("model-advanced");
        more.textProperty()
                .bind(advancedShown.map(shown -> Texts.of(shown ? "model.advanced.hide" : "model.advanced.show")));
        getChildren()
                .addAll(
                        Labels.heading(Texts.of("model.settings")),
                        basic,
                        more,
                        advanced,
                        line(),
                        Labels.heading(Texts.of("model.advice")),
                        advice,
                        line(),
                        Labels.heading(Texts.of("model.machine")),
                        machine);
        model.draftProperty().subscribe(() -> fields.forEach(SettingField::show));
        model.adviceProperty()
                .subscribe(() -> advice.show(model.adviceProperty().get()));
    }

    /** Whether what is typed is allowed everywhere. */
    boolean isValid() {
        return fields.stream().allMatch(SettingField::isValid);
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("line");
        return line;
    }
}
