package io.talkturn.corpus.io.transcript.plain;

import io.talkturn.corpus.io.source.Clock;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.NamedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells who says what in the lines of a text: {@code [00:03] Anna: …}, {@code Anna (0:03): …}, a line of its own for the name. */
final class NamedLines {
    private final SourceFile file;
    private final ImportNotes notes;
    private final List<Said> said = new ArrayList<>();
    private int before;
    private int joined;

    /** The talkturn that is open; null where the next line begins one. */
    private boolean isOpen;

    /** Whether a name and a time stood in a line of their own, so that what follows is text whatever it looks like. */
    private boolean isUnderHead;

    NamedLines(SourceFile file, ImportNotes notes) {
        this.file = file;
        this.notes = notes;
    }

    /** A talkturn; times are NaN where unknown. */
    record Said(int line, String speaker, double start, double end, String text) {
        Said with(String more) {
            return new Said(line, speaker, start, end, (text + " " + more).strip());
        }

        Said by(String name, String what) {
            return new Said(line, name, start, end, what);
        }
    }

    /** Whether at least two talkturns have names, and most lines belong to one. */
    static boolean isTranscript(List<String> lines) {
        NamedLines reading = new NamedLines(new SourceFile(Path.of(""), ""), new ImportNotes());
        List<Said> said = reading.read(lines);
        long named = said.stream().filter(each -> !each.speaker().isEmpty()).count();
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        return named > 1 && 2 * named >= said.size() && reading.isDense(filled);
    }

    /** Prose in which now and then a line begins with a word and a colon is no transcript. */
    private boolean isDense(long filled) {
        return 4L * said.size() >= filled;
    }

    List<Said> read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace('\u00A0', ' ');
            if (!line.isBlank()) {
                take(line, i + 1);
            }
        }
        if (before > 0) {
            notes.info("lines_before", file.name(), 1, before + " lines before the first name were left out.");
        }
        if (joined > 0) {
            notes.info(
                    "lines_joined",
                    file.name(),
                    null,
                    joined + " lines without a name go on with the talkturn before them.");
        }
        said.removeIf(each -> each.text().isEmpty() && each.speaker().isEmpty());
        return said;
    }

    private void take(String line, int number) {
        if (Clock.isFrames(line.strip().split("\\s", 2)[0])) {
            throw Clock.frames(file, number, line.strip().split("\\s", 2)[0]);
        }
        Optional<TimedStart> timed = TimedStart.of(line);
        if (timed.isPresent()) {
            timed(timed.get(), number);
            return;
        }
        Optional<NamedText> named = isUnderHead ? Optional.empty() : NamedText.of(line);
        if (named.isPresent()) {
            named(named.get(), number);
        } else if (isOpen
                && said.getLast().text().isEmpty()
                && said.getLast().speaker().isEmpty()
                && isName(line)) {
            said.add(said.removeLast().by(line.strip(), ""));
        } else if (isOpen) {
            joined += said.getLast().text().isEmpty() ? 0 : 1;
            said.add(said.removeLast().with(line.strip()));
        } else {
            before++;
        }
    }

    private void timed(TimedStart timed, int number) {
        Optional<NamedText> named = timed.name().isEmpty() ? NamedText.of(timed.rest()) : Optional.empty();
        String speaker = timed.name().isEmpty() ? named.map(NamedText::name).orElse("") : timed.name();
        double end = timed.end();
        if (end < timed.start()) {
            notes.warn(
                    "end_before_start",
                    file.name(),
                    number,
                    "Line " + number + " ends before it starts; the talkturn was kept without its end.");
            end = Double.NaN;
        }
        said.add(new Said(
                number, speaker, timed.start(), end, named.map(NamedText::text).orElse(timed.rest())));
        isOpen = true;
        isUnderHead = !speaker.isEmpty() && said.getLast().text().isEmpty();
    }

    private void named(NamedText named, int number) {
        boolean timeAbove = isOpen
                && said.getLast().text().isEmpty()
                && said.getLast().speaker().isEmpty();
        said.add(
                timeAbove
                        ? said.removeLast().by(named.name(), named.text())
                        : new Said(number, named.name(), Double.NaN, Double.NaN, named.text()));
        isOpen = true;
    }

    /** A short line of words under a time, as older exports of Teams have the name. */
    private static boolean isName(String line) {
        String text = line.strip();
        return text.length() <= 40
                && text.split("\\s+").length <= 4
                && Character.isUpperCase(text.codePointAt(0))
                && ".?!,;".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
