package io.talkturn.corpus.io.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins neighbours of one speaker; overlaps stay overlaps, and where somebody else begins in the pause nothing is joined.
 *
 * @param <P> what is joined
 */
public final class Joining<P extends Piece<P>> {
    private final JoinRule rule;
    private final boolean throughOthers;

    /**
     * A way to join.
     *
     * @param throughOthers whether others may begin in the pause, as they do between the words of people who speak at once
     */
    public Joining(JoinRule rule, boolean throughOthers) {
        this.rule = rule;
        this.throughOthers = throughOthers;
    }

    /** Joins lines that stand in order; the first of neighbours takes up the others. */
    public List<P> join(List<P> lines) {
        if (rule.seconds() < 0) {
            return lines;
        }
        List<P> joined = new ArrayList<>();
        Map<String, P> lastOf = new HashMap<>();
        double lastStart = Double.NaN;
        String lastSpeaker = "";
        for (P line : lines) {
            P before = lastOf.get(line.speaker());
            boolean interrupted = before != null
                    && !throughOthers
                    && !lastSpeaker.equals(line.speaker())
                    && lastStart >= before.end();
            lastStart = line.start();
            lastSpeaker = line.speaker();
            if (before != null && !interrupted && isOne(before, line)) {
                before.append(line);
            } else {
                joined.add(line);
                lastOf.put(line.speaker(), line);
            }
        }
        return joined;
    }

    /** Joins lines of which it is known that one says them, even where nobody knows who. */
    public List<P> joinAll(List<P> lines) {
        List<P> joined = new ArrayList<>();
        for (P line : lines) {
            if (!joined.isEmpty()
                    && rule.seconds() >= 0
                    && rule.bridges(line.start() - joined.getLast().end())) {
                joined.getLast().append(line);
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /** Nobody knows whether two speakers who are not known are one; a sentence that goes on is. */
    private boolean isOne(P before, P line) {
        boolean mustGoOn = rule.onlyUnfinished() || line.isUnknown();
        return before.isTimed()
                && line.isTimed()
                && rule.bridges(line.start() - before.end())
                && (!mustGoOn || before.isUnfinished())
                && before.agreesWith(line);
    }
}
