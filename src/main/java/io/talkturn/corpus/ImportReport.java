package io.talkturn.corpus;

import java.util.List;

/**
 * What an import read, skipped and why.
 *
 * @param files how many files were read
 * @param conversations how many conversations they held
 * @param talkturns how many talkturns were kept
 * @param notes everything skipped or changed, in the order of reading
 */
public record ImportReport(int files, int conversations, int talkturns, List<ImportNote> notes) {
    /** The code of a note that is made when a corpus is read: one of its files is not as Talkturn wrote it. */
    public static final String CHANGED_OUTSIDE = "changed_outside";

    public ImportReport {
        notes = List.copyOf(notes);
    }
}
