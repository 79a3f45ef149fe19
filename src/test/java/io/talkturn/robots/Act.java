package io.talkturn.robots;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Spinner;

/** How a hand uses a thing. */
final class Act {
    /** Where a slider or bar is pressed, so that it moves. */
    private static final double SHARE = 0.8;

    private Act() {}

    static void of(Person person, Handle handle) {
        switch (handle.kind()) {
            case "slider", "bar" -> {
                Point2D middle = person.place(handle.node()).orElseThrow();
                Bounds seen = Fx.see(() -> Eyes.inSight(handle.node()));
                person.hands.click(middle.add(seen.getWidth() * (SHARE - 0.5), 0));
            }
            case "spinner" -> person.click(Fx.see(() -> arrow((Spinner<?>) handle.node())));
            default -> person.click(handle.node());
        }
    }

    private static Node arrow(Spinner<?> spinner) {
        return spinner.lookup(".increment-arrow-button");
    }
}
