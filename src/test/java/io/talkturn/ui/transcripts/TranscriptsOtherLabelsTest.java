package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.nav.PageId;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two runs of one corpus beside each other that predict different labels. */
final class TranscriptsOtherLabelsTest extends UiTestBase {
    @BeforeEach
    void openBoth() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        project.run("HAN-ROCK of classes").finished();
        project.run("HAN-ROCK of numbers").valence().finished();
        showPage(project.folder(), PageId.TRANSCRIPTS);
        robot.clickOn("#transcript-beside").write("of ").type(KeyCode.ENTER);
        settle();
        waitUntil(() -> onFx(() -> stage.getScene().lookup("#transcript-heads").isVisible()));
        settle();
    }

    @Test
    void whatNothingCanDifferInIsNotAskedForAndTheReasonIsTold() {
        ToggleButton differing = find("#transcript-differ");

        assertThat(onFx(() -> differing.isDisabled())).isTrue();
        assertThat(onFx(() -> Why.of(differing))).contains("different labels");
    }

    @Test
    void whereTheFilterLetsNothingThroughThePlaceOfTheLinesSaysSo() {
        TextField filter = find("#transcript-filter");
        robot.clickOn(filter).write("xyzzy");
        settle();

        waitUntil(() -> onFx(() -> stage.getScene().getRoot().lookupAll("#transcript .label").stream()
                .filter(Node::isVisible)
                .anyMatch(label -> Texts.of("transcripts.noMatch").equals(((Labeled) label).getText()))));
        picture("transcripts-nothing-found");
    }
}
