package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SearchableBoxTest extends UiTestBase {
    private final List<String> heard = new ArrayList<>();
    private SearchableBox<String> box;

    @BeforeEach
    void showABoxOfManyEntries() {
        box = onFx(() -> new SearchableBox<>("box", "conversation", Function.identity()));
        onFx(() -> {
            box.choices(entries());
            box.chosenProperty().set("dia3");
            box.chosenProperty().subscribe((before, now) -> heard.add(now));
            return null;
        });
        VBox root = onFx(() -> new VBox(8, box, new TextField()));
        show(root, ThemeMode.LIGHT, 400, 600);
    }

    @Test
    void whatIsTypedLeavesWhatFitsAndEnterTakesTheFirst() {
        robot.clickOn(box).write("dia 40");
        settle();
        assertThat(heard).as("nothing counts before the list is closed").isEmpty();
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(heard).containsExactly("dia40");
        assertThat(onFx(box::getValue)).isEqualTo("dia40");
    }

    @Test
    void arrowsChooseAmongWhatFits() {
        robot.clickOn(box).write("40");
        settle();
        robot.type(KeyCode.DOWN, KeyCode.DOWN).type(KeyCode.ENTER);
        settle();
        // Headless begins below the first entry, a desktop with it
        assertThat(heard).hasSize(1).first().isIn("dia140", "dia240");
    }

    @Test
    void noSearchKeepsTheEntryThatStandsForNoChoice() {
        onFx(() -> {
            box.withNone("dia4", "any dialogue").chosenProperty().set("dia4");
            return null;
        });
        robot.clickOn(box).write("dia").type(KeyCode.ENTER);
        settle();
        assertThat(heard).containsExactly("dia4", "dia0");
    }

    @Test
    void keysOpenItAndEscapeLeavesItAsItWas() {
        robot.interact(box::requestFocus);
        robot.type(KeyCode.DOWN).write("77").type(KeyCode.DOWN);
        settle();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(heard).isEmpty();
        assertThat(onFx(box::getValue)).isEqualTo("dia3");
    }

    @Test
    void aClickElsewhereWhereNothingFitsLeavesItAsItWas() {
        robot.clickOn(box).write("zebra");
        settle();
        robot.interact(box::hide);
        settle();
        assertThat(heard).isEmpty();
        assertThat(onFx(box::getValue)).isEqualTo("dia3");
    }

    @Test
    void newEntriesKeepTheChoice() {
        robot.interact(() -> box.choices(entries()));
        settle();
        assertThat(heard).isEmpty();
        assertThat(onFx(box::getValue)).isEqualTo("dia3");
    }

    private static List<String> entries() {
        return IntStream.range(0, 300).mapToObj(i -> "dia" + i).toList();
    }
}
