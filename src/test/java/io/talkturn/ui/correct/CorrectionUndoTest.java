package io.talkturn.ui.correct;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.data.shared.TalkturnRow;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the whole window: a talkturn is put right with mouse and keyboard; undo lasts, and the table stands as it stood. */
final class CorrectionUndoTest extends UiTestBase {
    private Path corpus;
    private DataTable<TalkturnRow> table;

    @BeforeEach
    void openTalkturns() {
        Path project = SceneCorpus.project(folder.resolve("role-play-project"));
        corpus = project.resolve("corpora/role-play");
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.navigator().show(PageId.DATA);
            return context.openProject().open(project);
        });
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
        settle();
        robot.clickOn(onFx(() -> stage.getScene().getRoot().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals("Talkturns"))
                .findFirst()
                .orElseThrow()));
        settle();
        table = find("#talkturns");
        waitUntil(() -> onFx(() -> !table.getItems().isEmpty()));
    }

    @Test
    void undoAndRedoWorkAfterTheJobAndTheTableStandsAsItStood() {
        TableColumn<TalkturnRow, ?> number = onFx(() -> table.columnOf("no."));
        onFx(() -> {
            number.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(number));
            table.getSelectionModel().clearAndSelect(3);
            return null;
        });
        settle();
        TalkturnRow row = selected();
        List<Integer> sizes = new ArrayList<>();
        onFx(() -> {
            table.getItems().addListener((ListChangeListener<TalkturnRow>)
                    change -> sizes.add(table.getItems().size()));
            return null;
        });

        putRight("I never said so.");

        waitUntil(() -> textOf(row).equals("I never said so."));
        settle();
        assertThat(selected().talkturn().id()).isEqualTo(row.talkturn().id());
        assertThat(selected().talkturn().text()).isEqualTo("I never said so.");
        assertThat(onFx(() -> this.<DataTable<?>>find("#talkturns")))
                .as("no table in its place")
                .isEqualTo(table);
        assertThat(table.getSortOrder()).hasSize(1);
        assertThat(sizes).as("the rows were never away").doesNotContain(0);

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        waitUntil(() -> textOf(row).equals(row.talkturn().text()));
        settle();
        assertThat(selected()).isEqualTo(row);

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        waitUntil(() -> textOf(row).equals("I never said so."));
        settle();
        assertThat(onFx(() -> context.undo().undoTitleProperty().get()))
                .contains(row.talkturn().id());
    }

    private void putRight(String text) {
        robot.clickOn(this.<javafx.scene.Node>find("#correct-open"));
        settle();
        robot.clickOn(Objects.requireNonNull(inDialog("#correct-value")));
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text);
        robot.clickOn(Objects.requireNonNull(inDialog(".button:default")));
    }

    private TalkturnRow selected() {
        return onFx(() -> table.getSelectionModel().getSelectedItem());
    }

    private String textOf(TalkturnRow row) {
        return CorpusFolder.read(corpus).talkturns().stream()
                .filter(t -> t.id().equals(row.talkturn().id()))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
