package io.talkturn.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.project.Project;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** What is looked for is found in every corpus of the project, and read there. */
final class TalkturnFinderTest extends UiTestBase {
    @Test
    void talkturnsOfOtherCorporaAreFoundAndRead() {
        Project.create(folder.resolve("project"), "Two corpora").close();
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        Path other = project.folder().resolve("corpora/other");
        Corpus made = SceneCorpus.make("other", "Other scenes");
        CorpusFolder.write(made, other);
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project.folder()));
        waitUntil(() -> onFx(() -> context.openProject().corpora().size()) == 2);
        settle();
        onFx(() -> {
            context.selection().corpusProperty().set(project.corpusFolder());
            return null;
        });
        settle();
        String word = made.talkturns().getLast().text().split(" ")[0].toLowerCase(java.util.Locale.ROOT);

        AtomicReference<List<Command>> answer = new AtomicReference<>(List.of());
        onFx(() -> {
            new TalkturnFinder(context).find(word, answer::set);
            return null;
        });
        waitUntil(() -> !answer.get().isEmpty());
        List<Command> others = answer.get().stream()
                .filter(command -> command.group().contains("Other scenes"))
                .toList();
        assertThat(others).isNotEmpty();

        onFx(() -> {
            others.getLast().run();
            return null;
        });
        settle();
        assertThat(onFx(() -> context.navigator().current())).isEqualTo(PageId.TRANSCRIPTS);
        assertThat(onFx(() -> context.selection().corpusProperty().get())).isEqualTo(other);
        Label title = find(".transcript-top .heading");
        waitUntil(() -> !onFx(() -> title.getText()).isEmpty());
        assertThat(others.getLast().group()).contains(onFx(() -> title.getText()));
    }
}
