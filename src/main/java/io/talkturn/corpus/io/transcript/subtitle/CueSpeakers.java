package io.talkturn.corpus.io.transcript.subtitle;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Mark;
import io.talkturn.corpus.io.transcript.NamedText;
import io.talkturn.corpus.io.transcript.SaidTiers;
import io.talkturn.corpus.io.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who says the cues: voice tags, else names before a colon where most cues have one. */
final class CueSpeakers {
    private final SourceFile file;
    private final ImportNotes notes;

    CueSpeakers(SourceFile file, ImportNotes notes) {
        this.file = file;
        this.notes = notes;
    }

    Transcript transcript(List<Cue> cues) {
        boolean voices = cues.stream().anyMatch(cue -> !cue.voice().isEmpty());
        List<Cue> said = voices ? cues : named(cues);
        SaidTiers tiers = new SaidTiers("cues");
        said.forEach(cue -> tiers.add(Mark.at(cue.text(), cue.start(), cue.end(), cue.line()), cue.voice()));
        return new Transcript(file, null, tiers.tiers());
    }

    private List<Cue> named(List<Cue> cues) {
        List<Optional<NamedText>> names =
                cues.stream().map(cue -> NamedText.of(cue.text())).toList();
        long found = names.stream().filter(Optional::isPresent).count();
        if (2 * found <= cues.size()) {
            if (found > 0) {
                notes.info(
                        "few_names",
                        file.name(),
                        null,
                        found + " of " + cues.size()
                                + " cues begin with something like a name and a colon; too few for speakers, so it stays text.");
            }
            return cues;
        }
        List<Cue> said = new ArrayList<>();
        String last = "";
        int goesOn = 0;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            Optional<NamedText> name = names.get(i);
            goesOn += name.isEmpty() ? 1 : 0;
            last = name.map(NamedText::name).orElse(last);
            said.add(cue.saidBy(last, name.map(NamedText::text).orElse(cue.text())));
        }
        if (goesOn > 0) {
            notes.info(
                    "speaker_goes_on",
                    file.name(),
                    null,
                    goesOn + " of " + cues.size() + " cues name no speaker and were given the one of the cue before.");
        }
        return said;
    }
}
