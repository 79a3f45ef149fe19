package io.talkturn.ui.help;

import io.talkturn.ui.command.Command;
import io.talkturn.ui.command.Commands;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.FilterField;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.TableActions;
import io.talkturn.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every key of the program, from the register of commands, and those of tables, lists and fields. */
final class ShortcutsDialog {
    /** Keys that no command has: what they do depends on where one is. */
    private static final List<String> PLACES =
            List.of("tables", "lists", "transcript", "listen", "search", "boxes", "notes");

    private ShortcutsDialog() {}

    static void show(AppContext context) {
        GridPane grid = new GridPane(24, 4);
        grid.getStyleClass().add("settings-sheet");
        grid.setId("shortcuts");
        TextField filter = FilterField.of("shortcuts-filter", Texts.of("shortcuts.filter"));
        filter.textProperty().subscribe(typed -> fill(grid, context.commands(), typed));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(560, 420);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        context.dialogs().tell(Texts.of("command.help.shortcuts"), new VBox(10, filter, scroll), 640);
        Platform.runLater(filter::requestFocus);
    }

    /** What has a key, by its group, as it is registered just now. */
    static Map<String, List<Command>> byGroup(Commands commands) {
        return commands.all().values().stream()
                .filter(command -> !commands.keyTexts(command).isEmpty())
                .collect(Collectors.groupingBy(Command::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static void fill(GridPane grid, Commands commands, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        grid.getChildren().clear();
        byGroup(commands).forEach((group, all) -> {
            List<Command> fitting = all.stream()
                    .filter(c -> fits(c.title() + " " + group, wanted))
                    .toList();
            heading(grid, group, !fitting.isEmpty());
            fitting.forEach(c -> line(grid, c.title(), String.join("  ·  ", commands.keyTexts(c))));
        });
        List<String> places = PLACES.stream()
                .filter(place -> fits(Texts.of("shortcuts." + place), wanted))
                .toList();
        heading(grid, Texts.of("shortcuts.places"), !places.isEmpty());
        places.forEach(place -> line(grid, Texts.of("shortcuts." + place), keys(place)));
        if (grid.getChildren().isEmpty()) {
            grid.add(Labels.muted(Texts.of("shortcuts.none", typed)), 0, 0, 2, 1);
        }
    }

    private static String keys(String place) {
        return place.equals("tables") ? String.join("  ·  ", TableActions.keys()) : Texts.of("shortcuts.keys." + place);
    }

    private static boolean fits(String title, String wanted) {
        return title.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static void heading(GridPane grid, String title, boolean wanted) {
        if (wanted) {
            Label heading = Labels.heading(title);
            heading.getStyleClass().add("section-title");
            grid.add(heading, 0, grid.getRowCount(), 2, 1);
        }
    }

    private static void line(GridPane grid, String title, String keys) {
        Label words = Labels.wrapped(title);
        GridPane.setHgrow(words, Priority.ALWAYS);
        Label key = Labels.muted(keys);
        key.setMinWidth(Label.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), words, key);
    }
}
