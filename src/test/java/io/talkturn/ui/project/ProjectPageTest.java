package io.talkturn.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.project.Project;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

final class ProjectPageTest extends UiTestBase {
    @Test
    void saysHowToBeginWhileNothingIsOpen() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        picture("project-start-1280x800");
        assertThat(robot.lookup("#open-sample").query().isVisible()).isTrue();
    }

    @Test
    void opensAProjectAndSaysWhatIsMissingNext() {
        Path project = SceneCorpus.project(folder.resolve("affect-in-role-play"));
        showShell(ThemeMode.LIGHT, 1280, 800);
        files.answer(project);
        context.commands()
                .byId("project.open")
                .ifPresent(c -> onFx(() -> {
                    c.run();
                    return null;
                }));
        waitUntil(() -> context.openProject().projectProperty().get() != null);
        settle();
        picture("project-open-1280x800");
        assertThat(onFx(() -> context.settings().get().recent())).containsExactly(project.toString());
        assertThat(robot.lookup("Look at the data").queryAll()).isNotEmpty();
        robot.clickOn("Look at the data");
        settle();
        assertThat(context.navigator().current()).isEqualTo(PageId.DATA);
    }

    @Test
    void makesANewProject() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        files.answer(folder);
        robot.clickOn("New project…");
        waitUntil(() -> !robot.lookup("#project-name-field").queryAll().isEmpty());
        robot.clickOn("#project-name-field").eraseText(30).write("Interviews 2026");
        robot.clickOn("Make project");
        waitUntil(() -> context.openProject().projectProperty().get() != null);
        assertThat(Project.isProject(folder.resolve("Interviews 2026"))).isTrue();
    }

    @Test
    void offersReadOnlyWhereAnotherWindowHasTheProject() {
        Path project = SceneCorpus.project(folder.resolve("shared"));
        showShell(ThemeMode.LIGHT, 1280, 800);
        try (Project other = Project.open(project)) {
            onFx(() -> {
                files.answer(project);
                context.commands().byId("project.open").orElseThrow().run();
                return null;
            });
            waitUntil(() -> !problem().isEmpty());
            settle();
            picture("project-in-use-1280x800");
            assertThat(problem()).contains("Another window").contains(project.toString());
            robot.clickOn("#open-read-only");
            waitUntil(() -> context.openProject().projectProperty().get() != null);
            assertThat(context.openProject().projectProperty().get().isReadOnly())
                    .isTrue();
            assertThat(other.isReadOnly()).isFalse();
        }
    }

    @Test
    void opensAProjectWhoseFileIsDamagedAndSaysSo() throws IOException {
        Path project = SceneCorpus.project(folder.resolve("damaged"));
        Files.writeString(project.resolve("project.json"), "{\"format\": 1, \"na");
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> context.openProject().projectProperty().get() != null);
        settle();
        assertThat(context.openProject().corpora()).hasSize(1);
        assertThat(context.problems().all())
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("could not be read"));
    }

    @Test
    void aFolderWithoutAProjectIsAPlainMessage() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        files.answer(folder);
        robot.clickOn("Open a project…");
        waitUntil(() -> !problem().isEmpty());
        assertThat(problem()).contains("There is no project here").contains(folder.toString());
    }

    @Test
    void renamesTheProjectThatIsOpen() {
        Path project = SceneCorpus.project(folder.resolve("scenes"));
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> onFx(() -> context.openProject().projectProperty().get()) != null);
        settle();
        onFx(() -> {
            context.commands().byId("project.rename").orElseThrow().run();
            return null;
        });
        waitUntil(() -> inDialog("#project-rename-field") != null);
        robot.interact(() -> ((TextField) inDialog("#project-rename-field")).setText("Interviews of May"));
        robot.clickOn("Rename");
        waitUntil(() -> onFx(() -> this.<Label>find("#project-name").getText()).equals("Interviews of May"));
        settle();
        try (Project read = Project.openReadOnly(project)) {
            assertThat(read.name()).isEqualTo("Interviews of May");
        }
    }

    @Test
    void theOldNameIsThereToBeTypedOver() {
        Path project = SceneCorpus.project(folder.resolve("scenes"));
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> onFx(() -> context.openProject().projectProperty().get()) != null);
        settle();
        onFx(() -> {
            context.commands().byId("project.rename").orElseThrow().run();
            return null;
        });
        waitUntil(() -> onFx(() -> inDialog("#project-rename-field") instanceof TextField field
                && field.equals(field.getScene().getFocusOwner())));
        TextField field = (TextField) inDialog("#project-rename-field");
        waitUntil(() -> onFx(() -> !field.getText().isEmpty() && field.getText().equals(field.getSelectedText())));
    }

    private String problem() {
        return onFx(() -> this.<Label>find("#project-problem").getText());
    }
}
