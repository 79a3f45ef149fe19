package io.talkturn.robots;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What a person sees of the program's windows. Everything here is called on the thread of the window. */
final class Eyes {
    private Eyes() {}

    /** The windows that are shown, the newest last, without tooltips. */
    static List<Window> windows() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(w -> !(w instanceof Tooltip))
                .toList();
    }

    /** All nodes that can be seen below one, in the order in which they are laid out. */
    static List<Node> below(Node root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** The first node of any window that a selector finds and that can be seen. */
    static Optional<Node> find(String selector) {
        return all(selector).findFirst();
    }

    /** All such nodes. */
    static Stream<Node> all(String selector) {
        return windows().reversed().stream()
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .map(Scene::getRoot)
                .flatMap(root -> root.lookupAll(selector).stream())
                .filter(Eyes::isSeen);
    }

    /** Whether neither it nor what holds it is hidden. */
    static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** All words below a node, one line each. */
    static String words(Node node) {
        return words(node, null);
    }

    /** The same without those of one of its parts. */
    static String words(Node node, @Nullable Node without) {
        return below(node).stream()
                .filter(n -> !isWithin(n, without))
                .map(Eyes::wordsOf)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isWithin(Node node, @Nullable Node above) {
        return above != null
                && (node.equals(above) || around(node, above::equals).isPresent());
    }

    private static String wordsOf(Node node) {
        String text = switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            case Text words when !(node.getParent() instanceof Labeled) -> words.getText();
            default -> "";
        };
        return text == null ? "" : text;
    }

    /** The part of a node that nothing cuts off, in its scene; empty where nothing of it is in sight. */
    static Bounds inSight(Node node) {
        Bounds seen = node.localToScene(node.getLayoutBounds());
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getClip() != null) {
                seen = cut(seen, n.localToScene(n.getClip().getBoundsInParent()));
            }
        }
        Scene scene = node.getScene();
        return cut(seen, new javafx.geometry.BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private static Bounds cut(Bounds a, Bounds b) {
        double left = Math.max(a.getMinX(), b.getMinX());
        double top = Math.max(a.getMinY(), b.getMinY());
        return new javafx.geometry.BoundingBox(
                left,
                top,
                Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - left),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - top));
    }

    /** The nearest node around one that is so. */
    static Optional<Node> around(Node node, Predicate<Node> isWanted) {
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (isWanted.test(n)) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }
}
