package io.talkturn.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.project.Project;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.UiTestBase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The project that was open when the window was closed is open again at the next start. */
final class LastProjectTest extends UiTestBase {
    @Test
    void whatWasOpenIsOpenedAgain() {
        Path project = SceneCorpus.project(folder.resolve("project"));
        onFx(() -> {
            LastProject last = new LastProject(context);
            context.openProject().open(project);
            return last;
        });
        waitUntil(() ->
                project.toString().equals(context.settings().get().preferences().last()));
        // the window is closed
        onFx(() -> {
            context.openProject().close();
            context.settings().change(s -> s.with(p -> p.withLast(project.toString())));
            return null;
        });
        settle();

        LastProject next = onFx(() -> new LastProject(context));
        assertThat(onFx(next::isWanted)).isTrue();
        onFx(() -> {
            next.open();
            return null;
        });
        waitUntil(() -> onFx(() -> context.openProject().projectProperty().get() != null));
        assertThat(context.openProject().folderProperty().get()).isEqualTo(project);
    }

    @Test
    void closingTheWindowForgetsNothingClosingTheProjectDoes() {
        Path project = SceneCorpus.project(folder.resolve("project"));
        LastProject last = onFx(() -> new LastProject(context));
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> context.settings().get().preferences().last() != null);
        onFx(() -> {
            context.openProject().close();
            return null;
        });
        waitUntil(() -> context.settings().get().preferences().last() == null);

        onFx(() -> context.openProject().open(project));
        waitUntil(() -> context.settings().get().preferences().last() != null);
        onFx(() -> {
            last.stop();
            context.openProject().close();
            return null;
        });
        settle();
        assertThat(context.settings().get().preferences().last()).isEqualTo(project.toString());
    }

    @Test
    void aMissingOneIsSaidAndIsNoProblem() {
        open(folder.resolve("gone"));
        waitUntil(() -> context.notices().currentProperty().get() != null);
        assertThat(context.notices().currentProperty().get().sentence()).contains("no longer at", "gone");
        assertThat(context.problems().all()).isEmpty();
    }

    @Test
    void oneThatAnotherWindowHasIsSaid() {
        Path project = SceneCorpus.project(folder.resolve("project"));
        try (Project other = Project.open(project)) {
            assertThat(other.isReadOnly()).isFalse();
            open(project);
            waitUntil(() -> context.notices().currentProperty().get() != null);
            assertThat(context.notices().currentProperty().get().sentence()).contains("another window");
        }
        assertThat(Files.exists(project)).isTrue();
    }

    @Test
    void whoDoesNotWantItBeginsWithNothing() {
        context.settings().change(s -> s.with(p -> p.withLast("/a").withReopen(false)));
        assertThat(onFx(() -> new LastProject(context).isWanted())).isFalse();
    }

    private void open(Path path) {
        onFx(() -> {
            context.settings().change(s -> s.with(p -> p.withLast(path.toString())));
            new LastProject(context).open();
            return null;
        });
    }
}
