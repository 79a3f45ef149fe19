package io.talkturn.ui.studies.make;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.project.Project;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.plan.Question;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;

final class NewStudyDialogTest extends UiTestBase {
    @Test
    void aQuestionIsAskedAndItsStudyMade() {
        open(sample());
        robot.clickOn((Button) find("#study-new"));
        waitUntil(() -> inDialog("#new-columns") != null);
        settle();
        dialogPicture("#new-columns", "new-study");
        type("#new-name", "My question");
        type("#new-compared", "none\nh\nhf");
        type("#new-trials", "2");
        waitUntil(() -> onFx(() -> ((Label) inDialog("#new-count")).getText().startsWith("6 trials")));
        Button create = (Button) inDialog("#new-create");
        waitUntil(() -> onFx(() -> !create.isDisabled()));
        robot.clickOn(create);

        Path project = onFx(() -> context.openProject().folderProperty().get());
        waitUntil(() -> StudyFolder.list(project).size() == 1);
        waitUntil(() -> onFx(() -> !((Button) find("#study-copy")).isDisabled()));
        settle();
        picture("studies-new");
        assertThat(StudyFolder.list(project).getFirst().read().header().name()).isEqualTo("My question");
    }

    @Test
    void whatIsWrongIsSaidBesideItsRange() {
        open(sample());
        robot.clickOn((Button) find("#study-new"));
        waitUntil(() -> inDialog("#new-columns") != null);
        waitUntil(() -> inDialog("#new-range-of-batch") != null);
        type("#new-range-of-batch", "9..3");
        Label problem = (Label) inDialog("#new-problem");
        waitUntil(() -> onFx(() -> problem.getText().contains("ends before it begins")));
        settle();
        dialogPicture("#new-columns", "new-study-wrong");

        assertThat(onFx(() -> ((Button) inDialog("#new-create")).isDisabled())).isTrue();
    }

    @Test
    void everyQuestionCanBeAsked() {
        open(sample());
        robot.clickOn((Button) find("#study-new"));
        waitUntil(() -> inDialog("#new-columns") != null);
        for (Question question : Question.values()) {
            onFx(() -> {
                @SuppressWarnings("unchecked")
                ComboBox<Question> box = (ComboBox<Question>) inDialog("#new-question");
                box.setValue(question);
                return null;
            });
            settle();
            dialogPicture("#new-columns", "new-study-" + question.id());
        }
        assertThat(onFx(() -> inDialog("#new-lambdas"))).isNotNull();
    }

    private Path sample() {
        Path project = folder.resolve("project");
        try (Project made = Project.create(project, "Scenes")) {
            made.addCorpus(ProjectFixture.in(project).corpusFolder());
        }
        return project;
    }

    /** As a hand does where the field is in sight; below the edge of the dialog without one. */
    private void type(String selector, String text) {
        TextInputControl field = (TextInputControl) inDialog(selector);
        onFx(() -> {
            field.setText(text);
            return null;
        });
        settle();
    }

    @Test
    void batchesAreTimedAfterAProblemWasMended() {
        open(sample());
        robot.clickOn((Button) find("#study-new"));
        waitUntil(() -> inDialog("#new-columns") != null);
        settle();
        type("#new-compared", "nothing");
        waitUntil(
                () -> !onFx(() -> ((Label) inDialog("#new-problem")).getText()).isEmpty());
        settle();
        type("#new-name", "My question");
        type("#new-compared", "none\nhf");
        type("#new-trials", "2");
        Button time = (Button) inDialog("#new-time");
        waitUntil(() -> onFx(() -> !time.isDisabled()));
        settle();

        robot.clickOn(time);

        waitUntil(() -> onFx(time::isDisabled));
        context.jobs()
                .activities()
                .forEach(job -> onFx(() -> {
                    job.cancel();
                    return null;
                }));
        waitUntil(() -> onFx(() -> context.jobs().isIdle()));
    }

    private void open(Path project) {
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> onFx(() -> !context.openProject().corpora().isEmpty()));
        onFx(() -> {
            context.navigator().show(PageId.STUDIES);
            return null;
        });
        settle();
    }
}
