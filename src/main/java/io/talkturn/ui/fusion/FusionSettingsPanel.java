package io.talkturn.ui.fusion;

import io.talkturn.model.fusion.Option;
import io.talkturn.setting.Numbers;
import io.talkturn.setting.Setting;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionGuide;
import io.talkturn.training.fusion.FusionSettings;
import io.talkturn.ui.kit.AdviceBox;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.ValueField;
import io.talkturn.ui.making.SettingRows;
import io.talkturn.ui.making.SettingRows.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The training's settings, the sizes of the model, and what is worth knowing about them. */
final class FusionSettingsPanel extends VBox {
    /** Room for “Vision attention dropout”. */
    private static final double SIZE_NAMES = 158;

    /** What most people change; the rest is shown on request. */
    private static final List<String> BASIC = List.of("learningRate", "batch", "epochs", "earlyEnd", "seed");

    private static final String CLASS_VECTORS = "classVectors";

    private static final Part<FusionDraft> TRAINING =
            new Part<>(FusionDraft::training, (d, r) -> new FusionDraft(d.fusion(), (TrainingSettings) r));
    private static final Part<FusionDraft> NETWORK =
            new Part<>(FusionDraft::fusion, (d, r) -> new FusionDraft((FusionSettings) r, d.training()));

    private final FusionViewModel model;
    private final SettingRows<FusionDraft> rows;
    private final SettingRows<FusionDraft> ofModel;
    private final List<ValueField> sizes = new ArrayList<>();
    private final VBox sizesPlace = new VBox();
    private String shownModel = "";

    FusionSettingsPanel(FusionViewModel model, FileDialogs files, Region machine) {
        this.model = model;
        this.rows = rows(files);
        this.ofModel = rows(files);
        AdviceBox<FusionDraft> advice = new AdviceBox<>(model::change);
        getStyleClass().addAll("panel", "settings-panel");
        setSpacing(10);
        List<Setting> basic = BASIC.stream().map(FusionSettingsPanel::named).toList();
        List<Setting> advanced = all().filter(setting -> !BASIC.contains(setting.key()))
                .filter(setting -> !setting.key().equals(CLASS_VECTORS))
                .toList();
        getChildren()
                .addAll(
                        Labels.heading(Texts.of("model.advice")),
                        advice,
                        Labels.line(),
                        Labels.heading(Texts.of("fusion.training")),
                        rows.form(basic, FusionSettingsPanel::part),
                        SettingRows.onRequest("fusion-advanced", rows.form(advanced, FusionSettingsPanel::part)),
                        Labels.line(),
                        Labels.heading(Texts.of("fusion.sizes")),
                        sizesPlace,
                        Labels.line(),
                        Labels.heading(Texts.of("model.machine")),
                        machine);
        model.draftProperty().subscribe(this::show);
        model.plannedProperty().subscribe(planned -> advice.show(planned == null ? List.of() : planned.advice()));
    }

    private SettingRows<FusionDraft> rows(FileDialogs files) {
        return new SettingRows<>(
                "fusion-",
                model.draftProperty()::get,
                model::change,
                new SettingRows.Files(
                        files,
                        (setting, file) -> model.change(setting.title(), d -> d.set(setting.key(), file.toString()))));
    }

    /** Whether what is typed is allowed everywhere. */
    boolean isValid() {
        return rows.isValid() && sizes.stream().allMatch(ValueField::isValid);
    }

    private void show() {
        String now = model.draftProperty().get().fusion().network().id();
        if (!now.equals(shownModel)) {
            shownModel = now;
            buildSizes();
        }
        rows.show();
        ofModel.show();
        sizes.forEach(ValueField::show);
    }

    private void buildSizes() {
        sizes.clear();
        Form form = new Form(SIZE_NAMES);
        for (Option option :
                model.draftProperty().get().fusion().network().model().options()) {
            ValueField field = field(option);
            sizes.add(field);
            form.row(
                    FusionTexts.option(option.name()),
                    field,
                    Texts.of(
                            "fusion.option.tip",
                            option.name(),
                            option.kind().range(),
                            Numbers.shown(option.iemocap()),
                            Numbers.shown(option.mosei())));
        }
        sizesPlace.getChildren().setAll(form);
        if (shownModel.equals("emo-emb")) {
            Form vectors = ofModel.form(List.of(named(CLASS_VECTORS)), FusionSettingsPanel::part);
            VBox.setMargin(vectors, new Insets(8, 0, 0, 0));
            sizesPlace.getChildren().add(vectors);
        }
    }

    private ValueField field(Option option) {
        String id = "option-" + option.name();
        return option.kind() == Option.Kind.FLAG
                ? ValueField.toggle(id, () -> value(option) != 0, wanted -> change(option, wanted ? 1 : 0))
                : ValueField.typed(
                        id,
                        () -> Numbers.shown(value(option)),
                        typed -> change(option, option.kind().parse(typed)));
    }

    private double value(Option option) {
        FusionDraft draft = model.draftProperty().get();
        return draft.fusion()
                .network()
                .options()
                .getOrDefault(option.name(), option.in(draft.fusion().network().preset()));
    }

    private void change(Option option, double value) {
        model.change(FusionTexts.option(option.name()), d -> d.withOption(option, value));
    }

    private static Stream<Setting> all() {
        return Stream.concat(TrainingGuide.SAMPLES.stream(), FusionGuide.SETTINGS.stream());
    }

    private static Part<FusionDraft> part(Setting setting) {
        return TrainingGuide.SAMPLES.contains(setting) ? TRAINING : NETWORK;
    }

    private static Setting named(String key) {
        return all().filter(setting -> setting.key().equals(key)).findFirst().orElseThrow();
    }
}
