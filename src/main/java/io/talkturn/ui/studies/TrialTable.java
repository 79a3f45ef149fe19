package io.talkturn.ui.studies;

import io.talkturn.study.StudyFile;
import io.talkturn.study.TrialState;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.TableActions;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.SettingWords;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.look.TrialLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The trials of a study in a table; its columns are the settings that were drawn. */
final class TrialTable extends BorderPane {
    private static final int LEAST_ROWS = 4;
    private static final int MOST_ROWS = 14;

    private final ObservableList<TrialLine> shown;
    private final TableActions actions;
    private final List<MenuItem> items;
    private final Consumer<TrialLine> open;
    private @Nullable DataTable<TrialLine> table;
    private List<String> heads = List.of();
    private Consumer<MenuItem> offer = item -> {};

    /**
     * A table without a study.
     *
     * @param items what can be done with the trials that are selected
     * @param open opens one as a run
     */
    TrialTable(ObservableList<TrialLine> shown, TableActions actions, List<MenuItem> items, Consumer<TrialLine> open) {
        this.shown = shown;
        this.actions = actions;
        this.items = List.copyOf(items);
        this.open = open;
    }

    /** Asked of each item before the menu is shown. */
    void onMenu(Consumer<MenuItem> offer) {
        this.offer = offer;
    }

    /** The trials that are selected. */
    List<TrialLine> selected() {
        return table == null
                ? List.of()
                : table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Selects a trial and brings it into sight. */
    void select(TrialLine trial) {
        DataTable<TrialLine> now = table;
        if (now == null) {
            return;
        }
        for (int i = 0; i < now.getItems().size(); i++) {
            if (now.getItems().get(i).id().equals(trial.id())) {
                now.getSelectionModel().clearAndSelect(i);
                now.scrollTo(i);
            }
        }
    }

    /** Shows the trials of a study; the table with its sorting stays as long as its columns do. */
    void show(@Nullable StudyLook study) {
        if (study == null) {
            return;
        }
        List<String> wanted = heads(study);
        if (table == null || !wanted.equals(heads)) {
            heads = wanted;
            table = made(study);
            setCenter(table);
        }
    }

    /** Exports what is shown. */
    void save() {
        if (table != null) {
            actions.save(table);
        }
    }

    private static List<String> heads(StudyLook study) {
        List<String> heads = new ArrayList<>(study.drawn());
        heads.add(study.status().folder().path().toString());
        return heads;
    }

    private DataTable<TrialLine> made(StudyLook study) {
        StudyFile file = study.file();
        DataTable<TrialLine> made = new DataTable<>("trials");
        made.setId("study-trials");
        made.setAccessibleText(Texts.of("studies.trials"));
        made.rows(shown, TrialLine::id)
                .graphic("", 26, trial -> Colours.patch(trial.place().number()), trial -> "");
        made.text(Texts.of("studies.trial"), 90, TrialLine::title);
        made.number(Texts.of("studies.bestDev"), 64, TrialLine::dev, n -> Format.decimals(n.doubleValue(), 3));
        made.number(
                Texts.of("studies.time"),
                56,
                trial -> trial.course().seconds() == 0 ? null : trial.course().seconds(),
                n -> Format.clock(n.doubleValue()));
        made.graphic(Texts.of("studies.state"), 166, TrialTable::state, TrialLine::words);
        sortBy(
                made,
                Texts.of("studies.state"),
                Comparator.comparing(TrialLine::state).thenComparing(TrialLine::words));
        for (String key : study.drawn()) {
            setting(made, file, key, study.trials());
        }
        made.fitRows(LEAST_ROWS, MOST_ROWS);
        made.whenEmpty(Labels.wrapped(Texts.of("studies.trials.none"), "muted"));
        made.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        actions.install(made);
        made.getContextMenu().getItems().add(0, new SeparatorMenuItem());
        made.getContextMenu().getItems().addAll(0, items);
        made.getContextMenu().setOnShowing(e -> items.forEach(offer));
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        made.setOnMouseClicked(this::onClick);
        return made;
    }

    private static void setting(DataTable<TrialLine> made, StudyFile file, String key, List<TrialLine> trials) {
        String title = SettingWords.title(file, key);
        boolean isNumbers = trials.stream()
                .map(trial -> trial.value(key))
                .allMatch(value -> value.isEmpty() || SettingWords.number(value) != null);
        if (isNumbers) {
            made.number(
                    title,
                    72,
                    trial -> SettingWords.number(trial.value(key)),
                    n -> SettingWords.number(n.doubleValue()));
        } else {
            made.text(title, 80, trial -> trial.value(key));
        }
    }

    /** The state in its colour, all of it where it is cut. */
    private static Label state(TrialLine trial) {
        Label label = Labels.text(trial.words());
        String style = style(trial);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    private static String style(TrialLine trial) {
        TrialState state = trial.state();
        return switch (state) {
            case RUNNING, WAITING, PAUSED -> "trial-going";
            case FAILED, DIVERGED, DAMAGED, KILLED, ENDED_BY_HAND -> "bad";
            case STOPPED, EXCLUDED, NOT_STARTED -> "trial-past";
            case FINISHED -> trial.isBest() ? "trial-best" : "";
        };
    }

    @SuppressWarnings("unchecked") // a column that is drawn has the row itself as its value
    private static void sortBy(DataTable<TrialLine> table, String title, Comparator<TrialLine> order) {
        TableColumn<TrialLine, TrialLine> column = (TableColumn<TrialLine, TrialLine>) table.columnOf(title);
        column.setComparator(order);
        column.setSortable(true);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && selected().size() == 1) {
            open.accept(selected().getFirst());
            event.consume();
        }
    }

    private void onClick(MouseEvent event) {
        if (event.getClickCount() == 2 && selected().size() == 1) {
            open.accept(selected().getFirst());
        }
    }
}
