package io.talkturn.sample;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One period of a voice a vowel and pitch: harmonics, louder where the two formants of the vowel are. */
final class Glottis {
    /** Samples of a period; pitches within a few hertz share one. */
    private static final int LENGTH = 256;

    private static final double BAND = 12;

    /** Higher harmonics would fold back at 8,000 frames a second. */
    private static final double HIGHEST = 3_700;

    private static final double[] NEUTRAL = {530, 1840};

    private static final Map<Character, double[]> FORMANTS = Map.of(
            'a', new double[] {730, 1090},
            'e', NEUTRAL,
            'i', new double[] {300, 2200},
            'o', new double[] {570, 840},
            'u', new double[] {320, 870},
            'y', new double[] {300, 2000});

    private final Map<String, double[]> periods = new HashMap<>();

    /** A period of a vowel. */
    double[] period(char vowel, double pitch) {
        int band = (int) Math.round(pitch / BAND);
        return periods.computeIfAbsent(vowel + String.valueOf(band), key -> made(vowel, band * BAND));
    }

    static boolean isVowel(char letter) {
        return FORMANTS.containsKey(
                String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0));
    }

    private static double[] made(char vowel, double pitch) {
        double[] formants = FORMANTS.getOrDefault(vowel, NEUTRAL);
        double[] period = new double[LENGTH];
        double sum = 0;
        for (int k = 1; k * pitch < HIGHEST; k++) {
            double strength = (0.03 + near(k * pitch, formants[0], 110) + 0.5 * near(k * pitch, formants[1], 160))
                    / StrictMath.pow(k, 0.6);
            sum += strength;
            for (int i = 0; i < LENGTH; i++) {
                period[i] += strength * StrictMath.sin(2 * Math.PI * k * i / LENGTH);
            }
        }
        for (int i = 0; i < LENGTH; i++) {
            period[i] /= sum;
        }
        return period;
    }

    private static double near(double frequency, double formant, double width) {
        double far = (frequency - formant) / width;
        return 1 / (1 + far * far);
    }
}
