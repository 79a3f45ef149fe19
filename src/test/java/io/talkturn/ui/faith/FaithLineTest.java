package io.talkturn.ui.faith;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.cli.OldProjects;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.fixture.SetFixture;
import io.talkturn.ui.nav.PageId;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FaithLineTest extends UiTestBase {
    private final ObjectProperty<@Nullable RunEntry> run = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable RunEntry> beside = new SimpleObjectProperty<>();
    private FaithLine line;

    private String said() {
        return onFx(() -> ((TextFlow) ((Pane) line).getChildren().getFirst())
                .getChildren().stream()
                        .filter(Text.class::isInstance)
                        .map(node -> ((Text) node).getText())
                        .findFirst()
                        .orElse(""));
    }

    private void show(ObjectProperty<@Nullable RunEntry> side, @Nullable RunEntry entry) {
        onFx(() -> {
            side.set(entry);
            return null;
        });
        settle();
    }

    @Test
    void besideAnotherRunItSaysWhoseItIsAlsoWhenItsOwnRunChanges() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        RunEntry first = RunCatalog.entry(project.run("first of all").finished());
        RunEntry second = RunCatalog.entry(project.run("second of all").finished());
        RunEntry third = RunCatalog.entry(project.run("third of all").finished());
        showPage(project.folder(), PageId.TRANSCRIPTS);
        line = onFx(() -> new FaithLine(new FaithDesk(context), "faith-here", run, beside));

        show(beside, third);
        show(run, first);
        assertThat(said()).startsWith(onFx(() -> context.runs().nameOf(first)) + ": ");

        show(run, second);
        assertThat(said()).startsWith(onFx(() -> context.runs().nameOf(second)) + ": ");

        show(beside, null);
        assertThat(said()).startsWith("Whether this attention").doesNotContain(": ");
    }

    @Test
    void underAPredictionSetItSaysWhatTheTestOfItsRunGaveOnItsOwnCorpus() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        RunFolder made = project.run("maker").finished();
        RunEntry set = RunCatalog.entry(SetFixture.keep(made, project.corpusFolder(), "applied", "applied", "Mind."));
        showPage(project.folder(), PageId.TRANSCRIPTS);
        line = onFx(() -> new FaithLine(new FaithDesk(context), "faith-here", run, beside));

        show(run, set);

        waitUntil(() -> said().startsWith("What can be tested is the run “"));
        assertThat(said()).contains("on its own corpus: Whether this attention is worth believing was not tested yet.");
        assertThat(onFx(() -> line.lookup("#faith-here-open"))).isNotNull();
    }

    @Test
    void whereThatRunIsGoneItSaysSo() throws Exception {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        RunFolder made = project.run("maker").finished();
        RunEntry other = RunCatalog.entry(project.run("other").finished());
        RunEntry set = RunCatalog.entry(SetFixture.keep(made, project.corpusFolder(), "applied", "applied", "Mind."));
        Files.move(made.path(), folder.resolve("elsewhere"));
        showPage(project.folder(), PageId.TRANSCRIPTS);
        line = onFx(() -> new FaithLine(new FaithDesk(context), "faith-here", run, beside));

        show(run, set);

        waitUntil(() -> said().contains("is no longer there."));
        assertThat(onFx(() -> line.lookup("#faith-here-open"))).isNull();
        show(beside, other);
        assertThat(said()).startsWith(onFx(() -> context.runs().nameOf(set)) + ": ");
        show(beside, null);
        assertThat(said()).startsWith("Whether these shades");
    }

    @Test
    void ofAFusionNetworkThereIsNothingToTest() {
        Path old = OldProjects.copy("features", folder.resolve("features"));
        RunEntry fusion = OldProjects.runs(old, "").stream()
                .map(RunFolder::new)
                .map(RunCatalog::entry)
                .filter(entry -> entry.network() instanceof FusionSpec)
                .findFirst()
                .orElseThrow();
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        project.run("one").finished();
        showPage(project.folder(), PageId.TRANSCRIPTS);
        line = onFx(() -> new FaithLine(new FaithDesk(context), "faith-here", run, beside));

        show(run, fusion);

        assertThat(onFx(() -> line.isVisible())).isFalse();
    }
}
