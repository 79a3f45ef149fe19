package io.talkturn.ui.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.project.Project;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages of fusion models say where a corpus has no sequences to read. */
final class WithoutSequencesTest extends UiTestBase {
    @BeforeEach
    void openCorpus() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        Project.create(project.folder(), "scenes").close();
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project.folder()));
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
        settle();
    }

    @Test
    void aFusionModelIsNotDrawnAndThePageLeadsToTheData() {
        show(PageId.MODEL);
        MenuButton menu = find("#model-fusion");
        robot.interact(((Menu) menu.getItems().getFirst()).getItems().getFirst()::fire);
        settle();
        picture("fusion-without-sequences");
        assertThat(this.<Button>find("#model-train").isDisabled()).isTrue();
        Button toData = (Button) onFx(() -> stage.getScene().getRoot().lookupAll(".empty-state .button").stream()
                .filter(WithoutSequencesTest::isShown)
                .findFirst()
                .orElseThrow());
        robot.clickOn(toData);
        settle();
        assertThat(onFx(() -> context.navigator().current())).isEqualTo(PageId.DATA);
    }

    @Test
    void theLabelMatrixOffersNoModel() {
        show(PageId.DATA);
        robot.clickOn((Node) onFx(() -> stage.getScene().getRoot().lookupAll(".toggle-button").stream()
                .filter(node -> ((ToggleButton) node).getText().equals("Labels"))
                .findFirst()
                .orElseThrow()));
        waitUntil(() -> !onFx(() -> stage.getScene().getRoot().lookupAll(".matrix-cell"))
                .isEmpty());
        settle();
        picture("labels-without-sequences");
        assertThat(onFx(() -> stage.getScene().getRoot().lookupAll(".matrix-cell")))
                .isNotEmpty()
                .allMatch(Node::isDisabled);
        assertThat(onFx(() -> stage.getScene().getRoot().lookupAll(".muted")))
                .filteredOn(WithoutSequencesTest::isShown)
                .extracting(node -> ((Labeled) node).getText())
                .anyMatch(text -> text.startsWith("No talkturn has both yet"));
    }

    private void show(PageId page) {
        onFx(() -> {
            context.navigator().show(page);
            return null;
        });
        settle();
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
