package io.talkturn.corpus.io.transcript.praat;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Texts;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.corpus.io.transcript.TranscriptFormat;
import java.util.List;
import java.util.Locale;

/** Praat's TextGrids in their long and short form, and those of the Montreal Forced Aligner. */
public final class TextGridFormat implements TranscriptFormat {
    private static final int LOOK = 400;

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
                || start.startsWith("\"Praat chronological TextGrid")
                || start.startsWith("ooBinaryFile\bTextGrid")
                || start.startsWith("ooBinaryFile") && start.contains("TextGrid");
    }

    @Override
    public Transcript read(SourceFile file, ImportNotes notes) {
        String text = Texts.peek(file, LOOK).toLowerCase(Locale.ROOT);
        if (text.startsWith("oobinaryfile") || text.startsWith("\"praat chronological")) {
            throw file.error(
                    "This is a " + (text.startsWith("\"") ? "chronological" : "binary") + " TextGrid.",
                    "Save it in Praat as a text file or a short text file.");
        }
        return new TextGridReader(file, Texts.read(file, notes), notes).read();
    }
}
