package io.talkturn.report.study;

import io.talkturn.evaluation.Holm;
import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.evaluation.McNemar;
import io.talkturn.evaluation.TrialBootstrap;
import io.talkturn.report.Cell;
import io.talkturn.report.Marks;
import io.talkturn.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The cells of a table of comparisons, with Holm's correction over all that are no baseline. */
final class ComparedColumn {
    /** What CSV has beside the value and its marks. */
    static final List<String> DETAILS = List.of(
            "trials",
            "bootstrap mean",
            "bootstrap low",
            "bootstrap high",
            "trials difference",
            "trials low",
            "trials high",
            "conversations difference",
            "conversations low",
            "conversations high",
            "conversations p",
            "conversations p (Holm)",
            "McNemar p",
            "McNemar p (Holm)",
            "conversations");

    private final List<CellComparison> cells = new ArrayList<>();
    private final List<CellResult> baselines = new ArrayList<>();

    /** Adds a cell; a baseline is compared with itself. */
    void add(CellComparison cell, CellResult baseline) {
        cells.add(cell);
        baselines.add(baseline);
    }

    static Table.Column head(String title) {
        return Table.Column.compared(title, DETAILS);
    }

    /** The cells in the order in which they were added. */
    List<Cell> made() {
        double[] conversations = Holm.adjusted(all(ComparedColumn::conversationsP));
        double[] mcNemar = Holm.adjusted(all(ComparedColumn::mcNemarP));
        List<Cell> made = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            made.add(cell(cells.get(i), baselines.get(i), conversations[i], mcNemar[i]));
        }
        return made;
    }

    private double[] all(ToDoubleFunction<CellComparison> p) {
        return cells.stream().mapToDouble(p).toArray();
    }

    private static double conversationsP(CellComparison cell) {
        return cell.conversations() == null ? Double.NaN : cell.conversations().p();
    }

    private static double mcNemarP(CellComparison cell) {
        return cell.mcNemar() == null ? Double.NaN : cell.mcNemar().p();
    }

    /** Every difference over conversations, for the notes. */
    List<JackknifeEstimate> conversations() {
        List<JackknifeEstimate> all = new ArrayList<>();
        for (CellComparison cell : cells) {
            if (cell.conversations() != null) {
                all.add(cell.conversations());
            }
        }
        return all;
    }

    private static Cell cell(CellComparison cell, CellResult baseline, double adjusted, double mcNemarAdjusted) {
        if (cell.cell().trials().isEmpty()) {
            // what people have labelled here is no further task: the condition is not asked of it
            return Cell.of("–");
        }
        if (cell.cell().measured().isEmpty()) {
            return Cell.of(cell.cell().settled() + " of " + cell.cell().trials().size());
        }
        TrialBootstrap.Comparison trials = cell.trials();
        boolean isStarred = trials != null && trials.significant();
        String marks = cell.isFinal(baseline) ? Marks.ofTrials(isStarred) + Marks.ofConversations(adjusted) : "";
        List<Double> details =
                new ArrayList<>(List.of((double) cell.cell().measured().size()));
        addSpread(details, cell.spread());
        addSpread(details, trials == null ? null : trials.challengerMinusBaseline());
        JackknifeEstimate over = cell.conversations();
        details.addAll(
                over == null
                        ? List.of(Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                        : List.of(over.value(), over.low(), over.high(), over.p()));
        details.add(adjusted);
        McNemar test = cell.mcNemar();
        details.add(test == null ? Double.NaN : test.p());
        details.add(mcNemarAdjusted);
        details.add(over == null ? Double.NaN : over.conversations());
        return new Cell.Compared(cell.value(), marks, details);
    }

    private static void addSpread(List<Double> details, TrialBootstrap.@Nullable Spread spread) {
        details.add(spread == null ? Double.NaN : spread.mean());
        details.add(spread == null ? Double.NaN : spread.low());
        details.add(spread == null ? Double.NaN : spread.high());
    }
}
