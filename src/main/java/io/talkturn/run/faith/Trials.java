package io.talkturn.run.faith;

import io.talkturn.run.faith.ReadWindow.Place;
import io.talkturn.run.faith.TalkturnEffects.Chosen;
import io.talkturn.run.faith.TalkturnEffects.Effect;
import io.talkturn.training.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Predicts one window again and again, each time without something else. */
final class Trials {
    private final WindowModel model;
    private final FaithSettings settings;

    Trials(WindowModel model, FaithSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    /** The windows that are predicted: the whole one, then of each point the highest, the lowest and every draw. */
    private record Asked(List<int[][]> windows, Map<FaithPoint, Question> questions) {}

    /** Where the windows of a point begin, and what was chosen for the first two. */
    private record Question(int first, Chosen chosen) {}

    TalkturnEffects of(ReadWindow window) {
        Asked asked = new Asked(new ArrayList<>(), new LinkedHashMap<>());
        asked.windows().add(window.talkturns());
        for (FaithUnit unit : FaithUnit.values()) {
            ask(window, unit, asked);
        }
        Map<FaithPoint, Effect> effects = new LinkedHashMap<>();
        if (!asked.questions().isEmpty()) {
            double[] falls = falls(model.predict(asked.windows()));
            asked.questions().forEach((point, question) -> effects.put(point, effect(falls, question)));
        }
        return new TalkturnEffects(window.row(), window.conversation(), effects);
    }

    private void ask(ReadWindow window, FaithUnit unit, Asked asked) {
        List<Place> places = window.places(unit);
        double[] weights =
                places.stream().mapToDouble(place -> window.weight(unit, place)).toArray();
        // a stream of its own, so that neither the order of talkturns nor other units change a draw
        Random random = new Random(Seeds.mix(settings.seed(), window.row(), unit.stream()));
        Ranking<Place> ranking = new Ranking<>(places, weights, settings.draws(), random);
        for (int count : settings.counts()) {
            if (count >= places.size()) {
                return;
            }
            List<List<Place>> choices = new ArrayList<>(List.of(ranking.highest(count), ranking.lowest(count)));
            Chosen chosen = new Chosen(choices.get(0), choices.get(1));
            IntStream.range(0, settings.draws()).forEach(draw -> choices.add(ranking.random(draw, count)));
            for (FaithMeasure measure : FaithMeasure.values()) {
                List<List<Place>> gone = choices.stream()
                        .map(each -> gone(measure, each, places))
                        .toList();
                for (FaithWay way : FaithWay.values()) {
                    asked.questions()
                            .put(
                                    new FaithPoint(unit, way, measure, count),
                                    new Question(asked.windows().size(), chosen));
                    gone.forEach(each -> asked.windows().add(window.without(each, way)));
                }
            }
        }
    }

    private static List<Place> gone(FaithMeasure measure, List<Place> chosen, List<Place> all) {
        if (measure == FaithMeasure.COMPREHENSIVENESS) {
            return chosen;
        }
        Set<Place> kept = new HashSet<>(chosen);
        return all.stream().filter(place -> !kept.contains(place)).toList();
    }

    private static double[] falls(double[][] outputs) {
        double[] whole = outputs[0];
        boolean isClass = whole.length > 1;
        int predicted = IntStream.range(1, whole.length).reduce(0, (best, c) -> whole[c] > whole[best] ? c : best);
        double[] falls = new double[outputs.length];
        for (int i = 0; i < falls.length; i++) {
            double change = whole[predicted] - outputs[i][predicted];
            falls[i] = isClass ? change : Math.abs(change);
        }
        return falls;
    }

    private Effect effect(double[] falls, Question question) {
        int first = question.first();
        double random = IntStream.range(0, settings.draws())
                .mapToDouble(draw -> falls[first + 2 + draw])
                .average()
                .orElseThrow();
        return new Effect(falls[first], falls[first + 1], random, question.chosen());
    }
}
