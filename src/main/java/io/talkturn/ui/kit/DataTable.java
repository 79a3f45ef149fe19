package io.talkturn.ui.kit;

import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * A dense table: text at the left, numbers at the right, cut text in a tooltip, sortable, exported as it is shown.
 *
 * <p>{@code new DataTable<Row>("runs").text("run", 200, Row::name).number("seed", 60, Row::seed, n -> n + "")}
 */
public final class DataTable<T> extends TableView<T> {
    private static final double ROW = 27;
    private static final double HEAD = 28;
    private static final double LETTER = 6.6;
    private static final double SIDE = 9;
    /** So wide is a column of numbers at least: "−1.977" with its margins. */
    private static final double NUMBER = 68;

    /** Words are cut down to this, and then the table is scrolled instead. */
    private static final double WORDS = 80;

    /** How much wider columns of numbers and bars may get, so that room goes to words. */
    private static final double GROWTH = 1.4;

    private static final String NUMBERS = "number-column";

    /** Room of a scroll bar and the border. */
    private static final double BAR = 16;

    private final String name;
    /** Sideways, by a bar that takes room below the rows. */
    private final BooleanProperty isScrolled = new SimpleBooleanProperty(this, "scrolled", false);

    private boolean isAsHighAsItsRows;
    private boolean isStretched;
    private final Map<TableColumn<?, ?>, Function<T, Cell>> exported = new HashMap<>();

    /**
     * A table without columns.
     *
     * @param name the suggested file name of its CSV, without ending
     */
    public DataTable(String name) {
        this.name = name;
        getStyleClass().addAll("data-table", "edge-to-edge");
        setAccessibleText(name.replace('-', ' '));
        widthProperty().subscribe(this::fit);
        getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<T, ?>>) change -> fit());
        setPlaceholder(new javafx.scene.layout.Region());
        setFixedCellSize(ROW);
    }

    /** Columns fill the width; where there are more than can be read, they keep their widths and are scrolled. */
    private void fit() {
        if (isStretched) {
            return;
        }
        double least = getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
        boolean fits = getWidth() == 0 || least <= getWidth() - (isAsHighAsItsRows ? 0 : BAR);
        isScrolled.set(!fits);
        setColumnResizePolicy(fits ? CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN : UNCONSTRAINED_RESIZE_POLICY);
    }

    /** The suggested file name of its CSV, without ending. */
    public String name() {
        return name;
    }

    /**
     * The rows; a filtered list may be given. Sorting by a click on a column's head stays in the table.
     *
     * @param key tells rows apart, also after they were read again: those that were selected are selected still
     */
    public DataTable<T> rows(ObservableList<T> rows, Function<T, ?> key) {
        KeptSelection<T> kept = new KeptSelection<>(this, key);
        rows.addListener(kept::before); // the first to hear of a change: the table still has its rows and selection
        SortedList<T> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        sorted.addListener(kept::after); // and the last
        return this;
    }

    /** What stands in the place of rows while there are none. */
    public DataTable<T> whenEmpty(Node node) {
        setPlaceholder(node);
        return this;
    }

    /** Is as high as its rows, within limits, for tables that stand among other things on a page that scrolls. */
    public DataTable<T> fitRows(int least, int most) {
        var rows = javafx.beans.binding.Bindings.size(getItems());
        prefHeightProperty()
                .bind(javafx.beans.binding.Bindings.createDoubleBinding(
                        () -> HEAD + ROW * Math.clamp(rows.get(), least, most) + 2 + (isScrolled.get() ? BAR : 0),
                        rows,
                        isScrolled));
        setMinHeight(USE_PREF_SIZE);
        isAsHighAsItsRows = true;
        AllRows.of(this, () -> rows.get() <= most);
        rows.subscribe(now -> AllRows.mark(this, now.intValue() <= most));
        return this;
    }

    /** A column of text. */
    public DataTable<T> text(String title, double width, Function<T, String> value) {
        return text(title, width, value, "");
    }

    /** A column of text in a style class, for example {@code muted} or {@code strong}. */
    public DataTable<T> text(String title, double width, Function<T, String> value, String styleClass) {
        TableColumn<T, String> column = column(title, width, value, row -> Cell.of(value.apply(row)));
        column.setCellFactory(c -> new TextCell<>(Function.identity(), Pos.CENTER_LEFT, styleClass));
        column.setMinWidth(Math.max(column.getMinWidth(), Math.min(width, WORDS)));
        return this;
    }

    /** A column of numbers; null and NaN are shown as nothing. */
    public DataTable<T> number(
            String title, double width, Function<T, ? extends @Nullable Number> value, Function<Number, String> shown) {
        TableColumn<T, Number> column = column(title, width, value::apply, row -> number(value.apply(row)));
        column.setComparator((a, b) -> Double.compare(sortKey(a), sortKey(b)));
        column.setCellFactory(c -> new TextCell<>(n -> isNothing(n) ? "" : shown.apply(n), Pos.CENTER_RIGHT, "number"));
        column.getStyleClass().add(NUMBERS);
        // under a short head too
        column.setMinWidth(Math.max(column.getMinWidth(), Math.min(width, NUMBER)));
        column.setMaxWidth(column.getPrefWidth() * GROWTH);
        return this;
    }

    /** A column that is drawn, for example a bar; the text stands for it in exports. */
    public DataTable<T> graphic(String title, double width, Function<T, Node> cell, Function<T, String> text) {
        TableColumn<T, T> column = column(title, width, Function.identity(), row -> Cell.of(text.apply(row)));
        column.setCellFactory(c -> new GraphicCell<>(cell));
        column.setMinWidth(width); // what is drawn cannot be cut with an ellipsis
        column.setMaxWidth(column.getPrefWidth() * GROWTH);
        column.setSortable(false);
        return this;
    }

    /**
     * Lets one column have all room that the others leave, and never less than it needs to be read: where there is not
     * enough for all, the table scrolls sideways.
     */
    public DataTable<T> stretch(TableColumn<T, ?> column, double least) {
        isStretched = true;
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        column.setMinWidth(least);
        Runnable fit = () -> column.setPrefWidth(Math.max(
                least,
                getWidth()
                        - BAR
                        - getVisibleLeafColumns().stream()
                                .filter(other -> !other.equals(column))
                                .mapToDouble(TableColumn::getWidth)
                                .sum()));
        widthProperty().subscribe(fit);
        getColumns().stream().filter(other -> !other.equals(column)).forEach(other -> {
            other.setPrefWidth(other.getPrefWidth());
            other.widthProperty().subscribe(fit);
        });
        return this;
    }

    /** The column with this title, to bind what is particular to it. */
    public TableColumn<T, ?> columnOf(String title) {
        return getColumns().stream()
                .filter(c -> c.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** What is shown: visible columns from left to right, rows as filtered and sorted. */
    public Table shown() {
        return table(getItems());
    }

    /** The selected rows of what is shown, all where none is selected. */
    public Table selected() {
        List<T> rows = getSelectionModel().getSelectedItems();
        return table(rows.isEmpty() ? getItems() : rows);
    }

    private Table table(List<T> rows) {
        List<TableColumn<T, ?>> columns = getVisibleLeafColumns();
        List<List<Cell>> lines = new ArrayList<>(rows.size());
        for (T row : rows) {
            lines.add(columns.stream().map(c -> cell(c, row)).toList());
        }
        List<Table.Column> heads = columns.stream()
                .map(c -> c.getStyleClass().contains(NUMBERS)
                        ? Table.Column.metric(c.getText())
                        : Table.Column.text(c.getText()))
                .toList();
        return new Table(name, name, heads, lines, List.of());
    }

    private Cell cell(TableColumn<T, ?> column, T row) {
        Function<T, Cell> text = exported.get(column);
        return text == null ? Cell.blank() : text.apply(row);
    }

    private <V extends @Nullable Object> TableColumn<T, V> column(
            String title, double width, Function<T, V> value, Function<T, Cell> text) {
        TableColumn<T, V> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        double least = title.length() * LETTER + 2 * SIDE;
        column.setMinWidth(least);
        column.setPrefWidth(Math.max(width, least));
        column.minWidthProperty().subscribe((before, now) -> fit());
        exported.put(column, text);
        getColumns().add(column);
        return column;
    }

    private static Cell number(@Nullable Number number) {
        return number == null ? Cell.blank() : Cell.of(number.doubleValue());
    }

    private static boolean isNothing(@Nullable Number number) {
        return number == null || Double.isNaN(number.doubleValue());
    }

    private static double sortKey(@Nullable Number number) {
        return number == null || isNothing(number) ? Double.NEGATIVE_INFINITY : number.doubleValue();
    }
}
