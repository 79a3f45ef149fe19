package io.talkturn.sample;

import io.talkturn.corpus.Word;
import io.talkturn.sample.script.Affect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Speech-like tones: a hum a syllable at the time of its word, higher and louder the more excited the speaker is. Nobody
 * understands a word, and nobody is to: it is there so that times, lighting and waveform can be tried.
 */
final class Tones {
    /** Frames a second. */
    static final int RATE = 8_000;

    private static final double HIGH_VOICE = 205;
    private static final double LOW_VOICE = 118;
    private static final double LOUD = 0.5;
    private static final double HISS = 0.10;
    private static final double ROOM = 0.003;
    private static final String HISSED = "sxzfctkph";

    private final Glottis glottis = new Glottis();
    private final Random chance;
    private final double[] sound;
    private double phase;

    /** @param seconds how long the conversation is */
    Tones(double seconds, long seed) {
        this.chance = new Random(seed);
        this.sound = new double[(int) Math.ceil(seconds * RATE)];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = ROOM * (chance.nextDouble() - 0.5);
        }
    }

    /** Adds a talkturn; where two speak at once both are heard. */
    void say(Turn turn, List<Word> words) {
        double start = words.getFirst().start();
        double length = words.getLast().end() - start;
        for (Word word : words) {
            double left = (word.start() - start) / Math.max(0.1, length);
            say(word, turn, 1.06 - 0.14 * left);
        }
    }

    private void say(Word word, Turn turn, double fall) {
        List<String> syllables = syllables(word.text().toLowerCase(Locale.ROOT));
        double each = (word.end() - word.start()) / syllables.size();
        for (int i = 0; i < syllables.size(); i++) {
            double accent = i == 0 ? 1 + 0.05 + 0.08 * Math.max(0, turn.affect().activation()) : 1;
            double rise = word.text().endsWith("?") && i == syllables.size() - 1 ? 1.22 : 1;
            double pitch = pitch(turn) * fall * accent * rise;
            hum(syllables.get(i), word.start() + i * each, each, pitch, energy(turn.affect()));
        }
    }

    private static double pitch(Turn turn) {
        double voice = turn.speaker().noun().equals("woman") ? HIGH_VOICE : LOW_VOICE;
        double own = 0.93 + 0.14 * Math.floorMod(turn.speaker().id().hashCode(), 100) / 100.0;
        double excited = turn.speaker().manner().voice() * turn.affect().activation();
        return voice * own * StrictMath.exp(0.28 * excited);
    }

    private static double energy(Affect affect) {
        return LOUD * StrictMath.exp(0.55 * affect.activation());
    }

    private void hum(String syllable, double start, double length, double pitch, double loud) {
        int first = (int) (start * RATE);
        int frames = (int) (length * RATE);
        char vowel = syllable.chars()
                .filter(c -> Glottis.isVowel((char) c))
                .mapToObj(c -> (char) c)
                .findFirst()
                .orElse('e');
        boolean hisses = !syllable.isEmpty() && HISSED.indexOf(syllable.charAt(0)) >= 0;
        double[] period = glottis.period(vowel, pitch);
        double before = 0;
        for (int i = 0; i < frames && first + i < sound.length; i++) {
            double at = (double) i / frames;
            phase = (phase + pitch / RATE) % 1;
            double envelope = Math.min(1, at / 0.18) * Math.min(1, (1 - at) / 0.34);
            double noise = hisses && at < 0.24 ? chance.nextDouble() - 0.5 : before;
            double hiss = HISS * (noise - before);
            before = noise;
            sound[first + i] += loud * (hiss + envelope * period[(int) (phase * period.length)]);
        }
    }

    /** Cut after every group of vowels. */
    private static List<String> syllables(String word) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < word.length(); i++) {
            boolean ends = Glottis.isVowel(word.charAt(i - 1)) && !Glottis.isVowel(word.charAt(i));
            boolean goesOn = word.substring(i).chars().anyMatch(c -> Glottis.isVowel((char) c));
            if (ends && goesOn) {
                parts.add(word.substring(from, i));
                from = i;
            }
        }
        parts.add(word.substring(from));
        return parts;
    }

    /** All of it, 16 bits, the lower byte first. */
    byte[] samples() {
        byte[] bytes = new byte[2 * sound.length];
        for (int i = 0; i < sound.length; i++) {
            int value = (int) Math.round(Math.clamp(sound[i], -1, 1) * Short.MAX_VALUE);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> Byte.SIZE);
        }
        return bytes;
    }
}
