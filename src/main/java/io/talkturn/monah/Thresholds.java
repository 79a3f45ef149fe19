package io.talkturn.monah;

/**
 * When a measure is worth telling (monah.md 2 and 3).
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
