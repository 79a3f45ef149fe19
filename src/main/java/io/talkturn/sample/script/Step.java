package io.talkturn.sample.script;

import java.util.List;

/** One step of a stage. */
public sealed interface Step {
    /** Something happens that moves somebody. */
    record Event(String role, Affect push) implements Step {}

    /** Talkturns that belong together: a question and its answer, news and a reaction. */
    record Exchange(List<Move> moves) implements Step {
        public Exchange {
            moves = List.copyOf(moves);
        }
    }
}
