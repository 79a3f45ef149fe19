package io.talkturn.run.faith;

import io.talkturn.corpus.Partition;
import io.talkturn.run.faith.TalkturnEffects.Chosen;
import io.talkturn.run.faith.TalkturnEffects.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Results of tests that were never made, for those who show them. */
public final class MadeTests {
    static final FaithSettings SETTINGS = new FaithSettings(List.of(2, 4), 10, 0);

    private MadeTests() {}

    /** A test in which two words of highest attention do 0.22 more than random ones, either way. */
    public static Faithfulness test(Partition partition, int conversations) {
        return Faithfulness.of(partition, true, effects(conversations, 0.3), SETTINGS);
    }

    /** A test in which they do what random ones do, give or take. */
    public static Faithfulness testOfNothing(int conversations) {
        return Faithfulness.of(Partition.TEST, true, effects(conversations, 0.08), SETTINGS);
    }

    /** A test in which they do more than random ones, surely, but by millionths. */
    public static Faithfulness testOfHardlyAnything(int conversations) {
        return Faithfulness.of(Partition.TEST, true, effects(conversations, 0.3, 1e-5), SETTINGS);
    }

    static List<TalkturnEffects> effects(int conversations, double highest) {
        return effects(conversations, highest, 1);
    }

    private static List<TalkturnEffects> effects(int conversations, double highest, double scale) {
        List<TalkturnEffects> all = new ArrayList<>();
        for (int c = 0; c < conversations; c++) {
            for (int t = 0; t < 5; t++) {
                all.add(new TalkturnEffects(t, c, effects(c, t, highest, scale)));
            }
        }
        all.add(new TalkturnEffects(9, conversations, Map.of()));
        return all;
    }

    /** Of every unit and measure, a little other in each, so that one that is shown in another's place is seen. */
    private static Map<FaithPoint, Effect> effects(int conversation, int talkturn, double highest, double scale) {
        Map<FaithPoint, Effect> effects = new HashMap<>();
        for (FaithUnit unit : FaithUnit.values()) {
            for (FaithMeasure measure : FaithMeasure.values()) {
                double other = 0.01 * unit.ordinal() + 0.03 * measure.ordinal();
                Effect effect = new Effect(
                        scale * (highest + 0.01 * conversation + other),
                        scale * 0.02 * talkturn,
                        scale * (0.1 + 0.01 * (conversation % 2)),
                        Chosen.NOTHING);
                for (FaithWay way : FaithWay.values()) {
                    effects.put(new FaithPoint(unit, way, measure, 2), effect);
                }
            }
        }
        return effects;
    }

    static FaithPoint point(FaithWay way) {
        return new FaithPoint(FaithUnit.WORDS, way, FaithMeasure.COMPREHENSIVENESS, 2);
    }
}
