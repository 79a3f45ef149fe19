package io.talkturn.ui.results;

import static io.talkturn.report.Columns.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.model.Architecture;
import io.talkturn.report.Table;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.scores.ReportTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

/** Means over seeds on the page Results. */
final class MeansPanelTest extends UiTestBase {
    private void open() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        for (int seed = 0; seed < 3; seed++) {
            project.run("single " + seed).noAuxiliary().seed(seed).skill(0.55).finished();
            project.run("aphf " + seed).seed(seed).skill(0.75).finished();
            project.run("flat " + seed)
                    .architecture(Architecture.FLAT)
                    .seed(seed)
                    .skill(0.65)
                    .finished();
        }
        project.run("valence").valence().finished();
        showPage(project.folder(), PageId.RESULTS);
    }

    private ReportTable means() {
        return find("#means");
    }

    private void showMeans() {
        HBox look = find("#results-view");
        onFx(() -> {
            ((ToggleButton) look.getChildren().get(1)).fire();
            return null;
        });
        settle();
    }

    @Test
    void runsOfEqualSettingsStandInOneRowWithTheirDifference() {
        open();
        showMeans();
        picture("results-means");
        picture("results-means-1920x1080", 1920, 1080);

        Table shown = onFx(() -> means().shown());
        assertThat(column(shown, "seeds")).containsExactly("3", "3", "3");
        assertThat(column(shown, "pairs")).containsExactly("", "", "3");
        assertThat(column(shown, "difference, accuracy, MA").get(2))
                .startsWith("+")
                .contains("[");
        assertThat(this.<ReportTable>find("#means-seeds").getItems()).hasSize(3);
    }

    @Test
    void whichStandardDeviationAndWhichDifferenceIsAChoice() {
        open();
        showMeans();
        String before = onFx(() -> means().shown().rows().toString());
        HBox sd = find("#means-sd");
        ChoiceBox<String> difference = find("#means-difference");
        onFx(() -> {
            ((ToggleButton) sd.getChildren().get(1)).fire();
            difference.setValue("macro_f1");
            return null;
        });
        settle();

        Table shown = onFx(() -> means().shown());
        assertThat(shown.rows().toString()).isNotEqualTo(before);
        assertThat(shown.notes().getFirst()).contains("divided by n − 1");
        assertThat(shown.header()).contains("difference, macro F1").doesNotContain("difference, accuracy, MA");
    }

    @Test
    void tasksWithOtherMetricsCanStandInOneTable() {
        open();
        showMeans();
        ChoiceBox<String> task = find("#means-task");
        assertThat(onFx(() -> List.copyOf(task.getItems()))).containsExactly("", "emotion", "valence");
        assertThat(onFx(task::getValue)).isEqualTo("emotion");
        onFx(() -> {
            task.setValue("");
            return null;
        });
        settle();

        assertThat(column(onFx(() -> means().shown()), "main task"))
                .containsExactly("emotion", "emotion", "emotion", "valence");
    }

    @Test
    void theFilterLeavesOutRunsAndTheEmptyTableSaysWhatToDo() {
        open();
        showMeans();
        TextField filter = find("#results-filter");
        onFx(() -> {
            filter.setText("flat");
            return null;
        });
        settle();
        assertThat(means().getItems()).hasSize(1);

        onFx(() -> {
            filter.setText("nothing fits this");
            return null;
        });
        settle();
        Node empty = onFx(() -> stage.getScene().getRoot().lookupAll(".empty-state").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        assertThat(empty.isVisible()).isTrue();
    }

    @Test
    void csvLatexAndCopyWriteTheMeans() throws Exception {
        open();
        showMeans();
        Path csv = folder.resolve("means.csv");
        press("#export-csv", csv);
        assertThat(Files.readAllLines(csv)).hasSize(4);
        assertThat(Files.readAllLines(csv).getFirst())
                .startsWith("corpus,main task,model,further tasks,seeds,n,\"accuracy, MA\",")
                .contains("sd, population")
                .endsWith(",method");

        Path tex = folder.resolve("means.tex");
        press("#export-latex", tex);
        assertThat(Files.readString(tex)).contains("\\multicolumn{", "\\pm", "t interval");

        press("#export-copy", csv);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).startsWith("corpus\tmain task\t");
    }

    @Test
    void aSeedLeadsToItsRun() {
        open();
        showMeans();
        ReportTable seeds = find("#means-seeds");
        Object run = onFx(() -> seeds.getItems().get(1).key());
        onFx(() -> {
            seeds.getSelectionModel().select(1);
            seeds.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });
        settle();

        ReportTable runs = find("#runs");
        assertThat(onFx(() -> runs.getSelectionModel().getSelectedItem().key())).isEqualTo(run);
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
}
