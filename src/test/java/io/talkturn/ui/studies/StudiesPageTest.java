package io.talkturn.ui.studies;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.study.TrialState;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.fixture.StudyFixture;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.studies.look.TrialLine;
import io.talkturn.ui.theme.ThemeMode;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StudiesPageTest extends UiTestBase {
    private ProjectFixture project;

    @BeforeEach
    void project() {
        project = ProjectFixture.in(folder.resolve("project"));
    }

    @Test
    void withoutStudiesItSaysWhatOneIs() {
        open();
        picture("studies-empty");

        assertThat(onFx(() -> find("#study-first").isVisible())).isTrue();
    }

    @Test
    void aStudyUnderWayIsShownWithItsTrials() {
        going();
        open();
        waitUntil(() -> onFx(() -> table().getItems().size() == 36));
        picture("studies");

        assertThat(onFx(() -> find("#study-pause").isVisible())).isTrue();
        assertThat(words()).contains("best of none", "stopped early, epoch 9", "epoch 7 of 20", "waits for h/9");
        assertThat(onFx(() ->
                        ((TableView<?>) find("#study-conditions")).getItems().size()))
                .isEqualTo(3);
    }

    @Test
    void inTheSmallestWindowAndInALargeOneNothingIsCut() {
        going();
        open();
        waitUntil(() -> onFx(() -> table().getItems().size() == 36));
        picture("studies-small", 1000, 700);
        picture("studies-large", 1920, 1080);
    }

    @Test
    void wordsLetThroughTheTrialsThatHaveThem() {
        going();
        open();
        waitUntil(() -> onFx(() -> table().getItems().size() == 36));
        TextField field = find("#trial-words");
        robot.clickOn(field);
        robot.write("stopped none");
        settle();

        assertThat(onFx(() -> table().getItems().stream().map(TrialLine::id).toList()))
                .containsExactly("none/1", "none/2", "none/3");
        StudyFixture.auxiliary(project, "another", 2);
        waitUntil(() -> onFx(() -> list().getItems().size() == 2));
        assertThat(onFx(() -> table().getItems().size())).isEqualTo(3);
    }

    @Test
    void aTrialIsOpenedAsARun() {
        going();
        open();
        waitUntil(() -> onFx(() -> table().getItems().size() == 36));
        onFx(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(5);
            return null;
        });
        TrialLine trial = onFx(() -> table().getSelectionModel().getSelectedItem());
        robot.type(KeyCode.ENTER);

        waitUntil(() -> onFx(() -> context.navigator().current() == PageId.RESULTS));
        settle();
        assertThat(onFx(() -> context.selection().runProperty().get()))
                .isEqualTo(trial.trial().folder().path());
        assertThat(onFx(() -> context.runs().runs().size())).isEqualTo(1);
        picture("studies-as-run");
    }

    @Test
    void aStudyThatIsDamagedSaysWhy() {
        StudyFixture study = StudyFixture.auxiliary(project, "H1", 2);
        AtomicFiles.writeText(study.folder().file(), "{");
        open();
        waitUntil(() -> onFx(() -> find("#study-problem").isVisible()));
        picture("studies-damaged");

        Label problem = find("#study-problem");
        assertThat(onFx(problem::getText)).startsWith("damaged: ");
    }

    @Test
    void theCommandOfAStudyIsCopied() {
        StudyFixture.auxiliary(project, "H1", 2);
        open();
        Button copy = find("#study-copy");
        waitUntil(() -> onFx(() -> !copy.isDisabled()));
        robot.clickOn(copy);
        settle();

        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("talkturn study new auxiliary --project")
                .contains("--trials 2");
    }

    @Test
    void brushingAnAxisFiltersTheTable() {
        going();
        open();
        waitUntil(() -> onFx(() -> table().getItems().size() == 36));
        Region plot = find("#parallel");
        Bounds place = onFx(() -> plot.localToScreen(plot.getLayoutBounds()));
        double result = place.getMaxX() - 34;
        robot.drag(new Point2D(result, place.getMinY() + 50)).dropTo(new Point2D(result, place.getMinY() + 90));
        settle();

        assertThat(onFx(() -> table().getItems().stream().map(TrialLine::state).toList()))
                .isNotEmpty()
                .containsOnly(TrialState.FINISHED);
        picture("studies-brushed");
        Node clear = find("#brush-clear");
        robot.clickOn(clear);
        settle();
        assertThat(onFx(() -> table().getItems().size())).isEqualTo(36);
    }

    @Test
    void aTrialThatCannotBeRunIsExcludedWithItsReason() {
        going();
        open();
        waitUntil(() -> onFx(() -> table().getItems().size() == 36));
        TextField words = find("#trial-words");
        robot.clickOn(words);
        robot.write("failed");
        settle();
        onFx(() -> {
            table().getSelectionModel().clearAndSelect(0);
            table().getContextMenu().getItems().stream()
                    .filter(item -> "studies.exclude.menu".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        TextInputControl why = (TextInputControl) inDialog("#exclude-why");
        onFx(() -> {
            why.setText("too large");
            return null;
        });
        dialogButton("Exclude");
        robot.clickOn(words);
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> words().contains("excluded: too large"));
        onFx(() -> {
            context.undo().undo();
            return null;
        });
        waitUntil(() -> words().contains("failed: The machine has no memory left."));
        // what the undoing writes and looks at is over before its folder is taken away
        settle();
    }

    private void dialogButton(String text) {
        onFx(() -> {
            Window.getWindows().stream()
                    .filter(window -> window != stage && window.getScene() != null)
                    .flatMap(window -> window.getScene().getRoot().lookupAll(".button").stream())
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals(text))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        settle();
    }

    private void going() {
        StudyFixture study = StudyFixture.auxiliary(project, "auxiliary", 12).going();
        for (int number = 1; number <= 12; number++) {
            if (number <= 3) {
                study.stopped("none/" + number, 9, 0.4 + number * 0.02);
            } else {
                study.finished("none/" + number, 0.6 + number * 0.01);
            }
        }
        for (int number = 1; number <= 8; number++) {
            study.finished("h/" + number, 0.6 + number * 0.012);
        }
        study.running("h/9", 7, 0.5).waiting("h/10", 9, List.of(9)).failed("hf/1", "The machine has no memory left.");
        study.finished("hf/2", 0.72).stopped("hf/3", 7, 0.45);
    }

    private List<String> words() {
        return onFx(() -> table().getItems().stream().map(TrialLine::words).toList());
    }

    private TableView<TrialLine> table() {
        return find("#study-trials");
    }

    private ListView<?> list() {
        return find("#studies");
    }

    private void open() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.openProject().folderProperty().set(project.folder());
            context.navigator().show(PageId.STUDIES);
            return null;
        });
        settle();
    }
}
