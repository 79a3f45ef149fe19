package io.talkturn.ui.shell;

import io.talkturn.ui.kit.WhileShown;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Does small pieces of work that will be wanted later, one at a time, and only while hands and jobs rest. */
final class Ahead {
    private static final Duration PAUSE = Duration.millis(250);

    private final Node window;
    private final Queue<Runnable> pieces;
    private final BooleanSupplier isIdle;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final EventHandler<InputEvent> later = event -> pause.playFromStart();

    /** @param window whose mouse and keys are waited for */
    Ahead(Node window, List<Runnable> pieces, BooleanSupplier isIdle) {
        this.window = window;
        this.pieces = new ArrayDeque<>(pieces);
        this.isIdle = isIdle;
        pause.setOnFinished(e -> next());
    }

    void begin() {
        window.addEventFilter(InputEvent.ANY, later);
        WhileShown.subscribe(window, shown -> {
            if (shown && !pieces.isEmpty()) {
                pause.playFromStart();
            } else {
                pause.stop();
            }
        });
    }

    private void next() {
        if (isIdle.getAsBoolean() && !pieces.isEmpty()) {
            pieces.remove().run();
        }
        if (pieces.isEmpty()) {
            window.removeEventFilter(InputEvent.ANY, later);
        } else {
            pause.playFromStart();
        }
    }
}
