package io.talkturn.report;

import io.talkturn.run.faith.FaithEstimate;
import io.talkturn.run.faith.FaithFigure;
import io.talkturn.run.faith.FaithMeasure;
import io.talkturn.run.faith.FaithUnit;
import io.talkturn.run.faith.FaithWay;
import io.talkturn.run.faith.Faithfulness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the test of a run's attention gave, as the line that stands under a shaded transcript. */
public final class FaithSentence {
    /** So many words are spoken of, where talkturns are that long. */
    private static final int COUNT = 3;

    /** Less than this is shown as 0.000. */
    private static final double SHOWN = 0.0005;

    private FaithSentence() {}

    /** The sentences. */
    public static String of(Faithfulness test) {
        Optional<FaithFigure> leftOut = figure(test, FaithWay.LEFT_OUT, COUNT);
        if (leftOut.isEmpty()) {
            return "The test of this run's attention says nothing: no talkturn of " + test.partition()
                    + " has more words than were taken away.";
        }
        int count = leftOut.get().point().count();
        FaithEstimate out = leftOut.get().beyond().highestLessRandom();
        FaithEstimate unknown = figure(test, FaithWay.UNKNOWN, count)
                .map(figure -> figure.beyond().highestLessRandom())
                .orElse(out);
        String what = test.isClass() ? "the prediction’s probability falls" : "the predicted number moves";
        return verdict(out, unknown, leftOut.get().conversations()) + ": without " + count + " of them " + what + " by "
                + shown(out) + " more, as <unk> by " + shown(unknown) + " (" + test.partition() + ", n "
                + leftOut.get().talkturns() + ").";
    }

    /** What stands before the sentences under what a run said of another corpus: there nothing is tested. */
    public static String beforeApplied(String run) {
        return "What can be tested is the run “" + run + "”, on its own corpus: ";
    }

    /** What is said instead where that run is not there any more. */
    public static String appliedIsGone(String run) {
        return "Whether these shades are worth believing is not known: the run “" + run + "” is no longer there.";
    }

    private static Optional<FaithFigure> figure(Faithfulness test, FaithWay way, int count) {
        List<FaithFigure> known = test.figures().stream()
                .filter(figure -> figure.point().unit() == FaithUnit.WORDS
                        && figure.point().measure() == FaithMeasure.COMPREHENSIVENESS
                        && figure.point().way() == way
                        && figure.talkturns() > 0)
                .toList();
        return known.stream()
                .filter(figure -> figure.point().count() == count)
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    private static String verdict(FaithEstimate out, FaithEstimate unknown, int conversations) {
        if (out.low() == null || unknown.low() == null) {
            return "Whether the words of highest attention matter more than random ones cannot be told from "
                    + conversations + (conversations == 1 ? " conversation" : " conversations");
        }
        if (isNothing(out) && isNothing(unknown)) {
            // as of a network that has learned nothing: an interval beside 0 is no reason for a word that its figures
            // deny
            return "Words of highest attention matter neither more nor less than random ones to the third decimal";
        }
        if (out.side() != unknown.side()) {
            return "Whether the words of highest attention matter more than random ones depends on how they are taken away";
        }
        return switch (out.side()) {
            case 1 -> "The words of highest attention matter more than random ones";
            case -1 -> "The words of highest attention matter less than random ones";
            default -> "The words of highest attention cannot be told from random ones";
        };
    }

    /** Whether the figures that are shown are all 0. */
    private static boolean isNothing(FaithEstimate estimate) {
        return Stream.of(estimate.value(), estimate.low(), estimate.high())
                .allMatch(figure -> figure != null && Math.abs(figure) < SHOWN);
    }

    private static String shown(FaithEstimate estimate) {
        return Table.Column.metric("").shown(FaithTable.cell(estimate));
    }
}
