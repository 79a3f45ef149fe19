package io.talkturn.report.study;

import io.talkturn.evaluation.EtaSquared;
import io.talkturn.evaluation.RandomState;
import io.talkturn.report.Cell;
import io.talkturn.report.SettingWords;
import io.talkturn.report.Table;
import io.talkturn.study.TrialState;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which settings mattered (studies 6): the share of the variance of dev values that lies between the values of a setting, or
 * between thirds of a number, over finished trials; stopped ones, whose values are of fewer epochs, are left out.
 */
public final class WhatMattered {
    /** Below so many trials a share is rough. */
    public static final int ENOUGH = 50;

    private static final int THIRDS = 3;
    private static final int MOST_VALUES = 6;
    private static final String CONDITION = "condition";

    private WhatMattered() {}

    /**
     * One setting.
     *
     * @param setting what people call it
     * @param groups how many values, or thirds
     * @param trials how many finished ones, or draws that conditions share
     */
    public record Mattered(String setting, int groups, int trials, EtaSquared.Share share) {
        /** Whether there are too few trials to rely on it. */
        public boolean isRough() {
            return trials < ENOUGH;
        }
    }

    /** Every setting that was drawn, and the condition, the one that mattered most first. */
    public static List<Mattered> of(StudyResults study, Column column) {
        List<CellResult.Measured> trials = new ArrayList<>();
        for (Condition condition : study.file().conditions()) {
            study.of(column, condition).measured().stream()
                    .filter(one -> one.trial().state() == TrialState.FINISHED && !Double.isNaN(one.dev()))
                    .forEach(trials::add);
        }
        Set<String> settings = new LinkedHashSet<>();
        trials.forEach(one -> settings.addAll(one.trial().plan().drawn().keySet()));
        List<Mattered> mattered = new ArrayList<>();
        if (study.file().conditions().size() > 1) {
            add(mattered, study, CONDITION, trials);
        }
        settings.forEach(setting -> add(mattered, study, setting, trials));
        mattered.sort(Comparator.comparingDouble((Mattered one) -> one.share().value())
                .reversed());
        return mattered;
    }

    private static void add(
            List<Mattered> mattered, StudyResults study, String setting, List<CellResult.Measured> all) {
        List<CellResult.Measured> having = all.stream()
                .filter(one ->
                        setting.equals(CONDITION) || one.trial().plan().drawn().containsKey(setting))
                .toList();
        boolean isShared = !setting.equals(CONDITION)
                && study.file().conditions().size() > 1
                && study.file().search().commonDraws();
        List<Draw> draws = isShared ? shared(having, setting) : single(having, setting);
        int[] groups = groups(draws.stream().map(Draw::value).toArray(String[]::new));
        double[] results = draws.stream().mapToDouble(Draw::result).toArray();
        int distinct = (int) Arrays.stream(groups).distinct().count();
        RandomState random = new RandomState(Draws.seed(study.file().rules().seed(), "what mattered " + setting));
        EtaSquared.Share share = EtaSquared.share(results, groups, random);
        if (!Double.isNaN(share.value())) {
            String title = setting.equals(CONDITION) ? CONDITION : SettingWords.title(setting);
            mattered.add(new Mattered(title, distinct, draws.size(), share));
        }
    }

    /** What is counted once: a trial, or a draw that conditions share. */
    private record Draw(String value, double result) {}

    private static List<Draw> single(List<CellResult.Measured> trials, String setting) {
        return trials.stream()
                .map(one -> new Draw(value(one, setting), one.dev()))
                .toList();
    }

    /**
     * Conditions that share their draws repeat a setting without telling more of it: a draw counts once, with the mean of
     * what its trials are above or below their condition.
     */
    private static List<Draw> shared(List<CellResult.Measured> trials, String setting) {
        Map<String, Double> means = trials.stream()
                .collect(Collectors.groupingBy(
                        one -> one.trial().plan().cell(), Collectors.averagingDouble(CellResult.Measured::dev)));
        Map<Integer, List<CellResult.Measured>> byDraw = trials.stream()
                .collect(Collectors.groupingBy(one -> one.trial().plan().number(), TreeMap::new, Collectors.toList()));
        return byDraw.values().stream()
                .map(same -> new Draw(
                        value(same.getFirst(), setting),
                        same.stream()
                                .mapToDouble(one -> one.dev()
                                        - means.getOrDefault(one.trial().plan().cell(), 0.0))
                                .average()
                                .orElse(Double.NaN)))
                .toList();
    }

    private static String value(CellResult.Measured one, String setting) {
        return setting.equals(CONDITION)
                ? one.trial().plan().cell()
                : one.trial().plan().drawn().getOrDefault(setting, "");
    }

    /** The values themselves where they are few and come again; of a number its thirds by rank. */
    static int[] groups(String... values) {
        List<String> distinct = Arrays.stream(values).distinct().toList();
        double[] numbers =
                Arrays.stream(values).mapToDouble(WhatMattered::number).toArray();
        boolean isNumber = Arrays.stream(numbers).noneMatch(Double::isNaN);
        boolean areFew = distinct.size() <= MOST_VALUES && 2 * distinct.size() <= values.length;
        if (areFew || !isNumber) {
            return Arrays.stream(values).mapToInt(distinct::indexOf).toArray();
        }
        double[] sorted = Arrays.stream(numbers).sorted().toArray();
        double first = sorted[sorted.length / THIRDS];
        double second = sorted[2 * sorted.length / THIRDS];
        return Arrays.stream(numbers)
                .mapToInt(number -> number < first ? 0 : number < second ? 1 : 2)
                .toArray();
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The same as a table. */
    public static Table table(StudyResults study, Column column) {
        List<List<Cell>> rows = new ArrayList<>();
        boolean isRough = false;
        for (Mattered one : of(study, column)) {
            isRough |= one.isRough();
            rows.add(List.of(
                    Cell.of(one.setting()),
                    Cell.of(one.share().value()),
                    Cell.of(one.share().low()),
                    Cell.of(one.share().high()),
                    Cell.of(one.share().byChance()),
                    Cell.of(one.groups()),
                    Cell.of(one.trials())));
        }
        List<String> notes = new ArrayList<>(List.of(
                "Share of the variance of the best dev value that lies between the values of a setting, or between thirds of a"
                        + " number, over finished trials; draws that conditions share count once. 95% interval over "
                        + EtaSquared.DRAWS
                        + " bootstraps. “By chance” is what a setting that decides nothing has on average."));
        if (rows.isEmpty()) {
            notes.add("No setting was drawn, no trial has finished, or all have the same result.");
        }
        if (isRough) {
            notes.add("Rough: fewer than " + ENOUGH + " trials.");
        }
        notes.addAll(study.notes());
        return new Table(
                "study-mattered",
                study.file().header().name() + ": what mattered, " + column.title(),
                List.of(
                        Table.Column.text("setting"),
                        Table.Column.metric("share of variance"),
                        Table.Column.metric("95% low"),
                        Table.Column.metric("95% high"),
                        Table.Column.metric("by chance"),
                        Table.Column.count("values"),
                        Table.Column.count("trials or draws")),
                rows,
                notes);
    }
}
