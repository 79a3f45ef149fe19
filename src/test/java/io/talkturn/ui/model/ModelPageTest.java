package io.talkturn.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.Architecture;
import io.talkturn.training.ToyCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

final class ModelPageTest extends UiTestBase {
    @Test
    void withoutACorpusItSaysWhatToDo() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.navigator().show(PageId.MODEL);
            return null;
        });
        settle();
        picture("model-empty");
        assertThat(find("#model-train").isDisabled()).isTrue();
    }

    @Test
    void aCorpusIsShownWithItsTasksAndTheNetwork() {
        CorpusFolder.write(ToyCorpus.of(24), folder.resolve("corpus"));
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.navigator().show(PageId.MODEL);
            context.selection().corpusProperty().set(folder.resolve("corpus"));
            return null;
        });
        settle();
        waitUntil(() -> onFx(() -> !find("#model-train").isDisabled()));
        picture("model");

        CheckBox impossible = find("#task-au05");
        CheckBox chosen = find("#task-past1");
        assertThat(impossible.isDisabled()).isTrue();
        assertThat(chosen.isSelected()).isTrue();

        robot.interact(() -> find("#model-architecture").lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(b -> b.getText().equals(Architecture.FLAT.title()))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
        picture("model-flat");
        assertThat(onFx(() -> context.undo().undoTitleProperty().get())).isNotEmpty();
    }
}
