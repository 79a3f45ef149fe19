package io.talkturn.corpus.io.monah;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.HeaderPeek;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.KnownParts;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A table of MONAH's program; its columns are found by name, whatever the case and the blanks around. */
record MonahTable(Kind kind, RawTable raw) {
    /** What a table holds, told by its columns. */
    enum Kind {
        TURNS,
        WORDS,
        TONE;

        private boolean fits(List<String> header) {
            List<String> names = header.stream().map(MonahTable::plain).toList();
            return names.containsAll(columns()) && !names.contains(another());
        }

        private List<String> columns() {
            return switch (this) {
                case TURNS -> List.of("audio_id", "speaker", "talkturn no", "text", "start time", "end time");
                case WORDS -> List.of("audio_id", "word", "start_time");
                case TONE -> List.of("audio_id", "talkturn no", "happiness", "sadness", "anger", "fear");
            };
        }

        private Map<String, String> taken() {
            return switch (this) {
                case TURNS ->
                    Map.of(
                            "audio_id", "conversation",
                            "speaker", "class label “role”, speaker",
                            "talkturn no", "number of the talkturn",
                            "text", "text",
                            "start time", "start",
                            "end time", "end",
                            "video_id", "speaker’s own recording");
                case WORDS -> Map.of("audio_id", "conversation", "word", "words", "start_time", "times of words");
                case TONE ->
                    Map.of(
                            "audio_id", "conversation",
                            "talkturn no", "number of the talkturn",
                            "happiness", "feature “tone_happy”",
                            "sadness", "feature “tone_sad”",
                            "anger", "feature “tone_angry”",
                            "fear", "feature “tone_fear”",
                            "neutrality", "feature “tone_neutral”");
            };
        }

        /** A column that shows the table to be another one, for example one that MONAH made from this one. */
        private String another() {
            return this == TURNS ? "delay" : "text";
        }

        static Optional<Kind> of(SourceFile file) {
            List<String> header = HeaderPeek.columns(file);
            for (Kind kind : values()) {
                if (kind.fits(header)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    static MonahTable read(Kind kind, SourceFile file, ImportNotes notes, Progress progress) {
        RawTable raw = Tables.read(file, notes, progress);
        KnownParts.tell(raw, Taken.Part.COLUMN, kind.taken(), notes);
        return new MonahTable(kind, raw);
    }

    private static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    String file() {
        return raw.file().name();
    }

    boolean has(String column) {
        return number(column) >= 0;
    }

    /** A cell without blanks at its ends; empty where the table has no such column. */
    String cell(RawTable.Row row, String column) {
        int number = number(column);
        return number < 0 ? "" : row.cells().get(number).strip();
    }

    UserError error(RawTable.Row row, String problem) {
        return raw.file().error(row.place() + ": " + problem + ".", "Put the line right, or leave it out.");
    }

    private int number(String column) {
        for (int i = 0; i < raw.columns().size(); i++) {
            if (plain(raw.columns().get(i)).equals(column)) {
                return i;
            }
        }
        return -1;
    }
}
