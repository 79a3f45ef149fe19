package io.talkturn.ui.shell;

import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.corpus.CorpusMenu;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Pill;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The line at the top of the window: what is open, the search in the middle, undo and theme at the right. */
final class TopBar extends GridPane {
    private static final double LETTER = 8;
    private static final double NAME = 90;

    TopBar(AppContext context, SearchField search, MenuButton help) {
        getStyleClass().add("top-bar");
        getColumnConstraints().addAll(wide(), middle(), narrow());
        addRow(0, identity(context), search, buttons(context, help));
    }

    private static HBox identity(AppContext context) {
        var program = Labels.text("Talkturn");
        program.getStyleClass().add("program-name");
        program.setMinWidth(USE_PREF_SIZE);
        var project = Labels.muted("");
        project.setId("project-name");
        project.textProperty().bind(context.openProject().nameProperty());
        // a name of usual length stays whole, also beside a long name of a corpus
        project.minWidthProperty().bind(project.textProperty().map(name -> Math.min(NAME, LETTER * name.length())));
        Pill simulated = new Pill(Texts.of("simulated"));
        simulated.setId("simulated-pill");
        Presence.when(context.openProject().simulatedProperty(), simulated);
        HBox box = new HBox(10, program, project, new CorpusMenu(context), simulated);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static HBox buttons(AppContext context, MenuButton help) {
        HBox box = new HBox(
                2,
                button(context, "undo", Feather.CORNER_UP_LEFT),
                button(context, "redo", Feather.CORNER_UP_RIGHT),
                button(context, "theme", Feather.MOON),
                button(context, "help.settings", Feather.SETTINGS),
                help);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static Button button(AppContext context, String id, Feather icon) {
        Command command = context.commands().byId(id).orElseThrow();
        String name = command.keyText().isEmpty() ? command.title() : command.title() + "  " + command.keyText();
        Button button = Icons.button(icon, name, command::run);
        button.setId("top-" + id.replace("help.", ""));
        button.disableProperty().bind(Bindings.not(command.enabled()));
        if (Texts.has("command." + id + ".none")) {
            Why.say(button, Texts.of("command." + id + ".none"));
        }
        return button;
    }

    /** Names of project and corpus need the room that the buttons do not. */
    private static ColumnConstraints wide() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(120);
        column.setPrefWidth(200);
        return column;
    }

    private static ColumnConstraints narrow() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    private static ColumnConstraints middle() {
        ColumnConstraints column = new ColumnConstraints(200, 360, 420);
        column.setHgrow(Priority.SOMETIMES);
        return column;
    }
}
