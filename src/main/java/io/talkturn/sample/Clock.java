package io.talkturn.sample;

import io.talkturn.corpus.Word;
import io.talkturn.sample.Speaker.Manner;
import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Affect;
import java.util.ArrayList;
import java.util.List;

/** When the words are said: the excited speak faster and wait less, the downcast slower and later. Hundredths of seconds. */
final class Clock {
    private static final double SECONDS_A_WORD = 0.13;
    private static final double SECONDS_A_LETTER = 0.042;
    private static final double COMMA = 0.14;
    private static final double STOP = 0.34;
    private static final double USUAL_DELAY = 0.30;

    private final Dice dice;
    private double now;
    private double lastStart;

    /** A recording begins. */
    Clock(Dice dice) {
        this.dice = dice;
        this.now = dice.between(0.4, 1.6);
        this.lastStart = now;
    }

    /** The words of the next talkturn. */
    List<Word> say(Turn turn, boolean isFirst) {
        Affect affect = turn.affect();
        Manner manner = turn.speaker().manner();
        double pace = manner.pace() * StrictMath.exp(0.30 * manner.voice() * affect.activation() + dice.normal(0.09));
        double start = isFirst ? now : Math.max(lastStart + 0.3, now + delay(manner, affect));
        lastStart = start;
        List<Word> words = new ArrayList<>();
        double at = start;
        for (String token : turn.text().split(" ", -1)) {
            double length =
                    (SECONDS_A_WORD + SECONDS_A_LETTER * letters(token)) * StrictMath.exp(dice.normal(0.15)) / pace;
            words.add(new Word(token, hundredths(at), hundredths(at + length)));
            at += length + pauseAfter(token) / pace;
        }
        now = words.getLast().end();
        return words;
    }

    /** Negative: speaks before the other has ended. */
    private double delay(Manner manner, Affect affect) {
        double eager = manner.voice() * affect.activation();
        double sunken = Math.max(0, -affect.valence()) * Math.max(0, -affect.activation());
        if (dice.chance(0.05 + 0.22 * Math.max(0, eager))) {
            return -dice.between(0.03, 0.30);
        }
        return manner.pause() * USUAL_DELAY * StrictMath.exp(-0.75 * eager + 1.1 * sunken + dice.normal(0.5));
    }

    private static int letters(String token) {
        return (int) token.chars().filter(Character::isLetterOrDigit).count();
    }

    private static double pauseAfter(String token) {
        return switch (token.charAt(token.length() - 1)) {
            case ',' -> COMMA;
            case '.', '!', '?' -> STOP;
            default -> 0;
        };
    }

    private static double hundredths(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }
}
