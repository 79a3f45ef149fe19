package io.talkturn.corpus.io.nested;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.Progress;

/** One file of dialogues. It is read twice as a stream: to see what stands where, and to take the rows. */
final class NestedFile {
    private static final long LOOK = 4 << 20;

    private NestedFile() {}

    /** Whether there are talkturns in lists or objects inside others, as far as its start tells. */
    static boolean isNested(SourceFile file) {
        ShapeReader read = new ShapeReader();
        JsonStream.peek(file, LOOK, read::read);
        return Choices.best(Choices.of(read)).filter(NestedFile::isMine).isPresent();
    }

    private static boolean isMine(Choice choice) {
        return !choice.isFlat() && !choice.isSegments();
    }

    /**
     * Reads the talkturns.
     *
     * @throws io.talkturn.foundation.UserError where there are none, or the file is damaged or too large
     */
    static RawTable read(SourceFile file, ImportNotes notes, Progress progress) {
        ShapeReader read = new ShapeReader();
        JsonStream.read(file, progress, read::read);
        Choice choice = Choices.best(Choices.of(read))
                .orElseThrow(() -> file.error(
                        "No list in the file holds objects with sentences.",
                        "Dialogues in JSON are lists of objects with a text each, such as {\"text\": …}."));
        Room.require(file, read, choice);
        Extraction found = new Extraction(choice);
        JsonStream.read(file, progress, found::read);
        return new Building(file, choice, found, notes).table();
    }
}
