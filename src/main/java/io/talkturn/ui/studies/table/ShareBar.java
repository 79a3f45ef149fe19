package io.talkturn.ui.studies.table;

import io.talkturn.evaluation.EtaSquared;
import javafx.scene.layout.Region;

/** A share between 0 and 1 as a bar, its interval as a line over it. */
final class ShareBar extends Region {
    private static final double HEIGHT = 10;
    private static final double LINE = 2;

    private final EtaSquared.Share share;
    private final Region fill = new Region();
    private final Region interval = new Region();

    ShareBar(EtaSquared.Share share) {
        this.share = share;
        fill.getStyleClass().add("share-fill");
        interval.getStyleClass().add("share-interval");
        getChildren().addAll(fill, interval);
        setMinSize(40, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        fill.resizeRelocate(0, 0, width * share.value(), HEIGHT);
        boolean hasInterval = !Double.isNaN(share.low());
        interval.setVisible(hasInterval);
        if (hasInterval) {
            interval.resizeRelocate(
                    width * share.low(), (HEIGHT - LINE) / 2, Math.max(1, width * (share.high() - share.low())), LINE);
        }
    }
}
