package io.talkturn.ui.scores;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Nodes beside each other where there is room for all of them, else one below the other. */
public final class SideBySide extends Region {
    private static final double ACROSS = 28;
    private static final double DOWN = 18;

    private final double least;
    private final List<Node> nodes;

    /**
     * Two nodes or more.
     *
     * @param least the width below which a node had better have a line of its own
     */
    public SideBySide(double least, List<? extends Node> nodes) {
        this.least = least;
        this.nodes = new ArrayList<>(nodes);
        getChildren().addAll(nodes);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return least;
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = each(width);
        if (isBeside(width)) {
            return nodes.stream().mapToDouble(n -> n.prefHeight(each)).max().orElse(0);
        }
        return nodes.stream().mapToDouble(n -> n.prefHeight(each)).sum() + DOWN * Math.max(0, nodes.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        // asked before the width is known, as places that scroll do, the nodes do not yet stand below each other
        return width < 0 ? 0 : computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double each = each(getWidth());
        double at = 0;
        for (Node node : nodes) {
            double height = node.prefHeight(each);
            if (isBeside(getWidth())) {
                node.resizeRelocate(at, 0, each, height);
                at += each + ACROSS;
            } else {
                node.resizeRelocate(0, at, each, height);
                at += height + DOWN;
            }
        }
    }

    private boolean isBeside(double width) {
        return width >= nodes.size() * least + (nodes.size() - 1) * ACROSS;
    }

    private double each(double width) {
        return isBeside(width) ? (width - (nodes.size() - 1) * ACROSS) / nodes.size() : width;
    }
}
