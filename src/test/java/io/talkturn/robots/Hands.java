package io.talkturn.robots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** A mouse and a keyboard. On GTK they are the X server's: it warps the pointer, and XTEST presses. */
final class Hands {
    private final Robot robot = Fx.see(Robot::new);

    /** Moves the pointer in two steps, as something that hovers wants. */
    void moveTo(Point2D place) {
        Fx.run(() -> robot.mouseMove(place.add(-2, -1)));
        Fx.run(() -> robot.mouseMove(place));
        Fx.sleep(15);
    }

    /** One click at a place of the screen. */
    void click(Point2D place) {
        moveTo(place);
        press(MouseButton.PRIMARY);
    }

    /** A click with the button that opens menus. */
    void clickSecondary(Point2D place) {
        moveTo(place);
        press(MouseButton.SECONDARY);
    }

    /** Presses in one place and releases in another. */
    void drag(Point2D from, Point2D to) {
        moveTo(from);
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        Fx.sleep(20);
        moveTo(from.midpoint(to));
        moveTo(to);
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Fx.sleep(20);
    }

    /** Presses in one place and carries what is there slowly to another, over windows of other programs too. */
    void carry(Point2D from, Point2D to, int steps) {
        moveTo(from);
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        Fx.sleep(150);
        for (int step = 1; step <= steps; step++) {
            Point2D place = from.interpolate(to, (double) step / steps);
            Fx.run(() -> robot.mouseMove(place));
            Fx.sleep(80);
        }
        Fx.sleep(400);
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Fx.sleep(400);
    }

    /** Turns the wheel, down where positive. */
    void wheel(Point2D place, int steps) {
        moveTo(place);
        Fx.run(() -> robot.mouseWheel(steps));
        Fx.sleep(30);
    }

    /** Turns the wheel with Shift held, which scrolls to the right where positive. */
    void wheelAside(Point2D place, int steps) {
        moveTo(place);
        Fx.run(() -> robot.keyPress(KeyCode.SHIFT));
        Fx.run(() -> robot.mouseWheel(steps));
        Fx.sleep(30);
        Fx.run(() -> robot.keyRelease(KeyCode.SHIFT));
    }

    /** Keys held together, the last one pressed last. */
    void keys(KeyCode... keys) {
        List<KeyCode> all = List.of(keys);
        all.forEach(key -> Fx.run(() -> robot.keyPress(key)));
        all.reversed().forEach(key -> Fx.run(() -> robot.keyRelease(key)));
        Fx.sleep(20);
    }

    /** One key after the other; what has no key of its own on every keyboard is pasted. */
    void type(String text) {
        List<KeyCode> keys = new ArrayList<>();
        for (char c : text.toCharArray()) {
            keys.add(key(c));
        }
        if (keys.contains(null)) {
            Fx.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
            keys(KeyCode.CONTROL, KeyCode.V);
        } else {
            keys.forEach(key -> keys(key));
        }
    }

    private static KeyCode key(char c) {
        return switch (c) {
            case '.' -> KeyCode.PERIOD;
            case '-' -> KeyCode.MINUS;
            case ' ' -> KeyCode.SPACE;
            default -> KeyCode.getKeyCode(String.valueOf(c).toUpperCase(Locale.ROOT));
        };
    }

    private void press(MouseButton button) {
        Fx.run(() -> robot.mousePress(button));
        Fx.sleep(25);
        Fx.run(() -> robot.mouseRelease(button));
        Fx.sleep(25);
    }
}
