package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A talkturn being put together: its text and times, to which words, labels and a speaker are added. */
final class Line {
    private static final String END_MARKS = ".?!…。？！؟।";
    private static final String CLOSING = "\"'”’»)]}*♪";

    final int place;
    String speaker;
    private final StringBuilder said;
    double start;
    double end;
    List<Word> words = new ArrayList<>();
    final double[] labels;
    final double[] features;

    Line(Mark mark, String speaker, int labels, int features) {
        this.place = mark.line();
        this.speaker = speaker;
        this.said = new StringBuilder(mark.text().strip());
        this.start = mark.start();
        this.end = mark.end();
        this.labels = new double[labels];
        this.features = new double[features];
        Arrays.fill(this.labels, Double.NaN);
        Arrays.fill(this.features, Double.NaN);
    }

    double start() {
        return start;
    }

    double end() {
        return end;
    }

    boolean isTimed() {
        return !Double.isNaN(start) && !Double.isNaN(end);
    }

    String text() {
        return said.toString();
    }

    boolean isUnknown() {
        return speaker.isEmpty();
    }

    /** Whether the sentence seems to go on. */
    boolean isUnfinished() {
        int last = said.length() - 1;
        while (last >= 0 && CLOSING.indexOf(said.charAt(last)) >= 0) {
            last--;
        }
        return last < 0 || END_MARKS.indexOf(said.charAt(last)) < 0;
    }

    /** Whether no value of one contradicts a value of the other. */
    boolean agreesWith(Line next) {
        for (int i = 0; i < labels.length; i++) {
            if (!Double.isNaN(labels[i]) && !Double.isNaN(next.labels[i]) && labels[i] != next.labels[i]) {
                return false;
            }
        }
        return true;
    }

    /** Goes on with what follows. */
    void append(Line next) {
        boolean blank = !said.isEmpty() && !next.said.isEmpty() && !isWithoutBlanks(next);
        said.append(blank ? " " : "").append(next.said);
        end = Math.max(end, next.end);
        words.addAll(next.words);
        fill(labels, next.labels);
        fill(features, next.features);
    }

    private static void fill(double[] own, double[] others) {
        for (int i = 0; i < own.length; i++) {
            own[i] = Double.isNaN(own[i]) ? others[i] : own[i];
        }
    }

    /** Chinese, Japanese and Thai are written without blanks. */
    private boolean isWithoutBlanks(Line next) {
        return isIdeographic(said.codePointBefore(said.length())) && isIdeographic(next.said.codePointAt(0));
    }

    private static boolean isIdeographic(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER -> true;
            default -> false;
        };
    }

    void sortWords() {
        if (words.stream().allMatch(Word::isTimed)) {
            words.sort(Comparator.comparingDouble(Word::start));
        }
    }

    Talkturn talkturn(String id) {
        return new Talkturn(
                id,
                isUnknown() ? Talkturn.UNKNOWN_SPEAKER : speaker,
                Double.isNaN(start) ? null : start,
                Double.isNaN(end) ? null : end,
                text(),
                null,
                words);
    }
}
