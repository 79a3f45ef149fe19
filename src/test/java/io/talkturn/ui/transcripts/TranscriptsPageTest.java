package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.report.TranscriptHtml;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A run's transcript on the page: shades, keys, mouse and what is beside it. */
final class TranscriptsPageTest extends TranscriptsPageTestBase {
    @Test
    void enterOnAMatchBringsItsTalkturnIntoSight() {
        open(1280, 800);
        choose("test-04");
        robot.clickOn("#transcript-filter").write("in:test");
        settle();
        ListView<TranscriptRow> list = transcript();
        // one far down in its conversation, and without a heading: it equals its row there
        int match = onFx(() -> {
            int last = 0;
            for (int i = 0; i < list.getItems().size(); i++) {
                boolean isLong = list.getItems().get(i).turn().conversation().equals("test-04");
                last = isLong && list.getItems().get(i).turn().number() == 40 ? i : last;
            }
            list.getSelectionModel().clearAndSelect(last);
            list.requestFocus();
            return last;
        });
        settle();
        assertThat(match).isPositive();
        String wanted = selected().turn().id();

        robot.type(KeyCode.ENTER);
        settle();

        assertThat(selected().turn().id()).isEqualTo(wanted);
        assertThat(list.getItems()).hasSize(46);
        VirtualFlow<?> flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
        assertThat(onFx(() -> flow.getFirstVisibleCell().getIndex()))
                .isLessThanOrEqualTo(39)
                .isGreaterThan(20);
        assertThat(onFx(() -> flow.getLastVisibleCell().getIndex())).isGreaterThanOrEqualTo(39);
    }

    @Test
    void readsWellInBothThemesAndSizes() {
        open(1280, 800);
        choose("test-04");
        picture("transcripts-1280x800");
        picture("transcripts-1920x1080", 1920, 1080);

        assertThat(onFx(() -> transcript().lookupAll(".heat-high")).size()).isPositive();
    }

    @Test
    void twoRunsStandBesideEachOtherAndScrollTogether() {
        open(1280, 800);
        choose("test-04");
        robot.clickOn("#transcript-beside").write("no aux").type(KeyCode.ENTER);
        settle();
        picture("transcripts-beside");

        var line = find(".turn-cell:selected .turn-line");
        assertThat(onFx(() -> line.lookupAll(".turn-pane"))).hasSize(2);
    }

    @Test
    void thePapersStyleSetsLargerType() {
        open(1280, 800);
        onFx(() -> {
            @SuppressWarnings("unchecked")
            var style = (io.talkturn.ui.kit.Segmented<TranscriptHtml.Style>) this.<Node>find("#shading-style");
            style.valueProperty().set(TranscriptHtml.Style.PAPER);
            return null;
        });
        settle();
        picture("transcripts-paper");

        assertThat(onFx(() -> transcript().lookupAll(".type-high")).size()).isPositive();
        assertThat(onFx(() -> transcript().lookupAll(".heat-high"))).isEmpty();
    }

    @Test
    void keysGoFromErrorToErrorAndFromTalkturnToTalkturn() {
        open(1280, 800);
        choose("test-04");
        robot.interact(() -> transcript().requestFocus());
        TranscriptRow first = selected();

        robot.type(KeyCode.N);
        settle();

        assertThat(selected().isError()).isTrue();
        assertThat(selected().turn().number()).isGreaterThan(first.turn().number());

        robot.type(KeyCode.P);
        settle();

        assertThat(selected()).isEqualTo(first);

        robot.type(KeyCode.DOWN);
        settle();

        assertThat(selected().turn().number()).isEqualTo(first.turn().number() + 1);
    }

    @Test
    void aClickOnAConfusionCellShowsItsTalkturns() {
        RunFolder run = open(1280, 800);
        choose("test-04");
        Button cell = find("#cell-angry-sad");
        onFx(() -> {
            cell.fire();
            return null;
        });
        settle();
        picture("transcripts-cell");

        List<String> wanted = new RunResults(run)
                .predictions().rows().stream()
                        .filter(p -> p.partition().id().equals("test")
                                && p.truth().equals("angry")
                                && p.prediction().equals("sad"))
                        .map(PredictionTable.Row::talkturn)
                        .toList();
        assertThat(onFx(() ->
                        transcript().getItems().stream().map(r -> r.turn().id()).toList()))
                .isEqualTo(wanted);
        assertThat(cell.getText()).isEqualTo(Integer.toString(wanted.size()));
    }

    @Test
    void theMouseOverAWordTellsItsWeightAndZ() {
        open(1280, 800);
        choose("test-04");
        ShadedText text = find(".turn-cell:selected .shaded-text");
        ShadedWindow.ShadedTurn turn = (ShadedWindow.ShadedTurn) onFx(text::getUserData);
        var first = onFx(() -> text.localToScreen(text.boundsOf(0)));

        robot.moveTo(first.getCenterX(), first.getCenterY());
        settle();

        assertThat(onFx(() -> javafx.stage.Window.getWindows().stream()
                        .filter(javafx.scene.control.Tooltip.class::isInstance)
                        .filter(javafx.stage.Window::isShowing)
                        .map(tip -> ((javafx.scene.control.Tooltip) tip).getText())
                        .toList()))
                .containsExactly("“" + text.word(0) + "”  "
                        + WeightHint.told(turn.words().getFirst()));
    }

    @Test
    void aTalkturnThatIsSelectedByClickShowsItsWindow() {
        open(1280, 800);
        choose("test-04");
        TranscriptRow before = selected();
        Node other = onFx(() -> transcript().lookupAll(".turn-cell").stream()
                .map(TurnCell.class::cast)
                .filter(cell -> cell.getItem() != null && cell.getItem().verdict() != null)
                .filter(cell -> !cell.getItem().equals(before))
                .max(java.util.Comparator.comparingInt(
                        cell -> cell.getIndex() == before.turn().number() + 2 ? 1 : 0))
                .orElseThrow());

        robot.clickOn(other);
        settle();

        assertThat(selected()).isNotEqualTo(before);
        ShadedText text = find(".turn-cell:selected .shaded-text");
        assertThat(onFx(() -> ((ShadedWindow.ShadedTurn) text.getUserData()).talkturn()))
                .isEqualTo(selected().turn().id());
    }
}
