package io.talkturn.corpus.io.iemocap;

import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code .wdseg} file of the forced alignment: frames of 10 ms from the start of the talkturn, the last one
 * included. Silence, noises ({@code ++LAUGHTER++}) and the total at the end are no words.
 */
final class WordAlignment {
    private static final Pattern LINE = Pattern.compile("\\s*(\\d+)\\s+(\\d+)\\s+-?\\d+\\s+(\\S+)\\s*");
    private static final Pattern NO_WORD = Pattern.compile("<s>|</s>|<sil>|\\+\\+.*\\+\\+");
    private static final Pattern VARIANT = Pattern.compile("\\(\\d+\\)$");
    private static final int FRAMES_A_SECOND = 100;
    private static final double TENTHS_OF_MILLISECONDS = 10_000;

    private WordAlignment() {}

    /** The words of a talkturn that begins at a time, in seconds of the recording; none where the file is damaged. */
    static List<Word> read(SourceFile file, double talkturnStart, ImportNotes notes) {
        SourceLines text = SourceLines.read(file, notes);
        List<Word> words = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                if (isWordLine(line)) {
                    notes.warn(
                            "alignment_line_unparsed",
                            file.name(),
                            i + 1,
                            "Line " + (i + 1) + " is no “first frame, last frame, score, word”; it was left out.");
                }
                continue;
            }
            int first = frame(matcher.group(1));
            int end = frame(matcher.group(2));
            if (first <= last || end < first) {
                notes.warn(
                        "alignment_backwards",
                        file.name(),
                        i + 1,
                        "Line " + (i + 1) + ": the frames run backwards; the talkturn was kept without word times.");
                return List.of();
            }
            last = end;
            String word = VARIANT.matcher(matcher.group(3)).replaceFirst("");
            if (!NO_WORD.matcher(word).matches()) {
                words.add(new Word(word, time(talkturnStart, first), time(talkturnStart, end + 1)));
            }
        }
        return words;
    }

    private static boolean isWordLine(String line) {
        String start = line.strip();
        return !start.isEmpty() && !start.startsWith("SFrm") && !start.startsWith("Total score");
    }

    private static int frame(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE - 1 : Integer.parseInt(digits);
    }

    /** The release gives times of talkturns to a tenth of a millisecond; sums of doubles get no longer tail than that. */
    private static double time(double talkturnStart, int frame) {
        double seconds = talkturnStart + (double) frame / FRAMES_A_SECOND;
        return Math.round(seconds * TENTHS_OF_MILLISECONDS) / TENTHS_OF_MILLISECONDS;
    }
}
