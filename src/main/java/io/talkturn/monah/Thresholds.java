package io.talkturn.monah;

import io.talkturn.foundation.UserError;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When a measure is worth telling (MONAH paper: features, narrative).
 *
 * @param rateZ a speech rate at least so far from 0 is quick or slow
 * @param strongRateZ from here on it is very quick, beyond its negative very slow
 * @param delayMs a delay is told from so many milliseconds
 * @param toneZ a tone is told above this score
 * @param smileSeconds a smile lasts at least this long
 * @param stableNose nose heights within so many pixels over {@code halfWindow} frames to both sides are a still head
 * @param nodPixels neighbouring extremes of a nod are further apart than this
 * @param nodShortest seconds from the still head before to the one after, at least
 * @param nodLongest and at most
 * @param stableDistance likewise for the distance in mm
 * @param leanMillimetres a lean forward comes nearer by at least this
 * @param halfWindow frames to each side
 */
public record Thresholds(
        double rateZ,
        double strongRateZ,
        double delayMs,
        double toneZ,
        double smileSeconds,
        double stableNose,
        double nodPixels,
        double nodShortest,
        double nodLongest,
        double stableDistance,
        double leanMillimetres,
        int halfWindow) {

    /** The values of the paper and of the authors' program. */
    public static Thresholds standard() {
        return new Thresholds(1, 2, 200, 2, 0.5, 2, 16, 1.0, 1.4, 2, 80, 4);
    }

    /** The thresholds by the names that they have on the command line. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("rate_z", rateZ);
        values.put("strong_rate_z", strongRateZ);
        values.put("delay_ms", delayMs);
        values.put("tone_z", toneZ);
        values.put("smile_seconds", smileSeconds);
        values.put("stable_nose", stableNose);
        values.put("nod_pixels", nodPixels);
        values.put("nod_shortest", nodShortest);
        values.put("nod_longest", nodLongest);
        values.put("stable_distance", stableDistance);
        values.put("lean_millimetres", leanMillimetres);
        values.put("half_window", (double) halfWindow);
        return values;
    }

    /**
     * The same with one other value.
     *
     * @param name as in {@link #values}
     * @throws UserError where there is no such threshold, or the value cannot be
     */
    public Thresholds with(String name, double value) {
        Map<String, Double> values = values();
        if (!values.containsKey(name)) {
            throw new UserError(
                    "There is no threshold “" + name + "”.", "Use one of " + String.join(", ", values.keySet()) + ".");
        }
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new UserError("The threshold " + name + " cannot be " + value + ".", "Give a number from 0.");
        }
        values.put(name, value);
        double[] v = values.values().stream().mapToDouble(d -> d).toArray();
        return new Thresholds(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], (int) v[11]);
    }

    /** Whether frames are read alike: what differs, if anything, concerns the words only. */
    public boolean readsFacesAs(Thresholds other) {
        return with(other.rateZ, other.strongRateZ, other.delayMs, other.toneZ).equals(other);
    }

    /** The same for faces, with other ones for the words. */
    public Thresholds with(double otherRateZ, double otherStrongRateZ, double otherDelayMs, double otherToneZ) {
        return new Thresholds(
                otherRateZ,
                otherStrongRateZ,
                otherDelayMs,
                otherToneZ,
                smileSeconds,
                stableNose,
                nodPixels,
                nodShortest,
                nodLongest,
                stableDistance,
                leanMillimetres,
                halfWindow);
    }
}
