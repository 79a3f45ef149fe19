package io.talkturn.ui.help;

import io.talkturn.foundation.LogFolder;
import io.talkturn.project.SampleProject;
import io.talkturn.training.ComputeDevice;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FilterField;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.settings.Preferences;
import io.talkturn.ui.settings.SettingsStore;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything that a user can choose for the whole program, with a search. A choice holds at once. */
final class SettingsDialog {
    private final AppContext context;
    private final SettingsSheet sheet = new SettingsSheet();

    private SettingsDialog(AppContext context) {
        this.context = context;
    }

    static void show(AppContext context) {
        SettingsDialog settings = new SettingsDialog(context);
        settings.fill();
        TextField search = FilterField.of("settings-search", Texts.of("settings.search"));
        search.textProperty().subscribe(settings.sheet::filter);
        ScrollPane scroll = new ScrollPane(settings.sheet);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(620, 420);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        context.dialogs().tell(Texts.of("command.help.settings"), new VBox(10, search, scroll), 680);
        Platform.runLater(search::requestFocus);
    }

    private void fill() {
        Preferences now = preferences();
        sheet.section("look").row("theme", theme());
        sheet.section("start").row("reopen", check("reopen", now.reopens(), on -> change(p -> p.withReopen(on))));
        sheet.section("training").row("threads", threads(now));
        sheet.section("export")
                .row("numbers", numbers(now))
                .row(
                        "safety",
                        check(
                                "safety",
                                context.settings().get().guardsSpreadsheets(),
                                on -> context.settings().change(s -> s.withSpreadsheetSafety(on))));
        sheet.section("folders")
                .row("samples", samples())
                .row("logs", folder("logs", LogFolder.path()))
                .row("file", folder("file", SettingsStore.usualFile()));
    }

    private Node theme() {
        return choice(
                "theme", List.of(ThemeMode.values()), context.settings().get().theme(), mode -> {
                    context.theme().modeProperty().set(mode);
                    context.settings().change(s -> s.withTheme(mode));
                });
    }

    private Node numbers(Preferences now) {
        return choice(
                "numbers",
                List.of(false, true),
                now.hasDecimalComma(),
                comma -> change(p -> p.withDecimalComma(comma)));
    }

    /** Few choices are seen best side by side; which one holds is told to screen readers by the toggle. */
    private static <T> Node choice(String id, List<T> values, T chosen, Consumer<T> take) {
        var box = new Segmented<>(
                values,
                value -> Texts.of("settings." + id + "." + value.toString().toLowerCase(Locale.ROOT)));
        box.setId("settings-" + id);
        box.setMaxWidth(Segmented.USE_PREF_SIZE);
        box.valueProperty().set(chosen);
        box.valueProperty().subscribe((before, now) -> take.accept(now));
        return box;
    }

    private static CheckBox check(String id, boolean on, Consumer<Boolean> take) {
        CheckBox box = new CheckBox(Texts.of("settings." + id + ".on"));
        box.setId("settings-" + id);
        box.setSelected(on);
        box.selectedProperty().subscribe((before, now) -> take.accept(now));
        return box;
    }

    private Spinner<Integer> threads(Preferences now) {
        Spinner<Integer> spinner = new Spinner<>(0, ComputeDevice.MOST_THREADS, now.usualThreads());
        spinner.setId("settings-threads");
        spinner.setEditable(true);
        spinner.setMaxWidth(110);
        spinner.valueProperty().subscribe((before, number) -> {
            if (number != null) {
                change(p -> p.withThreads(number));
            }
        });
        return spinner;
    }

    private Node samples() {
        Path usual = SampleProject.usualPlace();
        Supplier<Path> place = () -> {
            String chosen = preferences().samples();
            return chosen == null ? usual : Path.of(chosen);
        };
        Label words = place(place.get());
        Button other = Buttons.usual(
                Texts.of("settings.samples.choose"),
                () -> context.files().openFolder(Texts.of("settings.samples")).ifPresent(chosen -> {
                    change(p -> p.withSamples(chosen.equals(usual) ? null : chosen.toString()));
                    words.setText(place.get().toString());
                }));
        other.setId("settings-samples-choose");
        return new HBox(8, words, other, open("samples", place));
    }

    private Node folder(String id, Path path) {
        return new HBox(8, place(path), open(id, () -> path));
    }

    private static Label place(Path path) {
        Label words = Labels.muted(path.toString());
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Button open(String id, Supplier<Path> path) {
        Button button = Buttons.usual(Texts.of("notice.folder"), () -> context.showFolder(path.get()));
        button.setId("settings-" + id + "-open");
        return button;
    }

    private Preferences preferences() {
        return context.settings().get().preferences();
    }

    private void change(UnaryOperator<Preferences> change) {
        context.settings().change(s -> s.with(change));
    }
}
