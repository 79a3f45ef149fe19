package io.talkturn.setting;

import java.math.BigDecimal;

/** Numbers as people type and read them in settings: {@code 0.002}, {@code 5e-4}, {@code 2^-9}. */
public final class Numbers {
    private static final double LONGEST_WHOLE = 1e15;
    private static final double SMALLEST_PLAIN = 1e-5;

    private Numbers() {}

    /**
     * Reads a number or a power.
     *
     * @throws IllegalArgumentException with a sentence where it is neither
     */
    public static double parse(String typed) {
        String text = typed.strip();
        int power = text.indexOf('^');
        try {
            return power < 0
                    ? Double.parseDouble(text)
                    : Math.pow(
                            Double.parseDouble(text.substring(0, power)),
                            Double.parseDouble(text.substring(power + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + text + "” is not a number.", e);
        }
    }

    /** A number without needless zeros or exponents; it reads back as the same number. */
    public static String shown(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LONGEST_WHOLE) {
            return Long.toString((long) value);
        }
        return Math.abs(value) >= SMALLEST_PLAIN && Math.abs(value) < LONGEST_WHOLE
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
