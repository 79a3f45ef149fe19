package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table whose rows are read again, as after a correction. */
final class KeptSelectionTest extends UiTestBase {
    private record Row(int key, String said) {}

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private DataTable<Row> table;

    @BeforeEach
    void showTable() {
        rows.setAll(read(300, "before"));
        onFx(() -> {
            table = new DataTable<Row>("rows")
                    .number("key", 60, Row::key, n -> n + "")
                    .text("said", 200, Row::said)
                    .rows(rows, Row::key);
            table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
            return null;
        });
        show(new StackPane(table), ThemeMode.LIGHT, 500, 400);
    }

    private static List<Row> read(int count, String said) {
        return IntStream.range(0, count).mapToObj(i -> new Row(i, said)).toList();
    }

    private void change(Runnable change) {
        onFx(() -> {
            change.run();
            return null;
        });
        settle();
    }

    private List<Row> selected() {
        return onFx(() -> List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    private int firstVisible() {
        return onFx(() -> ((VirtualFlow<?>) table.lookup(".virtual-flow"))
                .getFirstVisibleCell()
                .getIndex());
    }

    @Test
    void whatWasSelectedIsSelectedInTheRowsThatWereReadAgain() {
        change(() -> table.getSelectionModel().selectIndices(7, 9));

        change(() -> rows.setAll(read(300, "after")));

        assertThat(selected()).containsExactly(new Row(7, "after"), new Row(9, "after"));
    }

    @Test
    void theTableShowsThePartThatItShowed() {
        change(() -> table.scrollTo(120));
        change(() -> table.getSelectionModel().select(125));
        int first = firstVisible();
        assertThat(first).isGreaterThan(60);

        change(() -> rows.setAll(read(300, "after")));

        assertThat(firstVisible()).isEqualTo(first);
        assertThat(selected()).containsExactly(new Row(125, "after"));
    }

    @Test
    void aSelectionOutOfSightPullsTheTableNowhere() {
        change(() -> table.getSelectionModel().select(3));
        change(() -> table.scrollTo(200));
        int first = firstVisible();

        change(() -> rows.setAll(read(300, "after")));

        assertThat(firstVisible()).isEqualTo(first);
        assertThat(selected()).containsExactly(new Row(3, "after"));
    }

    @Test
    void sortingAndSelectionStandOverRowsThatAreAwayForAMoment() {
        TableColumn<Row, ?> key = table.columnOf("key");
        change(() -> {
            key.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(key));
            table.getSelectionModel().select(0);
        });
        assertThat(selected()).containsExactly(new Row(299, "before"));

        change(rows::clear);
        change(() -> rows.setAll(read(300, "after")));

        assertThat(selected()).containsExactly(new Row(299, "after"));
        assertThat(table.getItems().getFirst()).isEqualTo(new Row(299, "after"));
    }

    @Test
    void aRowThatIsGoneIsNotSelectedAndNoOtherInItsPlace() {
        change(() -> table.getSelectionModel().select(4));

        change(() -> rows.setAll(
                read(300, "after").stream().filter(r -> r.key() != 4).toList()));

        assertThat(selected()).isEmpty();
    }

    @Test
    void fewerRowsThanBefore() {
        change(() -> table.scrollTo(200));
        change(() -> table.getSelectionModel().select(210));

        change(() -> rows.setAll(
                read(300, "after").stream().filter(r -> r.key() % 10 == 0).toList()));

        assertThat(selected()).containsExactly(new Row(210, "after"));
    }

    @Test
    void whatTheUserSelectsLaterHolds() {
        change(() -> table.getSelectionModel().select(4));
        change(rows::clear);
        change(() -> rows.setAll(read(20, "after")));
        change(() -> table.getSelectionModel().clearAndSelect(6));

        change(() -> rows.setAll(read(20, "later")));

        assertThat(selected()).containsExactly(new Row(6, "later"));
    }
}
