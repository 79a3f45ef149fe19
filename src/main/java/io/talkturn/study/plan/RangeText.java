package io.talkturn.study.plan;

import io.talkturn.foundation.UserError;
import io.talkturn.setting.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Ranges as people type them, and the sentences for those that cannot be. */
public final class RangeText {
    /** What can be typed, for help and errors. */
    public static final String FORMS =
            "a list (16,32,64), a range of whole numbers (32..256), uniform:0.01..0.5, log:2^-10..2^-5,"
                    + " zero-or-log:1e-6..0.5@0.5 (0 with that probability), cycle:linear,softmax,random (in turn), or"
                    + " rest:257-primaryGru (what another setting leaves of a sum)";

    /** What is wrong with a range whose ends are the other way round. */
    static final String REVERSED = "it ends before it begins";

    private static final String TO = "..";

    private RangeText() {}

    /**
     * Reads a range.
     *
     * @param key of the setting, for the error
     * @throws UserError where it is none, is empty or reversed
     */
    public static Range parse(String key, String text) {
        try {
            Range range = parse(text.strip());
            range.problem().ifPresent(problem -> {
                throw wrong(key, text, problem, null);
            });
            return range;
        } catch (IllegalArgumentException e) {
            throw wrong(key, text, "it is none of the forms", e);
        }
    }

    private static UserError wrong(String key, String text, String why, @Nullable Exception cause) {
        return new UserError(
                "“" + text + "” is no range of “" + key + "”: " + why + ".", null, "Write " + FORMS + ".", cause);
    }

    private static Range parse(String text) {
        int colon = text.indexOf(':');
        String body = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "cycle" -> new Range.Cycle(list(body));
            case "uniform" -> new Range.Uniform(ends(body)[0], ends(body)[1]);
            case "log" -> new Range.Log(ends(body)[0], ends(body)[1]);
            case "zero-or-log" -> zeroOrLog(body);
            case "rest" -> rest(body);
            default -> plain(text);
        };
    }

    private static Range plain(String text) {
        if (!text.contains(TO)) {
            return new Range.Choice(list(text));
        }
        double[] ends = ends(text);
        boolean isWhole = Arrays.stream(ends).allMatch(end -> end == Math.rint(end));
        return isWhole ? new Range.Whole((long) ends[0], (long) ends[1]) : new Range.Uniform(ends[0], ends[1]);
    }

    private static Range zeroOrLog(String body) {
        int at = body.indexOf('@');
        double[] ends = ends(at < 0 ? body : body.substring(0, at));
        return new Range.ZeroOrLog(at < 0 ? 0.5 : Numbers.parse(body.substring(at + 1)), ends[0], ends[1]);
    }

    private static Range rest(String body) {
        int minus = body.indexOf('-');
        if (minus < 1) {
            throw new IllegalArgumentException(body);
        }
        return new Range.Rest(
                (long) Numbers.parse(body.substring(0, minus)),
                body.substring(minus + 1).strip());
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static double[] ends(String text) {
        int to = text.indexOf(TO);
        if (to < 0) {
            throw new IllegalArgumentException(text);
        }
        return new double[] {Numbers.parse(text.substring(0, to)), Numbers.parse(text.substring(to + TO.length()))};
    }

    static Optional<String> reversed(double least, double most) {
        if (!Double.isFinite(least) || !Double.isFinite(most)) {
            return Optional.of("an end of it is no finite number");
        }
        return least > most ? Optional.of(REVERSED) : Optional.empty();
    }

    static Optional<String> logarithmic(double least, double most) {
        return least <= 0 ? Optional.of("a logarithmic scale begins above 0") : reversed(least, most);
    }

    /** Exact on every machine: {@link StrictMath}; never beyond the ends by a rounding. */
    static double log(double least, double most, Random random) {
        double low = StrictMath.log(least);
        double high = StrictMath.log(most);
        return Math.clamp(StrictMath.exp(low + (high - low) * random.nextDouble()), least, most);
    }
}
