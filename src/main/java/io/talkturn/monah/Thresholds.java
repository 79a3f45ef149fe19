package io.talkturn.monah;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.talkturn.foundation.UserError;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When a measure is worth telling (MONAH paper: features, narrative). In files every threshold stands for itself, under its
 * own name.
 *
 * @param prosody how somebody speaks
 * @param smileSeconds a smile lasts at least this long
 * @param nod the head up and down
 * @param lean the head towards the camera
 * @param halfWindow frames to each side that a still head is still for
 * @param tracking how frames are read
 */
public record Thresholds(
        @JsonUnwrapped Prosody prosody,
        double smileSeconds,
        @JsonUnwrapped Nod nod,
        @JsonUnwrapped Lean lean,
        int halfWindow,
        @JsonUnwrapped Tracking tracking) {

    @SuppressWarnings("NullAway") // files of versions before 0.3 say nothing of it
    public Thresholds {
        tracking = tracking == null ? Tracking.NONE : tracking;
    }

    /**
     * How somebody speaks.
     *
     * @param rateZ a speech rate at least so far from 0 is quick or slow
     * @param strongRateZ from here on it is very quick, beyond its negative very slow
     * @param delayMs a delay is told from so many milliseconds
     * @param toneZ a tone is told above this score
     */
    public record Prosody(double rateZ, double strongRateZ, double delayMs, double toneZ) {}

    /**
     * The head up and down.
     *
     * @param stableNose nose heights within so many pixels over {@code halfWindow} frames to both sides are a still head
     * @param pixels neighbouring extremes of a nod are further apart than this
     * @param shortest seconds from the still head before to the one after, at least
     * @param longest and at most
     */
    public record Nod(
            double stableNose,
            @JsonProperty("nodPixels") double pixels,
            @JsonProperty("nodShortest") double shortest,
            @JsonProperty("nodLongest") double longest) {}

    /**
     * The head towards the camera.
     *
     * @param stableDistance distances within so many mm, likewise, are a still head
     * @param millimetres a lean forward comes nearer by at least this
     */
    public record Lean(
            double stableDistance,
            @JsonProperty("leanMillimetres") double millimetres) {}

    /**
     * How frames are read.
     *
     * @param confidence a face that is found with less counts as not found; 0 for all that are found, as in files of
     *     versions before 0.3. In the mode compat, as in the authors' program, it does not count
     * @param framesPerSecond of tables that have frames and no times; 0 where that is not known
     */
    public record Tracking(
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) double confidence,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) double framesPerSecond) {
        static final Tracking NONE = new Tracking(0, 0);
    }

    /** The values of the paper and of the authors' program; a face is found from the confidence that OpenFace advises. */
    public static Thresholds standard() {
        return new Thresholds(
                new Prosody(1, 2, 200, 2), 0.5, new Nod(2, 16, 1.0, 1.4), new Lean(2, 80), 4, new Tracking(0.75, 0));
    }

    /** The thresholds by the names that they have on the command line. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("rate_z", prosody.rateZ);
        values.put("strong_rate_z", prosody.strongRateZ);
        values.put("delay_ms", prosody.delayMs);
        values.put("tone_z", prosody.toneZ);
        values.put("smile_seconds", smileSeconds);
        values.put("stable_nose", nod.stableNose);
        values.put("nod_pixels", nod.pixels);
        values.put("nod_shortest", nod.shortest);
        values.put("nod_longest", nod.longest);
        values.put("stable_distance", lean.stableDistance);
        values.put("lean_millimetres", lean.millimetres);
        values.put("half_window", (double) halfWindow);
        values.put("confidence", tracking.confidence);
        values.put("frames_per_second", tracking.framesPerSecond);
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
        return new Thresholds(
                new Prosody(v[0], v[1], v[2], v[3]),
                v[4],
                new Nod(v[5], v[6], v[7], v[8]),
                new Lean(v[9], v[10]),
                (int) v[11],
                new Tracking(v[12], v[13]));
    }

    /** Whether frames are read alike: what differs, if anything, concerns the words only. */
    public boolean readsFacesAs(Thresholds other) {
        return new Thresholds(other.prosody, smileSeconds, nod, lean, halfWindow, tracking).equals(other);
    }
}
