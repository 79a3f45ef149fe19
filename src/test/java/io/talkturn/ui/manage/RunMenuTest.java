package io.talkturn.ui.manage;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Progress;
import io.talkturn.model.Architecture;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.run.RunTrash;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.scores.ReportRow;
import io.talkturn.ui.scores.ReportTable;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** What is done with a run, by mouse and keys. */
final class RunMenuTest extends UiTestBase {
    private ProjectFixture project;
    private RunFolder third;

    private void open() {
        project = ProjectFixture.in(folder.resolve("project"));
        third = project.run("HAN-ROCK emotion aphf s3").seed(3).skill(0.6).finished();
        project.run("HAN-ROCK emotion aphf s4").seed(4).skill(0.7).finished();
        showPage(project.folder(), PageId.RESULTS);
    }

    private List<String> runs() {
        return onFx(
                () -> context.runs().runs().stream().map(context.runs()::nameOf).toList());
    }

    private void waitForRuns(int number) {
        waitUntil(() -> onFx(() -> {
            context.runs().refresh();
            return context.runs().runs().size() == number;
        }));
        settle();
    }

    private void clickRow(RunFolder run) {
        ReportTable table = find("#runs");
        Node cell = onFx(() -> table.lookupAll(".run-name").stream()
                .filter(node -> node instanceof TableCell<?, ?> c
                        && c.getTableRow() != null
                        && c.getTableRow().getItem() instanceof ReportRow row
                        && row.key().equals(run))
                .findFirst()
                .orElseThrow());
        robot.clickOn(cell);
        settle();
    }

    private void choose(String button, String item) {
        robot.clickOn(this.<Node>find(button));
        settle();
        MenuButton menu = find(button);
        assertThat(onFx(menu::isShowing)).isTrue();
        Node entry = onFx(() -> inPopup(item));
        robot.clickOn(entry);
        settle();
    }

    private static Node inPopup(String id) {
        return Window.getWindows().stream()
                .filter(w -> w instanceof PopupWindow)
                .flatMap(w -> w.getScene().getRoot().lookupAll(".menu-item").stream())
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void runsAreToldApartByWhatDiffers() {
        open();
        assertThat(runs()).containsExactlyInAnyOrder("HAN-ROCK emotion · seed 3", "HAN-ROCK emotion · seed 4");
    }

    @Test
    void aRunIsNamedAndNotedByKeyAndThatIsTakenBack() {
        open();
        clickRow(third);
        robot.type(KeyCode.F2);
        waitUntil(() -> inDialog("#run-name") instanceof TextInputControl field && onFx(field::isFocused));
        robot.targetWindow(inDialog("#run-name").getScene().getWindow());
        robot.write("First draft").type(KeyCode.TAB).write("P 35").type(KeyCode.TAB);
        settle();
        assertThat(((TextInputControl) inDialog("#run-name")).getText()).isEqualTo("First draft");
        assertThat(((TextInputControl) inDialog("#run-note")).getText()).isEqualTo("P 35");
        robot.clickOn(inDialog("#run-name-go"));
        waitUntil(() -> inDialog("#run-name-go") == null);
        settle();

        assertThat(third.about().name()).isEqualTo("First draft");
        assertThat(third.about().note()).isEqualTo("P 35");
        waitUntil(() -> runs().contains("First draft"));
        settle();
        Label note = find("#note-" + third.name());
        assertThat(note.getText()).isEqualTo("P 35");
        picture("results-noted");

        onFx(() -> {
            context.undo().undo();
            return null;
        });
        settle();
        assertThat(third.about().isNone()).isTrue();
    }

    @Test
    void aRunIsDeletedByKeyAndComesBackByUndo() {
        open();
        clickRow(third);
        robot.type(KeyCode.DELETE);
        waitForRuns(1);

        assertThat(third.specFile()).doesNotExist();
        ReportTable table = find("#runs");
        assertThat(table.getItems()).hasSize(1);
        assertThat(onFx(() -> context.notices().currentProperty().get().sentence()))
                .contains("trash");

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        waitForRuns(2);
        assertThat(third.specFile()).exists();
    }

    @Test
    void aRunAtWorkIsNotDeleted() {
        project = ProjectFixture.in(folder.resolve("project"));
        RunFolder busy = project.run("busy").at(3, RunState.RUNNING);
        showPage(project.folder(), PageId.RESULTS);
        clickRow(busy);
        robot.type(KeyCode.DELETE);
        settle();
        assertThat(busy.specFile()).exists();
        robot.clickOn(this.<Node>find("#run-menu-" + busy.name()));
        settle();
        MenuButton menu = find("#run-menu-" + busy.name());
        MenuItem delete = item(menu.getItems(), "manage.delete.busy");
        assertThat(delete.isDisable()).isTrue();
    }

    private static MenuItem item(ObservableList<MenuItem> items, String id) {
        return items.stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
    }

    @Test
    void theTrashGivesBackOrIsEmptiedAfterAQuestionThatEnterLeaves() {
        open();
        new RunTrash(project.folder(), new WorkerLauncher()).delete(third, Progress.NONE);
        waitForRuns(1);
        onFx(() -> {
            new RunMenu(context).trash();
            return null;
        });
        waitUntil(() -> inDialog("#trash-runs .table-row-cell") != null);
        settle();
        robot.clickOn(inDialog("#trash-restore"));
        // what was brought back is no longer offered, or a second click would fail
        waitUntil(() ->
                onFx(() -> ((TableView<?>) inDialog("#trash-runs")).getItems().isEmpty()));
        waitForRuns(2);
        assertThat(third.specFile()).exists();

        new RunTrash(project.folder(), new WorkerLauncher()).delete(third, Progress.NONE);
        hideDialogs();
        onFx(() -> {
            new RunMenu(context).trash();
            return null;
        });
        waitUntil(() -> inDialog("#trash-empty") instanceof Node empty && onFx(() -> !empty.isDisabled()));
        robot.clickOn(inDialog("#trash-empty"));
        waitUntil(() -> inDialog("#confirm-no") instanceof Node no && onFx(no::isFocused));
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(project.folder().resolve("trash")).isNotEmptyDirectory();

        robot.clickOn(inDialog("#trash-empty"));
        waitUntil(() -> inDialog("#confirm-yes") != null);
        settle();
        robot.clickOn(inDialog("#confirm-yes"));
        settle();
        assertThat(project.folder().resolve("trash")).isEmptyDirectory();
    }

    private void hideDialogs() {
        onFx(() -> {
            List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
            return null;
        });
    }

    @Test
    void theMenuOpensTheFolderAndCopiesTheCommand() {
        open();
        clickRow(third);
        choose("#run-menu-" + third.name(), "manage.folder");
        waitUntil(() -> files.shownFolders().contains(third.path()));

        choose("#run-menu-" + third.name(), "command.model.copyCommand");
        waitUntil(() -> onFx(
                () -> String.valueOf(Clipboard.getSystemClipboard().getString()).contains("talkturn train")));
        assertThat(onFx(() -> context.notices().currentProperty().get().sentence()))
                .contains("command");
    }

    @Test
    void anotherSeedIsTheNextThatIsFree() {
        open();
        clickRow(third);
        choose("#run-menu-" + third.name(), "manage.again.open");
        waitUntil(() -> inDialog("#again-seeds") != null);
        TextInputControl seeds = (TextInputControl) inDialog("#again-seeds");
        assertThat(seeds.getText()).as("3 and 4 are taken").isEqualTo("5");

        robot.targetWindow(seeds.getScene().getWindow());
        robot.doubleClickOn(seeds).write("x");
        settle();
        assertThat(onFx(() -> inDialog("#again-go").isDisabled())).isTrue();
    }

    @Test
    void theSettingsOfARunComeToTheModelPage() {
        open();
        RunFolder han = project.run("plain").architecture(Architecture.HAN).finished();
        waitForRuns(3);
        clickRow(han);
        choose("#run-menu-" + han.name(), "manage.toModel");
        waitUntil(() -> onFx(() -> context.navigator().current()) == PageId.MODEL);
    }

    @Test
    void theMenuHasANameAndATooltip() {
        open();
        clickRow(third);
        MenuButton menu = find("#run-menu-" + third.name());
        assertThat(menu.getAccessibleText()).isNotBlank();
        assertThat(menu.getTooltip().getText()).isNotBlank();
    }
}
