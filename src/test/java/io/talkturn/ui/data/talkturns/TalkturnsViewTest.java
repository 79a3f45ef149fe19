package io.talkturn.ui.data.talkturns;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.data.shared.TalkturnRow;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Texts;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of talkturns has the room; the panel beside it is there only while a talkturn is chosen. */
final class TalkturnsViewTest extends UiTestBase {
    @BeforeEach
    void showTalkturns() {
        showDataTab(SceneCorpus.project(folder.resolve("project")), "Talkturns");
        waitUntil(() -> onFx(() -> !table().getItems().isEmpty()));
        settle();
    }

    private DataTable<TalkturnRow> table() {
        return find("#talkturns");
    }

    private double textWidth() {
        return onFx(() -> table().columnOf(Texts.of("column.text")).getWidth());
    }

    private boolean isPanelThere() {
        settle();
        return onFx(() -> stage.getScene().lookup("#talkturn-side") != null);
    }

    private void clickOnRow(int row) {
        robot.clickOn(onFx(() -> table().lookupAll(".table-cell").stream()
                .map(cell -> (TableCell<?, ?>) cell)
                .filter(cell -> cell.getIndex() == row
                        && cell.getTableColumn().getText().equals(Texts.of("column.text")))
                .findFirst()
                .orElseThrow()));
        settle();
    }

    @Test
    void withoutAChosenTalkturnThereIsNoPanelAndTheTextHasTheRoom() {
        assertThat(isPanelThere()).isFalse();
        assertThat(textWidth()).isGreaterThan(300);
        picture("talkturns-without-panel");
    }

    @Test
    void aClickOpensThePanelAndTheTextStaysReadable() {
        clickOnRow(2);
        picture("talkturns-with-panel");

        assertThat(isPanelThere()).isTrue();
        assertThat(textWidth()).isGreaterThanOrEqualTo(240);
    }

    @Test
    void thePanelIsClosedByItsButtonAndByEscape() {
        clickOnRow(2);
        robot.clickOn("#talkturn-close");
        assertThat(isPanelThere()).isFalse();

        clickOnRow(3);
        robot.type(KeyCode.ESCAPE);

        assertThat(isPanelThere()).isFalse();
    }

    @Test
    void aCorpusThatIsReadAgainNeverSaysThatNothingFits() {
        boolean[] emptied = {false};
        onFx(() -> {
            table().getItems().addListener((javafx.collections.ListChangeListener<TalkturnRow>)
                    change -> emptied[0] |= change.getList().isEmpty());
            context.openCorpus().reload();
            return null;
        });
        clickOnRow(2);

        assertThat(emptied[0]).isFalse();
    }

    @Test
    void aNoteStandsInTheTable() {
        clickOnRow(2);
        robot.clickOn("#note").write("ironic?").type(KeyCode.TAB);
        settle();

        assertThat(onFx(() -> table().shown().rows().get(2)))
                .anySatisfy(cell -> assertThat(cell.toString()).contains("ironic?"));
        assertThat(isPanelThere()).isTrue();
    }
}
