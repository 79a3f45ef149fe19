package io.talkturn.report;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.evaluation.Agreement;
import io.talkturn.evaluation.RegressionMetrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How far weak labels agree with the strong ones, where a talkturn has both. */
public final class WeakAgreementTable {
    private WeakAgreementTable() {}

    /** One row a class that both know, or a task of numbers; no rows where no task of these corpora has both kinds of labels. */
    public static Table of(List<Corpus> corpora) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Corpus corpus : corpora) {
            for (WeakLabels weak : corpus.weakLabels()) {
                corpus.label(weak.task()).ifPresent(strong -> add(rows, corpus, strong, weak));
            }
        }
        return new Table(
                        "weak-agreement",
                        "Agreement of weak with strong labels",
                        List.of(
                                Table.Column.text("corpus"),
                                Table.Column.text("task"),
                                Table.Column.text("class"),
                                Table.Column.metric("agreement"),
                                Table.Column.metric("kappa"),
                                Table.Column.metric("Pearson r"),
                                Table.Column.metric("MAE"),
                                Table.Column.count("n"),
                                Table.Column.text("labeller"),
                                Table.Column.text("trained on")),
                        rows,
                        List.of(
                                rows.isEmpty()
                                        ? "No talkturn has both strong and weak labels of the same task."
                                        : "Agreement: share of talkturns for which people and model say the same of the class."
                                                + " Kappa: Cohen's, agreement beyond chance. Of numbers Pearson's r and the mean"
                                                + " absolute error. n: talkturns that have both."))
                .withoutBlankColumns();
    }

    private static void add(List<List<Cell>> rows, Corpus corpus, Label strong, WeakLabels weak) {
        if (strong instanceof NumberLabel numbers && numbers.scale().equals(weak.scale())) {
            rows.add(row(corpus, numbers, weak));
        }
        for (String name : strong.classNames()) {
            Optional<Integer> number = Optional.of(weak.classes().indexOf(name)).filter(c -> c >= 0);
            number.ifPresent(c -> rows.add(row(corpus, strong, weak, name, c)));
        }
    }

    private static List<Cell> row(Corpus corpus, NumberLabel strong, WeakLabels weak) {
        int[] both = IntStream.range(0, strong.size())
                .filter(row -> strong.isPresent(row) && weak.isPresent(row))
                .toArray();
        RegressionMetrics metrics = RegressionMetrics.of(
                Arrays.stream(both).mapToDouble(strong::at).toArray(),
                Arrays.stream(both).mapToDouble(weak::number).toArray());
        return List.of(
                Cell.of(corpus.info().name()),
                Cell.of(weak.task()),
                Cell.blank(),
                Cell.blank(),
                Cell.blank(),
                Cell.of(metrics.pearson()),
                Cell.of(metrics.mae()),
                Cell.of(both.length),
                Cell.of(weak.labeller().model()),
                Cell.of(weak.sourceCorpus()));
    }

    private static List<Cell> row(Corpus corpus, Label strong, WeakLabels weak, String name, int weakNumber) {
        int strongNumber = strong.classNames().indexOf(name);
        int[] people = new int[strong.size()];
        int[] model = new int[strong.size()];
        Arrays.setAll(
                people, row -> !strong.isPresent(row) ? Agreement.MISSING : strong.has(row, strongNumber) ? 1 : 0);
        Arrays.setAll(model, row -> !weak.isPresent(row) ? Agreement.MISSING : weak.has(row, weakNumber) ? 1 : 0);
        Agreement agreement = Agreement.of(people, model);
        return List.of(
                Cell.of(corpus.info().name()),
                Cell.of(weak.task()),
                Cell.of(name),
                Cell.of(agreement.share()),
                Cell.of(agreement.kappa()),
                Cell.blank(),
                Cell.blank(),
                Cell.of(agreement.n()),
                Cell.of(weak.labeller().model()),
                Cell.of(weak.sourceCorpus()));
    }
}
