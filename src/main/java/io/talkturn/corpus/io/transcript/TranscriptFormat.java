package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.JoinRule;
import io.talkturn.corpus.io.source.SourceFile;
import java.util.List;

/** A format of timed transcripts; one file is one conversation. */
public interface TranscriptFormat {
    /** The name on the command line and in {@code CorpusInfo.format}. */
    String id();

    /** What people see. */
    String title();

    /** The endings of files that are looked at in a folder, lower case, with the dot; a file that is named may have any. */
    List<String> endings();

    /** Whether a file is of this format, judged by its content; false where it cannot be read. */
    boolean recognises(SourceFile file);

    /**
     * Reads one file; what is changed or skipped is noted.
     *
     * @throws io.talkturn.foundation.UserError where it is damaged
     */
    Transcript read(SourceFile file, ImportNotes notes);

    /** Which neighbours of one speaker are joined unless the user says otherwise. */
    default JoinRule usualJoin() {
        return JoinRule.NONE;
    }

    /** What its parts are called. */
    default Taken.Part part() {
        return Taken.Part.TIER;
    }

    /** Whether many other files look like it, so that it is asked only where no other format recognises the source. */
    default boolean isGeneral() {
        return false;
    }
}
