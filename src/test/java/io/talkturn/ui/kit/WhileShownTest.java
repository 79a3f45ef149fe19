package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

final class WhileShownTest extends UiTestBase {
    @Test
    void aClockStopsWithItsWindowAndWithItsNode() {
        AtomicInteger ticks = new AtomicInteger();
        List<Boolean> told = new ArrayList<>();
        Region node = new Region();
        VBox root = new VBox(node);
        onFx(() -> {
            WhileShown.every(Duration.millis(20), node, ticks::incrementAndGet);
            WhileShown.subscribe(node, told::add);
            return null;
        });
        assertThat(ticks).hasValue(0);
        show(root, ThemeMode.LIGHT, 300, 200);
        waitUntil(() -> ticks.get() > 2);

        onFx(() -> root.getChildren().remove(node));
        assertThat(onFx(() -> List.copyOf(told))).containsExactly(false, true, false);

        onFx(() -> root.getChildren().add(node));
        onFx(() -> {
            stage.hide();
            return null;
        });
        assertThat(onFx(() -> told.getLast())).isFalse();
        int after = ticks.get();
        settle();
        assertThat(ticks.get()).isLessThanOrEqualTo(after + 1);
    }
}
