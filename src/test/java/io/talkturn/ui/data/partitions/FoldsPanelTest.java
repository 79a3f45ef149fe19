package io.talkturn.ui.data.partitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.fold.Folds;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.scores.ReportTable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/** Sets of folds made, shown and taken away in the window. */
final class FoldsPanelTest extends UiTestBase {
    @Test
    void foldsAreMadeShownTakenAwayAndBroughtBack() {
        showDataTab(SceneCorpus.project(folder), DataTab.PARTITIONS.title());
        assertThat(onFx(() -> find("#folds-show").isDisabled())).isTrue();
        assertThat(onFx(() -> Why.of(find("#folds-remove")))).isEqualTo(Texts.of("folds.unselected"));

        press(find("#folds-make"));
        waitUntil(() -> inDialog("#folds-preview") != null);
        type("#folds-count", "3");
        waitUntil(() -> inDialog("#folds-preview") instanceof ReportTable table
                && onFx(() -> table.getItems().size()) == 3);
        type("#folds-name", "three");
        press(inDialog("#folds-go"));
        waitUntil(() -> onFx(() -> context.folds().of("three").isPresent()));

        TableView<Folds> table = find("#folds-sets");
        onFx(() -> {
            table.getSelectionModel().selectFirst();
            return null;
        });
        press(find("#folds-show"));
        waitUntil(() -> inDialog("#folds-table") != null);
        assertThat(onFx(() ->
                        ((ReportTable) inDialog("#folds-table")).getItems().size()))
                .isEqualTo(3);

        press(find("#folds-remove"));
        waitUntil(() -> onFx(() -> table.getItems().isEmpty()));
        onFx(() -> {
            context.undo().undo();
            return null;
        });
        waitUntil(() -> onFx(() -> table.getItems().size() == 1));
    }

    @Test
    void whatCannotBeMadeIsSaidAndCannotBePressed() {
        showDataTab(SceneCorpus.project(folder), DataTab.PARTITIONS.title());
        press(find("#folds-make"));
        waitUntil(() -> inDialog("#folds-preview") != null);

        type("#folds-count", "99");
        waitUntil(() -> onFx(() -> inDialog("#folds-go").isDisabled()));
        settle();

        assertThat(onFx(() -> Why.of(inDialog("#folds-go")))).contains("13 conversations");
        assertThat(inDialog("#folds-preview")).isNull();
    }

    private static void press(Node button) {
        onFx(() -> {
            ((Button) button).fire();
            return null;
        });
    }

    private void type(String selector, String text) {
        TextField field = (TextField) inDialog(selector);
        onFx(() -> {
            field.setText(text);
            return null;
        });
    }
}
