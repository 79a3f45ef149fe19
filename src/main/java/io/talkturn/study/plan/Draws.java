package io.talkturn.study.plan;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws the trials of a cell: what is drawn depends on the study's seed, the setting and the trial's number alone. */
public final class Draws {
    private static final int MOST = 100_000;

    private final Search search;
    private final long seed;
    private final long usualSeed;

    /**
     * The draws of a study.
     *
     * @param seed of the study
     * @param usualSeed of trials whose search draws none: grids
     */
    public Draws(Search search, long seed, long usualSeed) {
        this.search = search;
        this.seed = seed;
        this.usualSeed = usualSeed;
    }

    /** The seed of a generator for something else that is drawn in a study: the bootstrap of a cell. */
    public static long seed(long studySeed, String purpose) {
        return new Dice(studySeed, "").of(purpose, 0).nextInt(Integer.MAX_VALUE);
    }

    /**
     * The trials of the first stage of a cell.
     *
     * @throws UserError where there are none, or more than anybody waits for
     */
    public List<TrialPlan> trials(Column column, Condition condition) {
        return trials(column, condition, List.of());
    }

    /**
     * The same of a search over folds.
     *
     * @param folds those of the column's corpus; none: its own division
     * @throws UserError where there are none, or more than anybody waits for
     */
    public List<TrialPlan> trials(Column column, Condition condition, List<RunFold> folds) {
        String cell = column.cell(condition);
        List<TrialPlan> trials = switch (search.kind()) {
            case RANDOM -> random(cell, condition);
            case GRID, REFINE -> grid(cell, condition);
            case SEEDS -> folds.isEmpty() ? seeds(cell, Map.of(), 1, 1) : folds(cell, folds);
            case LIST -> list(cell);
        };
        if (trials.isEmpty()) {
            throw new UserError("The search has no trials.", "Give it lists, seeds, rows, or a number of trials.");
        }
        return trials;
    }

    private List<TrialPlan> random(String cell, Condition condition) {
        Dice dice = new Dice(seed, search.commonDraws() ? "" : cell);
        return IntStream.rangeClosed(1, search.trials())
                .mapToObj(k -> new TrialPlan(cell, k, 1, draw(dice, condition, k), Dice.trialSeed(seed, k)))
                .toList();
    }

    /** What a condition fixes is not drawn, and what it fixes counts for what depends on it. */
    private Map<String, String> draw(Dice dice, Condition condition, int trial) {
        Map<String, String> all = new LinkedHashMap<>(condition.settings());
        Map<String, String> drawn = new LinkedHashMap<>();
        search.ranges().forEach((key, range) -> {
            if (!condition.settings().containsKey(key)) {
                String value = range.draw(trial, dice.of(key, trial), all);
                drawn.put(key, value);
                all.put(key, value);
            }
        });
        return drawn;
    }

    private List<TrialPlan> grid(String cell, Condition condition) {
        List<Map<String, String>> product = product(search.ranges(), condition);
        return IntStream.rangeClosed(1, product.size())
                .mapToObj(k -> new TrialPlan(cell, k, 1, product.get(k - 1), usualSeed))
                .toList();
    }

    private static List<Map<String, String>> product(Map<String, Range> lists, Condition condition) {
        List<Map<String, String>> product = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, Range> list : lists.entrySet()) {
            if (condition.settings().containsKey(list.getKey())) {
                continue;
            }
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> row : product) {
                for (String value : values(list.getKey(), list.getValue())) {
                    Map<String, String> more = new LinkedHashMap<>(row);
                    more.put(list.getKey(), value);
                    longer.add(more);
                }
            }
            product = longer;
            if (product.size() > MOST) {
                throw new UserError("The grid has more than " + MOST + " trials.", "Shorten its lists.");
            }
        }
        return product;
    }

    private static List<String> values(String key, Range range) {
        return switch (range) {
            case Range.Choice choice -> choice.values();
            case Range.Cycle cycle -> cycle.values();
            default ->
                throw new UserError(
                        "A grid has no values of “" + key + "” in " + range.text() + ".",
                        "Give it a list, for example 16,32,64.");
        };
    }

    private List<TrialPlan> list(String cell) {
        List<TrialPlan> trials = new ArrayList<>();
        for (Map<String, String> row : search.rows()) {
            Map<String, String> drawn = new LinkedHashMap<>(row);
            String own = drawn.remove("seed");
            trials.add(new TrialPlan(
                    cell, trials.size() + 1, 1, drawn, own == null ? usualSeed : Long.parseLong(own.strip())));
        }
        return trials;
    }

    /** One setting with every seed on every fold: the folds of a seed stand together. */
    private List<TrialPlan> folds(String cell, List<RunFold> folds) {
        List<TrialPlan> trials = new ArrayList<>();
        for (long one : search.seeds()) {
            for (RunFold fold : folds) {
                trials.add(new TrialPlan(cell, trials.size() + 1, 1, Map.of(), one, fold));
            }
        }
        return trials;
    }

    /** One setting with every seed. */
    private List<TrialPlan> seeds(String cell, Map<String, String> drawn, int first, int stage) {
        return IntStream.range(0, search.seeds().size())
                .mapToObj(i -> new TrialPlan(
                        cell, first + i, stage, drawn, search.seeds().get(i)))
                .toList();
    }

    /**
     * The second stage of a cell: what the best of the grid go on with.
     *
     * @param best the best trials of the first stage, the best first
     * @param first the number of the first new trial
     */
    public List<TrialPlan> refined(String cell, Condition condition, List<TrialPlan> best, int first) {
        List<TrialPlan> trials = new ArrayList<>();
        for (TrialPlan trial : best) {
            for (Map<String, String> more : product(search.refining(), condition)) {
                Map<String, String> drawn = new LinkedHashMap<>(trial.drawn());
                drawn.putAll(more);
                trials.add(new TrialPlan(cell, first + trials.size(), 2, drawn, usualSeed));
            }
        }
        return trials;
    }

    /** The last stage of a cell: the best of all with every seed. */
    public List<TrialPlan> seeded(TrialPlan best, int first) {
        return seeds(best.cell(), best.drawn(), first, 3);
    }
}
