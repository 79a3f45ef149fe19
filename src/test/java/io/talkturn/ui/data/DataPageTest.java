package io.talkturn.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Csv;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.data.shared.ConversationRow;
import io.talkturn.ui.data.shared.TalkturnRow;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DataPageTest extends UiTestBase {
    private Path project;
    private Path corpus;

    @BeforeEach
    void openProject() {
        project = SceneCorpus.project(folder.resolve("role-play-project"));
        corpus = project.resolve("corpora/role-play");
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> context.openCorpus().loadedProperty().get() != null);
    }

    @Test
    void showsTheCorpusInFigures() {
        showPage();
        picture("data-corpora-1280x800");
        DataTable<ConversationRow> conversations = find("#conversations");
        assertThat(conversations.getItems()).hasSize(13);
        robot.clickOn("#conversation-filter").write("test");
        settle();
        assertThat(conversations.getItems()).extracting(ConversationRow::id).containsExactly("c10", "c11", "c12");
        assertThat(robot.lookup("#simulated-pill").query().isVisible())
                .as("simulated data is said")
                .isTrue();
    }

    @Test
    void listsTalkturnsThroughFilters() throws IOException {
        showPage();
        tab(DataTab.TALKTURNS);
        DataTable<TalkturnRow> table = find("#talkturns");
        robot.clickOn("#talkturn-filter").write("letter");
        waitUntil(() -> onFx(() -> table.getItems().size() < 156));
        settle();
        robot.clickOn("#filter-speaker").write("A1").type(KeyCode.ENTER);
        settle();
        robot.interact(() -> table.getSelectionModel().select(0));
        settle();
        assertThat(table.getItems()).isNotEmpty().allSatisfy(r -> {
            assertThat(r.talkturn().speaker()).isEqualTo("a1");
            assertThat(r.talkturn().text()).contains("letter");
        });
        picture("data-talkturns-1280x800");
        Path csv = folder.resolve("talkturns.csv");
        files.answer(csv);
        onFx(() -> {
            context.tables().save(table);
            return null;
        });
        settle();
        assertThat(Csv.read(csv).rows()).hasSameSizeAs(table.getItems());
        assertThat(Csv.read(csv).rows().getFirst().cells()).contains("a1");
    }

    @Test
    void showsMissingLabels() {
        showPage();
        tab(DataTab.TALKTURNS);
        DataTable<TalkturnRow> table = find("#talkturns");
        robot.clickOn("#filter-label").write("emo").type(KeyCode.ENTER);
        settle();
        check("#filter-value", Texts.of("filter.missing"));
        settle();
        Corpus read = CorpusFolder.read(corpus);
        assertThat(table.getItems())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(read.label("emotion").orElseThrow().isPresent(r.row()))
                        .isFalse());
    }

    @Test
    void severalPartitionsAreCheckedByTheKeyboardAndByTheMouse() {
        showPage();
        tab(DataTab.TALKTURNS);
        DataTable<TalkturnRow> table = find("#talkturns");
        robot.interact(() -> find("#filter-partition").requestFocus());
        robot.type(KeyCode.DOWN);
        settle();
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ESCAPE);
        settle();
        assertThat(table.getItems()).extracting(TalkturnRow::partition).containsOnly(Partition.DEV, Partition.TEST);
        check("#filter-partition", "dev");
        settle();
        assertThat(table.getItems()).extracting(TalkturnRow::partition).containsOnly(Partition.TEST);
    }

    @Test
    void theCrossAndEscapeClearWhatWasTyped() {
        showPage();
        tab(DataTab.TALKTURNS);
        DataTable<TalkturnRow> table = find("#talkturns");
        robot.clickOn("#talkturn-filter").write("letter");
        waitUntil(() -> onFx(() -> table.getItems().size() < 156));
        robot.clickOn("#talkturn-filter .clear-button");
        waitUntil(() -> onFx(() -> table.getItems().size() == 156));
        robot.write("letter");
        waitUntil(() -> onFx(() -> table.getItems().size() < 156));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> onFx(() -> table.getItems().size() == 156));
    }

    @Test
    void theThumbsOfTheSharesAreMovedByKeys() {
        showPage();
        tab(DataTab.PARTITIONS);
        robot.interact(() -> find("#partition-shares").requestFocus());
        robot.type(KeyCode.LEFT, KeyCode.LEFT).type(KeyCode.TAB).type(KeyCode.RIGHT);
        settle();
        assertThat(onFx(() -> this.<Label>find("#partition-shares-told").getText()))
                .isEqualTo("train 68 % · dev 18 % · test 14 %");
        robot.type(KeyCode.TAB);
        assertThat(onFx(() -> stage.getScene().getFocusOwner())).isSameAs(find("#partition-seed"));
    }

    @Test
    void showsValuesAndPartitions() {
        showPage();
        tab(DataTab.VALUES);
        picture("data-values-1280x800");
        tab(DataTab.PARTITIONS);
        picture("data-partitions-1280x800");
        DataTable<ConversationRow> table = find("#partition-conversations");
        onFx(() -> {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(0);
            return null;
        });
        robot.clickOn("#partitions-conversations-test");
        waitUntil(() -> CorpusFolder.read(corpus).partitionOf(0) == Partition.TEST);
        settle();
        robot.clickOn("#top-undo");
        waitUntil(() -> CorpusFolder.read(corpus).partitionOf(0) == Partition.TRAIN);
    }

    @Test
    void dividesByChanceAndKeepsSpeakersWhole() {
        showPage();
        tab(DataTab.PARTITIONS);
        robot.clickOn("#partition-divide");
        waitUntil(() -> io.talkturn.corpus.Partitions.speakerOverlap(CorpusFolder.read(corpus))
                .isEmpty());
    }

    @Test
    void importsATableThroughAPreview() throws IOException {
        Path table = folder.resolve("interviews.csv");
        Files.writeString(table, """
                conversation,turn,speaker,start,end,text,mood,arousal
                k1,1,anna,0.0,1.5,Good morning and welcome,happy,3.5
                k1,2,ben,1.6,2.0,Morning,neutral,2
                k1,3,anna,later,4.0,How was the journey,happy,4
                k2,1,ben,0.0,1.0,I missed the train,sad,
                k2,2,carla,1.2,2.5,Oh no what happened,neutral,3
                """);
        showPage();
        onFx(() -> {
            context.navigator().show(PageId.DATA, new ImportTarget(List.of(table)));
            return null;
        });
        waitUntil(() -> !robot.lookup("#import-preview").queryAll().isEmpty());
        settle();
        picture("data-import-1280x800");
        assertThat(project.resolve("corpora/interviews"))
                .as("nothing is written before the user says so")
                .doesNotExist();
        robot.clickOn("#import-confirm");
        waitUntil(() -> Files.exists(project.resolve("corpora/interviews/corpus.json")));
        waitUntil(() -> project.resolve("corpora/interviews")
                .equals(onFx(() -> context.selection().corpusProperty().get())));
        Corpus imported = CorpusFolder.read(project.resolve("corpora/interviews"));
        assertThat(imported.talkturns()).hasSize(5);
        assertThat(imported.label("mood")).isPresent();
    }

    @Test
    void changesWhatAColumnIsAndTakesItBack() throws IOException {
        Path table = folder.resolve("t.csv");
        Files.writeString(table, "conversation,speaker,text,mood\nk1,a,hello,1\nk1,b,you too,2\nk2,a,fine,3\n");
        showPage();
        onFx(() -> {
            context.navigator().show(PageId.DATA, new ImportTarget(List.of(table)));
            return null;
        });
        waitUntil(() -> !robot.lookup("#role-mood").queryAll().isEmpty());
        settle();
        onFx(() -> {
            this.<ComboBox<Object>>find("#role-mood").setValue(io.talkturn.corpus.io.table.ColumnRole.IGNORE);
            return null;
        });
        settle();
        assertThat(onFx(() -> context.undo().undoTitleProperty().get())).isEqualTo("Column mood");
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        settle();
        Object role = onFx(() -> this.<ComboBox<Object>>find("#role-mood").getValue());
        assertThat(role).isNotEqualTo(io.talkturn.corpus.io.table.ColumnRole.IGNORE);
    }

    @Test
    void saysPlainlyWhatCannotBeImported() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        showPage();
        onFx(() -> {
            context.navigator().show(PageId.DATA, new ImportTarget(List.of(empty)));
            return null;
        });
        waitUntil(() -> onFx(() -> stage.getScene().lookup("#import-problem") instanceof Label told
                && !told.getText().isEmpty()));
        assertThat(this.<Label>find("#import-problem").getText())
                .contains("The file is empty.")
                .contains("empty.csv");
        robot.clickOn("#import-cancel");
        settle();
        assertThat(robot.lookup("#conversations").query().isVisible()).isTrue();
    }

    private void showPage() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.navigator().show(PageId.DATA);
            return null;
        });
        settle();
    }

    private void tab(DataTab tab) {
        robot.clickOn(tab.title());
        settle();
    }

    /** Clicks on an entry of a box that takes several; the table behind may hold the same words. */
    private void check(String box, String entry) {
        robot.clickOn(box);
        settle();
        robot.clickOn(robot.lookup(".check-box-list-cell")
                .match(cell -> entry.equals(((Labeled) cell).getText()))
                .<Node>query());
        robot.type(KeyCode.ESCAPE);
    }
}
