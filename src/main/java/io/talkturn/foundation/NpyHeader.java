package io.talkturn.foundation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a npy file, read as data: NumPy writes it as a Python expression, which is never evaluated here.
 *
 * @param descr the type as NumPy writes it
 */
public record NpyHeader(String descr, boolean fortran, long[] shape) {
    private static final Pattern DESCR = Pattern.compile("'descr': *'([^']{1,64})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order': *(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9L, ]*)\\)");
    private static final Pattern WHOLE = Pattern.compile(
            "\\{ *(?:'(?:descr|fortran_order|shape)': *(?:'[^']*'|True|False|\\([0-9L, ]*\\)) *,? *){3}\\}\\s*");

    /** Reads the text of a header; empty where it is none. */
    public static Optional<NpyHeader> parse(String text) {
        Matcher descr = DESCR.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!WHOLE.matcher(text).matches() || !descr.find() || !order.find() || !shape.find()) {
            return Optional.empty();
        }
        try {
            long[] axes = Arrays.stream(shape.group(1).split(",", -1))
                    .map(axis -> axis.replace("L", "").strip())
                    .filter(axis -> !axis.isEmpty())
                    .mapToLong(Long::parseLong)
                    .toArray();
            return Optional.of(new NpyHeader(descr.group(1), order.group(1).equals("True"), axes));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
