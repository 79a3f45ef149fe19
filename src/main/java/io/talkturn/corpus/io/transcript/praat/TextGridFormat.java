package io.talkturn.corpus.io.transcript.praat;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Texts;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.corpus.io.transcript.TranscriptFormat;
import java.util.List;

/** Praat's TextGrids in their long and short form, and those of the Montreal Forced Aligner. */
public final class TextGridFormat implements TranscriptFormat {
    private static final int LOOK = 400;
    private static final String CHRONOLOGICAL = "\"Praat chronological TextGrid";

    // what Praat calls binary begins with the length of the class's name
    private static final String BINARY = "ooBinaryFile\bTextGrid";

    @Override
    public String id() {
        return "textgrid";
    }

    @Override
    public String title() {
        return "Praat (TextGrid; also of the Montreal Forced Aligner)";
    }

    @Override
    public List<String> endings() {
        return List.of(".textgrid", ".txt");
    }

    @Override
    public boolean recognises(SourceFile file) {
        String start = Texts.peek(file, LOOK);
        return (start.contains("ooTextFile") && start.contains("\"TextGrid\""))
                || start.startsWith(CHRONOLOGICAL)
                || Texts.begins(file, BINARY);
    }

    @Override
    public Transcript read(SourceFile file, ImportNotes notes) {
        boolean binary = Texts.begins(file, BINARY);
        if (binary || Texts.peek(file, LOOK).startsWith(CHRONOLOGICAL)) {
            throw file.error(
                    "This is a " + (binary ? "binary" : "chronological") + " TextGrid.",
                    "Save it in Praat as a text file or a short text file.");
        }
        return new TextGridReader(file, Texts.read(file, notes), notes).read();
    }
}
