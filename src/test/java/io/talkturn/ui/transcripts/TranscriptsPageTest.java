package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.NotesFile;
import io.talkturn.report.TranscriptHtml;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

final class TranscriptsPageTest extends UiTestBase {
    private RunFolder open(int width, int height) {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        project.run("HAN-ROCK, no auxiliary").noAuxiliary().skill(0.6).finished();
        RunFolder run = project.run("zz HAN-ROCK aphf").skill(0.75).finished();
        showPage(project.folder(), width, height);
        return run;
    }

    private void showPage(Path project, int width, int height) {
        showShell(ThemeMode.LIGHT, width, height);
        onFx(() -> {
            context.openProject().folderProperty().set(project);
            context.navigator().show(PageId.TRANSCRIPTS);
            return null;
        });
        int runs = RunCatalog.ofProject(project).list().size();
        waitUntil(() -> onFx(() -> context.runs().runs().size() == runs));
        settle();
    }

    private ListView<TranscriptRow> transcript() {
        return find("#transcript");
    }

    private TranscriptRow selected() {
        return onFx(() -> transcript().getSelectionModel().getSelectedItem());
    }

    private void choose(String conversation) {
        ListView<ConversationItem> list = find("#conversations");
        onFx(() -> {
            list.getSelectionModel()
                    .select(list.getItems().stream()
                            .filter(i -> i.id().equals(conversation))
                            .findFirst()
                            .orElseThrow());
            return null;
        });
        settle();
    }

    /** Through the dialog, as a person does. */
    private void paper(String output, Path file) {
        files.answer(file);
        MenuButton menu = find("#transcript-export");
        onFx(() -> {
            menu.getItems().stream()
                    .filter(item -> "transcripts.export.paper".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        settle();
        onFx(() -> {
            HBox outputs = (HBox) Objects.requireNonNull(inDialog("#paper-output"));
            outputs.getChildren().stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> String.valueOf(button.getUserData()).equals(output))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            ((Button) Objects.requireNonNull(inDialog("#paper-go"))).fire();
            return null;
        });
        settle();
    }

    private void export(String id, Path file) {
        files.answer(file);
        MenuButton menu = find("#transcript-export");
        onFx(() -> {
            menu.getItems().stream()
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .map(MenuItem.class::cast)
                    .orElseThrow()
                    .fire();
            return null;
        });
        settle();
    }

    @Test
    void withoutARunNothingIsOfferedThatComparesTwo() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("alone"));
        showPage(project.folder(), 1280, 800);
        read(project.corpusFolder());

        assertThat(onFx(() -> find("#transcript-differ").isVisible())).isFalse();
    }

    @Test
    void aProjectWithoutACorpusSaysWhatToDo() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("empty"));
        showPage(project.folder(), 1280, 800);
        picture("transcripts-empty");

        assertThat(transcript().getItems()).isEmpty();
        Node empty = find(".transcripts-page .empty-state");
        assertThat(empty.isVisible()).isTrue();
    }

    private void read(Path corpus) {
        onFx(() -> {
            context.selection().corpusProperty().set(corpus);
            return null;
        });
        waitUntil(() -> onFx(() -> !transcript().getItems().isEmpty()));
        settle();
    }

    @Test
    void aPersonReadsNotesAndGoesOnWithoutAnyRun() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("own"));
        showPage(project.folder(), 1280, 800);
        read(project.corpusFolder());
        picture("transcripts-reading");
        assertThat(find(".transcripts-page .empty-state").isVisible()).isFalse();

        robot.clickOn(onFx(() -> transcript().lookupAll(".turn-cell").stream()
                .filter(cell -> ((TurnCell) cell).getIndex() == 2)
                .findFirst()
                .orElseThrow()));
        settle();
        String id = selected().turn().id();
        robot.clickOn("#note").write("ironic?").type(KeyCode.TAB);
        settle();

        assertThat(find("#note").isFocused()).as("Tab goes on").isFalse();
        assertThat(NotesFile.read(project.corpusFolder()).get(id).text()).isEqualTo("ironic?");
        assertThat(onFx(() -> transcript().lookupAll(".turn-note"))).isNotEmpty();

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        settle();

        assertThat(NotesFile.read(project.corpusFolder())).isEmpty();
    }

    @Test
    void whoWritesANoteSeesThePanelThatTakesIt() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("own"));
        showPage(project.folder(), 1280, 800);
        read(project.corpusFolder());
        robot.interact(() -> transcript().requestFocus());
        robot.type(KeyCode.DOWN);
        robot.clickOn("#transcript-panel");
        settle();
        assertThat(stage.getScene().lookup("#note")).isNull();

        onFx(() -> {
            transcript().getContextMenu().getItems().getLast().fire();
            return null;
        });
        settle();

        assertThat(find("#note").isFocused()).isTrue();
    }

    @Test
    void aTalkturnIsPutRightBesideTheTextAndStaysSelected() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("own"));
        showPage(project.folder(), 1280, 800);
        read(project.corpusFolder());
        robot.interact(() -> transcript().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        settle();
        TranscriptRow before = selected();

        robot.clickOn("#correct-open");
        settle();
        TextArea value = (TextArea) inDialog("#correct-value");
        robot.interact(value::clear);
        robot.clickOn(value).write("Something else was said.");
        robot.clickOn((Node) inDialog(".button:default"));
        settle();

        assertThat(selected().turn().id()).isEqualTo(before.turn().id());
        assertThat(CorpusFolder.read(project.corpusFolder()).talkturns().stream()
                        .filter(t -> t.id().equals(before.turn().id()))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .isEqualTo("Something else was said.");
    }

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
    void whatIsExportedIsWhatIsShown() throws Exception {
        open(1280, 800);
        choose("test-02");
        Path csv = folder.resolve("shown.csv");
        export("transcripts.export.rows", csv);

        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(transcript().getItems().size() + 1);
        assertThat(lines.getFirst())
                .isEqualTo("conversation,talkturn,number,speaker,text,truth,prediction,error,weight,z,bucket");
        assertThat(lines.get(1)).startsWith("test-02,test-02_0,1,");
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

    @Test
    void aConversationIsWrittenAsHtmlWithItsLegend() throws Exception {
        open(1280, 800);
        choose("test-02");
        Path html = folder.resolve("shown.html");
        paper("HTML", html);

        assertThat(Files.readString(html))
                .contains("test-02")
                .contains("not loudness")
                .contains("combined over all tasks")
                .contains("simulated data");
    }

    @Test
    void aConversationIsPrintedPageByPage() {
        open(1280, 800);
        choose("test-02");
        paper("PRINTER", folder.resolve("unused"));
        waitUntil(() -> !printers.printed().isEmpty());

        assertThat(printers.printed().getFirst().getHeight()).isGreaterThan(3000);
    }

    @Test
    void withoutAPrinterItIsSaid() {
        printers.none();
        open(1280, 800);
        choose("test-02");
        paper("PRINTER", folder.resolve("unused"));

        Label refused = (Label) Objects.requireNonNull(inDialog("#paper-refused"));
        assertThat(onFx(refused::getText)).contains("knows no printer", "Save as PDF");
    }
}
