package io.talkturn.ui.shell;

import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCombination;

/** The commands that belong to no page. */
final class ShellCommands {
    static final KeyCombination SEARCH_KEY = KeyCombination.valueOf("Shortcut+K");

    private final AppContext context;

    ShellCommands(AppContext context) {
        this.context = context;
    }

    void register(List<Pages.Entry> pages, Runnable openSearch) {
        String edit = Texts.of("group.edit");
        String view = Texts.of("group.view");
        var undo = context.undo();
        add(Command.of("undo", edit, "Shortcut+Z", undo::undo)
                .when(undo.undoTitleProperty().isNotEmpty()));
        add(Command.of("redo", edit, "Shortcut+Shift+Z", undo::redo)
                .when(undo.redoTitleProperty().isNotEmpty()));
        context.commands().addKey("redo", "Shortcut+Y");
        add(Command.of("search", view, "Shortcut+K", openSearch));
        pages.forEach(p -> add(show(p.id(), view)));
        add(Command.of("theme", view, "Shortcut+Shift+L", this::toggleTheme));
        add(Command.of("theme.system", view, null, () -> choose(ThemeMode.SYSTEM)));
        add(Command.of("problems", view, "Shortcut+Shift+P", () -> ProblemsDialog.show(context)));
        var lastSaved = context.notices().lastSavedProperty();
        add(Command.of("saved.folder", view, "Shortcut+Shift+O", () -> context.showFolder(lastSaved.get()))
                .when(lastSaved.isNotNull()));
        add(Command.of("jobs.cancel", view, null, context.jobs()::cancelAll)
                .when(Bindings.isNotEmpty(context.jobs().activities())));
    }

    private Command show(PageId page, String group) {
        return new Command(
                "page." + page.id(),
                Texts.of("command.page", page.title()),
                group,
                KeyCombination.valueOf(page.key()),
                Bindings.createBooleanBinding(() -> true),
                () -> context.navigator().show(page));
    }

    private void toggleTheme() {
        choose(context.theme().palette().isDark() ? ThemeMode.LIGHT : ThemeMode.DARK);
    }

    private void choose(ThemeMode mode) {
        context.theme().modeProperty().set(mode);
        context.settings().change(s -> s.withTheme(mode));
    }

    private void add(Command command) {
        context.commands().add(command);
    }
}
