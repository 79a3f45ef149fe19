package io.talkturn.corpus.io.typed;

import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.ImportNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells talkturns from the lines of a typed conversation. */
public final class TypedLines {
    /** A time in front of a line says nothing of who spoke. */
    private static final Pattern TIME =
            Pattern.compile("^\\s*(?:[\\[(][\\d:.,\\s]+[\\])]|\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*");

    private static final Pattern NAMED =
            Pattern.compile("^\\s*(?<name>[^:\\t]{1,40}?)\\s*(?::(?:\\s+|$)|\\t+)(?<said>.*)$");

    private TypedLines() {}

    /**
     * A talkturn.
     *
     * @param line where it begins, counted from 1
     * @param speaker {@link Talkturn#UNKNOWN_SPEAKER} where no line names one
     */
    public record Said(int line, String speaker, String text) {}

    /**
     * The talkturns of a text. A line without a name goes on with the talkturn before it; where no line has one, each line is
     * a talkturn of a speaker who is not known.
     */
    public static List<Said> read(String text) {
        return read(text, new ImportNotes(), "");
    }

    /** The same; what is left out or joined is noted under the name of the file. */
    static List<Said> read(String text, ImportNotes notes, String file) {
        List<String> lines = text.lines().toList();
        boolean isNamed = named(text) > 0;
        List<Said> turns = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = TIME.matcher(lines.get(i)).replaceFirst("");
            Matcher named = NAMED.matcher(line);
            if (line.length() < lines.get(i).stripLeading().length()) {
                notes.info("typed_time_left_out", file, i + 1, "A time in front of a typed line is left out.");
            }
            if (line.isBlank()) {
                continue;
            }
            if (isNamed && named.matches()) {
                turns.add(new Said(
                        i + 1, named.group("name").strip(), named.group("said").strip()));
            } else if (isNamed && !turns.isEmpty()) {
                notes.info(
                        "typed_line_joined", file, i + 1, "A line without a name goes on with the talkturn before it.");
                Said last = turns.removeLast();
                turns.add(new Said(last.line(), last.speaker(), (last.text() + " " + line.strip()).strip()));
            } else {
                turns.add(new Said(i + 1, Talkturn.UNKNOWN_SPEAKER, line.strip()));
            }
        }
        return turns;
    }

    /** How many lines begin with a name. */
    static long named(String text) {
        return text.lines()
                .map(line -> TIME.matcher(line).replaceFirst(""))
                .filter(line -> NAMED.matcher(line).matches())
                .count();
    }

    /** Whether a text reads like a conversation: more than one line, and most of them with a name and a colon. */
    static boolean isConversation(String text) {
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        long named = text.lines()
                .filter(line -> !line.contains("\t")
                        && NAMED.matcher(TIME.matcher(line).replaceFirst("")).matches())
                .count();
        return named > 1 && 2 * named >= lines;
    }

    /** Whether most lines begin with a time. */
    static boolean isTimed(String text) {
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        long timed = text.lines().filter(line -> TIME.matcher(line).lookingAt()).count();
        return 2 * timed >= lines && lines > 0;
    }

    /** The same talkturns in the form that the importer reads, each with a name. */
    public static String written(List<Said> turns) {
        StringBuilder text = new StringBuilder();
        turns.forEach(turn -> text.append(turn.speaker().replace(':', ' '))
                .append(": ")
                .append(turn.text())
                .append('\n'));
        return text.toString();
    }
}
