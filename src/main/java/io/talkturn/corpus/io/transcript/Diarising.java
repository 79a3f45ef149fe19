package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.transcript.Diarisation.Stretch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives talkturns whose speaker is not known the one who speaks longest during them. */
final class Diarising {
    private final List<Diarisation> all;
    private final boolean isOneTranscript;
    private final ImportNotes notes;
    private final Set<Diarisation> used = new HashSet<>();

    Diarising(List<Diarisation> all, int transcripts, ImportNotes notes) {
        this.all = all;
        this.isOneTranscript = transcripts == 1;
        this.notes = notes;
    }

    void speakers(Transcript transcript, List<Line> lines) {
        List<Stretch> stretches = stretches(transcript);
        if (stretches.isEmpty() || lines.isEmpty()) {
            return;
        }
        long known = lines.stream().map(line -> line.speaker).distinct().count();
        if (known > 1 && lines.stream().noneMatch(Line::isUnknown)) {
            notes.info(
                    "diarisation_left_out",
                    transcript.file().name(),
                    null,
                    "The transcript names its speakers, so the RTTM file was not needed.");
            return;
        }
        boolean oneName = known == 1;
        Spans<Stretch> spans = new Spans<>(stretches, Stretch::start, Stretch::end);
        int unheard = 0;
        for (Line line : lines) {
            if (oneName || line.isUnknown()) {
                line.speaker = speaker(spans, line);
                unheard += line.isUnknown() ? 1 : 0;
            }
        }
        if (unheard > 0) {
            notes.warn(
                    "no_stretch_overlaps",
                    transcript.file().name(),
                    null,
                    unheard + " talkturns overlap nobody's speech in the RTTM file; their speaker is unknown.");
        }
    }

    private List<Stretch> stretches(Transcript transcript) {
        List<Stretch> found = new ArrayList<>();
        for (Diarisation one : all) {
            if (one.file().stem().equals(transcript.id())
                    || one.names(transcript.id())
                    || (isOneTranscript && one.recordings() == 1)) {
                List<Stretch> own = one.of(transcript.id());
                if (!own.isEmpty()) {
                    used.add(one);
                    found.addAll(own);
                }
            }
        }
        return found;
    }

    private static String speaker(Spans<Stretch> spans, Line line) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        if (line.isTimed()) {
            spans.overlapping(
                    line.start, line.end, (stretch, much) -> seconds.merge(stretch.speaker(), much, Double::sum));
        }
        String best = "";
        double most = 0;
        for (Map.Entry<String, Double> entry : seconds.entrySet()) {
            if (entry.getValue() > most + 1e-9) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    void account() {
        for (Diarisation one : all) {
            notes.taken(
                    used.contains(one)
                            ? new Taken(
                                    Part.FILE,
                                    one.file().name(),
                                    "who speaks",
                                    one.stretches().size() + " stretches of " + one.speakers() + " speakers")
                            : Taken.leftOut(
                                    Part.FILE, one.file().name(), "it has the name of no transcript beside it"));
        }
    }
}
