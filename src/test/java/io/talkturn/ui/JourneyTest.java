package io.talkturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.sample.Sample;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.scores.ReportTable;
import io.talkturn.ui.theme.ThemeMode;
import io.talkturn.ui.transcripts.TranscriptRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/**
 * The whole way of a user over all six pages, on the sample, with a real worker process: open, look, configure, train,
 * close the window and come back, read the table, export it, follow a confusion cell into the transcripts.
 */
final class JourneyTest extends JourneyTestBase {
    private Path project;

    @Test
    void fromTheSampleToTheExportedTableAndTheTranscript() throws IOException {
        project = folder.resolve("role-play");
        showShell(ThemeMode.LIGHT, 1280, 800);
        openSample();
        lookAtData();
        configure();
        RunFolder run = train();
        closeTheWindowAndComeBack(run);
        watchItsEnd(run);
        Table shown = readTheTable();
        checkExport(shown);
        followConfusionCell();
    }

    private void openSample() {
        go(PageId.PROJECT, KeyCode.DIGIT1);
        onFx(() -> context.openProject().openSample(Sample.ROLE_PLAY, project));
        waitUntil(() -> onFx(() -> context.openProject().projectProperty().get() != null));
        settle();
        picture("journey-project");
        assertThat(onFx(() -> context.openProject().simulatedProperty().get())).isTrue();
    }

    private void lookAtData() {
        go(PageId.DATA, KeyCode.DIGIT2);
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
        settle();
        picture("journey-data");
        int talkturns = onFx(() ->
                context.openCorpus().loadedProperty().get().corpus().talkturns().size());
        assertThat(talkturns).isGreaterThan(1000);
    }

    private void configure() {
        go(PageId.MODEL, KeyCode.DIGIT3);
        waitUntilReady();
        type("#setting-contentSize", "6");
        type("#setting-primaryGru", "16");
        type("#setting-epochs", "4"); // long enough for the window to be closed and opened meanwhile
        Hyperlink more = find("#model-advanced");
        robot.interact(more::fire);
        type("#setting-threads", "1"); // two threads of a busy machine spend their time on waiting for each other
        waitUntilReady();
        settle();
        picture("journey-model");
    }

    private RunFolder train() {
        robot.clickOn("#model-train");
        waitUntil(() -> onFx(() -> context.selection().runProperty().get() != null));
        assertThat(context.navigator().current()).isEqualTo(PageId.TRAIN);
        RunFolder run =
                RunFolder.open(onFx(() -> context.selection().runProperty().get()));
        assertThat(HanSpec.require(run.spec()).model().input().contentSize()).isEqualTo(6);
        assertThat(run.spec().training().stopping().epochs()).isEqualTo(4);
        waitPatiently("the worker is busy", () -> run.status().state() == RunState.RUNNING);
        return run;
    }

    /** As when the user closes the program: all of its own work ends, the worker's goes on. */
    private void closeTheWindowAndComeBack(RunFolder run) {
        long worker = run.status().pid();
        closeWindows();
        assertThat(ProcessHandle.of(worker))
                .as("the worker outlives the window")
                .isPresent();

        makeContext();
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> onFx(() -> !context.runs().runs().isEmpty()));
        assertThat(onFx(() -> context.runs().runs().getFirst().state()))
                .as("the run is found as it goes on")
                .isEqualTo(RunState.RUNNING);
        assertThat(run.status().pid()).isEqualTo(worker);
        go(PageId.TRAIN, KeyCode.DIGIT4);
        waitUntil(() -> onFx(() -> !context.jobs().activities().isEmpty()));
        settle();
        picture("journey-train-reopened");
        assertThat(this.<Node>find("#train-pause").isVisible()).isTrue();
        assertThat(this.<Node>find("#train-resume").isVisible()).isFalse();
    }

    private void watchItsEnd(RunFolder run) {
        waitPatiently("the run ends", () -> run.status().state().isEnded());
        assertThat(run.status().state()).as(run.status().message()).isEqualTo(RunState.FINISHED);
        waitUntil(() -> onFx(() -> context.runs().runs().getFirst().state() == RunState.FINISHED
                && context.jobs().activities().isEmpty()));
        settle();
        picture("journey-train");
    }

    private Table readTheTable() {
        go(PageId.RESULTS, KeyCode.DIGIT5);
        waitUntil(() -> !all("#table-classes").isEmpty());
        settle();
        picture("journey-results");
        ReportTable classes = find("#table-classes");
        Table shown = onFx(classes::shown);
        assertThat(shown.rows()).hasSize(4);
        for (int row = 0; row < shown.rows().size(); row++) {
            int number = row;
            List<String> expected = shown.columns().stream()
                    .map(column -> column.shown(
                            shown.rows().get(number).get(shown.columns().indexOf(column))))
                    .toList();
            assertThat(onFx(() -> textsOnScreen(classes, number))).isEqualTo(expected);
        }
        return shown;
    }

    private void checkExport(Table shown) throws IOException {
        Path csv = folder.resolve("classes.csv");
        files.answer(csv);
        MenuButton menu = find("#export-classes");
        robot.interact(menu.getItems().getFirst()::fire);
        waitUntil(() -> Files.exists(csv));
        settle();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(shown.rows().size() + 1);
        assertThat(lines.getFirst()).isEqualTo(String.join(",", shown.header()));
        for (int row = 0; row < shown.rows().size(); row++) {
            String[] cells = lines.get(row + 1).split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                assertThat(asShown(shown, row, column, cells[column]))
                        .as("%s of %s", shown.header().get(column), cells[0])
                        .isEqualTo(shown.shown(row, column));
            }
        }
    }

    /** What the table would show for the exported text, which has full precision. */
    private static String asShown(Table table, int row, int column, String exported) {
        return switch (table.rows().get(row).get(column)) {
            case Cell.Numeric(double value)
            when !exported.isEmpty() -> table.columns().get(column).shown(Cell.of(Double.parseDouble(exported)));
            default -> table.columns().get(column).shown(exported.isEmpty() ? Cell.of(Double.NaN) : Cell.of(exported));
        };
    }

    private void followConfusionCell() {
        Button cell = all(".confusion-cell").stream()
                .map(Button.class::cast)
                .filter(b -> Integer.parseInt(b.getText()) > 0)
                .findFirst()
                .orElseThrow();
        int count = Integer.parseInt(cell.getText());
        String[] id = cell.getId().split("-", -1);
        robot.clickOn(cell);
        waitUntil(() -> context.navigator().current() == PageId.TRANSCRIPTS);
        ListView<TranscriptRow> transcript = find("#transcript");
        waitUntil(() -> onFx(() -> transcript.getItems().size()) == count);
        settle();
        picture("journey-transcripts");
        assertThat(transcript.getItems())
                .allMatch(row -> row.verdict().truth().equals(id[1])
                        && row.verdict().prediction().equals(id[2]));
    }

    private static List<String> textsOnScreen(ReportTable table, int row) {
        return table.lookupAll(".table-row-cell").stream()
                .map(TableRow.class::cast)
                .filter(line -> line.getIndex() == row)
                .flatMap(line -> line.getChildrenUnmodifiable().stream())
                .filter(TableCell.class::isInstance)
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .map(cell -> ((IndexedCell<?>) cell).getText())
                .toList();
    }
}
