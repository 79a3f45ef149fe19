package io.talkturn.corpus.io.semaine;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code alignedTranscript_*}: {@code 00:01:520 00:03:040 User<TAB>text}, times as min:sec:ms.
 *
 * @param start seconds
 * @param end seconds
 */
record AlignedLine(int line, Role role, double start, double end, String text) {
    private static final Pattern LINE =
            Pattern.compile("(\\d+):(\\d{1,2}):(\\d{1,3})\\s+(\\d+):(\\d{1,2}):(\\d{1,3})\\s+(User|Operator)\\t(.*)");

    /** All lines in the order of the file; others are noted. */
    static List<AlignedLine> read(SourceFile file, ImportNotes notes) {
        SourceLines text = SourceLines.read(file, notes);
        List<AlignedLine> found = new ArrayList<>();
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                found.add(new AlignedLine(
                        i + 1,
                        matcher.group(7).equals("User") ? Role.USER : Role.OPERATOR,
                        seconds(matcher, 1),
                        seconds(matcher, 4),
                        Cells.spoken(matcher.group(8))));
            } else if (!line.isBlank()) {
                notes.warn(
                        "aligned_line_unparsed",
                        file.name(),
                        i + 1,
                        "Line " + (i + 1) + " is no “start end User|Operator<tab>text”; it was left out.");
            }
        }
        return found;
    }

    private static double seconds(Matcher matcher, int group) {
        long minutes = Long.parseLong(matcher.group(group));
        long seconds = Long.parseLong(matcher.group(group + 1));
        return ((minutes * 60 + seconds) * 1000 + Long.parseLong(matcher.group(group + 2))) / 1000.0;
    }
}
