package io.talkturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.sample.Sample;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.scores.ReportTable;
import io.talkturn.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/**
 * The way of the weak-label paper on the sample affect trio, with real workers: open it, let a model that learns sarcasm
 * label another corpus, train with that task beside the main one, read the table, export it, leave modalities out.
 */
final class FusionJourneyTest extends JourneyTestBase {
    private Path project;

    @Test
    void fromTheTrioToWeakLabelsToTheExportedTable() throws IOException {
        project = folder.resolve("affect-trio");
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().openSample(Sample.AFFECT_TRIO, project));
        waitUntil(() -> onFx(() -> context.openProject().projectProperty().get() != null));
        settle();
        picture("trio-project");
        makeWeakLabels();
        configure();
        train();
        checkExport(readTheTable());
        leaveModalitiesOut();
        lookAtAMistake();
    }

    private void makeWeakLabels() {
        go(PageId.DATA, KeyCode.DIGIT2);
        waitUntil(() -> !all(".segmented").isEmpty());
        robot.interact(() -> toggle("Labels").fire());
        waitUntil(() -> !all(".matrix-cell").isEmpty());
        settle();
        Button empty = find("#matrix-trio-scenes-sarcasm");
        assertThat(empty.getStyleClass()).contains("matrix-empty");
        robot.interact(empty::fire);
        waitUntil(() -> inDialog("#label-dialog") != null);
        settle();
        assertThat(words(inDialog("#label-dialog"))).contains("Train EF-LF LSTM on trio-banter");
        CheckBox small = (CheckBox) inDialog("#label-dialog").lookupAll(".check-box").stream()
                .filter(n -> ((CheckBox) n).getText().startsWith("Small"))
                .findFirst()
                .orElseThrow();
        robot.interact(small::fire);
        robot.interact(((ButtonBase) inDialog("#label-go"))::fire);
        waitPatiently(
                "the labels are there",
                () -> onFx(() -> this.<Button>find("#matrix-trio-scenes-sarcasm")
                        .getStyleClass()
                        .contains("matrix-weak")));
        settle();
        picture("trio-labels");
        WeakLabels weak = CorpusFolder.read(project.resolve("corpora/trio-scenes"))
                .weakLabels("sarcasm")
                .orElseThrow();
        assertThat(weak.count()).as("the train partition is labelled").isEqualTo(272);
        assertThat(weak.classes()).containsExactly("no", "yes");
    }

    private void configure() {
        onFx(() -> {
            context.selection().corpusProperty().set(project.resolve("corpora/trio-scenes"));
            return null;
        });
        go(PageId.MODEL, KeyCode.DIGIT3);
        waitUntilReady();
        MenuButton presets = find("#model-presets");
        robot.interact(presets.getItems().getLast()::fire);
        waitUntilReady();
        CheckBox sarcasm = find("#further-sarcasm_weak");
        robot.interact(sarcasm::fire);
        waitUntilReady();
        type("#fusion-epochs", "4");
        waitUntilReady();
        picture("trio-model");
    }

    private void train() {
        robot.clickOn("#model-train");
        waitUntil(() -> context.navigator().current() == PageId.TRAIN);
        RunFolder run =
                RunFolder.open(onFx(() -> context.selection().runProperty().get()));
        assertThat(run.spec().architecture()).isEqualTo("EF-LF LSTM");
        waitPatiently("the run ends", () -> run.status().state().isEnded());
        assertThat(run.status().state()).as(run.status().message()).isEqualTo(RunState.FINISHED);
        waitUntil(() -> onFx(() -> context.runs().runs().stream().allMatch(r -> r.state() == RunState.FINISHED)));
        settle();
        picture("trio-train");
    }

    private Table readTheTable() {
        go(PageId.RESULTS, KeyCode.DIGIT5);
        waitUntil(
                () -> !all("#table-affect").isEmpty() && !all("#samples-table").isEmpty());
        settle();
        picture("trio-results");
        picture("trio-results-1920", 1920, 1080);
        ReportTable affect = find("#table-affect");
        Table shown = onFx(affect::shown);
        assertThat(shown.header()).containsExactly("class", "WAcc", "F1", "accuracy", "WF1", "positives", "n");
        assertThat(shown.rows()).hasSize(5);
        assertThat(shown.rows().getLast().getFirst()).isEqualTo(Cell.of("mean"));
        assertThat(shown.rows()).allMatch(row -> row.getLast().equals(Cell.of(94)));
        return shown;
    }

    private void checkExport(Table shown) throws IOException {
        Path csv = folder.resolve("affect.csv");
        files.answer(csv);
        MenuButton menu = find("#export-affect");
        robot.interact(menu.getItems().getFirst()::fire);
        waitUntil(() -> Files.exists(csv));
        settle();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.getFirst()).isEqualTo(String.join(",", shown.header()));
        assertThat(lines).hasSize(shown.rows().size() + 1);
        for (int row = 0; row < shown.rows().size(); row++) {
            String[] cells = lines.get(row + 1).split(",", -1);
            for (int column = 1; column < 5; column++) {
                Cell exported = Cell.of(cells[column].isEmpty() ? Double.NaN : Double.parseDouble(cells[column]));
                assertThat(shown.columns().get(column).shown(exported))
                        .as("%s of %s", shown.header().get(column), cells[0])
                        .isEqualTo(shown.shown(row, column));
            }
        }
    }

    private void leaveModalitiesOut() {
        robot.interact(this.<Button>find("#test-ablation")::fire);
        waitPatiently("the ablation is there", () -> !all("#table-ablation").isEmpty());
        settle();
        Table table = onFx(this.<ReportTable>find("#table-ablation")::shown);
        assertThat(table.rows())
                .map(row -> table.columns().getFirst().shown(row.getFirst()))
                .containsExactly("all modalities", "without text", "without audio", "without vision");
        picture("trio-ablation", 1280, 1500);
    }

    private void lookAtAMistake() {
        TableView<?> samples = find("#samples-table");
        int all = onFx(() -> samples.getItems().size());
        assertThat(all).isEqualTo(94);
        robot.interact(() -> toggle("wrong").fire());
        settle();
        int wrong = onFx(() -> samples.getItems().size());
        assertThat(wrong).isBetween(1, 93);
        robot.interact(() -> toggle("right").fire());
        settle();
        assertThat(onFx(() -> samples.getItems().size())).isEqualTo(94 - wrong);
        assertThat(words(find("#sample-view"))).contains("20 columns", "10 columns", "8 columns");
    }

    private static String words(Node node) {
        return onFx(() -> node.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(n -> String.valueOf(((Labeled) n).getText()))
                .reduce("", (a, b) -> a + "\n" + b));
    }
}
