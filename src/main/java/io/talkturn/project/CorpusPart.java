package io.talkturn.project;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Correction;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.foundation.Progress;
import io.talkturn.weaving.WeaveJob;
import io.talkturn.weaving.Weaving;
import java.nio.file.Path;
import java.util.List;

/** Checks one corpus. */
final class CorpusPart {
    private final Path folder;
    private final ProjectCheck.Wanted wanted;
    private final Progress progress;
    private final PartNotes part = new PartNotes();

    CorpusPart(Path folder, ProjectCheck.Wanted wanted, Progress progress) {
        this.folder = folder;
        this.wanted = wanted;
        this.progress = progress;
    }

    CheckedPart check(String name) {
        part.step(() -> Leftovers.look(folder, wanted.repairs(), part));
        part.step(this::hashes);
        part.step(this::weaving);
        part.step(this::corrections);
        part.step(this::read);
        return part.part(name);
    }

    private void read() {
        Corpus corpus = CorpusFolder.read(folder);
        part.notes.add(corpus.conversations().size() + " conversations, "
                + corpus.talkturns().size() + " talkturns"
                + (corpus.sequences().isEmpty()
                        ? ""
                        : ", sequences of " + corpus.sequences().size() + " modalities")
                + (corpus.weakLabels().isEmpty()
                        ? ""
                        : ", weak labels of " + corpus.weakLabels().size() + " tasks")
                + ".");
    }

    private void hashes() {
        List<String> changed = CorpusFolder.changedOutside(folder, progress);
        if (changed.isEmpty()) {
            return;
        }
        if (wanted.accepts()) {
            CorpusFolder.read(folder); // what cannot be read is not accepted either
            CorpusFolder.accept(folder, progress);
            changed.forEach(sentence -> part.repaired.add(sentence + " It counts from now on."));
        } else {
            changed.forEach(sentence -> part.problems.add(
                    sentence + " Restore it from a copy; or, if the change is yours, take it over with --accept."));
        }
    }

    private void weaving() {
        if (!Weaving.isOutdated(folder)) {
            return;
        }
        if (wanted.repairs()) {
            WeaveJob.again(folder, progress);
            part.repaired.add("The narratives were older than the corrections and are woven again.");
        } else {
            part.problems.add("The narratives are older than the corrections: weave again, or use --repair.");
        }
    }

    private void corrections() {
        List<Correction> all = CorrectionsFile.read(folder);
        long held = all.stream().filter(Correction::holds).count();
        if (!all.isEmpty()) {
            part.notes.add(held + " of " + all.size() + " corrections hold.");
        }
    }
}
