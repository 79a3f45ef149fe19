package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.SpansFile;
import io.talkturn.foundation.UserError;
import io.talkturn.run.AttentionFolder;
import io.talkturn.run.HanSpec;
import io.talkturn.run.MetricTable;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.runs.RunPlaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the page reads of a run when it is chosen; attention is opened when it is first asked for. */
public final class OpenRun {

    private final RunEntry entry;
    private final RunResults results;
    private final Verdicts verdicts;
    private final MetricTable metrics;
    private final TranscriptText text;
    private final @Nullable UserError corpusProblem;
    private final List<String> toMind = new ArrayList<>();
    private @Nullable AttentionFolder attention;

    private OpenRun(RunEntry entry) {
        this.entry = entry;
        this.results = new RunResults(entry.folder());
        this.verdicts = new Verdicts(results.predictions());
        this.metrics = results.metrics();
        @Nullable UserError problem = null;
        TranscriptText found;
        try {
            found = fromCorpus(entry, verdicts.table());
        } catch (UserError e) {
            problem = e;
            found = TranscriptText.of(attention());
        }
        this.text = found;
        this.corpusProblem = problem;
    }

    /**
     * Reads predictions, metrics and the corpus; not on the UI thread.
     *
     * @throws UserError where the run has no results or they are damaged
     */
    static OpenRun read(RunEntry entry) {
        return new OpenRun(entry);
    }

    /** The run in the list. */
    RunEntry entry() {
        return entry;
    }

    /** Its predictions by talkturn. */
    Verdicts verdicts() {
        return verdicts;
    }

    /** All its metrics. */
    MetricTable metrics() {
        return metrics;
    }

    /** The conversations in the words that it read. */
    TranscriptText text() {
        return text;
    }

    /** Why the corpus could not be read, null where it could: then speakers are known. */
    @Nullable
    UserError corpusProblem() {
        return corpusProblem;
    }

    /** The classes of its primary task, empty for a number. */
    List<String> classes() {
        return verdicts.table().classes();
    }

    /** Whether its network attends to words; what a fusion network said is read without shades. */
    boolean attends() {
        return attends(entry);
    }

    /** The same of a run that is not read yet. */
    static boolean attends(@Nullable RunEntry run) {
        return run != null && run.network() instanceof HanSpec;
    }

    /** Whether there are two that could agree: they predict the same label. */
    static boolean areOfOneLabel(@Nullable RunEntry first, @Nullable RunEntry second) {
        RunSpec a = first == null ? null : first.spec();
        RunSpec b = second == null ? null : second.spec();
        return a != null && b != null && a.primary().equals(b.primary());
    }

    /** Its attention; not on the UI thread. */
    synchronized AttentionFolder attention() {
        if (attention == null) {
            if (RunPlaces.isTrial(entry.folder())
                    && !Files.isDirectory(entry.folder().attention())) {
                throw new UserError(Texts.of("transcripts.trial"), Texts.of("transcripts.trial.wayout"));
            }
            attention = results.attention();
        }
        return attention;
    }

    /** Of a prediction set what speaks against believing it, in sentences: what has changed since comes first. */
    List<String> toMind() {
        return toMind;
    }

    private TranscriptText fromCorpus(RunEntry entry, PredictionTable predictions) {
        RunSpec spec = Objects.requireNonNull(entry.spec());
        Path folder = entry.folder().corpus(spec);
        Corpus read = CorpusFolder.read(folder);
        PredictionSet.of(entry.folder()).ifPresent(set -> {
            set.stale(folder, read, spec).forEach(change -> toMind.add(change.sentence()));
            toMind.addAll(set.grave());
        });
        Corpus corpus = predictions.divided(read);
        boolean narratives = spec.network() instanceof HanSpec han && han.text().equals(HanSpec.NARRATIVE);
        return TranscriptText.of(corpus, narratives, narratives ? SpansFile.read(folder, corpus) : Map.of());
    }
}
