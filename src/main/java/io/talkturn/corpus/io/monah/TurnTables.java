package io.talkturn.corpus.io.monah;

import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.foundation.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Talkturns as the table {@code weaved talkturns.csv} has them, with the words that were spoken in them. */
final class TurnTables {
    private static final double ROUNDING = 1e-6;

    private final WordRows words;
    private final ImportNotes notes;
    private final Map<String, List<MonahTurn>> conversations = new LinkedHashMap<>();
    private final Map<String, MonahTable> tableOf = new HashMap<>();

    TurnTables(WordRows words, ImportNotes notes) {
        this.words = words;
        this.notes = notes;
    }

    void add(MonahTable table, Progress progress) {
        Map<String, Integer> lines = new HashMap<>();
        Map<String, List<MonahTurn>> here = new LinkedHashMap<>();
        for (RawTable.Row row : table.raw().rows()) {
            progress.step("Reading " + table.file(), row.line(), 0);
            String conversation = table.cell(row, "audio_id");
            checkTable(conversation, table);
            String number = table.cell(row, "talkturn no");
            Integer before = lines.putIfAbsent(conversation + "\t" + number, row.line());
            if (before != null) {
                throw table.error(
                        row, "talkturn " + number + " of " + conversation + " stands in line " + before + " already");
            }
            turn(table, row, number)
                    .ifPresent(turn -> here.computeIfAbsent(conversation, c -> new ArrayList<>())
                            .add(turn));
        }
        here.forEach((conversation, turns) -> conversations.put(conversation, inOrder(table, conversation, turns)));
    }

    private void checkTable(String conversation, MonahTable table) {
        MonahTable other = tableOf.putIfAbsent(conversation, table);
        if (other != null && !other.file().equals(table.file())) {
            throw table.raw()
                    .file()
                    .error(
                            "The talkturns of " + conversation + " stand in this table and in " + other.file() + ".",
                            "Choose the folder that holds one of the two.");
        }
    }

    private Optional<MonahTurn> turn(MonahTable table, RawTable.Row row, String number) {
        OptionalDouble start = Times.seconds(table, row, "start time", notes);
        OptionalDouble end = Times.seconds(table, row, "end time", notes);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        boolean timed = end.getAsDouble() >= start.getAsDouble();
        if (!timed) {
            notes.warn(
                    "end_before_start",
                    table.file(),
                    row.line(),
                    row.place() + ": the talkturn ends before it starts; it was kept without times.");
        }
        String noun = table.cell(row, "speaker");
        String video = table.cell(row, "video_id");
        return Optional.of(new MonahTurn(
                number,
                video.isEmpty() ? table.cell(row, "audio_id") + "_" + noun : video,
                noun,
                start.getAsDouble(),
                timed ? start.getAsDouble() : null,
                timed ? end.getAsDouble() : null,
                Cells.spoken(table.cell(row, "text")),
                List.of()));
    }

    private List<MonahTurn> inOrder(MonahTable table, String conversation, List<MonahTurn> turns) {
        List<MonahTurn> sorted = turns.stream()
                .sorted(Comparator.comparingDouble(MonahTurn::order))
                .toList();
        if (!sorted.equals(turns)) {
            notes.info(
                    "sorted",
                    table.file(),
                    null,
                    "The talkturns of " + conversation + " were put in the order of their start.");
        }
        return withWords(conversation, sorted);
    }

    private List<MonahTurn> withWords(String conversation, List<MonahTurn> turns) {
        Map<String, List<Word>> left = new HashMap<>();
        Set<String> videos = new HashSet<>();
        turns.forEach(turn -> videos.add(turn.speaker()));
        videos.forEach(video -> left.put(video, new ArrayList<>(words.of(video))));
        List<MonahTurn> complete = new ArrayList<>();
        for (MonahTurn turn : turns) {
            List<Word> own = new ArrayList<>();
            left.getOrDefault(turn.speaker(), List.of()).removeIf(word -> isIn(word, turn) && own.add(word));
            complete.add(new MonahTurn(
                    turn.number(),
                    turn.speaker(),
                    turn.noun(),
                    turn.order(),
                    turn.start(),
                    turn.end(),
                    turn.text(),
                    own));
        }
        int loose = left.values().stream().mapToInt(List::size).sum();
        if (loose > 0) {
            notes.warn(
                    "word_without_turn",
                    tableOf.containsKey(conversation)
                            ? tableOf.get(conversation).file()
                            : "",
                    null,
                    loose + " words of " + conversation
                            + " were said in none of their speaker's talkturns; they were left out.");
        }
        return complete;
    }

    private static boolean isIn(Word word, MonahTurn turn) {
        return turn.start() != null
                && turn.end() != null
                && word.start() >= turn.start() - ROUNDING
                && word.start() <= turn.end() + ROUNDING;
    }

    /** Conversation to its talkturns in order. */
    Map<String, List<MonahTurn>> conversations() {
        return conversations;
    }
}
