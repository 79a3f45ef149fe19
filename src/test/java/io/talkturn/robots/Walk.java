package io.talkturn.robots;

import io.talkturn.ui.kit.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;

/** Looks at all that a scene shows: words that are cut, controls that nobody reaches, names that are not there. */
final class Walk {
    private final Person person;
    private final RobotLog log;

    Walk(Person person, RobotLog log) {
        this.person = person;
        this.log = log;
    }

    /** Looks at the newest window. */
    void look(String where) {
        Scene scene = Fx.see(() -> Eyes.windows().getLast().getScene());
        Map<String, List<Node>> outside = new LinkedHashMap<>();
        List<Node> nodes = Fx.see(() -> Eyes.below(scene.getRoot()));
        for (Node node : nodes) {
            whileSeen(node, Walk::fits)
                    .ifPresent(problem -> outside.computeIfAbsent(problem, p -> new ArrayList<>())
                            .add(node));
            whileSeen(node, Walk::nameless).ifPresent(problem -> fault(where, node, problem));
            Optional<String> shown = whileSeen(node, CutText::of);
            shown.ifPresent(left -> cut(where, node, left));
        }
        outside.forEach((problem, cut) -> fault(
                where,
                cut.getFirst(),
                (cut.size() == 1 ? "" : "and " + (cut.size() - 1) + " more ") + "outside, " + problem));
    }

    /** Nothing is found in what was drawn anew or hidden meanwhile, as by a run that goes on or a job that ended. */
    private static Optional<String> whileSeen(Node node, Function<Node, Optional<String>> check) {
        return Fx.see(() -> Eyes.isSeen(node) ? check.apply(node) : Optional.empty());
    }

    private void fault(String where, Node node, String what) {
        String said = Fx.see(() -> describe(node)) + " " + what;
        if (!Allowed.isAllowed(where, said)) {
            log.fault(where, said);
        }
    }

    private static Optional<String> fits(Node node) {
        boolean isWanted = Handle.of(node).isPresent()
                || (node instanceof Label label
                        && !isHead(label)
                        && label.getText() != null
                        && !label.getText().isBlank());
        return isWanted && node.getLayoutBounds().getWidth() > 0 ? Fit.problem(node) : Optional.empty();
    }

    /** The arrow of a head that sorts takes room from its word, which whoever clicked it knows. */
    private static boolean isSorted(Node node) {
        return Eyes.around(node, n -> n instanceof TableColumnHeader)
                .map(n -> ((TableColumnHeader) n).getTableColumn())
                .filter(column -> column instanceof javafx.scene.control.TableColumn<?, ?> c
                        && c.getTableView() != null
                        && c.getTableView().getSortOrder().contains(c))
                .isPresent();
    }

    /** Heads of tables are pressed one by one, and brought into sight for it. */
    private static boolean isHead(Node node) {
        return Eyes.around(node, n -> n instanceof TableColumnHeader).isPresent();
    }

    private static Optional<String> nameless(Node node) {
        boolean isPart = Eyes.around(node, n -> n instanceof javafx.scene.control.ComboBoxBase<?>)
                .isPresent();
        boolean isWanted =
                !isPart && (Handle.of(node).isPresent() || node instanceof TableView<?> || node instanceof ListView<?>);
        boolean hasName = !Handle.words(node).isBlank()
                || Eyes.below(node.getScene().getRoot()).stream()
                        .anyMatch(n -> n instanceof Label label && node.equals(label.getLabelFor()));
        return isWanted && !hasName ? Optional.of("has no name for a screen reader") : Optional.empty();
    }

    /** Cut words must be told by a tooltip; figures and the names of what can be pressed must not be cut at all. */
    private void cut(String where, Node node, String left) {
        boolean isInSight = Fx.see(() -> {
            Bounds seen = Eyes.inSight(node);
            return seen.getWidth() > 3 && seen.getHeight() > 6;
        });
        if (!isInSight || Fx.see(() -> isSorted(node))) {
            return;
        }
        boolean mustBeWhole = Fx.see(
                () -> Handle.of(node).filter(h -> !h.kind().equals("link")).isPresent()
                        || (node instanceof TableCell<?, ?>
                                && node.getStyleClass().contains("number")));
        if (mustBeWhole) {
            fault(where, node, "is cut: " + left);
            return;
        }
        Point2D place = Fx.see(() -> {
            Bounds seen = Eyes.inSight(node);
            Node root = node.getScene().getRoot();
            return root.localToScreen(root.sceneToLocal(seen.getCenterX(), seen.getCenterY()));
        });
        person.hands.moveTo(place);
        Fx.sleep(30);
        boolean isTold = Fx.see(() -> isTold(node));
        if (!isTold) {
            fault(where, node, "is cut without a tooltip: " + left);
        } else if (left.length() < 5) {
            fault(where, node, "has no room: " + left);
        }
    }

    private static boolean isTold(Node node) {
        if (!Why.of(node).isEmpty()) {
            return true;
        }
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof Control control && control.getTooltip() != null) {
                return true;
            }
        }
        return node instanceof Labeled labeled && labeled.getTooltip() != null;
    }

    private static String describe(Node node) {
        String kind = Handle.of(node)
                .map(Handle::name)
                .orElseGet(() -> node.getClass().getSimpleName()
                        + Eyes.around(node, n -> n.getId() != null && !n.getId().isBlank())
                                .map(n -> " in #" + n.getId())
                                .orElse(""));
        String words = node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
        return words.isEmpty() || kind.contains(words) ? kind : kind + " \"" + words + "\"";
    }
}
