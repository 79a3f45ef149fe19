package io.talkturn.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Draws a chart into a place. One that was handed out changes no more, so it may run later and on another thread. */
@FunctionalInterface
public interface Painting {
    /** Draws. */
    void paint(Graphics2D g, Rectangle2D place);
}
