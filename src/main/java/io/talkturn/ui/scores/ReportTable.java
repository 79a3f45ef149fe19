package io.talkturn.ui.scores;

import io.talkturn.foundation.Printable;
import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.report.Table.Column;
import io.talkturn.report.Table.Kind;
import io.talkturn.ui.kit.AllRows;
import io.talkturn.ui.kit.CutTip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A table of package report on the screen, sortable, columns to be hidden; {@link #shown()} is what exports write. */
public final class ReportTable extends TableView<ReportRow> {
    private static final double SPACE = 20;
    private static final double CHARACTER = 7.3;
    private static final double HEAD_CHARACTER = 6.4;
    private static final double NARROWEST = 56;
    private static final double WIDEST = 280;

    /** Names stand first, and tell what differs at their end. */
    private static final double WIDEST_FIRST = 380;

    /** Numbers are never cut; words may be, down to these widths. */
    private static final double FIRST = 160;

    private static final double OTHER = 62;
    private static final String TITLE = "title";
    private static final double ROW = 27;
    private static final double HEAD = 29;
    private static final double BAR = 12;

    private final ObservableList<ReportRow> rows = FXCollections.observableArrayList();
    private final List<TableColumn<ReportRow, ?>> leading = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private final boolean growsWithRows;
    private Predicate<ReportRow> isRow = row -> true;
    private UnaryOperator<String> heads = UnaryOperator.identity();
    private Function<String, Optional<String>> meanings = title -> Optional.empty();
    private Table table = new Table("", "", List.of(), List.of(), List.of());

    /**
     * An empty table.
     *
     * @param growsWithRows whether it is as high as its rows, for tables on a page that scrolls
     */
    public ReportTable(boolean growsWithRows) {
        this.growsWithRows = growsWithRows;
        getStyleClass().addAll("data-table", "edge-to-edge");
        AllRows.of(this, () -> growsWithRows);
        AllRows.mark(this, growsWithRows);
        widthProperty().subscribe(this::fit);
        getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<ReportRow, ?>>) change -> fit());
        setFixedCellSize(ROW);
        setPlaceholder(new Region());
        SortedList<ReportRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty()
                .bind(comparatorProperty()
                        .map(order -> Comparator.comparing((ReportRow row) -> !isRow.test(row))
                                .thenComparing(order)));
        setItems(sorted);
        // as in every table of the program, a sorted column keeps its order when rows change
        setSortPolicy(view -> true);
    }

    /** Calls for a row that is clicked, or on which Enter is pressed. */
    public void onOpen(Consumer<ReportRow> open) {
        onOpen(row -> true, open);
    }

    /**
     * The same for rows that can be opened; the others sum those up, and stay below them however they are sorted.
     *
     * @param opens whether a row can be opened
     */
    public void onOpen(Predicate<ReportRow> opens, Consumer<ReportRow> open) {
        isRow = opens;
        setRowFactory(view -> {
            TableRow<ReportRow> row = new TableRow<>();
            row.itemProperty().subscribe(item -> {
                boolean isSum = item != null && !opens.test(item);
                row.getStyleClass().removeAll("opens", "sums-up");
                row.getStyleClass().add(isSum ? "sums-up" : "opens");
            });
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && row.getItem() != null && opens.test(row.getItem())) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            ReportRow row = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null && opens.test(row)) {
                open.accept(row);
                event.consume();
            }
        });
    }

    /** Puts a column that is no part of the table, for example a mark, before the others. */
    public void addLeading(TableColumn<ReportRow, ?> column) {
        leading.add(column);
        getColumns().add(leading.size() - 1, column);
    }

    /**
     * Heads that take less room than the titles of the columns; exports keep the titles.
     *
     * @param brief the head of a column, by its title
     * @param meaning what a head explains when the mouse rests on it
     */
    public void brief(UnaryOperator<String> brief, Function<String, Optional<String>> meaning) {
        heads = brief;
        meanings = meaning;
    }

    /** Hides columns at first; they can be shown from the table's menu. */
    public void hideAtFirst(String... titles) {
        hidden.addAll(List.of(titles));
        getColumns().stream()
                .filter(column ->
                        hidden.contains(String.valueOf(column.getProperties().get(TITLE))))
                .forEach(column -> column.setVisible(false));
    }

    /** Shows a table whose rows have no other identity than their first cell. */
    public void show(Table shown) {
        show(shown, row -> shown.rows().get(row).getFirst());
    }

    /**
     * Shows a table; sorting, hidden columns and selection stay.
     *
     * @param keys what each row is about
     */
    public void show(Table shown, Function<Integer, Object> keys) {
        Set<Object> selected = new HashSet<>();
        getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .forEach(row -> selected.add(row.key()));
        // widths come from the rows, so columns that were made for an empty table are made again
        boolean sameColumns =
                shown.columns().equals(table.columns()) && !table.rows().isEmpty();
        table = shown;
        setAccessibleText(shown.title());
        if (!sameColumns) {
            buildColumns();
        }
        rows.setAll(IntStream.range(0, shown.rows().size())
                .mapToObj(row -> new ReportRow(keys.apply(row), shown.rows().get(row)))
                .toList());
        getSelectionModel().clearSelection();
        for (int i = 0; i < getItems().size(); i++) {
            if (selected.contains(getItems().get(i).key())) {
                getSelectionModel().select(i);
            }
        }
        fit();
    }

    /** As high as its rows, and the bar below them where it is scrolled sideways. */
    private void grow(boolean isScrolled) {
        if (growsWithRows) {
            double height = HEAD + ROW * Math.max(1, rows.size()) + 2 + (isScrolled ? BAR : 0);
            setMinHeight(height);
            setPrefHeight(height);
            setMaxHeight(height);
        }
    }

    /** Columns fill the width; where there are more than can be read, they keep their widths and are scrolled. */
    private void fit() {
        double least = getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
        boolean fits = getWidth() == 0 || least <= getWidth() - (growsWithRows ? 0 : BAR);
        setColumnResizePolicy(fits ? CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS : UNCONSTRAINED_RESIZE_POLICY);
        grow(!fits);
    }

    /** What is shown: visible columns from left to right, rows as filtered and sorted. */
    public Table shown() {
        List<Integer> visible = getVisibleLeafColumns().stream()
                .filter(column -> column.getUserData() instanceof Integer)
                .map(column -> (Integer) column.getUserData())
                .toList();
        List<List<Cell>> cells = getItems().stream()
                .map(row -> visible.stream().map(c -> row.cells().get(c)).toList())
                .toList();
        List<Column> columns = visible.stream().map(table.columns()::get).toList();
        boolean isGrouped = visible.size() > table.grouping()
                && IntStream.range(0, table.grouping()).allMatch(c -> visible.get(c) == c);
        return new Table(table.name(), table.title(), columns, cells, table.notes(), isGrouped ? table.grouping() : 0);
    }

    private void buildColumns() {
        getColumns().forEach(column -> {
            if (column.getProperties().get(TITLE) instanceof String title) {
                boolean _ = column.isVisible() ? hidden.remove(title) : hidden.add(title);
            }
        });
        List<TableColumn<ReportRow, ?>> columns = new ArrayList<>(leading);
        for (int c = 0; c < table.columns().size(); c++) {
            columns.add(column(c));
        }
        getSortOrder().clear();
        getColumns().setAll(columns);
    }

    private TableColumn<ReportRow, Cell> column(int number) {
        Column meta = table.columns().get(number);
        TableColumn<ReportRow, Cell> column = new TableColumn<>(heads.apply(meta.title()));
        column.setUserData(number);
        column.getProperties().put(TITLE, meta.title());
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(number)));
        boolean isText = meta.kind() == Kind.TEXT;
        column.setCellFactory(c -> new ReportCell(meta));
        column.setComparator(ORDER);
        column.setPrefWidth(width(number));
        double least = isText ? Math.min(width(number), number == 0 ? FIRST : OTHER) : needed(number);
        // a head may not be cut either: where all of them do not fit, the table is scrolled
        column.setMinWidth(Math.max(least, Math.min(width(number), headWidth(column.getText()))));
        meanings.apply(meta.title()).ifPresent(meaning -> explain(column, meaning));
        column.setVisible(!hidden.contains(meta.title()));
        if (!isText) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }

    /** A head with its meaning in a tooltip; one that is explained is not cut either. */
    private void explain(TableColumn<ReportRow, Cell> column, String meaning) {
        Label head = new Label(column.getText());
        head.setTooltip(new Tooltip(meaning));
        head.setMinWidth(USE_PREF_SIZE);
        column.setMinWidth(Math.max(column.getMinWidth(), headWidth(column.getText())));
        column.setGraphic(head);
        column.getStyleClass().add("explained-column");
    }

    private static double headWidth(String head) {
        return head.length() * HEAD_CHARACTER + SPACE;
    }

    /** As wide as its longest text needs, within reason. */
    private double width(int column) {
        double head = headWidth(heads.apply(table.columns().get(column).title()));
        return Math.clamp(Math.max(needed(column), head), NARROWEST, column == 0 ? WIDEST_FIRST : WIDEST);
    }

    /** As wide as its longest cell needs; a head may be cut. */
    private double needed(int column) {
        int longest = IntStream.range(0, table.rows().size())
                .map(row -> table.shown(row, column).length())
                .max()
                .orElse(0);
        return Math.clamp(longest * CHARACTER + SPACE, NARROWEST, column == 0 ? WIDEST_FIRST : WIDEST);
    }

    private static final Comparator<Cell> ORDER = (a, b) -> {
        if (a instanceof Cell.Text(String first) && b instanceof Cell.Text(String second)) {
            return first.compareToIgnoreCase(second);
        }
        return Double.compare(value(a), value(b));
    };

    private static double value(Cell cell) {
        return Double.isNaN(cell.number()) ? Double.NEGATIVE_INFINITY : cell.number();
    }

    private static final class ReportCell extends TableCell<ReportRow, Cell> {
        private final Column meta;

        ReportCell(Column meta) {
            this.meta = meta;
            CutTip.install(this);
            setAlignment(meta.kind() == Kind.TEXT ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            if (meta.title().equals("run")) {
                getStyleClass().add("run-name");
            }
        }

        @Override
        protected void updateItem(@Nullable Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            setText(empty || cell == null ? null : Printable.line(meta.shown(cell)));
        }
    }
}
