package io.talkturn.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class SplashTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void takeAway() {
        WaitForAsyncUtils.asyncFx(Splash::close);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static long shown() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage stage && "Talkturn is starting".equals(stage.getTitle()))
                .count();
    }

    @Test
    void itIsThereUntilTheWindowIs() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Splash().start(new Stage()));
        Splash.awaitDrawn();
        assertThat(shown()).isEqualTo(1);

        WaitForAsyncUtils.waitForAsyncFx(10_000, Splash::close);
        assertThat(shown()).isZero();
    }

    @Test
    void whereThereIsNoneNobodyWaits() {
        Splash.awaitDrawn();
        WaitForAsyncUtils.waitForAsyncFx(10_000, Splash::close);

        assertThat(shown()).isZero();
    }
}
