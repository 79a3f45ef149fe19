package io.talkturn.ui.fusion;

import io.talkturn.model.fusion.Option;
import io.talkturn.training.TrainingSettings;
import io.talkturn.ui.kit.AdviceBox;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.setting.RecordEdit;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.ValueField;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The training's settings, the sizes of the model, and what is worth knowing about them. */
final class FusionSettingsPanel extends VBox {
    private static final double NAMES = 130;
    /** Room for “Vision attention dropout”. */
    private static final double SIZE_NAMES = 158;

    private static final double MOST = 1e9;

    private final FusionViewModel model;
    private final FileDialogs files;
    private final List<ValueField> fields = new ArrayList<>();
    private final List<ValueField> sizes = new ArrayList<>();
    private final VBox sizesPlace = new VBox();
    private final BooleanProperty advancedShown = new SimpleBooleanProperty(this, "advancedShown", false);
    private final AdviceBox<FusionDraft> advice;
    private String shownModel = "";

    FusionSettingsPanel(FusionViewModel model, FileDialogs files, Region machine) {
        this.model = model;
        this.files = files;
        this.advice = new AdviceBox<>(model::change);
        getStyleClass().addAll("panel", "settings-panel");
        setSpacing(10);
        Form advanced = advanced();
        advanced.visibleProperty().bind(advancedShown);
        advanced.managedProperty().bind(advancedShown);
        Hyperlink more = Buttons.link("", () -> advancedShown.set(!advancedShown.get()));
        more.setId("fusion-advanced");
        more.textProperty()
                .bind(advancedShown.map(shown -> Texts.of(shown ? "model.advanced.hide" : "model.advanced.show")));
        getChildren()
                .addAll(
                        Labels.heading(Texts.of("model.advice")),
                        advice,
                        line(),
                        Labels.heading(Texts.of("fusion.training")),
                        basic(),
                        more,
                        advanced,
                        line(),
                        Labels.heading(Texts.of("fusion.sizes")),
                        sizesPlace,
                        line(),
                        Labels.heading(Texts.of("model.machine")),
                        machine);
        model.draftProperty().subscribe(this::show);
        model.plannedProperty().subscribe(planned -> advice.show(planned == null ? List.of() : planned.advice()));
    }

    /** Whether what is typed is allowed everywhere. */
    boolean isValid() {
        return fields.stream().allMatch(ValueField::isValid) && sizes.stream().allMatch(ValueField::isValid);
    }

    private void show() {
        String now = model.draftProperty().get().fusion().model();
        if (!now.equals(shownModel)) {
            shownModel = now;
            buildSizes();
        }
        fields.forEach(ValueField::show);
        sizes.forEach(ValueField::show);
    }

    private Form basic() {
        Form form = new Form(NAMES);
        training(form, "learningRate", 1e-7, 1, false);
        training(form, "batch", 1, 4096, true);
        training(form, "epochs", 1, 1000, true);
        training(form, "earlyEnd", 0, 1000, true);
        training(form, "seed", 0, 4294967295.0, true);
        return form;
    }

    private Form advanced() {
        Form form = new Form(NAMES);
        training(form, "l2", 0, 10, false);
        training(form, "clipNorm", 0, 1e6, false);
        choice(form, "optimizer", List.of(TrainingSettings.Optimizer.values()), TrainingSettings::optimizer);
        choice(form, "device", List.of("auto", "cpu", "gpu0", "gpu1", "gpu2", "gpu3"), TrainingSettings::device);
        training(form, "threads", 0, 256, true);
        network(form, "plateau", 0, 1000, true);
        network(form, "plateauFactor", 1e-6, 1, false);
        network(form, "devShare", 0, 0.9, false);
        toggle(form, "standardise");
        toggle(form, "positiveWeights");
        return form;
    }

    private void buildSizes() {
        sizes.clear();
        Form form = new Form(SIZE_NAMES);
        for (Option option : model.draftProperty().get().fusion().fusionModel().options()) {
            ValueField field = option.kind() == Option.Kind.FLAG
                    ? ValueField.toggle(
                            "option-" + option.name(),
                            () -> value(option) != 0,
                            wanted -> change(option, wanted ? 1 : 0))
                    : ValueField.typed(
                            "option-" + option.name(),
                            () -> shown(value(option)),
                            typed -> change(option, parse(option, typed)));
            sizes.add(field);
            form.row(
                    FusionTexts.option(option.name()),
                    field,
                    Texts.of(
                            "fusion.option.tip",
                            option.name(),
                            option.kind().range(),
                            shown(option.iemocap()),
                            shown(option.mosei())));
        }
        sizesPlace.getChildren().setAll(form);
        if (model.draftProperty().get().fusion().model().equals("emo-emb")) {
            Region vectors = classVectors();
            VBox.setMargin(vectors, new Insets(8, 0, 0, 0));
            sizesPlace.getChildren().add(vectors);
        }
    }

    private Region classVectors() {
        Path chosen = file();
        VBox box = new VBox(
                4,
                Labels.text(Texts.of(
                        "fusion.vectors",
                        chosen == null ? Texts.of("fusion.vectors.none") : String.valueOf(chosen.getFileName()))),
                Buttons.link(
                        Texts.of("setting.file.choose"),
                        () -> files.openFile(
                                        Texts.of("fusion.vectors.choose"),
                                        new FileDialogs.Kind(
                                                Texts.of("setting.embeddings.kind"),
                                                List.of("*.txt", "*.txt.gz", "*.gz")))
                                .ifPresent(path -> {
                                    model.change(
                                            Texts.of("fusion.vectors.choose"),
                                            d -> d.set("classVectors", path.toString()));
                                    buildSizes();
                                    show();
                                })));
        return box;
    }

    private @Nullable Path file() {
        String path = model.draftProperty().get().fusion().classVectors();
        return path == null ? null : Path.of(path);
    }

    private double value(Option option) {
        FusionDraft draft = model.draftProperty().get();
        return draft.fusion()
                .options()
                .getOrDefault(option.name(), option.in(draft.fusion().preset()));
    }

    private void change(Option option, double value) {
        model.change(FusionTexts.option(option.name()), d -> d.withOption(option, value));
    }

    private static double parse(Option option, String typed) {
        boolean whole = option.kind() != Option.Kind.RATE;
        double lowest = option.kind() == Option.Kind.SIZE ? 1 : 0;
        return number(typed, lowest, whole ? 1e6 : 0.999, whole);
    }

    private void training(Form form, String key, double lowest, double highest, boolean whole) {
        typed(form, key, d -> RecordEdit.get(d.training(), key), (d, v) -> d.train(key, v), lowest, highest, whole);
    }

    private void network(Form form, String key, double lowest, double highest, boolean whole) {
        typed(form, key, d -> RecordEdit.get(d.fusion(), key), (d, v) -> d.set(key, v), lowest, highest, whole);
    }

    private void typed(
            Form form,
            String key,
            Function<FusionDraft, @Nullable Object> get,
            BiFunction<FusionDraft, Object, FusionDraft> set,
            double lowest,
            double highest,
            boolean whole) {
        String title = Texts.of("setting." + key);
        row(
                form,
                key,
                ValueField.typed(
                        "fusion-" + key,
                        () -> shown(((Number) Objects.requireNonNull(
                                        get.apply(model.draftProperty().get())))
                                .doubleValue()),
                        text -> {
                            double number = number(text, lowest, highest, whole);
                            model.change(title, d -> set.apply(d, like(get.apply(d), number)));
                        }));
    }

    /** The number in the type of the component that it goes into. */
    private static Object like(@Nullable Object now, double number) {
        return switch (now) {
            case Integer _ -> (int) number;
            case Long _ -> (long) number;
            case null, default -> number;
        };
    }

    private <T> void choice(Form form, String key, List<T> values, Function<TrainingSettings, T> get) {
        row(
                form,
                key,
                ValueField.choice(
                        "fusion-" + key,
                        values,
                        value -> Texts.of(
                                "setting." + key + "." + value.toString().toLowerCase(Locale.ROOT)),
                        () -> get.apply(model.draftProperty().get().training()),
                        value -> model.change(Texts.of("setting." + key), d -> d.train(key, value))));
    }

    private void toggle(Form form, String key) {
        row(
                form,
                key,
                ValueField.toggle(
                        "fusion-" + key,
                        () -> Boolean.TRUE.equals(
                                RecordEdit.get(model.draftProperty().get().fusion(), key)),
                        wanted -> model.change(Texts.of("setting." + key), d -> d.set(key, wanted))));
    }

    private void row(Form form, String key, ValueField field) {
        fields.add(field);
        String title = key.equals("batch") ? Texts.of("setting.batch.samples") : Texts.of("setting." + key);
        form.row(title, field, tip(key));
    }

    /** The settings that both kinds of networks have are told of another way where the papers differ. */
    private static String tip(String key) {
        return switch (key) {
            case "learningRate", "batch", "epochs", "l2" -> Texts.of("fusion.setting." + key + ".tip");
            default -> Texts.of("setting." + key + ".tip");
        };
    }

    private static double number(String typed, double lowest, double highest, boolean whole) {
        double number;
        try {
            number = Double.parseDouble(typed.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Texts.of("setting.problem.number", typed.strip()), e);
        }
        if (!(number >= lowest && number <= highest)) {
            throw new IllegalArgumentException(Texts.of("setting.problem.range", shown(lowest), shown(highest)));
        }
        if (whole && number != Math.rint(number)) {
            throw new IllegalArgumentException(Texts.of("setting.problem.whole"));
        }
        return number;
    }

    private static String shown(double value) {
        if (value == Math.rint(value) && Math.abs(value) < MOST * 10) {
            return Long.toString((long) value);
        }
        return value >= 1e-5
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("line");
        return line;
    }
}
