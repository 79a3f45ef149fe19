package io.talkturn.corpus.io.semaine;

import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one talkturn of one role, from {@code wordLevel_alignedTranscript_*}. Sounds keep their angle brackets,
 * {@code <LAUGH>}.
 *
 * @param line where the block begins
 */
record WordBlock(int line, List<Word> words) {
    private static final Pattern HEAD = Pattern.compile("---.*turn\\s+(\\d+)\\s*---\\s*");
    private static final Pattern WORD = Pattern.compile("(\\d{1,9})\\s+(\\d{1,9})\\s+(\\S.*?)\\s*");

    /** All blocks in the order of the file. */
    static List<WordBlock> read(SourceFile file, ImportNotes notes) {
        SourceLines text = SourceLines.read(file, notes);
        List<WordBlock> blocks = new ArrayList<>();
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            if (HEAD.matcher(line).matches()) {
                blocks.add(new WordBlock(i + 1, new ArrayList<>()));
            } else if (!line.isBlank() && !line.strip().equals(".")) {
                word(i + 1, line, blocks, file, notes);
            }
        }
        return blocks;
    }

    private static void word(int number, String line, List<WordBlock> blocks, SourceFile file, ImportNotes notes) {
        Matcher matcher = WORD.matcher(line);
        if (blocks.isEmpty() || !matcher.matches()) {
            notes.warn(
                    "word_line_unparsed",
                    file.name(),
                    number,
                    "Line " + number + " is no “start end word” of a talkturn; it was left out.");
            return;
        }
        double start = Long.parseLong(matcher.group(1)) / 1000.0;
        double end = Long.parseLong(matcher.group(2)) / 1000.0;
        List<Word> words = blocks.getLast().words();
        if (end < start || (!words.isEmpty() && start < words.getLast().start())) {
            notes.warn(
                    "words_backwards",
                    file.name(),
                    number,
                    "Line " + number + ": the times of the word run backwards; it was left out.");
            return;
        }
        words.add(new Word(matcher.group(3), start, end));
    }
}
