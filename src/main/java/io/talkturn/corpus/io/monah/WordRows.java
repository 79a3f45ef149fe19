package io.talkturn.corpus.io.monah;

import io.talkturn.corpus.Word;
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
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The words of all speakers, by video and in the order of their start. The same row stands in the table of its speaker
 * and in the one of the conversation, and sometimes twice in one: it counts once. Without an end time a word's end is its
 * start.
 */
final class WordRows {
    private final Map<String, List<Word>> byVideo = new LinkedHashMap<>();
    private final Map<String, String> folderOfVideo = new HashMap<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private final ImportNotes notes;

    WordRows(ImportNotes notes) {
        this.notes = notes;
    }

    void add(MonahTable table, Progress progress) {
        Set<List<Object>> here = new HashSet<>();
        int doubles = 0;
        int firstDouble = 0;
        for (RawTable.Row row : table.raw().rows()) {
            progress.step("Reading " + table.file(), row.line(), 0);
            String video = table.cell(row, "audio_id");
            String word = table.cell(row, "word");
            OptionalDouble start = Times.seconds(table, row, "start_time", notes);
            if (start.isEmpty()) {
                continue;
            }
            List<Object> key = List.of(video, word, start.getAsDouble());
            if (!here.add(key)) {
                firstDouble = doubles++ == 0 ? row.line() : firstDouble;
            } else if (seen.add(key)) {
                double end = end(table, row, start.getAsDouble());
                byVideo.computeIfAbsent(video, v -> new ArrayList<>()).add(new Word(word, start.getAsDouble(), end));
                folderOfVideo.putIfAbsent(video, folder(table));
            }
        }
        if (doubles > 0) {
            notes.info(
                    "double_word",
                    table.file(),
                    firstDouble,
                    doubles + " words stand twice at the same time, first in line " + firstDouble
                            + "; each counts once.");
        }
    }

    private double end(MonahTable table, RawTable.Row row, double start) {
        if (table.cell(row, "end_time").isEmpty()) {
            return start;
        }
        double end = Times.seconds(table, row, "end_time", notes).orElse(start);
        if (end < start) {
            notes.warn(
                    "end_before_start",
                    table.file(),
                    row.line(),
                    row.place() + ": the word ends before it starts; its end counts as unknown.");
            return start;
        }
        return end;
    }

    private static String folder(MonahTable table) {
        String name = table.file();
        int end = name.lastIndexOf('/');
        return end < 0 ? table.raw().file().stem() : name.substring(name.lastIndexOf('/', end - 1) + 1, end);
    }

    Set<String> videos() {
        return byVideo.keySet();
    }

    /** The words of a video in the order of their start. */
    List<Word> of(String video) {
        return byVideo.getOrDefault(video, List.of()).stream()
                .sorted(Comparator.comparingDouble(Word::start))
                .toList();
    }

    /** The conversation of a video as MONAH names them, {@code Kite} of {@code Kite_F}; else the folder. */
    String conversationOf(String video) {
        int end = video.lastIndexOf('_');
        return end > 0 ? video.substring(0, end) : folderOfVideo.getOrDefault(video, video);
    }
}
