package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.scores.ReportTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two runs that a name alone does not tell apart, beside each other in a window of 1280 by 800. */
final class TranscriptsBesideTest extends UiTestBase {
    @BeforeEach
    void openBoth() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        project.run("HAN-ROCK emotion aphf s3").seed(3).skill(0.6).finished();
        project.run("HAN-ROCK emotion aphf s4").seed(4).skill(0.8).finished();
        showPage(project.folder(), PageId.TRANSCRIPTS);
        robot.clickOn("#transcript-beside").write("seed").type(KeyCode.ENTER);
        settle();
        waitUntil(() -> onFx(() -> stage.getScene().lookup("#transcript-heads").isVisible()));
        settle();
    }

    @Test
    void eachLineOfTheTestOfAttentionSaysWhoseItIs() {
        String left = said("#faith-left");
        String right = said("#faith-right");

        assertThat(List.of(left, right)).allMatch(line -> line.startsWith("HAN-ROCK emotion · seed "));
        assertThat(left).isNotEqualTo(right);
    }

    private String said(String line) {
        Text words = find(line + " .faith-said");
        return onFx(() -> words.getText());
    }

    private List<String> heads() {
        Label left = find("#transcript-head-left");
        Label right = find("#transcript-head-right");
        return onFx(() -> List.of(left.getText(), right.getText()));
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
        MenuItem item = onFx(() -> menu.getItems().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow());
        assertThat(onFx(item::isVisible)).isTrue();
        onFx(() -> {
            item.fire();
            return null;
        });
        settle();
        waitUntil(() -> Files.exists(file));
    }

    @Test
    void columnsAreNamedByWhatDiffersAndHaveRoom() {
        picture("transcripts-beside-seeds");
        assertThat(heads()).containsExactlyInAnyOrder("seed 3", "seed 4");
        ShadedText text = find(".turn-cell .shaded-text");
        assertThat(onFx(text::getWidth)).as("a line of several words").isGreaterThan(220);
    }

    @Test
    void thePanelComesBackByAPressAndWhereOneRunIsLeft() {
        ToggleButton panel = find("#transcript-panel");
        assertThat(panel.isSelected()).isFalse();
        assertThat(panel.getAccessibleText()).isNotBlank();
        assertThat(onFx(() -> stage.getScene().lookup(".run-panel"))).isNull();

        robot.clickOn(panel);
        settle();
        Node scores = find(".run-panel");
        assertThat(scores.isVisible()).isTrue();
    }

    @Test
    void exportsHoldBothRunsByTheirNames() throws Exception {
        Path rows = folder.resolve("rows.csv");
        export("transcripts.export.rows", rows);
        assertThat(Files.readAllLines(rows).getFirst()).contains("prediction, seed 3", "prediction, seed 4");

        Path tasks = folder.resolve("tasks.csv");
        export("transcripts.export.tasks", tasks);
        List<String> lines = Files.readAllLines(tasks);
        assertThat(lines.getFirst()).isEqualTo("run,task,weight");
        assertThat(lines).anyMatch(line -> line.startsWith("seed 3,")).anyMatch(line -> line.startsWith("seed 4,"));

        Path both = folder.resolve("both.html");
        paper("HTML", both);
        assertThat(Files.readString(both)).contains("heads pair", "seed 3", "seed 4");
    }

    @Test
    void onlyWhatDiffersIsAPressAway() {
        ToggleButton differing = find("#transcript-differ");

        robot.clickOn(differing);
        settle();

        TextField filter = find("#transcript-filter");
        assertThat(onFx(() -> filter.getText())).isEqualTo("differ");
        picture("transcripts-differ");
        robot.clickOn(differing);
        settle();
        assertThat(onFx(() -> filter.getText())).isEmpty();
    }

    @Test
    void bothAreComparedInATableOfTheirOwn() {
        Button compare = find("#transcript-compare");
        robot.clickOn(compare);
        waitUntil(() -> inDialog("#compared") != null);
        settle();

        ReportTable table = (ReportTable) inDialog("#compared");
        assertThat(onFx(() -> table.shown().name())).isEqualTo("comparison-test");
        assertThat(onFx(() -> table.shown().rows())).isNotEmpty();
        picture("transcripts-compared");
        robot.clickOn(inDialog("#compared-partition").lookupAll(".toggle-button").stream()
                .skip(1)
                .findFirst()
                .orElseThrow());
        waitUntil(() -> onFx(() -> table.shown().name()).equals("comparison-dev"));
    }
}
