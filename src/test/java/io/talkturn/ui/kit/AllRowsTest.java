package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.scores.ReportTable;
import io.talkturn.ui.theme.ThemeMode;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** Tables that are as high as their rows leave the wheel to the page, and have no bar for more rows. */
final class AllRowsTest extends UiTestBase {
    private static final int FEW = 2;
    private static final int MANY = 30;

    private ScrollPane page;

    @Test
    void aTableOfAReportThatGrewScrollsWithThePage() {
        ReportTable table = onFx(() -> new ReportTable(true));
        onFx(() -> {
            table.show(report(FEW));
            return null;
        });
        put(table);
        onFx(() -> {
            table.show(report(MANY));
            return null;
        });
        settle();
        assertThatTheWheelIsForThePage(table);
    }

    @Test
    void aTableThatFitsItsRowsScrollsWithThePageUntilThereAreMoreRowsThanItShows() {
        ObservableList<String> rows = onFx(() -> FXCollections.observableArrayList(List.of("a", "b")));
        DataTable<String> table = onFx(() ->
                wide(new DataTable<String>("words")).rows(rows, row -> row).fitRows(1, MANY));
        put(table);
        onFx(() -> rows.setAll(names(MANY)));
        settle();
        assertThatTheWheelIsForThePage(table);

        onFx(() -> rows.setAll(names(2 * MANY)));
        settle();
        onFx(() -> {
            page.setVvalue(0);
            return null;
        });
        turn(table);
        assertThat(onFx(() -> page.getVvalue())).as("its own rows come first").isZero();
        assertThat(bar(table)).isPositive();
    }

    private void assertThatTheWheelIsForThePage(TableView<?> table) {
        assertThat(bar(table)).as("width of a bar for more rows").isZero();
        turn(table);
        assertThat(onFx(() -> page.getVvalue())).isPositive();
        assertThat(onFx(() -> table.lookupAll(".table-row-cell").stream()
                        .map(IndexedCell.class::cast)
                        .filter(cell -> cell.getIndex() == 0)
                        .findFirst()
                        .orElseThrow()
                        .getLayoutY()))
                .as("where the first row is")
                .isZero();
    }

    /** The wheel over one of its rows; the Headless platform has none of its own. */
    private void turn(TableView<?> table) {
        onFx(() -> {
            Node row = table.lookup(".table-row-cell");
            row.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    0,
                    0,
                    0,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    -120,
                    0,
                    -120,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
            return null;
        });
        settle();
    }

    private double bar(TableView<?> table) {
        return onFx(() -> table.lookupAll(".virtual-flow > .scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible())
                .mapToDouble(Region::getWidth)
                .sum());
    }

    /** On a page that is narrower than the columns, with something below. */
    private void put(TableView<?> table) {
        Label below = onFx(() -> new Label("below"));
        page = onFx(() -> new ScrollPane(new VBox(table, below)));
        onFx(() -> {
            below.setMinHeight(600);
            page.setFitToWidth(true);
            return null;
        });
        show(page, ThemeMode.LIGHT, 340, 400);
        settle();
    }

    private static DataTable<String> wide(DataTable<String> table) {
        return table.text("one", 200, row -> row)
                .number("two", 160, String::length, String::valueOf)
                .number("three", 160, String::length, String::valueOf);
    }

    private static List<String> names(int rows) {
        return IntStream.range(0, rows).mapToObj(row -> "row " + row).toList();
    }

    private static Table report(int rows) {
        return new Table(
                "words",
                "Words",
                List.of(
                        Table.Column.text("one"),
                        Table.Column.count("a number with a long head"),
                        Table.Column.count("another one with a long head")),
                names(rows).stream()
                        .map(name -> List.of(Cell.of(name), Cell.of(1), Cell.of(2)))
                        .toList(),
                List.of());
    }
}
