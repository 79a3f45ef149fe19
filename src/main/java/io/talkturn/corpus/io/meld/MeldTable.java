package io.talkturn.corpus.io.meld;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.KnownParts;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Tables;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.util.List;
import java.util.Map;

/** A MELD table with the numbers of its columns. */
record MeldTable(RawTable raw, int text, int speaker, int emotion, int sentiment, Place place, int start, int end) {

    /**
     * The columns that say where a talkturn stands in the series.
     *
     * @param season or -1
     * @param episode or -1
     */
    record Place(int dialogue, int utterance, int season, int episode) {
        boolean hasEpisode() {
            return season >= 0 && episode >= 0;
        }
    }

    static final List<String> REQUIRED = List.of(
            "Utterance", "Speaker", "Emotion", "Sentiment", "Dialogue_ID", "Utterance_ID", "StartTime", "EndTime");

    private static final Map<String, String> TAKEN = Map.of(
            "utterance", "text",
            "speaker", "speaker",
            "emotion", "class label “emotion”",
            "sentiment", "class label “sentiment”",
            "dialogue_id", "conversation",
            "utterance_id", "number of the talkturn",
            "season", "check of the times",
            "episode", "check of the times",
            "starttime", "start",
            "endtime", "end");

    /** Whether these are the columns of a MELD table; one or two may be missing, which the import then tells. */
    static boolean isHeader(List<String> columns) {
        return REQUIRED.stream().filter(columns::contains).count() >= REQUIRED.size() - 2;
    }

    static MeldTable read(SourceFile file, ImportNotes notes, Progress progress) {
        RawTable raw = Tables.read(file, notes, progress);
        for (String column : REQUIRED) {
            if (raw.column(column) < 0) {
                throw new UserError(
                        "The header (line 1) has no column “" + column + "”, which MELD tables have.",
                        file.path(),
                        "Get the file again, or import it as a table with a column mapping.");
            }
        }
        KnownParts.tell(raw, Taken.Part.COLUMN, TAKEN, notes);
        return new MeldTable(
                raw,
                raw.column("Utterance"),
                raw.column("Speaker"),
                raw.column("Emotion"),
                raw.column("Sentiment"),
                new Place(
                        raw.column("Dialogue_ID"),
                        raw.column("Utterance_ID"),
                        raw.column("Season"),
                        raw.column("Episode")),
                raw.column("StartTime"),
                raw.column("EndTime"));
    }
}
