package io.talkturn.report.paper;

import io.talkturn.foundation.UserError;
import java.util.Arrays;

/** The two sizes that printers hold. */
public enum PaperSize {
    /** 210 × 297 mm. */
    A4(595.28f, 841.89f, "A4"),
    /** 8.5 × 11 inches. */
    LETTER(612, 792, "letter");

    private final float width;
    private final float height;
    private final String css;

    PaperSize(float width, float height, String css) {
        this.width = width;
        this.height = height;
        this.css = css;
    }

    /**
     * By its name.
     *
     * @throws UserError where it is another
     */
    public static PaperSize of(String name) {
        return Arrays.stream(values())
                .filter(size -> size.css.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UserError("There is no paper “" + name + "”.", "Use a4 or letter."));
    }

    /** In points of 1/72 inch. */
    public float width() {
        return width;
    }

    /** In points of 1/72 inch. */
    public float height() {
        return height;
    }

    /** Its name in style sheets. */
    String css() {
        return css;
    }
}
