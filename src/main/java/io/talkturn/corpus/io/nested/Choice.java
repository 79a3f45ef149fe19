package io.talkturn.corpus.io.nested;

import java.util.List;

/**
 * Where the talkturns of a file may be: a list of objects, or lists of one length in an object.
 *
 * @param steps from the outermost level to a row, or to the object that holds the lists
 * @param at what stands there
 * @param text the path of what was said, inside a row or of the list of it
 * @param lists the lists that are columns, by their paths in the object; empty where a row is an object
 * @param sentences how many there are
 */
record Choice(List<Step> steps, Shape at, String text, List<String> lists, long sentences) {
    private static final int NAMED = 10;
    private static final int SPOKEN = 3;

    Choice {
        steps = List.copyOf(steps);
        lists = List.copyOf(lists);
    }

    /** Whether columns are lists. */
    boolean isParallel() {
        return !lists.isEmpty();
    }

    /** How likely its sentences are those of talkturns. */
    long weight() {
        boolean hasSpeaker = isParallel()
                ? lists.stream().anyMatch(Names::isSpeaker)
                : at.keys().keySet().stream().anyMatch(Names::isSpeaker);
        return sentences * (Names.isText(text) ? NAMED : 1) * (hasSpeaker ? SPOKEN : 1);
    }

    /** How the place is written: {@code dialogues{}.turns[]}. */
    String path() {
        return path(steps);
    }

    static String path(List<Step> steps) {
        StringBuilder path = new StringBuilder();
        steps.forEach(step -> path.append(step.written(path.isEmpty())));
        return path.toString();
    }

    /** The same place without what is below the last list. */
    boolean isOutermost() {
        return steps.size() <= 1;
    }

    /** Whether the rows are a recogniser's segments of speech with their times. */
    boolean isSegments() {
        boolean named = steps.size() > 1 && steps.get(steps.size() - 2).key().equals("segments");
        return named && at.keys().keySet().containsAll(List.of("start", "end", "text"));
    }

    /** Whether the rows are objects of single values at the outermost level, which is a table as it stands. */
    boolean isFlat() {
        return isOutermost()
                && !isParallel()
                && at.any() == null
                && at.keys().values().stream().allMatch(Shape::isScalar);
    }
}
