package io.talkturn.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.ui.Snapshots;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.TrioProject;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.scores.ReportTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The label matrix of the affect trio: strong, weak and empty cells, agreement, correlation, exports. */
final class LabelsViewTest extends UiTestBase {
    private Path project;

    @BeforeEach
    void makeProject() {
        project = TrioProject.make(folder.resolve("trio"));
    }

    @Test
    void peopleLabelledOneTaskOfEachCorpusAndTheOthersAreOffered() {
        showDataTab(project, "Labels");
        waitForMatrix();

        assertThat(words("#matrix-trio-scenes-emotion")).contains("strong", "446", "4 classes");
        assertThat(words("#matrix-trio-scenes-sentiment")).contains("Label with a model");
        assertThat(words("#matrix-trio-banter-sarcasm")).contains("strong", "69");
        assertThat(this.<Button>find("#matrix-trio-banter-emotion").isDisabled())
                .isFalse();
        picture("labels-empty");
    }

    @Test
    void labelsOfAnotherProgramAreAddedByTheMenuOfACell() throws Exception {
        Path table = folder.resolve("gpt.csv");
        StringBuilder rows = new StringBuilder("id,label\n");
        CorpusFolder.read(project.resolve("corpora/trio-scenes"))
                .talkturns()
                .forEach(turn -> rows.append(turn.id()).append(",positive\n"));
        Files.writeString(table, rows + "nobody,positive\n");
        files.answer(table);
        showDataTab(project, "Labels");
        waitForMatrix();

        robot.rightClickOn("#matrix-trio-scenes-sentiment");
        robot.clickOn(Texts.of("labels.menu.add"));
        waitUntil(() -> inDialog("#add-labels-go") != null);
        assertThat(inDialog("#add-labels-go").isDisabled())
                .as("nobody made them")
                .isTrue();
        robot.clickOn("#add-labels-by").write("gpt-x");
        robot.clickOn("#add-labels-confidence").write("2");
        settle();
        assertThat(((Label) inDialog("#add-labels-problem")).getText()).contains("from 0 to 1");
        assertThat(inDialog("#add-labels-go").isDisabled()).isTrue();
        onFx(() -> Snapshots.write(inDialog("#add-labels").getScene(), "add-labels"));
        robot.eraseText(1).write("0.6");
        settle();
        robot.clickOn("#add-labels-go");
        waitUntil(() -> words("#matrix-trio-scenes-sentiment").contains("gpt-x"));
        settle();

        assertThat(words("#matrix-trio-scenes-sentiment"))
                .contains("weak", "made elsewhere", "60 % confidence, as given");
    }

    @Test
    void weakLabelsTellTheirModelAndHowGoodItIs() throws Exception {
        TrioProject.label(project, "trio-scenes", "trio-reviews", "sentiment", 0.78);
        TrioProject.label(project, "trio-scenes", "trio-banter", "sarcasm", 0.66);
        TrioProject.label(project, "trio-reviews", "trio-scenes", "emotion", 0.71);
        TrioProject.label(project, "trio-reviews", "trio-reviews", "sentiment", 0.78);
        showDataTab(project, "Labels");
        waitForMatrix();

        assertThat(words("#matrix-trio-scenes-sentiment"))
                .contains("weak", "EF-LF LSTM on trio-reviews", "272 samples; 78 % accuracy, n 229");
        assertThat(words("#matrix-trio-reviews-emotion")).contains("71 % WAcc");
        assertThat(words("#matrix-trio-reviews-sentiment")).contains("strong", "+ weak");
        ReportTable agreement = find("#weak-agreement");
        assertThat(onFx(() -> agreement.shown().rows())).hasSize(2);
        assertThat(onFx(() -> agreement.shown().shown(0, 5))).isEqualTo("1529");
        ReportTable pairs = find("#task-correlation");
        picture("labels");
        picture("labels-1920", 1920, 1080);

        Path csv = folder.resolve("pairs.csv");
        files.answer(csv);
        MenuButton menu = find("#export-task-correlation");
        robot.interact(menu.getItems().getFirst()::fire);
        waitUntil(() -> Files.exists(csv));
        settle();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.getFirst()).isEqualTo("first,second,r,n");
        assertThat(lines).hasSize(onFx(() -> pairs.shown().rows().size()) + 1);
    }

    @Test
    void aModelOfOtherFeaturesLabelsOnlyAfterSomebodySaysThatTheyAreComparable() throws Exception {
        Path schema = project.resolve("corpora/trio-reviews/corpus.json");
        Files.writeString(schema, Files.readString(schema).replace("simulated vision", "another camera"));
        showDataTab(project, "Labels");
        waitForMatrix();

        robot.interact(this.<Button>find("#matrix-trio-scenes-sentiment")::fire);
        waitUntil(() -> inDialog("#label-go") != null);
        settle();
        onFx(() -> Snapshots.write(inDialog("#label-dialog").getScene(), "label-dialog"));

        CheckBox accept = (CheckBox) inDialog("#label-accept");
        assertThat(inDialog("#label-go").isDisabled()).isTrue();
        assertThat(accept.isVisible()).isTrue();
        robot.interact(accept::fire);
        assertThat(inDialog("#label-go").isDisabled()).isFalse();
        robot.interact(() -> inDialog("#label-dialog").getScene().getWindow().hide());
        settle();
        assertThat(project.resolve("corpora/trio-scenes/weak")).doesNotExist();
    }

    @Test
    void weakLabelsCanBeTakenAway() {
        TrioProject.label(project, "trio-scenes", "trio-reviews", "sentiment", 0.78);
        showDataTab(project, "Labels");
        waitForMatrix();
        robot.interact(this.<Button>find("#matrix-trio-scenes-sentiment")::fire);
        waitUntil(() -> inDialog("#label-remove") != null);
        robot.interact(((Hyperlink) inDialog("#label-remove"))::fire);
        waitUntil(() -> inDialog("#confirm-yes") != null);
        robot.interact(((Button) inDialog("#confirm-yes"))::fire);
        waitUntil(() -> onFx(() -> this.<Button>find("#matrix-trio-scenes-sentiment")
                .getStyleClass()
                .contains("matrix-empty")));
        assertThat(project.resolve("corpora/trio-scenes/weak")).doesNotExist();
    }

    private void waitForMatrix() {
        waitUntil(() -> !onFx(() -> stage.getScene().getRoot().lookupAll(".matrix-cell"))
                .isEmpty());
        settle();
    }

    private String words(String selector) {
        Node cell = find(selector);
        return onFx(() -> ((Button) cell)
                .getGraphic().lookupAll(".label").stream()
                        .map(Labeled.class::cast)
                        .map(Labeled::getText)
                        .collect(Collectors.joining("\n")));
    }
}
