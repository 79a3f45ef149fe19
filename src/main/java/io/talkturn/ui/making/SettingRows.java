package io.talkturn.ui.making;

import io.talkturn.setting.Domain;
import io.talkturn.setting.Domain.Named;
import io.talkturn.setting.Setting;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.ValueField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a draft as rows of a form: names, controls, ranges and meanings are those of their descriptions.
 *
 * @param <D> the draft
 */
public final class SettingRows<D> {
    private static final double NAMES = 130;

    private final String prefix;
    private final Supplier<D> draft;
    private final BiConsumer<String, UnaryOperator<D>> change;
    private final Files files;
    private final List<ValueField> fields = new ArrayList<>();

    /**
     * A settings record within a draft.
     *
     * @param get the record
     * @param put the draft with another one
     */
    public record Part<D>(Function<D, Record> get, BiFunction<D, Record, D> put) {}

    /** How files are asked for, and what is done with one. */
    public record Files(FileDialogs dialogs, BiConsumer<Setting, Path> chosen) {}

    /**
     * No rows yet.
     *
     * @param prefix of the controls' ids
     * @param change takes what a change is called, and the change
     */
    public SettingRows(String prefix, Supplier<D> draft, BiConsumer<String, UnaryOperator<D>> change, Files files) {
        this.prefix = prefix;
        this.draft = draft;
        this.change = change;
        this.files = files;
    }

    /** A form of these settings, in their order. */
    public Form form(List<Setting> settings, Function<Setting, Part<D>> part) {
        Form form = new Form(NAMES);
        settings.forEach(setting -> add(form, setting, part.apply(setting)));
        return form;
    }

    /** Adds a row. */
    public void add(Form form, Setting setting, Part<D> part) {
        ValueField field = field(setting, part);
        fields.add(field);
        form.row(setting.label(), field, setting.tip());
    }

    /** What is shown only on request, below the link that asks for it. */
    public static VBox onRequest(String id, Form advanced) {
        BooleanProperty shown = new SimpleBooleanProperty(false);
        Presence.when(shown, advanced);
        Hyperlink more = Buttons.link("", () -> shown.set(!shown.get()));
        more.setId(id);
        more.textProperty().bind(shown.map(is -> Texts.of(is ? "model.advanced.hide" : "model.advanced.show")));
        return new VBox(10, more, advanced);
    }

    /** Whether what is typed is allowed everywhere. */
    public boolean isValid() {
        return fields.stream().allMatch(ValueField::isValid);
    }

    /** Shows the draft's values. */
    public void show() {
        fields.forEach(ValueField::show);
    }

    private ValueField field(Setting setting, Part<D> part) {
        String id = prefix + setting.key();
        Supplier<@Nullable Object> value = () -> setting.in(part.get().apply(draft.get()));
        return switch (setting.domain()) {
            case Domain.Whole _, Domain.Decimal _ ->
                ValueField.typed(
                        id,
                        () -> setting.shown(value.get()),
                        typed -> set(setting, part, setting.domain().parse(typed)));
            case Domain.Choice(List<Named> choices) -> choice(id, setting, part, choices, value);
            case Domain.Word(List<Named> choices, String _) -> choice(id, setting, part, choices, value);
            case Domain.Switch _ ->
                ValueField.toggle(id, () -> Boolean.TRUE.equals(value.get()), wanted -> set(setting, part, wanted));
            case Domain.File(String none) ->
                ValueField.file(
                        id, () -> fileName(value.get()), none, () -> choose(setting), () -> set(setting, part, null));
        };
    }

    private ValueField choice(
            String id, Setting setting, Part<D> part, List<Named> choices, Supplier<@Nullable Object> value) {
        return ValueField.choice(
                id,
                choices,
                Named::title,
                () -> {
                    String now = setting.shown(value.get());
                    return choices.stream()
                            .filter(choice -> choice.id().equals(now))
                            .findFirst()
                            .orElse(new Named(now, now));
                },
                chosen -> set(setting, part, chosen.id()));
    }

    private void set(Setting setting, Part<D> part, @Nullable Object value) {
        change.accept(
                setting.title(),
                now -> part.put().apply(now, setting.put(part.get().apply(now), value)));
    }

    private void choose(Setting setting) {
        files.dialogs()
                .openFile(
                        setting.title(),
                        new FileDialogs.Kind(Texts.of("setting.file.vectors"), List.of("*.txt", "*.txt.gz", "*.gz")))
                .ifPresent(file -> files.chosen().accept(setting, file));
    }

    private static String fileName(@Nullable Object path) {
        return path == null
                ? ""
                : Objects.requireNonNull(Path.of(path.toString()).getFileName()).toString();
    }
}
