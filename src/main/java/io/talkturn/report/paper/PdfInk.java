package io.talkturn.report.paper;

import io.talkturn.evaluation.Bucket;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** Colours and sizes on paper: those of the window's light theme, dark enough where a printer has only grey. */
final class PdfInk {
    static final Color TEXT = new Color(0x1F2328);
    static final Color MUTED = new Color(0x57606A);
    static final Color LINE = new Color(0xD8DEE4);
    static final Color BAD = new Color(0xB3202A);
    static final float SIZE = 9.5f;
    static final float SMALL = 7.5f;

    private PdfInk() {}

    /** The ground of a word, null for none. */
    static @Nullable Color ground(Bucket bucket) {
        return switch (bucket) {
            case NONE -> null;
            case LOW -> new Color(0xDFEBFA);
            case MEDIUM -> new Color(0xBAD5F5);
            case HIGH -> new Color(0x8EBAEE);
        };
    }

    /** The size of a word where type tells. */
    static float size(Bucket bucket) {
        return SIZE
                * switch (bucket) {
                    case NONE -> 1;
                    case LOW -> 1.1f;
                    case MEDIUM -> 1.25f;
                    case HIGH -> 1.45f;
                };
    }

    /** The colour of a word where type tells. */
    static Color type(Bucket bucket) {
        return bucket == Bucket.NONE || bucket == Bucket.LOW ? MUTED : TEXT;
    }
}
