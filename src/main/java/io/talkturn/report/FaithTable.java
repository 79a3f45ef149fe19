package io.talkturn.report;

import io.talkturn.evaluation.Jackknife;
import io.talkturn.evaluation.JackknifeEstimate.Gap;
import io.talkturn.run.faith.FaithEstimate;
import io.talkturn.run.faith.FaithFigure;
import io.talkturn.run.faith.FaithUnit;
import io.talkturn.run.faith.FaithWay;
import io.talkturn.run.faith.Faithfulness;
import io.talkturn.run.faith.SeedAgreement;
import io.talkturn.run.faith.TestedTalkturn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the test of a run's attention gave: a row a unit, measure, way and count. */
public final class FaithTable {
    /** What the comparison with chance is called: the figure that matters. */
    public static final String BEYOND = "highest − random";

    /** The same of the lowest attention. */
    public static final String BELOW = "lowest − random";

    private FaithTable() {}

    /** All figures. */
    public static Table of(String run, Faithfulness test) {
        return of(run, test, _ -> true);
    }

    /** Some of them. */
    public static Table of(String run, Faithfulness test, Predicate<FaithFigure> wanted) {
        List<List<Cell>> rows =
                test.figures().stream().filter(wanted).map(FaithTable::row).toList();
        return new Table(
                "faithfulness-" + test.partition(),
                "Is the attention worth believing? " + run + ", " + test.partition(),
                List.of(
                        Table.Column.text("taken away"),
                        Table.Column.text("measure"),
                        Table.Column.text("how"),
                        Table.Column.count("k"),
                        Table.Column.count("n"),
                        Table.Column.count("conversations"),
                        Table.Column.interval(BEYOND),
                        Table.Column.interval(BELOW),
                        Table.Column.interval("highest"),
                        Table.Column.interval("lowest"),
                        Table.Column.interval("random")),
                rows,
                notes(test),
                3);
    }

    /** Every prediction by itself, with the words that were chosen: for people's own statistics. */
    public static Table each(String run, Faithfulness test, List<TestedTalkturn> talkturns) {
        List<List<Cell>> rows = talkturns.stream().map(FaithTable::row).toList();
        return new Table(
                "faithfulness-each-" + test.partition(),
                "Attention tested prediction by prediction, " + run + ", " + test.partition(),
                List.of(
                        Table.Column.text("conversation"),
                        Table.Column.text("talkturn"),
                        Table.Column.text("taken away"),
                        Table.Column.text("measure"),
                        Table.Column.text("how"),
                        Table.Column.count("k"),
                        Table.Column.text("words of highest attention"),
                        Table.Column.text("words of lowest attention"),
                        Table.Column.difference("highest"),
                        Table.Column.difference("lowest"),
                        Table.Column.difference("random")),
                rows,
                List.of());
    }

    private static List<Cell> row(TestedTalkturn one) {
        return List.of(
                Cell.of(one.conversation()),
                Cell.of(one.talkturn()),
                Cell.of(name(one.point().unit())),
                Cell.of(one.point().measure().id()),
                Cell.of(name(one.point().way())),
                Cell.of(one.point().count()),
                Cell.of(String.join(" ", one.highest())),
                Cell.of(String.join(" ", one.lowest())),
                Cell.of(one.falls().highest()),
                Cell.of(one.falls().lowest()),
                Cell.of(one.falls().random()));
    }

    /** What is taken away, in words. */
    public static String name(FaithUnit unit) {
        return switch (unit) {
            case WORDS -> "words";
            case WINDOW -> "words of the window";
            case TALKTURNS -> "talkturns";
        };
    }

    /** How it is taken away, in words. */
    public static String name(FaithWay way) {
        return switch (way) {
            case LEFT_OUT -> "left out";
            case UNKNOWN -> "as <unk>";
        };
    }

    private static List<Cell> row(FaithFigure figure) {
        return List.of(
                Cell.of(name(figure.point().unit())),
                Cell.of(figure.point().measure().id()),
                Cell.of(name(figure.point().way())),
                Cell.of(figure.point().count()),
                Cell.of(figure.talkturns()),
                Cell.of(figure.conversations()),
                cell(figure.beyond().highestLessRandom()),
                cell(figure.beyond().lowestLessRandom()),
                cell(figure.means().highest()),
                cell(figure.means().lowest()),
                cell(figure.means().random()));
    }

    /** With its interval; what is not known is blank. */
    static Cell cell(FaithEstimate estimate) {
        return new Cell.Interval(number(estimate.value()), number(estimate.low()), number(estimate.high()));
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static List<String> notes(Faithfulness test) {
        List<String> notes = new ArrayList<>();
        String fall = test.isClass()
                ? "by how much the probability of the predicted class falls"
                : "how far the predicted number moves, in the unit of the label";
        notes.add("Comprehensiveness: " + fall
                + " without the k words or talkturns of highest, lowest or random attention"
                + " (more is better). Sufficiency: the same where they alone stay of their kind (less is better).");
        notes.add(
                "Words are those of the predicted talkturn, as the model read them; words of the window are chosen by the"
                        + " product of their attention and that of their talkturn; talkturns are those before the predicted one.");
        notes.add(
                "Text with holes is unlike what the network has learned from, and so is <unk>, which stands in no talkturn"
                        + " of train: neither way alone is proof.");
        notes.add(
                "n: only predictions with more than k to choose from count, since with k or fewer every choice is the same."
                        + " Random: mean of " + test.settings().draws() + " draws, seed "
                        + test.settings().seed() + ".");
        notes.addAll(intervals(test));
        SeedAgreement agreement = test.agreement();
        if (agreement != null) {
            notes.add(agreement(agreement));
        }
        return notes;
    }

    /** Whether runs of other seeds attend to the same, in a sentence. */
    public static String agreement(SeedAgreement agreement) {
        Table.Column column = Table.Column.interval("");
        return "Agreement of attention between seeds "
                + agreement.seeds().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "))
                + " (mean rank correlation; 0: no more than chance): within a talkturn "
                + column.shown(cell(agreement.words().rank())) + ", n "
                + agreement.words().count() + "; among the talkturns of a window "
                + column.shown(cell(agreement.talkturns().rank())) + ", n "
                + agreement.talkturns().count() + ".";
    }

    private static List<String> intervals(Faithfulness test) {
        Set<Gap> gaps = test.figures().stream()
                .filter(figure -> figure.talkturns() > 0)
                .flatMap(figure ->
                        Stream.of(figure.means().highest(), figure.beyond().highestLessRandom()))
                .map(FaithEstimate::gap)
                .collect(Collectors.toSet());
        List<String> notes = new ArrayList<>();
        if (gaps.contains(Gap.NONE)) {
            notes.add(ConversationNotes.INTERVAL
                    + "; differences are paired by talkturn, and no interval is corrected for"
                    + " the number of rows.");
        }
        if (gaps.contains(Gap.FEW_CONVERSATIONS)) {
            notes.add("Fewer than " + Jackknife.FEWEST
                    + " conversations say too little of others: there is no interval.");
        }
        return notes;
    }
}
