package io.talkturn.weaving;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.Tone;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of tone probabilities, a talkturn a row, as Vokaturi's results are kept: {@code audio_id} is the conversation,
 * {@code talkturn no} counts its talkturns from 1. A column {@code talkturn} with the ids of talkturns does as well. Rows
 * may be missing.
 */
final class ToneFile {
    private static final Map<Tone, List<String>> COLUMNS = Map.of(
            Tone.NEUTRAL, List.of("neutrality", "neutral", "tone_neutral"),
            Tone.HAPPY, List.of("happiness", "happy", "tone_happy"),
            Tone.SAD, List.of("sadness", "sad", "tone_sad"),
            Tone.ANGRY, List.of("anger", "angry", "tone_angry"),
            Tone.FEAR, List.of("fear", "tone_fear"));

    private final Corpus corpus;
    private final ImportNotes notes;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Integer> conversations = new HashMap<>();
    private final Map<String, String> speakers = new HashMap<>();

    ToneFile(Corpus corpus, ImportNotes notes) {
        this.corpus = corpus;
        this.notes = notes;
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            rows.put(corpus.talkturns().get(row).id(), row);
        }
        for (int c = 0; c < corpus.conversations().size(); c++) {
            conversations.put(corpus.conversations().get(c).id(), c);
        }
    }

    /**
     * Fills the tones of the talkturns that the table has; how many.
     *
     * @throws UserError where a column is missing or a cell is no probability
     */
    int read(Attachment source, FeatureColumns columns, Progress progress) {
        SourceFile file =
                new SourceFile(source.file(), String.valueOf(source.file().getFileName()));
        RawTable table = Tables.read(file, notes, progress);
        Map<Tone, Integer> toneColumns = toneColumns(table);
        int found = 0;
        for (RawTable.Row row : table.rows()) {
            Integer talkturn = talkturn(source, table, row);
            if (talkturn != null) {
                MeasuredFeatures.put(columns, talkturn, tones(table, row, toneColumns));
                found++;
            }
        }
        return found;
    }

    private static Map<Tone, Integer> toneColumns(RawTable table) {
        Map<Tone, Integer> columns = new EnumMap<>(Tone.class);
        COLUMNS.forEach((tone, names) -> names.stream()
                .map(table::column)
                .filter(c -> c >= 0)
                .findFirst()
                .ifPresent(c -> columns.put(tone, c)));
        if (columns.isEmpty()) {
            throw table.file()
                    .error(
                            "The table has no column with a tone (line 1).",
                            "Its columns are called neutrality, happiness, sadness, anger, fear.");
        }
        return columns;
    }

    private @Nullable Integer talkturn(Attachment source, RawTable table, RawTable.Row row) {
        String id = cell(table, row, "talkturn", "talkturn_id");
        if (id != null) {
            Integer found = rows.get(id);
            if (found == null) {
                skip(table, row, "tone_unknown_talkturn", "there is no talkturn “" + id + "”");
            }
            return found;
        }
        String conversation =
                source.conversation() != null ? source.conversation() : cell(table, row, "audio_id", "conversation");
        Integer number = conversation == null ? null : conversations.get(conversation);
        if (number == null) {
            skip(table, row, "tone_unknown_conversation", "there is no conversation “" + conversation + "”");
            return null;
        }
        return numbered(table, row, number);
    }

    private @Nullable Integer numbered(RawTable table, RawTable.Row row, int conversation) {
        String cell = cell(table, row, "talkturn no", "talkturn_no");
        if (cell == null) {
            throw table.file()
                    .error(
                            "The table does not say which talkturns its rows are about (line 1).",
                            "It needs a column “talkturn no” or “talkturn”.");
        }
        OptionalLong no = Cells.whole(cell);
        Conversation turns = corpus.conversations().get(conversation);
        if (no.isEmpty()
                || no.getAsLong() < 1
                || no.getAsLong() > turns.talkturns().size()) {
            skip(table, row, "tone_unknown_talkturn", turns.id() + " has no talkturn number “" + cell + "”");
            return null;
        }
        int talkturn = corpus.firstRow(conversation) + (int) no.getAsLong() - 1;
        warnOfOtherSpeaker(table, row, turns.id(), corpus.talkturns().get(talkturn));
        return talkturn;
    }

    /** The table names speakers in its own way, but one name should always mean the same speaker. */
    private void warnOfOtherSpeaker(RawTable table, RawTable.Row row, String conversation, Talkturn talkturn) {
        String name = cell(table, row, "video_id", "speaker");
        if (name == null) {
            return;
        }
        String before = speakers.putIfAbsent(conversation + "\n" + name, talkturn.speaker());
        if (before != null && !before.equals(talkturn.speaker())) {
            notes.warn(
                    "tone_other_speaker",
                    table.file().name(),
                    row.line(),
                    row.place() + ": “" + name + "” was " + before + " before, but this talkturn is of "
                            + talkturn.speaker() + "; check that talkturns are numbered alike.");
        }
    }

    private void skip(RawTable table, RawTable.Row row, String code, String reason) {
        notes.warn(code, table.file().name(), row.line(), row.place() + " was left out: " + reason + ".");
    }

    private static Map<Tone, Double> tones(RawTable table, RawTable.Row row, Map<Tone, Integer> columns) {
        Map<Tone, Double> tones = new EnumMap<>(Tone.class);
        columns.forEach((tone, column) -> {
            String cell = row.cells().get(column);
            OptionalDouble value = Cells.number(cell);
            boolean isMissing = cell.isBlank() || cell.strip().equalsIgnoreCase("nan");
            if (!isMissing && (value.isEmpty() || value.getAsDouble() < 0 || value.getAsDouble() > 1)) {
                throw table.file()
                        .error(
                                row.place() + ": “" + cell + "” in column “"
                                        + table.columns().get(column) + "” is not a probability.",
                                "Put the cell right, or leave it empty.");
            }
            value.ifPresent(v -> tones.put(tone, v));
        });
        return tones;
    }

    private static @Nullable String cell(RawTable table, RawTable.Row row, String... names) {
        return Stream.of(names)
                .map(table::column)
                .filter(c -> c >= 0)
                .map(c -> row.cells().get(c))
                .filter(c -> !c.isBlank())
                .findFirst()
                .orElse(null);
    }
}
