package io.talkturn.corpus.io.transcript.elan;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Texts;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.corpus.io.transcript.TranscriptFormat;
import java.util.List;

/** ELAN annotation files, {@code .eaf}, of the forms 2.7 to 3.0. */
public final class ElanFormat implements TranscriptFormat {
    @Override
    public String id() {
        return "elan";
    }

    @Override
    public String title() {
        return "ELAN (annotation files, .eaf)";
    }

    @Override
    public List<String> endings() {
        return List.of(".eaf", ".xml");
    }

    @Override
    public boolean recognises(SourceFile file) {
        return Texts.peek(file).contains("<ANNOTATION_DOCUMENT");
    }

    @Override
    public Transcript read(SourceFile file, ImportNotes notes) {
        ElanDocument document = new ElanXml(file).read();
        return new ElanTiers(file, document, notes).transcript();
    }
}
