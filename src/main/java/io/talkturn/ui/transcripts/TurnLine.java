package io.talkturn.ui.transcripts;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The gutter and one or two panes of equal width. A layout of its own: HBox asks what wraps for its height at its
 * preferred width, not at the width that it will get.
 */
final class TurnLine extends Region {
    private static final double GAP = 12;

    /** Lines longer than this are hard to read, and labels far from the words hard to match. */
    private static final double WIDEST = 940;

    private final Region gutter;
    private List<TurnPane> panes;

    TurnLine(Region gutter, List<TurnPane> panes) {
        this.gutter = gutter;
        this.panes = panes;
        getStyleClass().add("turn-line");
        getChildren().add(gutter);
        getChildren().addAll(panes);
    }

    /** Shows these panes beside each other. */
    void show(List<TurnPane> wanted) {
        if (!wanted.equals(panes)) {
            getChildren().removeAll(panes);
            getChildren().addAll(wanted);
            panes = wanted;
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double height = gutter.prefHeight(-1);
        for (Node pane : panes) {
            height = Math.max(height, pane.prefHeight(paneWidth(width)));
        }
        return insets.getTop() + height + insets.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        gutter.resizeRelocate(insets.getLeft(), insets.getTop(), gutter.prefWidth(-1), height);
        double width = paneWidth(getWidth());
        double left = insets.getLeft() + gutter.prefWidth(-1) + GAP;
        for (Node pane : panes) {
            pane.resizeRelocate(left, insets.getTop(), width, height);
            left += width + GAP;
        }
    }

    private double paneWidth(double width) {
        double rest = width - getInsets().getLeft() - getInsets().getRight() - gutter.prefWidth(-1);
        return Math.clamp(rest / panes.size() - GAP, 0, WIDEST);
    }
}
