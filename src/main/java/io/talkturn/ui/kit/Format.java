package io.talkturn.ui.kit;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them: a decimal point and grouping commas in every locale. */
public final class Format {
    private Format() {}

    /** 10,039. */
    public static String integer(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A fixed number of decimals, an en dash for NaN. */
    public static String decimals(double value, int decimals) {
        return Double.isNaN(value)
                ? "–"
                : String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '−');
    }

    /** 3.1 %. */
    public static String percent(double share) {
        return decimals(share * 100, share * 100 >= 10 || share == 0 ? 0 : 1) + " %";
    }

    /** 2:14 or 1:02:14. */
    public static String clock(double seconds) {
        long s = Math.round(seconds);
        return s < 3600
                ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }

    /** "6 min left". */
    public static String timeLeft(Duration left) {
        long s = left.toSeconds();
        String time = s < 60 ? Math.max(1, s) + " s" : s < 5400 ? (s + 30) / 60 + " min" : (s + 1800) / 3600 + " h";
        return Texts.of("time.left", time);
    }

    /** 1.1 GB. */
    public static String bytes(long bytes) {
        return bytes < 1 << 20
                ? Math.max(1, bytes >> 10) + " KB"
                : bytes < 1 << 30 ? (bytes >> 20) + " MB" : decimals(bytes / (double) (1 << 30), 1) + " GB";
    }
}
