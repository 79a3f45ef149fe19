package io.talkturn.ui.kit;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * Panels divided by lines that can be dragged, of which those that are not resizable with their parent keep the size that
 * they want: in a small window they give some of it away, and get it back when the window grows. A drag changes what they
 * want. A plain SplitPane remembers where its lines are and nothing else, so a panel that was squeezed once stays so.
 */
public final class KeepingSplit extends SplitPane {
    /** As much of the whole go panels at the sides at most, unless someone drags them wider. */
    private static final double SIDES = 0.58;

    private final Map<Node, Double> wanted = new WeakHashMap<>();
    private double most = SIDES;
    private double laidOut = -1;
    private boolean laying;
    private boolean dragged;

    KeepingSplit(Orientation orientation, Node... panels) {
        super(panels);
        setOrientation(orientation);
        getStyleClass().add("split");
        watch(getDividers());
        getDividers().addListener((ListChangeListener<Divider>) change -> {
            laidOut = -1; // a panel came or went
            while (change.next()) {
                watch(change.getAddedSubList());
            }
        });
    }

    private void watch(List<? extends Divider> dividers) {
        dividers.forEach(divider -> divider.positionProperty().subscribe((before, now) -> dragged |= !laying));
    }

    /** Gives a panel at a side another size than its preferred one, from the next layout on. */
    public void want(Region panel, double size) {
        wanted.put(panel, size);
        laidOut = -1;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean byHand = dragged && laidOut == room();
        laying = true;
        super.layoutChildren();
        if (byHand) {
            remember();
        } else if (room() > 0 && laidOut != room() && !getDividers().isEmpty()) {
            setDividerPositions(positions(sizes()));
            super.layoutChildren();
            laidOut = room();
        }
        dragged = false;
        laying = false;
    }

    private void remember() {
        double sides = 0;
        double[] now = now();
        for (int i = 0; i < now.length; i++) {
            Node panel = getItems().get(i);
            if (isKept(panel)) {
                wanted.put(panel, now[i]);
                sides += now[i];
            }
        }
        most = Math.max(SIDES, sides / room());
    }

    /** By where the lines are: the panels themselves are laid out later. */
    private double[] now() {
        double[] at = getDividerPositions();
        double line = lines() / Math.max(1, at.length);
        double[] sizes = new double[at.length + 1];
        double from = 0;
        for (int i = 0; i < sizes.length; i++) {
            double to = i < at.length ? at[i] * (room() + lines()) - line / 2 : room() + lines();
            sizes[i] = to - from;
            from = to + line;
        }
        return sizes;
    }

    private double[] sizes() {
        List<Node> panels = getItems();
        double forSides = 0;
        double least = 0;
        double middles = 0;
        for (Node panel : panels) {
            forSides += isKept(panel) ? wantedBy(panel) : 0;
            least += isKept(panel) ? leastOf(panel) : 0;
            middles += isKept(panel) ? 0 : sizeOf(panel);
        }
        double given = Math.min(forSides, Math.max(least, most * room()));
        // what all of them give away together, shared by how much each has beyond its least
        double share = forSides > least ? Math.clamp((given - least) / (forSides - least), 0, 1) : 1;
        double[] sizes = new double[panels.size()];
        for (int i = 0; i < sizes.length; i++) {
            Node panel = panels.get(i);
            sizes[i] = isKept(panel)
                    ? leastOf(panel) + share * (wantedBy(panel) - leastOf(panel))
                    : (room() - given) * shareOf(panel, middles);
        }
        return sizes;
    }

    /** Panels in the middle share what is left as they did before. */
    private double shareOf(Node panel, double middles) {
        long many = getItems().stream().filter(p -> !isKept(p)).count();
        return many == 1 || middles <= 0 ? 1.0 / many : sizeOf(panel) / middles;
    }

    private double[] positions(double[] sizes) {
        double line = lines() / Math.max(1, sizes.length - 1);
        double[] positions = new double[sizes.length - 1];
        double at = 0;
        for (int i = 0; i < positions.length; i++) {
            at += sizes[i];
            positions[i] = (at + i * line + line / 2) / (room() + lines());
        }
        return positions;
    }

    /** For all panels together. */
    private double room() {
        double whole = isSideways()
                ? getWidth() - snappedLeftInset() - snappedRightInset()
                : getHeight() - snappedTopInset() - snappedBottomInset();
        return whole - lines();
    }

    private double lines() {
        return lookupAll(".split-pane-divider").stream()
                .filter(line -> equals(line.getParent()))
                .mapToDouble(line -> line.prefWidth(-1))
                .sum();
    }

    private double wantedBy(Node panel) {
        return Math.max(
                leastOf(panel), wanted.getOrDefault(panel, isSideways() ? panel.prefWidth(-1) : panel.prefHeight(-1)));
    }

    private double leastOf(Node panel) {
        return isSideways() ? panel.minWidth(-1) : panel.minHeight(-1);
    }

    private double sizeOf(Node panel) {
        return isSideways()
                ? panel.getLayoutBounds().getWidth()
                : panel.getLayoutBounds().getHeight();
    }

    private boolean isSideways() {
        return getOrientation() == Orientation.HORIZONTAL;
    }

    private static boolean isKept(Node panel) {
        return Boolean.FALSE.equals(SplitPane.isResizableWithParent(panel));
    }
}
