package io.talkturn.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.run.preset.HanPreset;
import io.talkturn.setting.Numbers;
import io.talkturn.training.ToyCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The menu of presets as the mouse finds it when the window has just been opened, and fields as the keyboard fills them. */
final class PresetsMenuTest extends UiTestBase {
    @Test
    void aColumnOfThePaperIsChosenByMouseAndKeysAndStandsInTheFields() {
        openModel();
        robot.clickOn("#model-presets");
        MenuButton presets = find("#model-presets");
        waitUntil(() -> onFx(presets::isShowing));
        int menu = onFx(() -> titles(presets.getItems()).indexOf(Texts.of("preset.paper")));
        int column = HanPreset.all().indexOf(HanPreset.of("semaine.power"));
        down(menu + 1);
        robot.type(KeyCode.RIGHT);
        down(column);
        robot.type(KeyCode.ENTER);
        settle();
        HanPreset.Settings paper = HanPreset.of("semaine.power")
                .over(
                        new HanPreset.Settings(
                                Draft.initial("emotion").tasks(),
                                HanSettings.defaults(Architecture.ROCK),
                                Draft.initial("emotion").training()),
                        false);
        assertThat(text("learningRate"))
                .isEqualTo(Numbers.shown(paper.training().optimizer().learningRate()));
        assertThat(text("primaryGru"))
                .isEqualTo(Numbers.shown(paper.model().sizes().primaryGru()));
        assertThat(text("epochs"))
                .isEqualTo(Numbers.shown(paper.training().stopping().epochs()));
    }

    @Test
    void aFieldTakesWhatTheCommandLineTakes() {
        openModel();
        robot.clickOn("#setting-learningRate");
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("2^-8").type(KeyCode.ENTER);
        settle();
        assertThat(text("learningRate")).isEqualTo(Numbers.shown(0x1p-8));
    }

    private void openModel() {
        Path corpus = folder.resolve("corpus");
        CorpusFolder.write(ToyCorpus.of(24), corpus);
        showShell(ThemeMode.LIGHT, 1000, 700);
        onFx(() -> {
            context.navigator().show(PageId.MODEL);
            context.selection().corpusProperty().set(corpus);
            return null;
        });
        settle();
        waitUntil(() -> onFx(() -> !find("#model-train").isDisabled()));
        settle();
    }

    private void down(int times) {
        for (int i = 0; i < times; i++) {
            robot.type(KeyCode.DOWN);
        }
    }

    private static List<String> titles(List<MenuItem> items) {
        return items.stream().map(MenuItem::getText).toList();
    }

    private String text(String key) {
        return onFx(() -> this.<TextField>find("#setting-" + key).getText());
    }
}
