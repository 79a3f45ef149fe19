package io.talkturn.ui.results;

import io.talkturn.report.RunSummary;
import io.talkturn.report.Table;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.manage.RunMenu;
import io.talkturn.ui.runs.RunPlaces;
import io.talkturn.ui.scores.Heads;
import io.talkturn.ui.scores.ReportRow;
import io.talkturn.ui.scores.ReportTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table of runs: a row selected is looked into, a second one with Ctrl or a click on its circle is compared. */
final class RunsPanel {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** Tasks of one class and of several have metrics of their own: where both stand in the table, it is wide. */
    private static final List<String> OF_EACH_KIND = List.of("macro F1", "WAcc, mean");

    private static final String[] LESS_WANTED = {"weighted F1", "accuracy, mean", "WF1, mean", "time (s)"};

    private final AppContext context;
    private final ResultsViewModel model;
    private final RunMenu menu;
    private final ReportTable table = new ReportTable(false);
    private final Label noMatch = Labels.wrapped(Texts.of("results.noMatch"), "muted");
    private final List<RunFolder> order = new ArrayList<>();
    private boolean isMixed;
    private boolean isShowing;
    private boolean isChoosing;

    RunsPanel(AppContext context, ResultsViewModel model, RunMenu menu) {
        this.context = context;
        this.model = model;
        this.menu = menu;
        table.setId("runs");
        table.getStyleClass().add("runs-table");
        table.setTableMenuButtonVisible(true);
        table.hideAtFirst("folder", "note", "architecture", "epochs", "best epoch", "n", "conversations", "UAR");
        Heads.shorten(table);
        table.setAccessibleText(Texts.of("results.runs"));
        table.setPlaceholder(noMatch);
        table.addLeading(marks("", 30, this::circle));
        table.addLeading(marks(" ", 30, this::pin));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ReportRow>) c -> selected());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        table.setContextMenu(menu.contextMenu(this::selectedEntries));
        model.listProperty().subscribe(this::show);
        model.chosen().addListener((ListChangeListener<RunFolder>) change -> follow());
    }

    ReportTable view() {
        return table;
    }

    /** What exports write: the marks are no part of it. */
    Table shown() {
        return table.shown();
    }

    private void show(RunList list) {
        isShowing = true;
        // before anything is read nothing was filtered
        noMatch.setVisible(list.total() > 0);
        if (!isMixed && !list.runs().isEmpty() && list.table().header().containsAll(OF_EACH_KIND)) {
            isMixed = true;
            table.hideAtFirst(LESS_WANTED);
        }
        table.show(list.table(), row -> list.runs().get(row).entry().folder());
        isShowing = false;
        follow();
    }

    /** Selection to model: the order in which rows were selected is the order of comparison. */
    private void selected() {
        if (isShowing) {
            return;
        }
        List<RunFolder> now = selectedRuns();
        order.removeIf(run -> !now.contains(run));
        now.stream().filter(run -> !order.contains(run)).forEach(order::add);
        if (!order.isEmpty()) {
            isChoosing = true;
            model.choose(List.copyOf(order));
            isChoosing = false;
            // a selection must not change while it tells of a change
            Platform.runLater(this::follow);
        }
    }

    /** Model to selection. */
    private void follow() {
        if (isChoosing) {
            return;
        }
        List<RunFolder> chosen = List.copyOf(model.chosen());
        order.clear();
        order.addAll(chosen);
        if (!Set.copyOf(chosen).equals(Set.copyOf(selectedRuns()))) {
            select(chosen);
        }
        table.refresh(); // the circles
    }

    private void select(List<RunFolder> wanted) {
        isShowing = true;
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < table.getItems().size(); i++) {
            if (wanted.contains((RunFolder) table.getItems().get(i).key())) {
                table.getSelectionModel().select(i);
            }
        }
        isShowing = false;
    }

    private List<RunFolder> selectedRuns() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(row -> (RunFolder) row.key())
                .toList();
    }

    private List<RunEntry> selectedEntries() {
        List<RunFolder> selected = selectedRuns();
        return model.listProperty().get().runs().stream()
                .map(RunSummary::entry)
                .filter(run -> selected.contains(run.folder()))
                .toList();
    }

    private void toggle(RunFolder run) {
        List<RunFolder> wanted = new ArrayList<>(model.chosen());
        if (!wanted.remove(run)) {
            wanted.add(run);
        }
        if (!wanted.isEmpty()) {
            model.choose(wanted);
        }
    }

    private void onKey(KeyEvent event) {
        ReportRow row = table.getFocusModel().getFocusedItem();
        if (row == null) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
            toggle((RunFolder) row.key());
            event.consume();
        } else if (event.getCode() == KeyCode.P) {
            RunFolder run = (RunFolder) row.key();
            if (!context.openProject().readOnlyProperty().get() && !RunPlaces.isTrial(run)) {
                model.togglePin(run);
            }
            event.consume();
        } else {
            menu.onKey(event, this::selectedEntries);
        }
    }

    private ToggleButton circle(RunFolder run) {
        boolean isChosen = model.chosen().contains(run);
        FontIcon icon = Icons.small(isChosen ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
        return mark(icon, isChosen, Texts.of("results.compare.tip"), () -> toggle(run));
    }

    /** Which runs stand at the top is remembered in the project; which are compared is not. */
    private Node pin(RunFolder run) {
        if (RunPlaces.isTrial(run)) {
            return new Region(); // it is here until the window is closed
        }
        boolean isPinned = model.isPinned(run);
        return context.writing(mark(
                Icons.small(Feather.STAR),
                isPinned,
                Texts.of(isPinned ? "results.unpin.tip" : "results.pin.tip"),
                () -> model.togglePin(run)));
    }

    private static ToggleButton mark(FontIcon icon, boolean isOn, String name, Runnable action) {
        ToggleButton button = new ToggleButton(null, icon);
        button.getStyleClass().setAll("row-mark");
        button.pseudoClassStateChanged(CHOSEN, isOn);
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setFocusTraversable(false);
        button.setOnAction(e -> action.run());
        return button;
    }

    private interface Mark {
        Node of(RunFolder run);
    }

    private static TableColumn<ReportRow, RunFolder> marks(String title, double width, Mark mark) {
        TableColumn<ReportRow, RunFolder> column = new TableColumn<>(title);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>((RunFolder) row.getValue().key()));
        column.setCellFactory(c -> new TableCell<>() {
            {
                // a press on a mark that is off does nothing, rather than choose its row alone
                addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
                    if (getGraphic() != null && getGraphic().isDisabled()) {
                        e.consume();
                    }
                });
            }

            @Override
            protected void updateItem(@Nullable RunFolder run, boolean empty) {
                super.updateItem(run, empty);
                setGraphic(empty || run == null ? null : mark.of(run));
                setAlignment(Pos.CENTER);
            }
        });
        return column;
    }
}
