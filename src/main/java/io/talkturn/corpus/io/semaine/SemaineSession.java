package io.talkturn.corpus.io.semaine;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.CorpusDraft.Turn;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** One session as a conversation: the k-th line of a role has the k-th block of that role's words. */
final class SemaineSession {
    private static final double[] NO_SPREADS = DoubleStream.generate(() -> Double.NaN)
            .limit(Dimension.values().length)
            .toArray();

    private final SessionFolder folder;
    private final SessionXml xml;
    private final ImportNotes notes;
    private final Map<Role, List<WordBlock>> blocks = new EnumMap<>(Role.class);
    private final Map<Role, Integer> seen = new EnumMap<>(Role.class);

    SemaineSession(SessionFolder folder, SessionXml xml, ImportNotes notes) {
        this.folder = folder;
        this.xml = xml;
        this.notes = notes;
    }

    /** Recording and session, so that divisions can be made by recording. */
    String id() {
        return folder.stamp().orElse("recording" + xml.recording()) + "_" + folder.number();
    }

    /** The conversation, or nothing where it has no transcript. */
    Optional<Talk> talk(Partition partition, Traces traces) {
        Optional<SourceFile> transcript = folder.transcript();
        List<AlignedLine> lines =
                transcript.map(file -> AlignedLine.read(file, notes)).orElse(List.of());
        if (lines.isEmpty()) {
            notes.warn(
                    "no_transcript",
                    folder.name(),
                    null,
                    "The session has no alignedTranscript with talkturns; it was left out.");
            return Optional.empty();
        }
        noteStamp();
        String file = transcript.map(SourceFile::name).orElse(folder.name());
        readWords(lines, file);
        List<Turn> turns = new ArrayList<>();
        for (AlignedLine line : lines) {
            turns.add(turn(line, traces, file));
        }
        // the sort keeps the order of the file where talkturns start together
        turns.sort(Comparator.comparingDouble(SemaineSession::startOrLine));
        return Optional.of(new Talk(id(), title(), partition, turns));
    }

    private String title() {
        return "Session " + folder.number() + ": " + xml.character()
                + folder.stamp().map(stamp -> " (" + stamp + ")").orElse("");
    }

    private static double startOrLine(Turn turn) {
        Double start = turn.talkturn().start();
        return start == null ? Double.MAX_VALUE : start;
    }

    private void noteStamp() {
        if (folder.stamp().isEmpty()) {
            notes.warn(
                    "no_recording_stamp",
                    folder.name(),
                    null,
                    "No file says when the session was recorded (<time stamp>_User...), so divisions by recording do not "
                            + "know it.");
        }
    }

    private void readWords(List<AlignedLine> lines, String transcript) {
        for (Role role : Role.values()) {
            long turns = lines.stream().filter(line -> line.role() == role).count();
            Optional<SourceFile> file = folder.words(role);
            List<WordBlock> found = file.map(f -> WordBlock.read(f, notes)).orElse(List.of());
            blocks.put(role, found);
            if (file.isEmpty() && turns > 0) {
                notes.warn(
                        "no_word_level",
                        folder.name(),
                        null,
                        "There is no wordLevel_alignedTranscript of the " + role.id()
                                + "; times are those of alignedTranscript, words have none.");
            } else if (found.size() != turns) {
                notes.warn(
                        "turn_count_differs",
                        file.map(SourceFile::name).orElse(transcript),
                        null,
                        "The " + role.id() + " has " + found.size() + " blocks of words for " + turns
                                + " talkturns; from the first one that is missing, words may stand with a wrong talkturn.");
            }
        }
    }

    private Turn turn(AlignedLine line, Traces traces, String file) {
        int number = seen.merge(line.role(), 1, Integer::sum);
        List<Word> words = words(line, number);
        double start = words.isEmpty() ? line.start() : words.getFirst().start();
        double end = words.isEmpty() ? line.end() : words.getLast().end();
        boolean timed = end >= start;
        if (!timed) {
            notes.warn(
                    "end_before_start",
                    file,
                    line.line(),
                    "Line " + line.line()
                            + ": the talkturn ends before it starts; it was kept without times and labels.");
        }
        Talkturn talkturn = new Talkturn(
                id() + "_" + line.role().id() + "_" + number,
                xml.subjects()
                        .getOrDefault(line.role(), id() + "_" + line.role().id()),
                timed ? start : null,
                timed ? end : null,
                line.text(),
                null,
                words);
        Map<Dimension, Double> labels = timed ? traces.labels(line, number, start, end, file) : Map.of();
        return new Turn(
                talkturn,
                values(labels, line.role()),
                timed ? traces.spreads(line.role(), start, end) : NO_SPREADS.clone());
    }

    /** The usual dimensions, the role, and expectation. */
    private static double[] values(Map<Dimension, Double> labels, Role role) {
        List<Double> values = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (dimension.isUsual()) {
                values.add(labels.getOrDefault(dimension, Double.NaN));
            }
        }
        values.add((double) List.of(Role.values()).indexOf(role));
        values.add(labels.getOrDefault(Dimension.E, Double.NaN));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private List<Word> words(AlignedLine line, int number) {
        List<WordBlock> ofRole = blocks.getOrDefault(line.role(), List.of());
        if (number > ofRole.size()) {
            return List.of();
        }
        WordBlock block = ofRole.get(number - 1);
        if (block.words().isEmpty()) {
            notes.warn(
                    "empty_turn",
                    folder.words(line.role()).map(SourceFile::name).orElse(folder.name()),
                    block.line(),
                    "The " + line.role().id() + "'s talkturn " + number
                            + " has no words; its times are those of alignedTranscript.");
        }
        return block.words();
    }
}
