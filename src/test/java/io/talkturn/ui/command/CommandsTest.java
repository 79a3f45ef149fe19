package io.talkturn.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

final class CommandsTest {
    private final Commands commands = new Commands();
    private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty();

    CommandsTest() {
        commands.add(command("import", "Import a corpus", canUndo.not()));
        commands.add(command("export", "Export the table", canUndo.not()));
        commands.add(command("undo", "Undo", canUndo));
    }

    @Test
    void aCommandHasFurtherKeysAndSigns() {
        commands.addKey("undo", "Ctrl+Y");
        commands.addSign("undo", "?");
        Command undo = commands.byId("undo").orElseThrow();
        assertThat(commands.keyTexts(undo)).containsExactly("?", "Ctrl+Y");
        assertThat(commands.bySign("?")).as("off").isEmpty();
        canUndo.set(true);
        assertThat(commands.bySign("?")).contains(undo);
        assertThat(commands.bySign("!")).isEmpty();
        KeyEvent key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Y, false, true, false, false);
        assertThat(commands.byKey(key)).contains(undo);
    }

    @Test
    void findsByTheWordsOfTheTitleBestFirst() {
        assertThat(ids("imp")).containsExactly("import");
        assertThat(ids("table export")).containsExactly("export");
        assertThat(ids("corpus")).containsExactly("import");
        assertThat(ids("")).containsExactly("import", "export");
        assertThat(ids("xyz")).isEmpty();
    }

    @Test
    void offersOnlyWhatCanBeStarted() {
        assertThat(ids("undo")).isEmpty();
        canUndo.set(true);
        assertThat(ids("undo")).containsExactly("undo");
    }

    @Test
    void aCommandThatIsOffDoesNothing() {
        boolean[] ran = new boolean[1];
        Command command = new Command("x", "X", "", null, canUndo, () -> ran[0] = true);
        command.run();
        assertThat(ran[0]).isFalse();
        canUndo.set(true);
        command.run();
        assertThat(ran[0]).isTrue();
    }

    @Test
    void addsWhatFindersFind() {
        commands.addFinder(q -> List.of(command("run-" + q, "HAN-ROCK", canUndo.not())));
        assertThat(ids("han")).containsExactly("run-han");
    }

    private List<String> ids(String typed) {
        return commands.search(typed).stream().map(Command::id).toList();
    }

    private static Command command(String id, String title, javafx.beans.value.ObservableBooleanValue enabled) {
        return new Command(id, title, "Data", null, enabled, () -> {});
    }
}
