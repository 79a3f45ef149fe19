package io.talkturn.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is built before it is wanted. */
final class AheadTest extends UiTestBase {
    @Test
    void everyPageIsBuiltWithoutBeingShown() {
        Shell shell = showShell(ThemeMode.LIGHT, 1000, 700);
        onFx(() -> {
            shell.buildAhead();
            return null;
        });
        waitUntil(() -> onFx(() ->
                List.of(PageId.values()).stream().allMatch(id -> shell.page(id).isPresent())));
        settle();

        assertThat(context.navigator().current()).isEqualTo(PageId.PROJECT);
        assertThat(stage.getScene().lookup(".train-page")).isNull();
    }

    @Test
    void nothingIsDoneAheadWhileAJobGoesOn() {
        Shell shell = showShell(ThemeMode.LIGHT, 1000, 700);
        List<String> done = new ArrayList<>();
        AtomicBoolean isIdle = new AtomicBoolean();
        onFx(() -> {
            new Ahead(shell, List.of(() -> done.add("one"), () -> done.add("two")), () -> {
                        done.add("asked");
                        return isIdle.get();
                    })
                    .begin();
            return null;
        });
        waitUntil(() -> onFx(() -> done.size() == 2));
        assertThat(onFx(() -> List.copyOf(done))).containsExactly("asked", "asked");

        isIdle.set(true);

        waitUntil(() -> onFx(() -> done.contains("two")));
        assertThat(onFx(() -> List.copyOf(done))).containsSubsequence("one", "asked", "two");
    }
}
