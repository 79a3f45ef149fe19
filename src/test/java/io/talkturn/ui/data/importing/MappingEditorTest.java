package io.talkturn.ui.data.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.project.Project;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.data.ImportTarget;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each column of a table is, chosen before it is imported. */
final class MappingEditorTest extends UiTestBase {
    @Test
    void columnsHaveTheSameRoomWhenAnImportIsBegunAgain() throws IOException {
        Path project = folder.resolve("project");
        Project.create(project, "Own").close();
        Path table = Files.writeString(
                folder.resolve("own.csv"),
                "interview,who,from,to,said,feeling\na,Ann,0,1,did you call,happy\na,Ben,1,2,not yet,sad\n");
        onFx(() -> context.openProject().open(project));
        showShell(ThemeMode.LIGHT, 1280, 800);
        settle();

        double first = begin(table);
        robot.clickOn("#import-cancel");
        settle();
        double again = begin(table);

        assertThat(first).isGreaterThan(100);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void theFirstLetterOfARolePicksItAndWhatComesOutFollows() throws IOException {
        open("interview,who,from,to,said,feeling\na,Ann,0,1,did you call,happy\na,Ben,1,2,not yet,sad\n");
        ComboBox<ColumnRole> role = find("#role-feeling");

        robot.interact(role::requestFocus);
        robot.write("n");
        waitUntil(() ->
                onFx(() -> this.<ComboBox<ColumnRole>>find("#role-feeling").getValue() == ColumnRole.NARRATIVE));

        assertThat(onFx(() -> this.<ComboBox<ColumnRole>>find("#role-feeling").getPseudoClassStates().stream()
                        .map(Object::toString)
                        .toList()))
                .as("chosen, not guessed")
                .doesNotContain("guessed");
    }

    @Test
    void rowsThatAreManyAreLeftOutOnlyWhenSomebodySaysSo() throws IOException {
        StringBuilder text = new StringBuilder("interview,who,said\n");
        for (int i = 0; i < 40; i++) {
            text.append("a,Ann,did you call him\n").append(i % 4 == 0 ? "a,Ben,not yet, no\n" : "");
        }
        open(text.toString());
        assertThat(onFx(() -> this.<Label>find("#import-rows").getText())).contains("50 rows", "10 rows left out");

        robot.clickOn("#import-confirm");
        settle();
        assertThat(onFx(() -> inDialog("#confirm-yes").isVisible())).isTrue();
        robot.clickOn("#confirm-no");
        settle();
        assertThat(robot.lookup("#import-preview").queryAll())
                .as("nothing was imported")
                .isNotEmpty();

        robot.clickOn("#import-confirm");
        settle();
        robot.clickOn("#confirm-yes");
        waitUntil(() -> robot.lookup("#import-preview").queryAll().isEmpty());
    }

    /** The pictures lie under target/screenshots, to be looked at. */
    @ParameterizedTest
    @CsvSource({
        "workbook, own/excel/transcripts.xlsx, 3",
        "elan, own/elan/kitchen.eaf, 6",
        "nested, own/nested/dialogues.json, 3"
    })
    void everyPartOfAWorkbookAnnotationsAndNestedJsonHasARole(String name, String fixture, int least) {
        Path project = folder.resolve("project");
        Project.create(project, "Own").close();
        onFx(() -> context.openProject().open(project));
        showShell(ThemeMode.LIGHT, 1280, 800);
        settle();
        begin(TestData.fixtures(fixture));

        picture("import-" + name);

        assertThat(robot.lookup(".role-box").queryAll()).hasSizeGreaterThanOrEqualTo(least);
    }

    private void open(String text) throws IOException {
        Path project = folder.resolve("project");
        Project.create(project, "Own").close();
        Path table = Files.writeString(folder.resolve("own.csv"), text);
        onFx(() -> context.openProject().open(project));
        showShell(ThemeMode.LIGHT, 1280, 800);
        settle();
        begin(table);
    }

    /** The height in which the columns are seen. */
    private double begin(Path table) {
        onFx(() -> {
            context.navigator().show(PageId.DATA, new ImportTarget(List.of(table)));
            return null;
        });
        settle();
        waitUntil(() -> !robot.lookup("#import-preview").queryAll().isEmpty());
        settle();
        return onFx(() -> this.<Node>find(".mapping")
                .getParent()
                .getParent()
                .getParent()
                .getLayoutBounds()
                .getHeight());
    }
}
