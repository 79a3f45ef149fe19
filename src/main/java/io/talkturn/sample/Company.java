package io.talkturn.sample;

import io.talkturn.sample.Speaker.Manner;
import io.talkturn.sample.script.Affect;
import java.util.List;

/** The twelve speakers: three women and three men play train, a pair plays dev, two women and two men play test. */
final class Company {
    private static final Speaker NORA =
            woman("nora", "Nora", new Affect(0.10, 0.05, 0.05), 0.92, new Manner(1.05, 1.0, 1.06, 0.9));
    private static final Speaker ELIAS =
            man("elias", "Elias", new Affect(0.0, -0.05, 0.10), 0.94, new Manner(0.8, 0.9, 0.92, 1.2));
    private static final Speaker VERA =
            woman("vera", "Vera", new Affect(-0.05, 0.0, -0.05), 0.93, new Manner(1.0, 1.15, 0.98, 1.0));
    private static final Speaker TOM =
            man("tom", "Tom", new Affect(0.05, 0.10, 0.0), 0.91, new Manner(1.2, 1.0, 1.10, 0.8));
    private static final Speaker HANNA =
            woman("hanna", "Hanna", new Affect(0.0, 0.05, 0.10), 0.92, new Manner(0.9, 1.05, 1.02, 1.1));
    private static final Speaker PAVEL =
            man("pavel", "Pavel", new Affect(0.0, 0.0, -0.05), 0.93, new Manner(1.1, 0.9, 0.97, 0.95));
    private static final Speaker INES =
            woman("ines", "Ines", new Affect(0.05, 0.05, 0.0), 0.93, new Manner(1.0, 1.0, 1.03, 0.95));
    private static final Speaker KARL =
            man("karl", "Karl", new Affect(0.0, 0.0, 0.10), 0.93, new Manner(0.95, 1.0, 0.95, 1.1));
    private static final Speaker RUTH =
            woman("ruth", "Ruth", new Affect(0.05, 0.0, 0.05), 0.93, new Manner(1.1, 0.95, 1.0, 1.05));
    private static final Speaker SAMIR =
            man("samir", "Samir", new Affect(0.0, 0.05, 0.0), 0.93, new Manner(0.9, 1.1, 1.05, 0.95));
    private static final Speaker ALMA =
            woman("alma", "Alma", new Affect(-0.05, 0.05, 0.05), 0.92, new Manner(1.0, 0.9, 1.08, 0.85));
    private static final Speaker JONAS =
            man("jonas", "Jonas", new Affect(0.05, -0.05, 0.0), 0.94, new Manner(0.85, 1.05, 0.94, 1.15));

    /** Every man with every woman, such that neighbours in the list differ in both. */
    static final List<Pair> TRAIN = List.of(
            new Pair(ELIAS, NORA),
            new Pair(TOM, VERA),
            new Pair(PAVEL, HANNA),
            new Pair(ELIAS, VERA),
            new Pair(TOM, HANNA),
            new Pair(PAVEL, NORA),
            new Pair(ELIAS, HANNA),
            new Pair(TOM, NORA),
            new Pair(PAVEL, VERA));

    static final List<Pair> DEV = List.of(new Pair(KARL, INES));

    static final List<Pair> TEST =
            List.of(new Pair(SAMIR, RUTH), new Pair(JONAS, ALMA), new Pair(SAMIR, ALMA), new Pair(JONAS, RUTH));

    private Company() {}

    /** Two who play together. */
    record Pair(Speaker man, Speaker woman) {}

    private static Speaker woman(String id, String name, Affect temper, double inertia, Manner manner) {
        return new Speaker(id, name, "woman", temper, inertia, manner);
    }

    private static Speaker man(String id, String name, Affect temper, double inertia, Manner manner) {
        return new Speaker(id, name, "man", temper, inertia, manner);
    }
}
