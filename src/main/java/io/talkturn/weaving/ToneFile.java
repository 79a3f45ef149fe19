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
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A table of tone probabilities, a talkturn a row, as Vokaturi's results are kept: {@code audio_id} is the conversation,
 * {@code talkturn no} counts its talkturns from 1. A column {@code talkturn} with the ids of talkturns does as well, and so
 * do times: a talkturn then has the mean of the rows that overlap it. Rows may be missing.
 */
final class ToneFile {
    private static final Map<Tone, List<String>> WORDS = Map.of(
            Tone.NEUTRAL, List.of("neutral"),
            Tone.HAPPY, List.of("happ", "joy"),
            Tone.SAD, List.of("sad"),
            Tone.ANGRY, List.of("anger", "angry"),
            Tone.FEAR, List.of("fear", "afraid"));

    private static final String[] NUMBERS = {
        "talkturnno", "talkturnnumber", "turnno", "turnnumber", "turn", "utteranceno", "utterancenumber", "utterance"
    };
    private static final String[] CONVERSATIONS = {
        "audioid", "conversation", "conversationid", "session", "sessionid", "dialogue", "dialogueid", "recording"
    };

    private final Corpus corpus;
    private final ImportNotes notes;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Integer> conversations = new HashMap<>();
    private final Map<String, String> speakers = new HashMap<>();
    private int speaker = -1;

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
        Heads heads = new Heads(table);
        Map<Tone, Integer> tones = toneColumns(table, heads);
        int id = heads.find("id of the talkturn", "talkturn", "talkturnid", "utteranceid");
        int number = id >= 0 ? -1 : heads.find("number of the talkturn", NUMBERS);
        int conversation = heads.find("conversation", CONVERSATIONS);
        speaker = heads.find("speaker", "videoid", "speaker", "speakerid");
        ToneTimes times = id >= 0 || number >= 0
                ? null
                : ToneTimes.of(corpus, table, heads).orElse(null);
        if (id < 0 && number < 0 && times == null) {
            throw file.error(
                    "The table does not say which talkturns its rows are about (line 1).",
                    "It needs a column “talkturn no” or “talkturn”, or times: “start” and “end”.");
        }
        heads.told().tell(source.file(), notes);
        int found = 0;
        for (RawTable.Row row : table.rows()) {
            Map<Tone, Double> values = tones(table, row, tones);
            if (times != null) {
                conversation(source, table, row, conversation)
                        .ifPresent(c -> times.add(c, speakerOf(row), row, values));
                continue;
            }
            Integer talkturn = id >= 0 ? byId(table, row, id) : byNumber(source, table, row, conversation, number);
            if (talkturn != null) {
                MeasuredFeatures.put(columns, talkturn, values);
                found++;
            }
        }
        return times == null ? found : times.put(columns, notes);
    }

    private static Map<Tone, Integer> toneColumns(RawTable table, Heads heads) {
        Map<Tone, Integer> columns = new EnumMap<>(Tone.class);
        WORDS.forEach((tone, words) -> {
            int place = heads.holding(tone.name().toLowerCase(Locale.ROOT), words);
            if (place >= 0) {
                columns.put(tone, place);
            }
        });
        if (columns.isEmpty()) {
            throw table.file()
                    .error(
                            "The table has no column with a tone (line 1).",
                            "Its columns are called neutrality, happiness, sadness, anger, fear.");
        }
        return columns;
    }

    private @Nullable Integer byId(RawTable table, RawTable.Row row, int column) {
        String id = row.cells().get(column).strip();
        Integer found = rows.get(id);
        if (found == null) {
            skip(table, row, "tone_unknown_talkturn", "there is no talkturn “" + id + "”");
        }
        return found;
    }

    private @Nullable Integer byNumber(
            Attachment source, RawTable table, RawTable.Row row, int conversation, int column) {
        OptionalInt number = conversation(source, table, row, conversation);
        return number.isEmpty()
                ? null
                : numbered(table, row, number.getAsInt(), row.cells().get(column));
    }

    /** The conversation of a row: of the attachment, of its column, else the one that the file's name holds. */
    private OptionalInt conversation(Attachment source, RawTable table, RawTable.Row row, int column) {
        String cell = column < 0 ? "" : row.cells().get(column).strip();
        String id = source.conversation() != null ? source.conversation() : cell.isEmpty() ? ofName(source) : cell;
        Integer number = id == null ? null : conversations.get(id);
        if (number == null) {
            skip(table, row, "tone_unknown_conversation", "there is no conversation “" + (id == null ? "" : id) + "”");
            return OptionalInt.empty();
        }
        return OptionalInt.of(number);
    }

    private @Nullable String ofName(Attachment source) {
        return new AttachmentGuess(corpus)
                .named(source, new SourceFile(source.file(), "").stem())
                .conversation();
    }

    private String speakerOf(RawTable.Row row) {
        return speaker < 0 ? "" : row.cells().get(speaker).strip();
    }

    private @Nullable Integer numbered(RawTable table, RawTable.Row row, int conversation, String cell) {
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
        String name = speakerOf(row);
        if (name.isEmpty()) {
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
}
