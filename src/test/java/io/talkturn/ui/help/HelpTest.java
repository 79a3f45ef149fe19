package io.talkturn.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.report.CsvStyle;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.Snapshots;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.kit.Glossary;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.shell.Shell;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Help where one is, by mouse and keys in the whole window. */
final class HelpTest extends UiTestBase {
    @Test
    void everySettingHoldsAtOnce() {
        showShell(ThemeMode.LIGHT, 1000, 700);
        robot.clickOn("#top-settings");
        settle();
        dialogPicture("settings");

        clickText("#settings-theme", "Dark");
        assertThat(context.theme().modeProperty().get()).isEqualTo(ThemeMode.DARK);
        assertThat(context.settings().get().theme()).isEqualTo(ThemeMode.DARK);
        robot.clickOn(dialog("#settings-reopen"));
        assertThat(context.settings().get().preferences().reopens()).isFalse();

        search("decimal comma");
        clickText("#settings-numbers", "Comma: 0,53");
        assertThat(context.spreadsheets().decimalComma()).isTrue();
        search("formula");
        robot.clickOn(dialog("#settings-safety"));
        settle();
        assertThat(context.spreadsheets()).isNotEqualTo(CsvStyle.USUAL);
        assertThat(context.settings().get().guardsSpreadsheets()).isFalse();

        search("threads");
        robot.doubleClickOn(dialog("#settings-threads .text-field"));
        robot.write("3").type(KeyCode.ENTER);
        assertThat(context.settings().get().preferences().usualThreads()).isEqualTo(3);

        files.answer(folder.resolve("samples"));
        search("sample");
        robot.clickOn(dialog("#settings-samples-choose"));
        assertThat(context.settings().get().preferences().samples())
                .isEqualTo(folder.resolve("samples").toString());
        robot.clickOn(dialog("#settings-samples-open"));
        settle();
        assertThat(files.shownFolders()).containsExactly(folder.resolve("samples"));
    }

    @Test
    void settingsAreSearchedAndWhereNoneFitsThatIsSaid() {
        showShell(ThemeMode.DARK, 1000, 700);
        robot.press(KeyCode.CONTROL, KeyCode.COMMA).release(KeyCode.COMMA, KeyCode.CONTROL);
        settle();
        search("threads");
        assertThat(isSeen("#settings-threads")).isTrue();
        assertThat(isSeen("#settings-theme")).isFalse();
        search("xyz");
        assertThat(isSeen("#settings-none")).isTrue();
        assertThat(onFx(() -> ((Label) dialog("#settings-none")).getText())).contains("xyz");
        search("");
        assertThat(isSeen("#settings-theme")).isTrue();
        dialogPicture("settings-dark");
    }

    @Test
    void aQuestionMarkListsEveryKeyThatACommandHas() {
        showShell(ThemeMode.LIGHT, 1000, 700);
        robot.interact(() -> find("#rail-project").requestFocus());
        robot.write("?");
        settle();
        List<String> shown = texts(dialog("#shortcuts"));
        dialogPicture("shortcuts");
        List<Command> withKeys = onFx(() -> context.commands().all().values().stream()
                .filter(c -> !context.commands().keyTexts(c).isEmpty())
                .toList());
        assertThat(withKeys).hasSizeGreaterThan(15).allSatisfy(command -> {
            assertThat(shown).contains(command.title());
            assertThat(shown).contains(String.join("  ·  ", context.commands().keyTexts(command)));
        });
    }

    @Test
    void aQuestionMarkInATextIsAQuestionMark() {
        showShell(ThemeMode.LIGHT, 1000, 700);
        robot.clickOn("#command-search").write("why?");
        settle();
        assertThat(inDialog("#shortcuts")).isNull();
        assertThat(onFx(() -> this.<TextField>find("#command-search").getText()))
                .isEqualTo("why?");
    }

    @Test
    void theMenuOpensWhatItSays() {
        showShell(ThemeMode.LIGHT, 1000, 700);
        MenuButton menu = find("#top-help");
        assertThat(menu.getItems()).hasSize(8);
        robot.clickOn(menu);
        settle();
        robot.clickOn("About Talkturn");
        settle();
        dialogPicture("about");
        TableView<?> libraries = (TableView<?>) dialog("#about-libraries");
        assertThat(libraries.getItems()).hasSizeGreaterThan(40);
        robot.clickOn(dialog("#about-copy"));
        settle();
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Talkturn ", "Java ", "JavaFX ", "DJL 0", "PyTorch 2");
    }

    @Test
    void theDeviceAtTheBottomSaysWhatTrainsHere() {
        showShell(ThemeMode.LIGHT, 1000, 700);
        robot.clickOn("#status-device");
        settle();
        dialogPicture("engine");
        assertThat(((Label) dialog("#engine-headline")).getText()).startsWith("Training runs on the ");
        assertThat((Object) dialog("#engine-test")).isNotNull();
    }

    @Test
    void theLogIsFilteredAndItsFolderShown() {
        showShell(ThemeMode.LIGHT, 1000, 700);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G).release(KeyCode.G, KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertThat(((ComboBox<?>) dialog("#log-source")).getItems()).hasSize(1);
        assertThat(((ListView<?>) dialog("#log-lines")).getItems()).isNotNull();
        robot.clickOn(dialog("#log-filter")).write("nothing is like this");
        settle();
        assertThat(((ListView<?>) dialog("#log-lines")).getItems()).isEmpty();
        robot.clickOn(dialog("#log-folder"));
        settle();
        assertThat(files.shownFolders()).hasSize(1);
        assertThat(dialog("#log-copy").isDisabled())
                .as("there is no line to copy")
                .isTrue();
        assertThat(Why.of(dialog("#log-copy"))).isNotEmpty();
        dialogPicture("log");
    }

    @Test
    void f1OpensTheGlossaryAtTheTermUnderTheMouseAndAtThatOfTheFocus() {
        Path project = SceneCorpus.project(folder.resolve("project"));
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
        onFx(() -> {
            context.navigator().show(PageId.MODEL);
            return null;
        });
        settle();
        Labeled mi = onFx(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .filter(label -> "MI, nats".equals(label.getText()))
                .findFirst()
                .orElseThrow());
        robot.moveTo(mi);
        settle();
        assertThat(onFx(() -> mi.getTooltip().getText()))
                .startsWith("MI: mutual information")
                .contains("nats");
        robot.type(KeyCode.F1);
        settle();
        assertThat(onFx(() -> ((Label) dialog("#glossary-name")).getText())).isEqualTo("MI");
        dialogPicture("glossary");
        robot.clickOn(dialog("#glossary-filter")).write("concordance");
        settle();
        assertThat(onFx(() -> ((Label) dialog("#glossary-name")).getText())).isEqualTo("CCC");
        robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        waitUntil(() -> inDialog("#glossary-name") == null);

        robot.moveTo("#rail-project");
        Node rock = onFx(() -> stage.getScene().getRoot().lookupAll(".toggle-button").stream()
                .filter(node -> "HAN-ROCK".equals(((Labeled) node).getText()))
                .findFirst()
                .orElseThrow());
        robot.interact(rock::requestFocus);
        robot.type(KeyCode.F1);
        settle();
        assertThat(onFx(() -> ((Label) dialog("#glossary-name")).getText())).isEqualTo("HAN-ROCK");
        robot.type(KeyCode.F1).type(KeyCode.ESCAPE);
        waitUntil(() -> inDialog("#glossary-name") == null);
    }

    @Test
    void whoComesForTheFirstTimeIsWelcomedOnce() {
        Shell shell = showShell(ThemeMode.LIGHT, 1000, 700);
        robot.interact(shell::greet);
        settle();
        dialogPicture("welcome");
        assertThat(dialog("#welcome-sample").isFocused()).isTrue();
        files.answer(SceneCorpus.project(folder.resolve("own")));
        robot.clickOn(dialog("#welcome-project"));
        waitUntil(() -> onFx(() -> context.openProject().projectProperty().get() != null));
        assertThat(inDialog("#welcome")).isNull();
        robot.interact(shell::greet);
        settle();
        assertThat(inDialog("#welcome")).as("once").isNull();
    }

    @Test
    void whoImportsMakesAProjectFirstAndIsLedToTheData() {
        Shell shell = showShell(ThemeMode.LIGHT, 1000, 700);
        robot.interact(shell::greet);
        settle();
        files.answer(folder);
        robot.clickOn(dialog("#welcome-import"));
        waitUntil(() -> inDialog("#project-name-field") != null);
        robot.type(KeyCode.ENTER);
        waitUntil(() -> onFx(() -> context.openProject().projectProperty().get() != null));
        settle();
        assertThat(context.navigator().current()).isEqualTo(PageId.DATA);
    }

    @Test
    void theTourPointsAtEveryPageByMouseAndKeys() {
        Path project = SceneCorpus.project(folder.resolve("project"));
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
        robot.interact(() -> context.commands().byId("help.tour").orElseThrow().run());
        awaitStep("What is there");
        robot.clickOn(dialog("#tour-next"));
        awaitStep("Look at the data");
        assertThat(context.navigator().current()).isEqualTo(PageId.DATA);
        robot.type(KeyCode.RIGHT);
        awaitStep("Choose a model");
        dialogPicture("tour");
        robot.type(KeyCode.LEFT);
        awaitStep("Look at the data");
        robot.clickOn(dialog("#tour-back"));
        awaitStep("What is there");
        for (String title : List.of("Look at the data", "Choose a model", "Compare the runs", "Read what")) {
            robot.type(KeyCode.ENTER);
            awaitStep(title);
        }
        robot.clickOn(dialog("#tour-next"));
        waitUntil(() -> inDialog("#tour") == null);
        robot.interact(() -> context.commands().byId("help.tour").orElseThrow().run());
        awaitStep("What is there");
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> inDialog("#tour") == null);
    }

    private void awaitStep(String title) {
        waitUntil(() -> inDialog("#tour-title") instanceof Label label
                && label.getText().startsWith(title));
        settle();
    }

    private Node dialog(String selector) {
        return Objects.requireNonNull(inDialog(selector), selector);
    }

    private boolean isSeen(String selector) {
        Node node = dialog(selector);
        return onFx(() -> {
            for (Node above = node; above != null; above = above.getParent()) {
                if (!above.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    private void search(String words) {
        TextField field = (TextField) dialog("#settings-search");
        robot.clickOn(field);
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.type(KeyCode.DELETE).write(words);
        settle();
    }

    private void clickText(String of, String text) {
        Node button = onFx(() -> dialog(of).lookupAll(".toggle-button").stream()
                .filter(node -> text.equals(((Labeled) node).getText()))
                .findFirst()
                .orElseThrow());
        robot.clickOn(button);
        settle();
    }

    private static List<String> texts(Node pane) {
        return onFx(() -> ((Pane) pane)
                .getChildren().stream()
                        .map(Label.class::cast)
                        .map(Label::getText)
                        .toList());
    }

    private void dialogPicture(String name) {
        onFx(() -> Window.getWindows().stream()
                .filter(w -> w != stage && w.isShowing())
                .map(w -> Snapshots.write(w.getScene(), "help-" + name))
                .toList());
        assertThat(Glossary.terms()).isNotEmpty();
    }
}
