package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Who speaks when, as RTTM files of diarisation tools say, without what is said.
 *
 * @param stretches in the order of the file
 */
public record Diarisation(SourceFile file, List<Stretch> stretches) {
    /** The ending of such files in a folder. */
    public static final String ENDING = ".rttm";

    private static final String SPEAKER = "SPEAKER";
    private static final int FIELDS = 8;

    /**
     * One speaker speaking.
     *
     * @param recording the recording that the file names
     */
    public record Stretch(String recording, String speaker, double start, double end) {}

    public Diarisation {
        stretches = List.copyOf(stretches);
    }

    /** Whether a file is RTTM, by its first line. */
    public static boolean is(SourceFile file) {
        return Texts.peek(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(";;"))
                .findFirst()
                .filter(line -> !stretch(fields(line)).isEmpty()
                        || (line.startsWith("SPKR-INFO ") && fields(line).size() >= FIELDS))
                .isPresent();
    }

    /**
     * Reads a file; lines that are no stretches of speech are noted.
     *
     * @throws io.talkturn.foundation.UserError where it cannot be read or holds none
     */
    public static Diarisation read(SourceFile file, ImportNotes notes) {
        List<Stretch> stretches = new ArrayList<>();
        int number = 0;
        for (String line : Texts.read(file, notes).lines().toList()) {
            number++;
            List<Stretch> found = stretch(fields(line));
            stretches.addAll(found);
            if (found.isEmpty() && !line.isBlank() && !line.startsWith(";;")) {
                notes.info(
                        "no_stretch",
                        file.name(),
                        number,
                        "Line " + number + " is no stretch of speech with a start and a duration; it was left out.");
            }
        }
        if (stretches.isEmpty()) {
            throw file.error("The file holds no stretch of speech.", "Let the diarisation write it again.");
        }
        return new Diarisation(file, stretches);
    }

    private static List<String> fields(String line) {
        return List.of(line.strip().split("\\s+"));
    }

    private static List<Stretch> stretch(List<String> fields) {
        if (fields.size() < FIELDS || !fields.getFirst().equals(SPEAKER)) {
            return List.of();
        }
        OptionalDouble start = Cells.number(fields.get(3));
        OptionalDouble duration = Cells.number(fields.get(4));
        return start.isPresent()
                        && duration.isPresent()
                        && Double.isFinite(start.getAsDouble())
                        && Double.isFinite(duration.getAsDouble())
                        && duration.getAsDouble() >= 0
                ? List.of(new Stretch(
                        fields.get(1),
                        fields.get(7),
                        start.getAsDouble(),
                        start.getAsDouble() + duration.getAsDouble()))
                : List.of();
    }

    /** The stretches of one recording, all where the file speaks of one only. */
    List<Stretch> of(String conversation) {
        List<Stretch> named = stretches.stream()
                .filter(stretch -> stretch.recording().equals(conversation))
                .toList();
        return named.isEmpty() && recordings() == 1 ? stretches : named;
    }

    boolean names(String conversation) {
        return stretches.stream().anyMatch(stretch -> stretch.recording().equals(conversation));
    }

    /** How many recordings it speaks of. */
    public long recordings() {
        return stretches.stream().map(Stretch::recording).distinct().count();
    }

    /** How many speakers it knows. */
    public long speakers() {
        return stretches.stream().map(Stretch::speaker).distinct().count();
    }
}
