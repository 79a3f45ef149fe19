package io.talkturn.ui.project;

import io.talkturn.run.RunEntry;
import io.talkturn.run.RunState;
import io.talkturn.ui.context.CorpusItem;
import java.util.List;

/** What is in the open project, as far as the next step depends on it. */
record ProjectState(List<CorpusItem> corpora, List<RunEntry> runs) {
    ProjectState {
        corpora = List.copyOf(corpora);
        runs = List.copyOf(runs);
    }

    long readableCorpora() {
        return corpora.stream().filter(c -> c.problem() == null).count();
    }

    long finished() {
        return runs.stream().filter(r -> r.state().hasResults()).count();
    }

    long busy() {
        return runs.stream()
                .filter(r -> (r.state() == RunState.RUNNING && !r.isOrphaned()) || r.state() == RunState.QUEUED)
                .count();
    }

    /** Runs that stopped halfway and can go on: paused ones, and those whose worker died. */
    long resumable() {
        return runs.stream()
                .filter(r -> r.state() == RunState.PAUSED || r.isOrphaned())
                .count();
    }

    long failed() {
        return runs.stream().filter(r -> r.state() == RunState.FAILED).count();
    }
}
