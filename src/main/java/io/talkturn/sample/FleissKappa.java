package io.talkturn.sample;

import io.talkturn.sample.script.Emotion;
import java.util.List;

/** How far raters agree on the emotion beyond chance, over all talkturns (Fleiss 1971). */
final class FleissKappa {
    private FleissKappa() {}

    /** 1: always, 0: as often as their own frequencies give by chance. */
    static double of(List<Judgement> judgements) {
        double agreed = judgements.stream()
                .mapToDouble(FleissKappa::agreeingPairs)
                .average()
                .orElseThrow();
        double byChance = 0;
        int raters = judgements.getFirst().seen().size();
        for (Emotion emotion : Emotion.values()) {
            double share =
                    judgements.stream().mapToInt(j -> j.votes(emotion)).sum() / (double) (raters * judgements.size());
            byChance += share * share;
        }
        return (agreed - byChance) / (1 - byChance);
    }

    /** The share of pairs of raters who name one emotion. */
    private static double agreeingPairs(Judgement judgement) {
        int raters = judgement.seen().size();
        int pairs = 0;
        for (Emotion emotion : Emotion.values()) {
            int votes = judgement.votes(emotion);
            pairs += votes * (votes - 1);
        }
        return pairs / (double) (raters * (raters - 1));
    }
}
