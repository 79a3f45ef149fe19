package io.talkturn.sample.trio;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Sequences;
import java.util.List;
import java.util.stream.IntStream;

/** Logistic regression on the means of the columns over the words: the least that a model must beat. */
final class MeanRegression {
    private static final int STEPS = 400;
    private static final double RATE = 0.5;
    private static final double RIDGE = 0.01;

    private final String task;
    private final int classNumber;
    private final Modality[] modalities;
    private double[] weights = new double[0];

    private MeanRegression(String task, int classNumber, Modality... modalities) {
        this.task = task;
        this.classNumber = classNumber;
        this.modalities = modalities;
    }

    static MeanRegression fit(Corpus corpus, String task, int classNumber, Modality... modalities) {
        MeanRegression model = new MeanRegression(task, classNumber, modalities);
        List<Integer> rows = rows(corpus, Partition.TRAIN);
        double[][] x = rows.stream().map(row -> model.means(corpus, row)).toArray(double[][]::new);
        boolean[] y = new boolean[x.length];
        Label label = corpus.label(task).orElseThrow();
        for (int i = 0; i < y.length; i++) {
            y[i] = label.has(rows.get(i), classNumber);
        }
        model.descend(x, y);
        return model;
    }

    /** Positives and negatives count the same. */
    private void descend(double[][] x, boolean[] y) {
        weights = new double[x[0].length];
        long positives = IntStream.range(0, y.length).filter(i -> y[i]).count();
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            for (int i = 0; i < x.length; i++) {
                double share = y[i] ? 0.5 / positives : 0.5 / (y.length - positives);
                double error = share * (score(x[i]) - (y[i] ? 1 : 0));
                for (int c = 0; c < gradient.length; c++) {
                    gradient[c] += error * x[i][c];
                }
            }
            for (int c = 0; c < weights.length; c++) {
                weights[c] -= RATE * (gradient[c] + RIDGE * (c == 0 ? 0 : weights[c]));
            }
        }
    }

    private double score(double[] x) {
        double sum = 0;
        for (int c = 0; c < x.length; c++) {
            sum += weights[c] * x[c];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    double balancedAccuracyOnTest(Corpus corpus) {
        Label label = corpus.label(task).orElseThrow();
        double[] right = new double[2];
        double[] all = new double[2];
        for (int row : rows(corpus, Partition.TEST)) {
            int truth = label.has(row, classNumber) ? 1 : 0;
            all[truth]++;
            right[truth] += score(means(corpus, row)) > 0.5 == (truth == 1) ? 1 : 0;
        }
        return (right[0] / all[0] + right[1] / all[1]) / 2;
    }

    /** The mean score of samples that have a class of another corpus's task. */
    double meanScore(Corpus corpus, String otherTask, int otherClass) {
        Label label = corpus.label(otherTask).orElseThrow();
        return rows(corpus, Partition.TEST).stream()
                .filter(row -> label.has(row, otherClass))
                .mapToDouble(row -> score(means(corpus, row)))
                .average()
                .orElseThrow();
    }

    /** A 1, then the means. */
    private double[] means(Corpus corpus, int row) {
        double[] means = new double
                [1
                        + List.of(modalities).stream()
                                .mapToInt(m -> corpus.sequences(m).orElseThrow().columns())
                                .sum()];
        means[0] = 1;
        int at = 1;
        for (Modality modality : modalities) {
            Sequences sequences = corpus.sequences(modality).orElseThrow();
            float[] values = new float[sequences.steps() * sequences.columns()];
            sequences.read(row, values, 0);
            int first = sequences.firstStep(row);
            for (int step = first; step < sequences.steps(); step++) {
                for (int c = 0; c < sequences.columns(); c++) {
                    means[at + c] += values[step * sequences.columns() + c] / (sequences.steps() - first);
                }
            }
            at += sequences.columns();
        }
        return means;
    }

    private static List<Integer> rows(Corpus corpus, Partition partition) {
        return IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) == partition)
                .boxed()
                .toList();
    }
}
