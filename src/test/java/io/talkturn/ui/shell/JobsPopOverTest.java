package io.talkturn.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.jobs.Activity;
import io.talkturn.ui.theme.ThemeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class JobsPopOverTest extends UiTestBase {
    private final List<String> cancelled = new ArrayList<>();

    @Test
    void allThatGoesOnIsCancelledOneByOneAndEscapeCloses() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        Activity imported = follow("Import MELD");
        follow("Weave role-play");
        settle();
        robot.clickOn("#status-jobs");
        robot.clickOn("#jobs .icon-button"); // the first one
        assertThat(cancelled).containsExactly("Import MELD");
        onFx(() -> {
            context.jobs().unfollow(imported);
            return null;
        });
        settle();
        assertThat(robot.lookup("#jobs .progress-bar").queryAll()).hasSize(1);
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(inDialog("#jobs")).isNull();
    }

    private Activity follow(String title) {
        return onFx(() -> {
            Activity made = new Activity(title, () -> cancelled.add(title));
            made.show(0.4, "reading", Duration.ofMinutes(2));
            context.jobs().follow(made);
            return made;
        });
    }
}
