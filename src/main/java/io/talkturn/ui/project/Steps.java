package io.talkturn.ui.project;

import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.project.Step.Standing;
import java.util.List;

/** Says for each page what is there and what is missing next. */
final class Steps {
    private final ProjectState state;

    private Steps(ProjectState state) {
        this.state = state;
    }

    /** The steps in the order of the work; the first that is not done wants doing now. */
    static List<Step> of(ProjectState state) {
        Steps steps = new Steps(state);
        return List.of(steps.data(), steps.model(), steps.train(), steps.results(), steps.transcripts());
    }

    private Step data() {
        if (state.readableCorpora() == 0) {
            String text = state.corpora().isEmpty() ? "step.data.none" : "step.data.damaged";
            return step(Standing.NOW, PageId.DATA, Texts.of(text), Texts.of("step.data.import"));
        }
        long talkturns = state.corpora().stream().mapToLong(c -> c.talkturns()).sum();
        String text = Texts.of(
                "step.data.there", Texts.count("corpus", state.readableCorpora()), Texts.count("talkturn", talkturns));
        return step(Standing.DONE, PageId.DATA, text, Texts.of("step.data.look"));
    }

    private Step model() {
        if (state.readableCorpora() == 0) {
            return step(Standing.LATER, PageId.MODEL, Texts.of("step.model.later"), "");
        }
        boolean done = !state.runs().isEmpty();
        return step(
                done ? Standing.DONE : Standing.NOW,
                PageId.MODEL,
                Texts.of(done ? "step.model.again" : "step.model.first"),
                Texts.of("step.model.choose"));
    }

    private Step train() {
        if (state.runs().isEmpty()) {
            return step(Standing.LATER, PageId.TRAIN, Texts.of("step.train.later"), "");
        }
        if (state.resumable() > 0) {
            String text = Texts.of("step.train.resumable", Texts.count("run", state.resumable()));
            return step(Standing.NOW, PageId.TRAIN, text, Texts.of("step.train.resume"));
        }
        if (state.busy() > 0) {
            String text = Texts.of("step.train.busy", Texts.count("run", state.busy()));
            return step(Standing.DONE, PageId.TRAIN, text, Texts.of("step.train.watch"));
        }
        if (state.finished() == 0) {
            String text = Texts.of("step.train.failed", Texts.count("run", state.failed()));
            return step(Standing.NOW, PageId.TRAIN, text, Texts.of("step.train.why"));
        }
        String text = Texts.of("step.train.done", Texts.count("run", state.finished()));
        return step(Standing.DONE, PageId.TRAIN, text, Texts.of("step.train.watch"));
    }

    private Step results() {
        return state.finished() == 0
                ? step(Standing.LATER, PageId.RESULTS, Texts.of("step.results.later"), "")
                : step(Standing.NOW, PageId.RESULTS, Texts.of("step.results.there"), Texts.of("step.results.look"));
    }

    private Step transcripts() {
        return state.readableCorpora() == 0
                ? step(Standing.LATER, PageId.TRANSCRIPTS, Texts.of("step.transcripts.later"), "")
                : step(
                        state.finished() == 0 ? Standing.LATER : Standing.NOW,
                        PageId.TRANSCRIPTS,
                        Texts.of(state.finished() == 0 ? "step.transcripts.bare" : "step.transcripts.there"),
                        Texts.of("step.transcripts.look"));
    }

    private static Step step(Standing standing, PageId page, String text, String action) {
        return new Step(standing, page, page.title(), text, action);
    }
}
