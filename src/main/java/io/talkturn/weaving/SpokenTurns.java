package io.talkturn.weaving;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.monah.Spoken;
import io.talkturn.monah.WeaveMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Talkturns as the weaver sees them; times that are not known are NaN. */
final class SpokenTurns {
    private SpokenTurns() {}

    static List<Spoken> of(Conversation conversation, WeaveMode mode) {
        return conversation.talkturns().stream().map(t -> of(t, mode)).toList();
    }

    private static Spoken of(Talkturn turn, WeaveMode mode) {
        double start = known(turn.start());
        double end = known(turn.end());
        List<Word> timed = turn.words().stream().filter(Word::isTimed).toList();
        if (!timed.isEmpty()) {
            start = Double.isNaN(start) ? timed.getFirst().start() : start;
            // the authors' program ends a talkturn where its last word begins (docs/papers.md, repair 4)
            end = mode == WeaveMode.COMPAT ? timed.getLast().start() : end;
            end = Double.isNaN(end) ? timed.getLast().end() : end;
        }
        return new Spoken(turn.speaker(), turn.text(), start, end);
    }

    private static double known(@Nullable Double time) {
        return time == null ? Double.NaN : time;
    }
}
