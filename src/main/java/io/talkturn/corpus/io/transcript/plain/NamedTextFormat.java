package io.talkturn.corpus.io.transcript.plain;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Mark;
import io.talkturn.corpus.io.transcript.SaidTiers;
import io.talkturn.corpus.io.transcript.Texts;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.corpus.io.transcript.TranscriptFormat;
import io.talkturn.foundation.UserError;
import java.util.List;

/** Names and texts, with times where there are: Teams, Zoom, Otter and what people type; {@code .txt} and {@code .docx}. */
public final class NamedTextFormat implements TranscriptFormat {
    @Override
    public String id() {
        return "named-text";
    }

    @Override
    public String title() {
        return "Text with names (Teams, Zoom, Otter; .txt, .docx)";
    }

    @Override
    public List<String> endings() {
        return List.of(".txt", ".docx", ".text");
    }

    @Override
    public Taken.Part part() {
        return Taken.Part.KEY;
    }

    @Override
    public boolean isGeneral() {
        return true;
    }

    @Override
    public boolean recognises(SourceFile file) {
        try {
            List<String> lines = DocxText.is(file)
                    ? DocxText.lines(file)
                    : Texts.peek(file).lines().toList();
            return NamedLines.isTranscript(lines);
        } catch (UserError e) {
            return false; // whoever reads it tells
        }
    }

    @Override
    public Transcript read(SourceFile file, ImportNotes notes) {
        List<String> lines = DocxText.is(file)
                ? DocxText.lines(file)
                : Texts.read(file, notes).lines().toList();
        List<NamedLines.Said> said = new NamedLines(file, notes).read(lines);
        if (said.isEmpty()) {
            throw file.error("Nobody says anything here.", "Write “name: what was said”, a line a talkturn.");
        }
        SaidTiers tiers = new SaidTiers("text");
        said.forEach(each -> tiers.add(Mark.at(each.text(), each.start(), each.end(), each.line()), each.speaker()));
        return new Transcript(file, null, tiers.tiers());
    }
}
