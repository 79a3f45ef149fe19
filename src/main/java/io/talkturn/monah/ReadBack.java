package io.talkturn.monah;

import java.math.BigDecimal;

/**
 * A number as it is after it was written to a table and read again by the library of the authors' program, which keeps
 * at most 17 digits, a leading zero among them, and scales them by a power of ten. The result may differ from the
 * number in its last bits, and so decide a word where a value falls on a border.
 */
final class ReadBack {
    private static final int MOST_DIGITS = 17;
    /** Smaller and larger numbers than these are written with an exponent. */
    private static final int LOWEST_PLAIN = -5;

    private static final int HIGHEST_PLAIN = 16;

    private ReadBack() {}

    /** The number read again; what is not finite stays. */
    static double of(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        BigDecimal shortest = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        int magnitude = shortest.precision() - shortest.scale() - 1;
        boolean plain = magnitude > LOWEST_PLAIN && magnitude < HIGHEST_PLAIN;
        BigDecimal mantissa = plain ? shortest : shortest.scaleByPowerOfTen(-magnitude);
        return Math.copySign(read(mantissa.toPlainString(), plain ? 0 : magnitude), value);
    }

    private static double read(String digits, int scale) {
        double number = 0;
        int read = 0;
        int exponent = scale;
        boolean decimals = false;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '.') {
                decimals = true;
            } else if (read < MOST_DIGITS) {
                number = number * 10 + (c - '0');
                read++;
                exponent -= decimals ? 1 : 0;
            } else {
                exponent += decimals ? 0 : 1;
            }
        }
        return exponent > 0 ? number * power(exponent) : number / power(-exponent);
    }

    private static double power(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }
}
