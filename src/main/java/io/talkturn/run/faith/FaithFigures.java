package io.talkturn.run.faith;

import io.talkturn.evaluation.Jackknife;
import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.run.faith.FaithFigure.Beyond;
import io.talkturn.run.faith.FaithFigure.Means;
import io.talkturn.run.faith.TalkturnEffects.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Means over talkturns, intervals over conversations. */
final class FaithFigures {
    private FaithFigures() {}

    /** A figure for every point, also where there is no talkturn for it. */
    static List<FaithFigure> of(List<TalkturnEffects> talkturns, FaithSettings settings) {
        List<FaithFigure> figures = new ArrayList<>();
        for (FaithUnit unit : FaithUnit.values()) {
            for (FaithMeasure measure : FaithMeasure.values()) {
                for (FaithWay way : FaithWay.values()) {
                    for (int count : settings.counts()) {
                        figures.add(figure(talkturns, new FaithPoint(unit, way, measure, count)));
                    }
                }
            }
        }
        return figures;
    }

    private static FaithFigure figure(List<TalkturnEffects> all, FaithPoint point) {
        List<TalkturnEffects> counted =
                all.stream().filter(one -> one.byPoint().containsKey(point)).toList();
        List<Effect> effects = counted.stream()
                .map(one -> Objects.requireNonNull(one.byPoint().get(point)))
                .toList();
        Jackknife jackknife = new Jackknife(
                counted.stream().mapToInt(TalkturnEffects::conversation).toArray());
        List<FaithEstimate> means =
                estimates(jackknife.values(metrics(effects, List.of(Effect::highest, Effect::lowest, Effect::random))));
        List<FaithEstimate> beyond = estimates(jackknife.differences(
                metrics(effects, List.of(Effect::random, Effect::random)),
                metrics(effects, List.of(Effect::highest, Effect::lowest))));
        return new FaithFigure(
                point,
                effects.size(),
                jackknife.conversations(),
                new Means(means.get(0), means.get(1), means.get(2)),
                new Beyond(beyond.get(0), beyond.get(1)));
    }

    private static Jackknife.Metrics metrics(List<Effect> effects, List<ToDoubleFunction<Effect>> each) {
        return rows -> each.stream()
                .mapToDouble(one -> Arrays.stream(rows)
                        .mapToDouble(row -> one.applyAsDouble(effects.get(row)))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private static List<FaithEstimate> estimates(List<JackknifeEstimate> all) {
        return all.stream().map(FaithEstimate::of).toList();
    }
}
