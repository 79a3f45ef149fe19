package io.talkturn.monah;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words for numbers and scores (MONAH paper: narrative). */
final class Phrases {
    /** Later ones override earlier ones. */
    private static final List<Tone> TOLD_TONES = List.of(Tone.HAPPY, Tone.ANGRY, Tone.SAD);

    private static final double LONGEST_TOLD_MS = 1200;

    private final Thresholds thresholds;
    private final Wording wording;

    Phrases(Thresholds thresholds, Wording wording) {
        this.thresholds = thresholds;
        this.wording = wording;
    }

    /** Empty for a delay too short to tell. */
    String delay(Scored delay) {
        if (delay.value() < thresholds.prosody().delayMs()) {
            return "";
        }
        return wording.delay(hundreds(delay.value()), length(delay.z()));
    }

    private static String hundreds(double ms) {
        return ms > LONGEST_TOLD_MS ? "more" : String.valueOf((int) Math.rint(ms / 100));
    }

    private static String length(double z) {
        if (z < 0) {
            return "short";
        } else if (z < 1) {
            return "slightly-long";
        } else if (z < 2) {
            return "long";
        }
        return "very-long";
    }

    /** Empty for a usual pace. The borders: exactly -2 is slow, exactly 2 very quick, as in the authors' tables. */
    String rate(double z) {
        double some = thresholds.prosody().rateZ();
        double much = thresholds.prosody().strongRateZ();
        if (z < -much) {
            return wording.get("rate.very-slow");
        } else if (z <= -some) {
            return wording.get("rate.slow");
        } else if (z >= much) {
            return wording.get("rate.very-quick");
        }
        return z >= some ? wording.get("rate.quick") : "";
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
