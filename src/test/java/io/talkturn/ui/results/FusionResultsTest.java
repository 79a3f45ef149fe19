package io.talkturn.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.project.Project;
import io.talkturn.report.Table;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.TinyTrio;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.kit.Reveal;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.samples.SampleBrowser;
import io.talkturn.ui.scores.ReportRow;
import io.talkturn.ui.scores.ReportTable;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From every figure of a fusion run to the samples that it counts, with the mouse and the keyboard. */
final class FusionResultsTest extends UiTestBase {
    private TinyTrio trio;
    private Path project;

    @BeforeEach
    void makeProject() {
        project = folder.resolve("tiny");
        trio = TinyTrio.in(project);
        Project.create(project, "tiny").close();
    }

    @Test
    void aCellOfTheConfusionMatrixListsExactlyItsSamples() {
        RunFolder run = trio.trained("jokes", TinyTrio.lstm("sarcasm"), TinyTrio.training(2));
        open();
        assertThat(onFx(() -> this.<ReportTable>find("#runs").shown().header()))
                .as("with runs of one kind there is room for all of its metrics")
                .contains("accuracy, MA", "macro F1", "weighted F1", "time (s)");
        Button cell = cells("cell-").getFirst();
        String[] pair = cell.getId().substring("cell-".length()).split("-", -1);
        robot.interact(() -> Reveal.atTop(cell));
        settle();
        robot.clickOn(cell);
        settle();

        Table listed = listed();
        assertThat(listed.rows()).hasSize(Integer.parseInt(cell.getText()));
        for (int row = 0; row < listed.rows().size(); row++) {
            assertThat(listed.shown(row, 2)).isEqualTo(pair[0]);
            assertThat(listed.shown(row, 3)).startsWith(pair[1]);
        }
        Button filter = find("#samples-filter");
        assertThat(filter.getText()).isEqualTo("true " + pair[0] + ", predicted " + pair[1]);
        assertThat(isInSight(filter)).as("the page scrolls to the samples").isTrue();
        picture("fusion-samples-cell");

        robot.clickOn(filter);
        settle();
        assertThat(listed().rows()).hasSize(12);
        assertThat(filter.isVisible()).isFalse();

        robot.interact(this.<Button>find("#" + cell.getId())::requestFocus); // drawn anew for another theme
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(listed().rows()).hasSize(Integer.parseInt(cell.getText()));
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(listed().rows()).hasSize(12);

        String truth = new RunResults(run).predictions().classes().getFirst();
        Button ofClass = onFx(() -> (Button) stage.getScene()
                .getRoot()
                .lookupAll(".confusion-class")
                .iterator()
                .next());
        robot.interact(ofClass::fire);
        settle();
        assertThat(column(2)).isNotEmpty().containsOnly(truth);
    }

    @Test
    void aCountOrARowOfAClassListsExactlyItsSamplesWhereSeveralClassesHold() {
        trio.trained("talks", TinyTrio.lstm("emotion"), TinyTrio.training(2));
        open();
        int all = listed().rows().size();
        for (String kind : List.of("-is-said", "-is-unsaid", "-isnot-said", "-isnot-unsaid")) {
            for (Button count : cells("presence-").stream()
                    .filter(button -> button.getId().endsWith(kind))
                    .toList()) {
                robot.interact(count::fire);
                settle();
                String name = count.getId()
                        .substring("presence-".length(), count.getId().length() - kind.length());
                assertThat(listed().rows()).as(count.getId()).hasSize(Integer.parseInt(count.getText()));
                assertThat(column(2)).allMatch(truth -> truth.contains(name) == kind.startsWith("-is-"));
                assertThat(column(3)).allMatch(said -> said.contains(name) == kind.endsWith("-said"));
            }
        }
        picture("fusion-samples-presence");
        picture("fusion-samples-1920", 1920, 1080);

        ReportTable affect = find("#table-affect");
        ReportRow row = affect.getItems().get(1);
        robot.interact(() -> {
            affect.requestFocus();
            affect.getSelectionModel().select(1);
        });
        robot.type(KeyCode.ENTER);
        settle();
        String name = affect.shown().columns().getFirst().shown(row.cells().getFirst());
        String positives = affect.shown().columns().get(5).shown(row.cells().get(5));
        assertThat(listed().rows()).hasSize(Integer.parseInt(positives)).hasSizeLessThan(all);
        assertThat(column(2)).allMatch(truth -> truth.contains(name));
        assertThat(this.<Button>find("#samples-filter").getText()).isEqualTo("true " + name);
    }

    @Test
    void ofTwoRunsComparedTheOneThatWasClickedIsLookedInto() {
        trio.trained("jokes", TinyTrio.lstm("sarcasm"), TinyTrio.training(1));
        trio.trained("jokes", TinyTrio.lstm("sarcasm"), TinyTrio.training(2));
        trio.trained("talks", TinyTrio.lstm("emotion"), TinyTrio.training(1));
        open();
        noHeadIsCut();
        picture("fusion-runs");
        ReportTable runs = find("#runs");
        robot.interact(() -> {
            runs.getSelectionModel().clearSelection();
            IntStream.range(0, runs.getItems().size())
                    .filter(i -> runs.getItems().get(i).cells().stream()
                            .anyMatch(cell -> cell.toString().contains("sarcasm")))
                    .forEach(runs.getSelectionModel()::select);
        });
        settle();
        waitUntil(() -> !onFx(() -> stage.getScene().getRoot().lookupAll("#table-comparison"))
                .isEmpty());
        settle();
        Button cell = cells("cell-").getLast();
        String[] pair = cell.getId().substring("cell-".length()).split("-", -1);
        int wanted = Integer.parseInt(cell.getText());
        robot.interact(cell::fire);
        settle();
        waitUntil(() -> !onFx(() -> stage.getScene().getRoot().lookupAll("#samples-filter"))
                .isEmpty());
        waitUntil(() -> this.<Button>find("#samples-filter").isVisible());
        settle();
        assertThat(column(2)).hasSize(wanted).containsOnly(pair[0]);
        RunFolder lookedInto =
                RunFolder.open(onFx(() -> context.selection().runProperty().get()));
        assertThat(lookedInto.spec().primary()).isEqualTo("sarcasm");
    }

    /** Runs of tasks with one class and with several stand in one table, whose heads can be read at 1280 pixels. */
    private void noHeadIsCut() {
        List<Label> heads = onFx(() -> this.<ReportTable>find("#runs").lookupAll(".column-header .label").stream()
                .map(Label.class::cast)
                .filter(head ->
                        head.isVisible() && !String.valueOf(head.getText()).isBlank())
                .toList());
        assertThat(heads).extracting(Label::getText).contains("macro F1", "mean WAcc", "95% high");
        assertThat(heads)
                .filteredOn(Label::isTextTruncated)
                .extracting(Label::getText)
                .isEmpty();
    }

    private void open() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.openProject().open(project);
            context.navigator().show(PageId.RESULTS);
            return null;
        });
        waitUntil(() -> !onFx(() -> stage.getScene().getRoot().lookupAll("#samples-table"))
                .isEmpty());
        settle();
    }

    /** The counts that can be clicked. */
    private List<Button> cells(String begin) {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".confusion-cell").stream()
                .map(Button.class::cast)
                .filter(button -> button.getId().startsWith(begin) && !button.isDisabled())
                .toList());
    }

    private Table listed() {
        return onFx(() -> this.<SampleBrowser>find("#samples").shown());
    }

    private List<String> column(int number) {
        Table listed = listed();
        return IntStream.range(0, listed.rows().size())
                .mapToObj(row -> listed.shown(row, number))
                .toList();
    }

    private boolean isInSight(Node node) {
        return onFx(() -> {
            Node pane = node;
            while (!(pane instanceof ScrollPane)) {
                pane = pane.getParent();
            }
            return pane.localToScene(pane.getBoundsInLocal()).contains(node.localToScene(node.getBoundsInLocal()));
        });
    }
}
