package io.talkturn.robots;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;

/** Whether a node stands within what holds it, as far as nobody can scroll there. On the thread of the window. */
final class Fit {
    private static final double LEEWAY = 1.5;

    private Fit() {}

    /** What cuts it off, if anything, as so many pixels beside or below a holder. */
    static Optional<String> problem(Node node) {
        Bounds wanted = bounds(node);
        Node at = node;
        while (at.getParent() != null) {
            Node holder = holder(at);
            if (holder instanceof Region region && region.isManaged()) {
                double aside = isScrolledAside(holder, at) ? 0 : aside(wanted, bounds(holder));
                double down = isScrolledDown(holder, at) ? 0 : down(wanted, bounds(holder));
                if (aside > LEEWAY || down > LEEWAY) {
                    return Optional.of("%.0f px %s %s"
                            .formatted(Math.max(aside, down), aside > down ? "beside" : "below", name(region)));
                }
            }
            if (isScrolledAside(holder, at) || isScrolledDown(holder, at)) {
                wanted = bounds(holder);
            }
            at = holder;
        }
        return Optional.empty();
    }

    /** The parent; of what is scrolled, the control that scrolls it. */
    private static Node holder(Node node) {
        return Eyes.around(
                        node,
                        n -> n instanceof ScrollPane pane && node.equals(pane.getContent())
                                || n instanceof VirtualFlow<?> && node instanceof IndexedCell<?>
                                || n instanceof TableView<?> && isHead(node))
                .orElse(node.getParent());
    }

    private static boolean isHead(Node node) {
        return node instanceof TableHeaderRow
                || Eyes.around(node, n -> n instanceof TableHeaderRow).isPresent();
    }

    private static boolean isScrolledDown(Node holder, Node held) {
        return holder instanceof ScrollPane pane
                ? held.equals(pane.getContent()) && pane.getVbarPolicy() != ScrollBarPolicy.NEVER
                : holder instanceof VirtualFlow<?>;
    }

    private static boolean isScrolledAside(Node holder, Node held) {
        return switch (holder) {
            case ScrollPane pane -> held.equals(pane.getContent()) && pane.getHbarPolicy() != ScrollBarPolicy.NEVER;
            case VirtualFlow<?> flow -> hasBar(flow);
            case TableView<?> table -> hasBar(table);
            default -> false;
        };
    }

    static boolean hasBar(Node node) {
        return node.lookupAll(".scroll-bar").stream()
                .anyMatch(n ->
                        n.isVisible() && n instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static double aside(Bounds wanted, Bounds room) {
        return Math.max(wanted.getMaxX() - room.getMaxX(), room.getMinX() - wanted.getMinX());
    }

    private static double down(Bounds wanted, Bounds room) {
        return Math.max(wanted.getMaxY() - room.getMaxY(), room.getMinY() - wanted.getMinY());
    }

    private static String name(Region region) {
        return region.getClass().getSimpleName()
                + (region.getId() == null ? "" : "#" + region.getId())
                + (region.getStyleClass().isEmpty() ? "" : "." + String.join(".", region.getStyleClass()));
    }
}
