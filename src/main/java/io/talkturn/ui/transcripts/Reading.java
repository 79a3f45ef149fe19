package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.ui.talkturn.LabelText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is read: the conversations, and of each talkturn its label and, where a run is chosen, what that predicted. */
public final class Reading {
    private final TranscriptText text;
    private final List<String> classes;
    private final @Nullable OpenRun run;
    private final Map<String, Verdict> labels;

    private Reading(TranscriptText text, List<String> classes, @Nullable OpenRun run, Map<String, Verdict> labels) {
        this.text = text;
        this.classes = List.copyOf(classes);
        this.run = run;
        this.labels = labels;
    }

    /** With the predictions of a run. */
    static Reading of(OpenRun run) {
        return new Reading(run.text(), run.classes(), run, Map.of());
    }

    /**
     * Of a corpus alone.
     *
     * @param text its conversations
     * @param label which of its labels stands beside the text, null for none
     */
    static Reading of(TranscriptText text, Corpus corpus, @Nullable Label label) {
        Map<String, Verdict> labels = new HashMap<>();
        for (int row = 0; label != null && row < label.size(); row++) {
            if (label.isPresent(row)) {
                labels.put(
                        corpus.talkturns().get(row).id(),
                        Verdict.label(
                                corpus.partitionOfRow(row), LabelText.of(label, row), label instanceof NumberLabel));
            }
        }
        return new Reading(text, label == null ? List.of() : label.classNames(), null, labels);
    }

    /** The conversations. */
    TranscriptText text() {
        return text;
    }

    /** The classes of the label, empty for a number or none. */
    List<String> classes() {
        return classes;
    }

    /** The run, null where the corpus is read alone. */
    @Nullable
    OpenRun run() {
        return run;
    }

    /** The label of a talkturn and what was predicted; empty where the run did not predict it, or it has no label. */
    Optional<Verdict> verdict(String talkturn) {
        return run == null
                ? Optional.ofNullable(labels.get(talkturn))
                : run.verdicts().of(talkturn);
    }
}
