package io.talkturn.corpus.io.transcript.elan;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Texts;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.corpus.io.transcript.TranscriptFormat;
import java.util.List;

/** What ELAN exports as tab-delimited text, with and without heads. */
public final class ElanTableFormat implements TranscriptFormat {
    @Override
    public String id() {
        return "elan-table";
    }

    @Override
    public String title() {
        return "ELAN, tab-delimited export (.txt)";
    }

    @Override
    public List<String> endings() {
        return List.of(".txt", ".tsv", ".tab", ".csv");
    }

    @Override
    public boolean recognises(SourceFile file) {
        String start = Texts.peek(file);
        int end = start.lastIndexOf('\n');
        List<String> lines =
                (end < 0 ? start : start.substring(0, end + 1)).lines().toList();
        return ElanColumns.of(lines).isPresent();
    }

    @Override
    public Transcript read(SourceFile file, ImportNotes notes) {
        List<String> lines = Texts.read(file, notes).lines().toList();
        ElanColumns columns = ElanColumns.of(lines)
                .orElseThrow(() -> file.error(
                        "The table has no columns with the times of annotations.",
                        "Export it again with begin and end times."));
        return new ElanTable(file, columns, notes).read(lines);
    }
}
