package io.talkturn.ui.help;

import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.engine.EngineDialog;
import io.talkturn.ui.kit.DisabledTips;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Term;
import io.talkturn.ui.kit.TermTips;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The commands of help, and the menu that has them all. */
public final class HelpCommands {
    /** In the order of the menu. */
    private static final List<String> MENU = List.of(
            "help.welcome",
            "help.tour",
            "help.glossary",
            "help.shortcuts",
            "help.settings",
            "help.engine",
            "help.log",
            "help.about");

    private final AppContext context;
    private final TermTips tips;
    private final Tour tour;
    private @Nullable GlossaryDialog glossary;

    /** @param window what the tour points into */
    public HelpCommands(AppContext context, Parent window) {
        this.context = context;
        this.tips = new TermTips(this::glossary);
        this.tour = new Tour(context, window);
        tips.install(window);
        new DisabledTips().install(window);
        context.dialogs().onMade(pane -> {
            tips.install(pane);
            new DisabledTips().install(pane);
        });
    }

    /** Made when it is first asked for: reading its terms would hold the first window up. */
    private void glossary(@Nullable Term at) {
        if (glossary == null) {
            glossary = new GlossaryDialog(context);
        }
        glossary.show(at);
    }

    /** Adds the commands. */
    public void register() {
        add("help.glossary", null, () -> tips.openAtPlace());
        add("help.shortcuts", "Shift+F1", () -> ShortcutsDialog.show(context));
        add("help.settings", "Shortcut+Comma", () -> SettingsDialog.show(context));
        add("help.engine", null, () -> EngineDialog.show(context));
        add("help.log", "Shortcut+Shift+G", () -> LogDialog.show(context));
        add("help.about", null, () -> AboutDialog.show(context));
        add("help.welcome", null, () -> Welcome.show(context, tour));
        add("help.tour", null, tour::start);
        // F1 is taken where the mouse or the focus is, in dialogs too
        context.commands().addSign("help.glossary", TermTips.KEY);
        context.commands().addSign("help.shortcuts", "?");
    }

    /** The menu. */
    public MenuButton menu() {
        MenuButton menu = new MenuButton(null, Icons.small(Feather.HELP_CIRCLE));
        menu.setId("top-help");
        menu.getStyleClass().addAll("flat", "help-menu");
        menu.setTooltip(new Tooltip(Texts.of("group.help")));
        menu.setAccessibleText(Texts.of("group.help"));
        for (String id : MENU) {
            Command command = context.commands().byId(id).orElseThrow();
            MenuItem item = new MenuItem(title(command));
            item.setId("menu-" + id.replace('.', '-'));
            item.setOnAction(e -> command.run());
            menu.getItems().add(item);
        }
        return menu;
    }

    /** Greets who opens the window for the first time. */
    public void greet() {
        Welcome.greet(context, tour);
    }

    private String title(Command command) {
        List<String> keys = context.commands().keyTexts(command);
        return keys.isEmpty() ? command.title() : command.title() + "   " + keys.getFirst();
    }

    private void add(String id, @Nullable String key, Runnable action) {
        context.commands().add(Command.of(id, Texts.of("group.help"), key, action));
    }
}
