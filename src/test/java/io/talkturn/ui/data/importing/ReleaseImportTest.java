package io.talkturn.ui.data.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.NoteGroup;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Progress;
import io.talkturn.project.Project;
import io.talkturn.sample.SimulatedRelease;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.data.ImportTarget;
import io.talkturn.ui.data.shared.TalkturnRow;
import io.talkturn.ui.data.values.SpeakerValueRow;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release from the drop of its folder to the division of the paper. */
final class ReleaseImportTest extends UiTestBase {
    private Path project;

    @BeforeEach
    void anEmptyProject() {
        project = folder.resolve("study");
        Project.create(project, "Study").close();
        onFx(() -> context.openProject().open(project));
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.navigator().show(PageId.DATA);
            return null;
        });
        settle();
    }

    @Test
    void aReleaseWithQuirksIsSeenBeforeItIsWritten() throws Exception {
        picture("data-empty-1280x800");
        drop(TestData.fixtures("iemocap"));
        DataTable<TalkturnRow> preview = find("#import-preview");
        DataTable<NoteGroup> kinds = find("#import-notes-kinds");
        DataTable<ImportNote> lines = find("#import-notes");
        Corpus expected = io.talkturn.corpus.io.FixtureNotes.read("iemocap", "iemocap");

        assertThat(this.<Label>find("#import-format").getText()).startsWith("IEMOCAP");
        assertThat(this.<TextField>find("#import-name").getText()).isEqualTo("IEMOCAP");
        assertThat(preview.getItems()).hasSameSizeAs(expected.talkturns());
        assertThat(kinds.getItems())
                .hasSameSizeAs(NoteGroup.of(expected.report().notes()));
        assertThat(lines.getItems()).hasSameSizeAs(expected.report().notes());
        picture("data-import-release-1280x800");
        picture("data-import-release-1920x1080", 1920, 1080);

        onFx(() -> {
            kinds.getSelectionModel().select(0);
            return null;
        });
        settle();
        assertThat(lines.getItems())
                .containsExactlyElementsOf(kinds.getItems().getFirst().notes());

        Path report = folder.resolve("report.csv");
        files.answer(report);
        onFx(() -> {
            context.tables().save(kinds);
            return null;
        });
        settle();
        assertThat(Csv.read(report).rows()).hasSameSizeAs(kinds.getItems());
        assertThat(project.resolve("corpora/iemocap")).doesNotExist();
    }

    @Test
    void aWholeReleaseIsImportedAndDividedAsInThePaper() {
        Path release = new SimulatedRelease(10, 150, 5).write(folder.resolve("disk"), Progress.NONE);
        drop(release);
        robot.clickOn("#import-confirm");
        Path corpus = project.resolve("corpora/iemocap");
        waitUntil(() ->
                corpus.equals(onFx(() -> context.selection().corpusProperty().get())));
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get()) != null);
        settle();
        robot.clickOn(DataTab.VALUES.title());
        settle();
        DataTable<SpeakerValueRow> bySpeaker = find("#values-by-speaker");
        assertThat(bySpeaker.getItems()).hasSize(10).allSatisfy(row -> {
            assertThat(row.range().present() + row.range().missing()).isEqualTo(row.talkturns());
            assertThat(row.place(row.range().lowest()))
                    .isBetween(0.0, row.place(row.range().highest()));
        });
        picture("data-values-speakers-1280x800", 1280, 1200);
        robot.clickOn(DataTab.PARTITIONS.title());
        settle();
        robot.clickOn("#partition-divide");
        waitUntil(() -> CorpusFolder.read(corpus).partitions().get("Ses05F_impro08") != Partition.TEST
                || CorpusFolder.read(corpus).partitions().get("Ses01F_impro00") != Partition.TRAIN);
        settle();
        picture("data-partition-preset-1280x800");
        robot.clickOn("#partition-preset-iemocap");
        waitUntil(() -> CorpusFolder.read(corpus).partitions().entrySet().stream()
                .allMatch(entry -> entry.getValue() == wanted(entry.getKey())));
    }

    private static Partition wanted(String conversation) {
        return switch (conversation.charAt(4)) {
            case '4' -> Partition.DEV;
            case '5' -> Partition.TEST;
            default -> Partition.TRAIN;
        };
    }

    @Test
    void aFolderThatIsTwoCorporaIsRefusedInPlainWords() {
        onFx(() -> {
            context.navigator().show(PageId.DATA, new ImportTarget(List.of(TestData.fixtures("hostile/corpus"))));
            return null;
        });
        waitUntil(() -> onFx(() -> stage.getScene().lookup("#import-problem") instanceof Label told
                && !told.getText().isEmpty()));
        settle();

        assertThat(this.<Label>find("#import-problem").getText()).contains("IEMOCAP", "SEMAINE", "one of them");
        picture("data-import-refused-1280x800");
        assertThat(Files.exists(project.resolve("corpora/corpus"))).isFalse();
    }

    private void drop(Path source) {
        onFx(() -> {
            context.navigator().show(PageId.DATA, new ImportTarget(List.of(source)));
            return null;
        });
        waitUntil(() -> !robot.lookup("#import-preview").queryAll().isEmpty());
        settle();
    }
}
