package io.talkturn.ui.manage;

import io.talkturn.run.RunCommandLine;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunSpec;
import io.talkturn.ui.apply.ApplyDialog;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.model.ModelPage;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.paper.ReportSaving;
import io.talkturn.ui.runs.RunPlaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the run, or the runs, that are looked at: as a menu of a button or of a table, and by keys. */
public final class RunMenu {
    private final AppContext context;
    private final RunDesk desk;

    public RunMenu(AppContext context) {
        this.context = context;
        this.desk = new RunDesk(context);
    }

    /** Makes the trash known to the search of commands; for one page. */
    public void register() {
        context.commands()
                .add(Command.of("runs.trash", Texts.of("page.results"), null, this::trash)
                        .when(context.openProject().folderProperty().isNotNull()));
    }

    /** A small button with the menu, beside the name of a run. */
    public MenuButton button(String id, Supplier<List<RunEntry>> runs) {
        MenuButton button = new MenuButton(null, Icons.small(Feather.MORE_HORIZONTAL));
        button.setId(id);
        button.getStyleClass().addAll("flat", "run-menu");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.of("manage.menu")));
        button.setAccessibleText(Texts.of("manage.menu"));
        button.setOnShowing(e -> button.getItems().setAll(items(runs.get())));
        // a menu without entries does not open
        button.getItems().setAll(items(runs.get()));
        return button;
    }

    /** The menu of a table whose selected rows are runs. */
    public ContextMenu contextMenu(Supplier<List<RunEntry>> runs) {
        ContextMenu menu = new ContextMenu(new MenuItem());
        menu.setId("runs-menu");
        menu.setOnShowing(e -> menu.getItems().setAll(items(runs.get())));
        return menu;
    }

    /** F2 names, Delete deletes. */
    public void onKey(KeyEvent event, Supplier<List<RunEntry>> runs) {
        List<RunEntry> now = runs.get();
        if (now.isEmpty() || !desk.mayChange()) {
            return;
        }
        if (event.getCode() == KeyCode.F2) {
            name(now.getFirst());
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && mayDelete(now)) {
            desk.delete(now);
            event.consume();
        }
    }

    /** Asks what a run is to be applied to. */
    public void apply(RunEntry run) {
        new ApplyDialog(context, run).show();
    }

    /** Asks for another name and note. */
    public void name(RunEntry run) {
        new NameDialog(desk, run).show(context.dialogs());
    }

    /** Shows what was deleted. */
    public void trash() {
        Path project = context.openProject().folderProperty().get();
        if (project != null) {
            new TrashDialog(context, desk, project).show();
        }
    }

    /** Shows the Model page with the settings of a run, on its corpus where that is one of the project. */
    public void toModel(RunEntry run) {
        RunSpec spec = Objects.requireNonNull(run.spec());
        Path project =
                Objects.requireNonNull(context.openProject().folderProperty().get());
        onCorpus(
                project.resolve(spec.corpus()).normalize(),
                () -> context.navigator().show(PageId.MODEL, ModelPage.like(spec)));
    }

    /** What another corpus brings to the Model page must not come after the settings of the run. */
    private void onCorpus(Path corpus, Runnable then) {
        boolean isOurs = context.openProject().corpora().stream()
                .anyMatch(item -> item.problem() == null && item.folder().equals(corpus));
        if (!isOurs || corpus.equals(context.selection().corpusProperty().get())) {
            then.run();
            return;
        }
        ReadOnlyBooleanProperty loading = context.openCorpus().loadingProperty();
        context.selection().corpusProperty().set(corpus);
        loading.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> of, Boolean before, Boolean now) {
                if (!now) {
                    loading.removeListener(this);
                    then.run();
                }
            }
        });
    }

    private List<MenuItem> items(List<RunEntry> runs) {
        if (runs.isEmpty()) {
            return List.of(item("manage.trash.open", true, this::trash));
        }
        RunEntry run = runs.getFirst();
        boolean isOne = runs.size() == 1;
        boolean isRead = isOne && run.spec() != null;
        boolean mayChange = desk.mayChange();
        MenuItem delete = item(
                mayDelete(runs) ? "manage.delete" : isTrial(runs) ? "manage.delete.trial" : "manage.delete.busy",
                mayChange && mayDelete(runs),
                () -> desk.delete(runs));
        if (!isOne && mayDelete(runs)) {
            delete.setText(Texts.of("manage.delete.many", runs.size()));
        }
        return List.of(
                item("manage.apply", isOne && run.state().hasResults(), () -> apply(run)),
                new SeparatorMenuItem(),
                item("manage.name.open", isOne && mayChange, () -> name(run)),
                item("manage.toModel", isRead, () -> toModel(run)),
                item("manage.again.open", isRead && mayChange, () -> new AgainDialog(context, run).show()),
                new SeparatorMenuItem(),
                item("manage.report", isRead && run.state().hasResults(), () -> ReportSaving.of(context, run.folder())),
                item("command.model.copyCommand", isRead, () -> copyCommand(run)),
                item(
                        "manage.folder",
                        isOne,
                        () -> context.showFolder(run.folder().path())),
                new SeparatorMenuItem(),
                delete,
                item("manage.trash.open", true, this::trash));
    }

    private static boolean mayDelete(List<RunEntry> runs) {
        return runs.stream().noneMatch(run -> run.isAtWork() || RunPlaces.isTrial(run.folder()));
    }

    private static boolean isTrial(List<RunEntry> runs) {
        return runs.stream().anyMatch(run -> RunPlaces.isTrial(run.folder()));
    }

    private void copyCommand(RunEntry run) {
        RunSpec spec = Objects.requireNonNull(run.spec());
        context.jobs()
                .latest(
                        "train.command",
                        progress -> RunCommandLine.text(spec, run.folder().project()))
                .onDone(command -> context.copies().text(command, Texts.of("copied.command")));
    }

    /** Keys stand in the words: as accelerators they would work on the whole page, also where nobody looks at runs. */
    static MenuItem item(String key, boolean can, Runnable action) {
        MenuItem item = new MenuItem(Texts.of(key));
        item.setId(key);
        item.setDisable(!can);
        item.setOnAction(e -> action.run());
        return item;
    }
}
