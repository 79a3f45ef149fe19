package io.talkturn.corpus.io.timeline;

import java.util.Arrays;

/** Tables whose cells stand apart by blanks, as Praat's listings do: one tab takes the place of several blanks. */
final class Blanks {
    private Blanks() {}

    /**
     * Rows with tabs between cells and none at their ends.
     *
     * @param bytes whole rows up to {@code to}
     */
    static byte[] asTabs(byte[] bytes, int to) {
        byte[] rows = new byte[to];
        int length = 0;
        boolean apart = false;
        boolean inRow = false;
        for (int i = 0; i < to; i++) {
            byte sign = bytes[i];
            if (sign == '\n') {
                rows[length++] = sign;
                apart = false;
                inRow = false;
            } else if (sign == ' ' || sign == '\t' || sign == '\r') {
                apart = inRow;
            } else {
                if (apart) {
                    rows[length++] = '\t';
                    apart = false;
                }
                rows[length++] = sign;
                inRow = true;
            }
        }
        return Arrays.copyOf(rows, length);
    }
}
