package io.talkturn.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.model.Architecture;
import io.talkturn.project.Project;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.scores.ReportRow;
import io.talkturn.ui.scores.ReportTable;
import io.talkturn.ui.transcripts.TranscriptRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

final class ResultsPageTest extends UiTestBase {
    private ProjectFixture project;
    private RunFolder stl;
    private RunFolder mtl;

    private void open() {
        project = ProjectFixture.in(folder.resolve("project"));
        stl = project.run("HAN-ROCK, no auxiliary").noAuxiliary().skill(0.6).finished();
        project.run("HAN").architecture(Architecture.HAN).skill(0.55).finished();
        project.run("Flat multi-task")
                .architecture(Architecture.FLAT)
                .skill(0.65)
                .finished();
        project.run("HAN-ROCK aphf").seed(4).at(5, RunState.RUNNING);
        project.run("HAN-ROCK aphf, stopped by a crash").seed(5).orphaned(7);
        mtl = project.run("zz HAN-ROCK aphf").skill(0.78).finished();
        showPage(project.folder(), PageId.RESULTS);
    }

    private ReportTable runs() {
        return find("#runs");
    }

    private void select(RunFolder... wanted) {
        onFx(() -> {
            runs().getSelectionModel().clearSelection();
            for (RunFolder run : wanted) {
                List<ReportRow> rows = runs().getItems();
                IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).key().equals(run))
                        .forEach(i -> runs().getSelectionModel().select(i));
            }
            return null;
        });
        settle();
    }

    private void press(String button, Path file) {
        files.answer(file);
        Button found = find(button);
        onFx(() -> {
            found.fire();
            return null;
        });
        settle();
    }

    @Test
    void aProjectWithoutRunsSaysWhatToDo() {
        project = ProjectFixture.in(folder.resolve("empty"));
        showPage(project.folder(), PageId.RESULTS);
        picture("results-empty");

        Node empty = find(".results-page .empty-state");
        assertThat(empty.isVisible()).isTrue();

        robot.clickOn(Texts.of("results.means"));
        settle();
        robot.clickOn(Texts.of("results.empty.action"));
        settle();
        assertThat(onFx(() -> context.navigator().current())).isEqualTo(PageId.MODEL);
    }

    @Test
    void oneRunIsLookedInto() {
        open();
        select(mtl);
        picture("results-one");
        picture("results-one-1920x1080", 1920, 1080);

        ReportTable classes = find("#table-classes");
        assertThat(classes.getItems()).hasSize(4);
        assertThat(onFx(() -> stage.getScene().getRoot().lookupAll(".confusion-cell")))
                .hasSize(16);
    }

    @Test
    void twoRunsAreCompared() {
        open();
        select(stl, mtl);
        picture("results-two");
        picture("results-two-1920x1080", 1920, 1080);

        ReportTable comparison = find("#table-comparison");
        assertThat(onFx(() -> comparison.shown().header()))
                .contains("HAN-ROCK, no auxiliary", "zz HAN-ROCK aphf", "difference", "p (Holm)");
    }

    private Node mark(RunFolder run, String tip) {
        return onFx(() -> runs().lookupAll(".row-mark").stream()
                .filter(node -> node.getAccessibleText().startsWith(tip) && isOf(node.getParent(), run))
                .findFirst()
                .orElseThrow());
    }

    private static boolean isOf(Node node, RunFolder run) {
        return node instanceof TableCell<?, ?> cell ? run.equals(cell.getItem()) : isOf(node.getParent(), run);
    }

    @Test
    void aClickOnTheCircleOfARunComparesAndOnItsStarPins() {
        open();
        select(stl);
        robot.clickOn(mark(mtl, "Look at this run"));
        settle();

        ReportTable comparison = find("#table-comparison");
        assertThat(onFx(() -> comparison.shown().header())).contains("HAN-ROCK, no auxiliary", "zz HAN-ROCK aphf");

        robot.clickOn(mark(mtl, "Keep this run at the top"));
        settle();
        assertThat(runs().getItems().getFirst().key()).isEqualTo(mtl);
        assertThat(project.folder().resolve("runs/pinned.json")).content().contains(mtl.name());

        robot.clickOn(mark(mtl, "Look at this run"));
        settle();
        assertThat(stage.getScene().lookup("#table-comparison")).isNull();
    }

    @Test
    void runsOfAProjectThatMayOnlyBeReadAreComparedAndNotPinned() {
        Project.create(folder.resolve("project"), "Runs").close();
        project = ProjectFixture.in(folder.resolve("project"));
        stl = project.run("HAN-ROCK, no auxiliary").noAuxiliary().skill(0.6).finished();
        mtl = project.run("zz HAN-ROCK aphf").skill(0.78).finished();
        showPage(project.folder(), PageId.RESULTS);
        onFx(() -> context.openProject().openReadOnly(project.folder()));
        waitUntil(() -> onFx(() -> context.openProject().readOnlyProperty().get()));
        settle();
        select(stl);
        Node star = mark(mtl, "Keep this run at the top");
        assertThat(star.isDisabled()).isTrue();
        assertThat(Why.of(star)).isNotEmpty();
        robot.clickOn(star);
        robot.interact(runs()::requestFocus).type(KeyCode.P);
        settle();
        assertThat(project.folder().resolve("runs/pinned.json")).doesNotExist();

        robot.clickOn(mark(mtl, "Look at this run"));
        settle();
        assertThat(this.<Node>find("#table-comparison").isVisible()).isTrue();
    }

    @Test
    void noHeadOfTheComparisonIsCutAndItsChartStandsOnThePage() {
        open();
        select(stl, mtl);
        ReportTable comparison = find("#table-comparison");
        onFx(() -> {
            for (Node node : comparison.lookupAll(".column-header .label")) {
                if (node instanceof Label head && node.lookup(".text") instanceof Text text && head.isVisible()) {
                    assertThat(text.getText()).isEqualTo(head.getText());
                }
            }
            return null;
        });
        Node chart = find("#chart-loss");
        Bounds place = onFx(() -> chart.localToScene(chart.getLayoutBounds()));
        assertThat(place.getMaxX()).isLessThanOrEqualTo(1280);
    }

    @Test
    void aNumberTaskShowsItsScatter() {
        project = ProjectFixture.in(folder.resolve("project"));
        project.run("HAN-ROCK valence").valence().finished();
        showPage(project.folder(), PageId.RESULTS);
        picture("results-number");

        assertThat(this.<Node>find("#scatter").isVisible()).isTrue();
    }

    @Test
    void aConfusionCellLeadsToExactlyItsTalkturns() {
        open();
        select(mtl);
        Button cell = find("#cell-angry-sad");
        int count = Integer.parseInt(cell.getText());

        press("#cell-angry-sad", folder);

        assertThat(context.navigator().current()).isEqualTo(PageId.TRANSCRIPTS);
        ListView<TranscriptRow> transcript = find("#transcript");
        assertThat(transcript.getItems()).hasSize(count);
        assertThat(transcript.getItems())
                .allMatch(row -> row.verdict().truth().equals("angry")
                        && row.verdict().prediction().equals("sad"));
    }

    @Test
    void whatIsExportedIsWhatIsShown() throws Exception {
        open();
        onFx(() -> {
            TableColumn<ReportRow, ?> seed = runs().getColumns().stream()
                    .filter(c -> c.getText().equals("seed"))
                    .findFirst()
                    .orElseThrow();
            seed.setSortType(TableColumn.SortType.DESCENDING);
            runs().getSortOrder().setAll(List.of(seed));
            return null;
        });
        Path csv = folder.resolve("runs.csv");
        press("#export-csv", csv);

        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst()).startsWith("run,primary task,").doesNotContain("folder");
        assertThat(lines.get(1)).contains("stopped by a crash");

        Path tex = folder.resolve("runs.tex");
        press("#export-latex", tex);
        assertThat(Files.readString(tex)).contains("\\begin{tabular}", "stopped by a crash");

        press("#export-copy", csv);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).startsWith("run\tprimary task\t");
    }

    @Test
    void everyTableBelowCanBeExported() throws Exception {
        open();
        select(mtl);
        Path csv = folder.resolve("classes.csv");
        files.answer(csv);
        MenuButton menu = find("#export-classes");
        onFx(() -> {
            menu.getItems().getFirst().fire();
            return null;
        });
        settle();

        assertThat(Files.readAllLines(csv)).hasSize(5);
        assertThat(Files.readAllLines(csv).getFirst()).startsWith("class,precision,recall,F1,");
    }

    @Test
    void anInterruptedRunIsOfferedForResuming() {
        open();

        Button resume = onFx(() -> (Button) stage.getScene()
                .getRoot()
                .lookupAll(".results-notices .button")
                .iterator()
                .next());
        assertThat(resume.getText()).isEqualTo("Resume");
        assertThat(resume.getId()).contains("crash");
    }
}
