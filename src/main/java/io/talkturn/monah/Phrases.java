package io.talkturn.monah;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words for numbers and scores (MONAH paper: narrative). */
final class Phrases {
    /** Later ones override earlier ones. */
    private static final List<Tone> TOLD_TONES = List.of(Tone.HAPPY, Tone.ANGRY, Tone.SAD);

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final double LONGEST_TOLD_MS = 1200;

    private final Thresholds thresholds;

    Phrases(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Empty for a delay too short to tell. */
    String delay(Scored delay) {
        if (delay.value() < thresholds.prosody().delayMs()) {
            return "";
        }
        return "after " + hundreds(delay.value()) + " hundred milliseconds " + length(delay.z());
    }

    private static String hundreds(double ms) {
        return ms > LONGEST_TOLD_MS ? "more than twelve" : NUMBERS.get((int) Math.rint(ms / 100));
    }

    private static String length(double z) {
        if (z < 0) {
            return "a short delay";
        } else if (z < 1) {
            return "a slightly long delay";
        } else if (z < 2) {
            return "a long delay";
        }
        return "a significantly long delay";
    }

    /** Empty for a usual pace. The borders: exactly -2 is slow, exactly 2 very quick, as in the authors' tables. */
    String rate(double z) {
        double some = thresholds.prosody().rateZ();
        double much = thresholds.prosody().strongRateZ();
        if (z < -much) {
            return "very slowly";
        } else if (z <= -some) {
            return "slowly";
        } else if (z >= much) {
            return "very quickly";
        }
        return z >= some ? "quickly" : "";
    }

    /** The tone that stands out, sadness over anger over happiness, or null. */
    Map.@Nullable Entry<Tone, Scored> tone(Map<Tone, Scored> tones) {
        Map.Entry<Tone, Scored> told = null;
        for (Tone tone : TOLD_TONES) {
            Scored scored = tones.get(tone);
            if (scored != null && scored.z() > thresholds.prosody().toneZ()) {
                told = Map.entry(tone, scored);
            }
        }
        return told;
    }
}
