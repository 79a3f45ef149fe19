package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** What is not there takes no clicks. */
final class PresenceTest extends UiTestBase {
    private static final Pattern ROOM = Pattern.compile("managedProperty\\(\\)\\.bind\\(([^;]*)\\);");

    /** Nodes that keep their room while they are not seen, or follow another one's. */
    private static final List<String> ALLOWED = List.of("control.managedProperty()", "isTimed");

    @Test
    void aButtonIsPressedWhereASentenceStoodBefore() {
        List<String> done = new ArrayList<>();
        Button button = new Button("Go");
        button.setId("go");
        button.setOnAction(e -> done.add("gone"));
        Label problem = Labels.wrapped("This is wrong, in so many words that they take two lines at least here.");
        Presence.withWords(problem);
        // seen above what follows it, as it is added later
        VBox box = new VBox(button, problem);
        problem.setViewOrder(-1);
        button.setViewOrder(0);
        problem.setTranslateY(-20);
        show(box, ThemeMode.LIGHT, 300, 200);

        onFx(() -> {
            problem.setText("");
            return null;
        });
        settle();
        robot.clickOn("#go");

        assertThat(done).containsExactly("gone");
    }

    @Test
    void whatLosesItsRoomIsNotSeenEither() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/talkturn/ui"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = ROOM.matcher(Files.readString(file));
                while (matcher.find()) {
                    String by = matcher.group(1);
                    if (!by.endsWith("visibleProperty()") && !ALLOWED.contains(by)) {
                        wrong.add(file + ": " + matcher.group());
                    }
                }
            }
        }
        assertThat(wrong)
                .as("they would lie over what takes their place and swallow its clicks: use Presence")
                .isEmpty();
    }
}
