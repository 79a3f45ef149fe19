package io.talkturn.corpus.io.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins neighbours of one speaker; overlaps stay overlaps, and where somebody else begins in the pause nothing is joined. */
final class Joining {
    private final JoinRule rule;
    private final boolean throughOthers;

    /**
     * A way to join.
     *
     * @param throughOthers whether others may begin in the pause, as they do between the words of people who speak at once
     */
    Joining(JoinRule rule, boolean throughOthers) {
        this.rule = rule;
        this.throughOthers = throughOthers;
    }

    /** Joins lines that stand in order; the first of neighbours takes up the others. */
    List<Line> join(List<Line> lines) {
        if (rule.seconds() < 0) {
            return lines;
        }
        List<Line> joined = new ArrayList<>();
        Map<String, Line> lastOf = new HashMap<>();
        double lastStart = Double.NaN;
        String lastSpeaker = "";
        for (Line line : lines) {
            Line before = lastOf.get(line.speaker);
            boolean interrupted =
                    before != null && !throughOthers && !lastSpeaker.equals(line.speaker) && lastStart >= before.end;
            lastStart = line.start;
            lastSpeaker = line.speaker;
            if (before != null && !interrupted && isOne(before, line)) {
                before.append(line);
            } else {
                joined.add(line);
                lastOf.put(line.speaker, line);
            }
        }
        return joined;
    }

    /** Joins lines of which it is known that one says them, even where nobody knows who. */
    List<Line> joinAll(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        for (Line line : lines) {
            if (!joined.isEmpty() && rule.seconds() >= 0 && rule.bridges(line.start - joined.getLast().end)) {
                joined.getLast().append(line);
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /** Nobody knows whether two speakers who are not known are one; a sentence that goes on is. */
    private boolean isOne(Line before, Line line) {
        boolean mustGoOn = rule.onlyUnfinished() || line.isUnknown();
        return before.isTimed()
                && line.isTimed()
                && rule.bridges(line.start - before.end)
                && (!mustGoOn || before.isUnfinished())
                && before.agreesWith(line);
    }
}
