package io.talkturn.ui.app;

import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.Palette;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.application.Preloader;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/**
 * The program's name on a small plain stage, from the moment JavaFX can draw until the window is there. Nothing in it is a
 * control: controls would bring their style sheets before anything is seen. Public because JavaFX makes it.
 */
public final class Splash extends Preloader {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 200;
    private static final double SIZE = 34;

    /** Longer than a few pulses nobody waits for a picture that is only to shorten waiting. */
    private static final long LONGEST_MILLIS = 150;

    /** JavaFX makes the splash and the program apart; this is where they meet. Empty where there is no splash. */
    private static final AtomicReference<@Nullable Splash> SHOWN = new AtomicReference<>();

    private final CountDownLatch drawn = new CountDownLatch(1);
    private @Nullable Stage stage;

    /** Asks JavaFX for it; to be called before the toolkit starts. */
    static void ask() {
        System.setProperty("javafx.preloader", Splash.class.getName());
    }

    @Override
    public void start(Stage window) {
        boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        Text name = new Text(Texts.of("window.title"));
        name.setFont(Font.font(SIZE));
        name.setFill(palette.ink().text());
        Scene scene =
                new Scene(new StackPane(name), WIDTH, HEIGHT, palette.page().background());
        ((StackPane) scene.getRoot()).setBackground(null);
        window.initStyle(StageStyle.UNDECORATED);
        window.setScene(scene);
        window.setTitle(Texts.of("splash.title"));
        stage = window;
        SHOWN.set(this);
        window.show();
        tellWhenDrawn();
    }

    private void tellWhenDrawn() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                // a pulse draws what the one before it laid out
                if (++pulses > 1) {
                    stop();
                    drawn.countDown();
                }
            }
        }.start();
    }

    /** Waits, not on the UI thread, until it can be seen: building the window would hold its drawing up. */
    static void awaitDrawn() {
        Splash splash = SHOWN.get();
        if (splash == null) {
            return;
        }
        try {
            // on a machine so busy that it takes longer, waiting on would help nobody
            boolean _ = splash.drawn.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes it away, on the UI thread: the window is there. */
    static void close() {
        Splash splash = SHOWN.getAndSet(null);
        if (splash != null && splash.stage != null) {
            splash.stage.close();
        }
    }
}
