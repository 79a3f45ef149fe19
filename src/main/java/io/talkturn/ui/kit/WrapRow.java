package io.talkturn.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Nodes beside each other, those at the end at the right; in a narrow window they go on in another line, where a row would
 * cut them or push others out of the window. Nothing that is not managed takes room.
 */
public class WrapRow extends Pane {
    private static final double LINES = 8;

    private final double gap;
    private @Nullable Node firstOfEnd;

    /** A line of what is in it. */
    private record Line(List<Node> nodes, double width, double height) {}

    /** An empty row with so much between its nodes. */
    public WrapRow(double gap) {
        this.gap = gap;
    }

    /** Adds nodes at the left. */
    public WrapRow start(Node... nodes) {
        int at = firstOfEnd == null ? getChildren().size() : getChildren().indexOf(firstOfEnd);
        getChildren().addAll(at, List.of(nodes));
        return this;
    }

    /** Adds nodes at the right. */
    public WrapRow end(Node... nodes) {
        if (firstOfEnd == null && nodes.length > 0) {
            firstOfEnd = nodes[0];
        }
        getChildren().addAll(nodes);
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return aside()
                + getManagedChildren().stream()
                        .mapToDouble(n -> n.minWidth(-1))
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Node> nodes = getManagedChildren();
        return aside() + nodes.stream().mapToDouble(n -> n.prefWidth(-1)).sum() + gap * Math.max(0, nodes.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        // a box that is short of room asks without a width, and would take the second line away
        return computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Line> lines = lines(width < 0 ? Double.MAX_VALUE : width - aside());
        return snappedTopInset()
                + snappedBottomInset()
                + lines.stream().mapToDouble(Line::height).sum()
                + LINES * Math.max(0, lines.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - aside();
        List<Line> lines = lines(room);
        double left = getHeight()
                - snappedTopInset()
                - snappedBottomInset()
                - lines.stream().mapToDouble(Line::height).sum()
                - LINES * (lines.size() - 1);
        double y = snappedTopInset() + Math.max(0, left / 2);
        for (Line line : lines) {
            layOut(line, room, y);
            y += line.height() + LINES;
        }
    }

    private void layOut(Line line, double room, double y) {
        double x = snappedLeftInset();
        for (Node node : line.nodes()) {
            if (node.equals(firstOfEnd())) {
                // what is left of the line stands before the first node of the end
                x += Math.max(0, room - line.width());
            }
            double width = Math.min(room, node.prefWidth(-1));
            double height = node.prefHeight(width);
            node.resizeRelocate(
                    snapPositionX(x),
                    snapPositionY(y + (line.height() - height) / 2),
                    snapSizeX(width),
                    snapSizeY(height));
            x += width + gap;
        }
    }

    /** Those at the end stay together where they fit into a line. */
    private List<Line> lines(double room) {
        List<Line> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        double used = 0;
        List<Node> nodes = getManagedChildren();
        for (Node node : nodes) {
            double width = Math.min(room, node.prefWidth(-1));
            double together = node.equals(firstOfEnd()) ? Math.min(room, endWidth(nodes)) : width;
            if (!line.isEmpty() && used + gap + together > room + 0.5) {
                lines.add(line(line, used));
                line = new ArrayList<>();
                used = 0;
            }
            used += (line.isEmpty() ? 0 : gap) + width;
            line.add(node);
        }
        if (!line.isEmpty()) {
            lines.add(line(line, used));
        }
        return lines;
    }

    private static Line line(List<Node> nodes, double width) {
        return new Line(
                nodes,
                width,
                nodes.stream().mapToDouble(n -> n.prefHeight(-1)).max().orElse(0));
    }

    private double endWidth(List<Node> nodes) {
        List<Node> end = nodes.subList(nodes.indexOf(firstOfEnd()), nodes.size());
        return end.stream().mapToDouble(n -> n.prefWidth(-1)).sum() + gap * (end.size() - 1);
    }

    /** The first of the end that takes room. */
    private @Nullable Node firstOfEnd() {
        if (firstOfEnd == null) {
            return null;
        }
        List<Node> all = getChildren();
        return all.subList(all.indexOf(firstOfEnd), all.size()).stream()
                .filter(Node::isManaged)
                .findFirst()
                .orElse(null);
    }

    private double aside() {
        return snappedLeftInset() + snappedRightInset();
    }
}
