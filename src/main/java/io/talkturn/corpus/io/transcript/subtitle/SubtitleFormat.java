package io.talkturn.corpus.io.transcript.subtitle;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.JoinRule;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Texts;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.corpus.io.transcript.TranscriptFormat;
import java.util.List;

/** Subtitles, {@code .srt} and {@code .vtt}. */
public final class SubtitleFormat implements TranscriptFormat {
    @Override
    public String id() {
        return "subtitles";
    }

    @Override
    public String title() {
        return "Subtitles (SubRip .srt, WebVTT .vtt)";
    }

    @Override
    public List<String> endings() {
        return List.of(".srt", ".vtt", ".txt");
    }

    @Override
    public JoinRule usualJoin() {
        return JoinRule.SUBTITLES;
    }

    @Override
    public Taken.Part part() {
        return Taken.Part.KEY;
    }

    /** The head of WebVTT, or a line with two times and an arrow among the first three that hold something. */
    @Override
    public boolean recognises(SourceFile file) {
        String start = Texts.peek(file);
        return start.startsWith("WEBVTT")
                || start.lines().filter(line -> !line.isBlank()).limit(2).anyMatch(CueTimes::isTimes);
    }

    @Override
    public Transcript read(SourceFile file, ImportNotes notes) {
        List<Cue> cues = new CueReader(file, notes).read(Texts.read(file, notes));
        return new CueSpeakers(file, notes).transcript(cues);
    }
}
