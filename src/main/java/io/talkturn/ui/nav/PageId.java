package io.talkturn.ui.nav;

import io.talkturn.ui.kit.Texts;
import java.util.Locale;

/** The pages in the order of the work; the digit is the key, Ctrl+1 and on. */
public enum PageId {
    PROJECT(1),
    DATA(2),
    MODEL(3),
    TRAIN(4),
    RESULTS(5),
    TRANSCRIPTS(6),
    STUDIES(7);

    private final int digit;

    PageId(int digit) {
        this.digit = digit;
    }

    /** The name in style sheets, tests and pictures. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people see. */
    public String title() {
        return Texts.of("page." + id());
    }

    /** The key that shows it. */
    public String key() {
        return "Shortcut+" + digit;
    }
}
