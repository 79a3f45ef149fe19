package io.talkturn.corpus.io.meld;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.CorpusDraft.Turn;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One dialogue of MELD: doubles left out, gaps, overlaps and lengths noted. Talkturns keep the order of their ids. */
final class MeldDialogue {
    private static final double LONG = 30;
    private static final int MOST_NAMED = 1000;

    private final String file;
    private final String id;
    private final String where;
    private final List<MeldRow> rows;
    private final ImportNotes notes;

    /**
     * A dialogue.
     *
     * @param id unique in the corpus
     * @param where how notes call it, "train/0"
     */
    MeldDialogue(String file, String id, String where, List<MeldRow> rows, ImportNotes notes) {
        this.file = file;
        this.id = id;
        this.where = where;
        this.notes = notes;
        this.rows = inOrder(withoutDoubles(rows));
    }

    Talk talk(Partition partition) {
        checkGaps();
        MeldRow before = null;
        List<Turn> turns = new ArrayList<>();
        for (MeldRow row : rows) {
            checkTimes(row, before == null ? null : before.times().end());
            before = row;
            turns.add(turn(row));
        }
        String episode = rows.getFirst().place().episode();
        return new Talk(id, episode.isEmpty() ? where : where + " (" + episode + ")", partition, turns);
    }

    private Turn turn(MeldRow row) {
        Times times = row.times();
        Talkturn talkturn = new Talkturn(
                id + "_" + row.place().utterance(),
                row.speaker(),
                times.start(),
                times.end(),
                row.text(),
                null,
                List.of());
        return new Turn(talkturn, new double[] {row.emotion(), row.sentiment()}, new double[0]);
    }

    private List<MeldRow> withoutDoubles(List<MeldRow> all) {
        Map<Long, MeldRow> seen = new HashMap<>();
        List<MeldRow> kept = new ArrayList<>();
        for (MeldRow row : all) {
            MeldRow before = seen.putIfAbsent(row.place().utterance(), row);
            if (before == null) {
                kept.add(row);
            } else {
                notes.warn(
                        "duplicate_turn",
                        file,
                        row.line(),
                        "Line " + row.line() + " is Dialogue_ID " + row.place().dialogue() + ", Utterance_ID "
                                + row.place().utterance() + " again (first in line " + before.line()
                                + "); it was left out.");
            }
        }
        return kept;
    }

    private List<MeldRow> inOrder(List<MeldRow> all) {
        List<MeldRow> sorted = all.stream()
                .sorted(Comparator.comparingLong(row -> row.place().utterance()))
                .toList();
        if (!sorted.equals(all)) {
            notes.info(
                    "sorted",
                    file,
                    all.getFirst().line(),
                    "The talkturns of " + where + " were put in the order of their ids.");
        }
        return sorted;
    }

    /** The talkturns beside a gap were not neighbours in the conversation, which matters to every model of context. */
    private void checkGaps() {
        List<Long> missing = new ArrayList<>();
        Integer line = null;
        long expected = 0;
        for (MeldRow row : rows) {
            if (row.place().utterance() > expected) {
                LongStream.range(expected, row.place().utterance())
                        .limit(MOST_NAMED)
                        .forEach(missing::add);
                line = line == null ? Integer.valueOf(row.line()) : line;
            }
            expected = row.place().utterance() + 1;
        }
        if (!missing.isEmpty()) {
            notes.warn(
                    "utterance_gap",
                    file,
                    line,
                    where + ": utterance ids " + missing
                            + " are missing, so the talkturns beside the gap were not neighbours.");
        }
    }

    private void checkTimes(MeldRow row, @Nullable Double endBefore) {
        Double start = row.times().start();
        Double end = row.times().end();
        if (start == null || end == null) {
            return;
        }
        String turn = where + "/" + row.place().utterance();
        double length = end - start;
        if (length == 0) {
            notes.info("zero_length", file, row.line(), turn + " starts and ends at the same time.");
        }
        if (length > LONG) {
            notes.warn(
                    "long_turn",
                    file,
                    row.line(),
                    turn + " lasts " + seconds(length)
                            + " s (more than 30 s): its speech rate and delay are unreliable.");
        }
        if (endBefore != null && start < endBefore) {
            notes.info(
                    "overlap",
                    file,
                    row.line(),
                    turn + " starts " + seconds(endBefore - start) + " s before the talkturn before it ends.");
        }
    }

    private static String seconds(double value) {
        return String.valueOf(Math.round(value * 1000) / 1000.0);
    }
}
