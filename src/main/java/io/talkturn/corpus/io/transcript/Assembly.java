package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.CorpusDraft.Turn;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.JoinRule;
import io.talkturn.corpus.io.source.Joining;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the talkturns of transcripts in order and together to conversations. */
final class Assembly {
    private static final int FEW = 3;
    private static final int MANY = 20;
    private static final double SLOWEST = 20;
    private static final double FASTEST = 600;

    private final ImportNotes notes;
    private final JoinRule rule;
    private final @Nullable Partition partition;
    private final Set<String> ids = new HashSet<>();

    Assembly(ImportNotes notes, JoinRule rule, @Nullable Partition partition) {
        this.notes = notes;
        this.rule = rule;
        this.partition = partition;
    }

    Talk talk(Transcript transcript, List<Line> lines) {
        List<Line> joined = joined(transcript, lines);
        checkRate(transcript, joined);
        String id = id(transcript);
        List<Turn> turns = new ArrayList<>();
        for (Line line : joined) {
            turns.add(new Turn(line.talkturn(id + "_" + turns.size()), line.labels, line.features));
        }
        return new Talk(
                id,
                id,
                partition == null ? TranscriptFiles.partition(transcript.file()) : partition,
                turns,
                transcript.media());
    }

    /** Ordered by time where all have times, else as the file has them. */
    List<Line> inOrder(Transcript transcript, List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(line -> line.place));
        if (sorted.stream().allMatch(Line::isTimed)) {
            sorted.sort(Comparator.comparingDouble(Line::start).thenComparingDouble(Line::end));
            return sorted;
        }
        noteBackwards(transcript, sorted);
        return sorted;
    }

    private void noteBackwards(Transcript transcript, List<Line> lines) {
        double before = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            if (line.start < before) {
                notes.warn(
                        "times_backwards",
                        transcript.file().name(),
                        line.place,
                        "Line " + line.place + " starts before a talkturn above it; others have no times, so the order"
                                + " of the file was kept.");
                return;
            }
            before = Double.isNaN(line.start) ? before : line.start;
        }
    }

    private List<Line> joined(Transcript transcript, List<Line> lines) {
        List<Line> ordered = inOrder(transcript, lines);
        if (rule.onlyUnfinished() && isWithoutEndMarks(ordered)) {
            notes.info(
                    "no_end_marks",
                    transcript.file().name(),
                    null,
                    "Hardly a line has an end mark, so nothing tells which sentences go on, and no lines were joined.");
            return ordered;
        }
        List<Line> joined = new Joining<Line>(rule, false).join(ordered);
        int less = lines.size() - joined.size();
        if (less > 0) {
            notes.info(
                    "joined",
                    transcript.file().name(),
                    null,
                    less + " of " + lines.size() + " lines were joined to the one before of the same speaker, where "
                            + rule.words() + ".");
        }
        return joined;
    }

    /** Captions that a machine wrote, and some languages, have none: they would all become one talkturn. */
    private static boolean isWithoutEndMarks(List<Line> lines) {
        long ended = lines.stream().filter(line -> !line.isUnfinished()).count();
        return lines.size() >= MANY && 10 * ended < lines.size();
    }

    private String id(Transcript transcript) {
        String id = transcript.id();
        String name = transcript.file().name();
        if (ids.add(id)) {
            return id;
        }
        int slash = name.lastIndexOf('/');
        String longer = slash < 0 ? id : name.substring(0, slash).replace('/', '_') + "_" + id;
        String free = longer;
        for (int n = 2; !ids.add(free); n++) {
            free = longer + "-" + n;
        }
        notes.warn(
                "ids_restart", name, null, "There is another conversation “" + id + "”; this one is “" + free + "”.");
        return free;
    }

    /** People say 20 to 600 words a minute; where most talkturns say other numbers the times are of another unit. */
    private void checkRate(Transcript transcript, List<Line> lines) {
        List<Double> rates = lines.stream()
                .filter(line ->
                        line.isTimed() && line.end > line.start && !line.text().isBlank())
                .map(line -> 60 * line.text().strip().split("\\s+").length / (line.end - line.start))
                .sorted()
                .toList();
        long odd =
                rates.stream().filter(rate -> rate < SLOWEST || rate > FASTEST).count();
        if (rates.size() >= FEW && 2 * odd > rates.size()) {
            notes.warn(
                    "speech_rate",
                    transcript.file().name(),
                    null,
                    "Most talkturns would hold " + Math.round(rates.get(rates.size() / 2))
                            + " words a minute: check the times, or that these are talkturns.");
        }
        double mean = lines.stream()
                .filter(Line::isTimed)
                .mapToDouble(line -> line.end - line.start)
                .average()
                .orElse(1);
        if (rates.size() >= FEW && mean < 1) {
            notes.warn(
                    "short_talkturns",
                    transcript.file().name(),
                    null,
                    "Talkturns last less than a second on average: joining neighbours over short pauses (--join 0.5) "
                            + "may suit them.");
        }
    }
}
