package io.talkturn.ui.data.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.SequenceSummary;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.project.Project;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.data.ImportTarget;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of features from its drop to the figures of its columns. */
final class FeatureImportTest extends UiTestBase {
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
    void aPickleIsSeenImportedAndLookedInto() {
        drop("tensors/iemocap_data.pkl");
        waitUntil(() -> !robot.lookup("#import-preview").queryAll().isEmpty());
        settle();
        assertThat(this.<Label>find("#import-format").getText()).contains("MulT");
        picture("data-import-features-1280x800");

        robot.clickOn("#import-confirm");
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get()) != null);
        Path folder = onFx(() -> context.selection().corpusProperty().get());
        Corpus corpus = CorpusFolder.read(folder);
        assertThat(corpus.sequences()).hasSize(3);
        settle();
        robot.clickOn(DataTab.VALUES.title());
        DataTable<?> sequences = find("#sequences");
        DataTable<SequenceSummary.Column> columns = find("#sequence-columns");
        waitUntil(() -> onFx(() -> sequences.getItems().size()) == 3);
        settle();
        assertThat(columns.getItems()).hasSize(corpus.sequences().getFirst().columns());
        assertThat(sequences.getColumns())
                .extracting(column -> String.valueOf(column.getCellData(2)))
                .contains("FACET (assumed from 35 columns)");
        onFx(() -> {
            sequences.getSelectionModel().select(1);
            return null;
        });
        settle();
        assertThat(columns.getItems()).hasSize(corpus.sequences().get(1).columns());
        picture("data-values-sequences-1280x1200", 1280, 1200);
    }

    @Test
    void classesAreNamedByTypingAndEnter() {
        Path file = TestData.cases("features/class-indices-as-sentiment/class_index_7.pkl")
                .toAbsolutePath();
        onFx(() -> {
            context.navigator().show(PageId.DATA, new ImportTarget(List.of(file)));
            return null;
        });
        waitUntil(() -> !robot.lookup("#import-preview").queryAll().isEmpty());
        settle();
        assertThat(this.<ComboBox<String>>find("#import-task").getValue()).isEqualTo("told");

        robot.clickOn("#import-classes").write("n,s,f,m,j,d,a").push(KeyCode.ENTER);
        settle();
        waitUntil(() -> !robot.lookup("#import-preview").queryAll().isEmpty());
        robot.clickOn("#import-confirm");
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get()) != null);

        Path folder = onFx(() -> context.selection().corpusProperty().get());
        assertThat(CorpusFolder.read(folder).label("emotion").orElseThrow().classNames())
                .containsExactly("n", "s", "f", "m", "j", "d", "a");
    }

    @Test
    void wordsOfATableBecomeTextSequences() throws Exception {
        Path table = Files.writeString(
                folder.resolve("scenes.csv"), "scene,who,utterance,mood\ns1,ana,the kite,calm\ns2,bo,a harbour,sad\n");
        onFx(() -> {
            context.navigator().show(PageId.DATA, new ImportTarget(List.of(table)));
            return null;
        });
        waitUntil(() -> !robot.lookup("#import-preview").queryAll().isEmpty());
        settle();
        robot.clickOn("#import-confirm");
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get()) != null);
        Path corpus = onFx(() -> context.selection().corpusProperty().get());
        settle();
        robot.clickOn(DataTab.VALUES.title());
        settle();
        picture("data-values-nosequences-1280x1200", 1280, 1200);
        files.answer(Path.of("src/test/resources/fixtures/tensors/glove.toy.50d.txt"));
        onFx(() -> {
            this.<Button>find("#sequences-glove").fire();
            return null;
        });
        waitUntil(() -> !CorpusFolder.read(corpus).sequences().isEmpty());
        DataTable<?> sequences = find("#sequences");
        waitUntil(() -> onFx(() -> sequences.getItems().size()) == 1);

        assertThat(CorpusFolder.read(corpus).sequences().getFirst().columns()).isEqualTo(50);
        assertThat(this.<Label>find("#sequences-said").getText()).contains("4 words", "25 %");
    }

    @Test
    void aPickleThatWouldRunCodeIsRefusedByTheNameOfWhatItAsksFor() {
        drop("hostile/pickle/code_inside_split.pkl");
        waitUntil(() -> onFx(() -> stage.getScene().lookup("#import-problem") instanceof Label told
                && !told.getText().isEmpty()));

        assertThat(this.<Label>find("#import-problem").getText()).contains("builtins.eval");
        assertThat(project.resolve("corpora")).isEmptyDirectory();
    }

    private void drop(String fixture) {
        onFx(() -> {
            context.navigator()
                    .show(PageId.DATA, new ImportTarget(List.of(Path.of("src/test/resources/fixtures", fixture))));
            return null;
        });
    }
}
