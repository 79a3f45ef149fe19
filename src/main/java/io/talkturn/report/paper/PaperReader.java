package io.talkturn.report.paper;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.report.RunNames;
import io.talkturn.run.AttentionFolder;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what is put on paper from the folders of runs and corpora; not for the UI thread. */
public final class PaperReader {
    private final PaperText text;
    private final List<PaperRun> runs;

    private PaperReader(PaperText text, List<PaperRun> runs) {
        this.text = text;
        this.runs = List.copyOf(runs);
    }

    /**
     * Conversations with what runs made of them.
     *
     * @param folders one run, or two of the same corpus
     * @throws UserError where results are missing or damaged, or two runs have not the same corpus; where the corpus cannot be
     *     read and no attention tells its text
     */
    public static PaperReader ofRuns(List<RunFolder> folders) {
        List<RunEntry> entries = folders.stream().map(RunCatalog::entry).toList();
        RunNames names = RunNames.of(entries);
        List<PaperRun> runs = new ArrayList<>();
        entries.forEach(entry -> runs.add(new PaperRun(names.of(entry), entry.folder())));
        RunFolder first = folders.getFirst();
        Path corpus = first.corpus(runs.getFirst().spec()).toAbsolutePath().normalize();
        for (int i = 1; i < folders.size(); i++) {
            Path other =
                    folders.get(i).corpus(runs.get(i).spec()).toAbsolutePath().normalize();
            if (!other.equals(corpus)) {
                throw new UserError(
                        "The two runs are of two corpora, so their talkturns cannot stand beside each other.",
                        "Choose two runs of the same corpus.");
            }
        }
        return new PaperReader(text(corpus, runs.getFirst()), runs);
    }

    /** Conversations of a corpus alone. */
    public static PaperReader ofCorpus(Path folder) {
        return of(CorpusFolder.read(folder));
    }

    /** Conversations of a corpus that is at hand. */
    public static PaperReader of(Corpus corpus) {
        return new PaperReader(PaperText.of(corpus), List.of());
    }

    /** What is chosen of it. */
    public Paper paper(PaperChoice choice) {
        return new Paper(text, runs, choice);
    }

    /** The talkturns that one of the runs got wrong. */
    public Set<String> errors() {
        return runs.stream().flatMap(run -> run.errors().stream()).collect(Collectors.toSet());
    }

    private static PaperText text(Path folder, PaperRun run) {
        PredictionTable predictions = run.predictions();
        try {
            return PaperText.of(predictions.divided(CorpusFolder.read(folder)));
        } catch (UserError e) {
            AttentionFolder attention = run.attention();
            if (attention == null) {
                throw e;
            }
            return PaperText.of(attention);
        }
    }
}
