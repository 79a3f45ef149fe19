package io.talkturn.report;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.TalkturnNote;
import io.talkturn.corpus.Word;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.SpreadsheetSafety;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole corpus as one table, a talkturn a row: what any other program reads, and {@code talkturn import} too. */
public final class CorpusExport {
    private static final int STEP = 1000;
    /** The column of notes, which an import leaves out: no network may learn from them. */
    public static final String NOTE = "talkturn_note";

    private static final List<String> FIXED =
            List.of("conversation", "id", "speaker", "start", "end", "partition", "text", "narrative");

    private final Corpus corpus;
    private final Map<String, TalkturnNote> notes;
    private final Progress progress;

    /** An export; a cancel ends it and leaves no file. */
    public CorpusExport(Corpus corpus, Progress progress) {
        this(corpus, Map.of(), progress);
    }

    /** The same with what people noted, by talkturn; without a note there is no column for them. */
    public CorpusExport(Corpus corpus, Map<String, TalkturnNote> notes, Progress progress) {
        this.corpus = corpus;
        this.notes = Map.copyOf(notes);
        this.progress = progress;
    }

    /**
     * CSV: RFC 4180, UTF-8, full precision, empty cells where something is missing. Words are left out.
     *
     * @throws io.talkturn.foundation.UserError where the file cannot be written; an older file is then untouched
     */
    public void csv(Path file, SpreadsheetSafety safety) {
        Csv.write(ExportGuard.free(file), header(), safety, sink -> {
            for (int row = 0; row < corpus.talkturns().size(); row++) {
                step(row);
                sink.row(values(row).values().stream().map(CorpusExport::cell).toList());
            }
        });
    }

    /**
     * JSON Lines: an object a talkturn, without the keys of what is missing; words as [text, start, end].
     *
     * @throws io.talkturn.foundation.UserError where the file cannot be written; an older file is then untouched
     */
    public void jsonLines(Path file) {
        AtomicFiles.writeText(ExportGuard.free(file), out -> {
            for (int row = 0; row < corpus.talkturns().size(); row++) {
                step(row);
                out.write(Json.line(object(row)));
                out.write('\n');
            }
        });
    }

    private void step(int row) {
        if (row % STEP == 0) {
            progress.step("Writing talkturns", row, corpus.talkturns().size());
        }
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(FIXED);
        corpus.labels().forEach(label -> header.add(label.name()));
        corpus.features().forEach(feature -> header.add(feature.name()));
        if (!notes.isEmpty()) {
            header.add(NOTE);
        }
        return header;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> Csv.number(number);
            default -> value.toString();
        };
    }

    private Map<String, Object> object(int row) {
        Map<String, Object> object = new LinkedHashMap<>();
        values(row).forEach((key, value) -> {
            if (value != null) {
                object.put(key, value);
            }
        });
        Talkturn talkturn = corpus.talkturns().get(row);
        if (!talkturn.words().isEmpty()) {
            object.put("words", talkturn.words().stream().map(Word::cells).toList());
        }
        return object;
    }

    /** All columns of a row, null where a value is missing. */
    private Map<String, @Nullable Object> values(int row) {
        Talkturn talkturn = corpus.talkturns().get(row);
        Conversation conversation = corpus.conversations().get(corpus.conversationOf(row));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("conversation", conversation.id());
        values.put("id", talkturn.id());
        values.put("speaker", talkturn.speaker());
        values.put("start", talkturn.start());
        values.put("end", talkturn.end());
        values.put("partition", corpus.partitionOfRow(row).id());
        values.put("text", talkturn.text());
        values.put("narrative", talkturn.narrative());
        corpus.labels().forEach(label -> values.put(label.name(), value(label, row)));
        corpus.features().forEach(feature -> values.put(feature.name(), value(feature, row)));
        if (!notes.isEmpty()) {
            TalkturnNote note = notes.get(talkturn.id());
            values.put(NOTE, note == null ? null : note.text());
        }
        return values;
    }

    private static @Nullable Object value(Label label, int row) {
        if (!label.isPresent(row)) {
            return null;
        }
        return switch (label) {
            case ClassLabel l -> l.classes().get(l.at(row));
            case NumberLabel l -> l.at(row);
            case MultiLabel l -> l.written(row);
        };
    }

    /** JSON has no infinity, and a table with it would be read by few programs: it counts as missing. */
    private static @Nullable Object value(Feature feature, int row) {
        double value = feature.at(row);
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
