package io.talkturn.weaving;

import io.talkturn.monah.Thresholds.Tracking;
import io.talkturn.monah.WeaveMode;
import io.talkturn.monah.WeaveSettings;

/**
 * How the frames of a table are read.
 *
 * @param offset seconds to add to every time
 * @param confidence a face that is found with less counts as not found
 * @param framesPerSecond for tables that have frames and no times, 0 where it is not known
 */
public record FrameReading(double offset, double confidence, double framesPerSecond) {
    /** Every face that was found counts, and the table has times. */
    public static FrameReading plain(double offset) {
        return new FrameReading(offset, 0, 0);
    }

    /** As the settings say; the authors' program looks at no confidence. */
    static FrameReading of(Attachment source, WeaveSettings settings) {
        Tracking tracking = settings.thresholds().tracking();
        double confidence = settings.mode() == WeaveMode.COMPAT ? 0 : tracking.confidence();
        return new FrameReading(source.offset(), confidence, tracking.framesPerSecond());
    }
}
