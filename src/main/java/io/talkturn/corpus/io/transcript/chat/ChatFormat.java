package io.talkturn.corpus.io.transcript.chat;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Texts;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.corpus.io.transcript.TranscriptFormat;
import java.util.List;

/** CHAT transcripts, {@code .cha}. */
public final class ChatFormat implements TranscriptFormat {
    @Override
    public String id() {
        return "chat";
    }

    @Override
    public String title() {
        return "CHAT (TalkBank, .cha)";
    }

    @Override
    public List<String> endings() {
        return List.of(".cha", ".chat", ".txt");
    }

    /** A header of its own and a main line, or the headers with which every transcript begins. */
    @Override
    public boolean recognises(SourceFile file) {
        boolean begins = false;
        boolean people = false;
        for (String line : Texts.peek(file).lines().toList()) {
            begins |= line.startsWith("@Begin") || line.startsWith("@UTF8") || line.startsWith("@Font:");
            people |= line.startsWith("@Participants:") || line.startsWith("@Languages:");
        }
        return begins && people;
    }

    @Override
    public Transcript read(SourceFile file, ImportNotes notes) {
        return new ChatReader(file, notes).read(Texts.read(file, notes));
    }
}
