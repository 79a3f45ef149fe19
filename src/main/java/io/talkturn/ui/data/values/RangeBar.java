package io.talkturn.ui.data.values;

import javafx.scene.layout.Region;

/** A range as a bar in a cell: from the lowest to the highest value of one speaker, with a mark at the mean. */
final class RangeBar extends Region {
    private static final double THICK = 6;
    private static final double MARK = 3;
    private static final double TALL = 14;

    private final SpeakerValueRow row;
    private final Region bar = new Region();
    private final Region mean = new Region();

    RangeBar(SpeakerValueRow row) {
        this.row = row;
        bar.getStyleClass().add("range-bar");
        mean.getStyleClass().add("range-mean");
        if (row.range().present() > 0) {
            getChildren().addAll(bar, mean);
        }
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - MARK;
        double from = row.place(row.range().lowest()) * room;
        double to = row.place(row.range().highest()) * room;
        bar.resizeRelocate(from, (getHeight() - THICK) / 2, Math.max(MARK, to - from + MARK), THICK);
        mean.resizeRelocate(row.place(row.range().mean()) * room, (getHeight() - TALL) / 2, MARK, TALL);
    }
}
