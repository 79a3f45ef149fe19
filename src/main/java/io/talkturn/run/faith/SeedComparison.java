package io.talkturn.run.faith;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.Jackknife;
import io.talkturn.evaluation.RankCorrelation;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.faith.SeedAgreement.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Compares the attention of runs that differ in the seed alone. Needs no engine: it reads what they kept. */
public final class SeedComparison {
    /** With two words there are two orders alone, and every correlation is 1 or -1. */
    private static final int FEWEST = 3;

    private SeedComparison() {}

    /** A correlation of one talkturn, over all pairs of runs. */
    private record Ranked(String conversation, double correlation) {}

    /**
     * The agreement of runs on the talkturns that all of them predicted.
     *
     * @param runs that differ in the seed alone, the one that is asked about first
     * @return empty where fewer than two of them kept their attention
     */
    public static Optional<SeedAgreement> of(List<RunFolder> runs, Partition partition, Progress progress) {
        List<RunFolder> used = new ArrayList<>();
        List<Map<String, AttentionOrder>> attention = new ArrayList<>();
        for (RunFolder run : runs) {
            progress.step("Comparing seeds", used.size(), runs.size());
            read(run, partition).ifPresent(found -> {
                used.add(run);
                attention.add(found);
            });
        }
        if (used.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new SeedAgreement(
                used.stream().map(RunFolder::name).toList(),
                used.stream().map(run -> run.spec().training().seed()).toList(),
                part(attention, AttentionOrder::words),
                part(attention, AttentionOrder::turns)));
    }

    /** A run that kept none, or whose files are damaged, says nothing here; its own page says why. */
    private static Optional<Map<String, AttentionOrder>> read(RunFolder run, Partition partition) {
        try {
            return Optional.of(AttentionOrder.of(new RunResults(run).attention(), partition));
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    private static Part part(List<Map<String, AttentionOrder>> runs, Function<AttentionOrder, double[]> weights) {
        List<Ranked> ranked = new ArrayList<>();
        runs.getFirst().forEach((talkturn, order) -> {
            List<double[]> all = runs.stream()
                    .map(run -> run.get(talkturn))
                    .filter(Objects::nonNull)
                    .map(weights)
                    .toList();
            double correlation = all.size() == runs.size() ? mean(all) : Double.NaN;
            if (!Double.isNaN(correlation)) {
                ranked.add(new Ranked(order.conversation(), correlation));
            }
        });
        Map<String, Integer> numbers = new HashMap<>();
        ranked.forEach(one -> numbers.putIfAbsent(one.conversation(), numbers.size()));
        Jackknife jackknife = new Jackknife(ranked.stream()
                .mapToInt(one -> numbers.getOrDefault(one.conversation(), 0))
                .toArray());
        FaithEstimate rank = FaithEstimate.of(jackknife
                .values(rows -> new double[] {
                    Arrays.stream(rows)
                            .mapToDouble(row -> ranked.get(row).correlation())
                            .average()
                            .orElse(Double.NaN)
                })
                .getFirst());
        return new Part(rank, ranked.size(), jackknife.conversations());
    }

    private static double mean(List<double[]> runs) {
        int count = runs.getFirst().length;
        if (count < FEWEST || runs.stream().anyMatch(run -> run.length != count)) {
            return Double.NaN;
        }
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < runs.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += RankCorrelation.of(runs.get(i), runs.get(j));
                pairs++;
            }
        }
        return sum / pairs;
    }
}
