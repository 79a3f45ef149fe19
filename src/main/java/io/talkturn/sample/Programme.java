package io.talkturn.sample;

import static io.talkturn.corpus.Partition.DEV;
import static io.talkturn.corpus.Partition.TEST;
import static io.talkturn.corpus.Partition.TRAIN;

import io.talkturn.corpus.Partition;
import io.talkturn.sample.Speaker.Manner;
import io.talkturn.sample.script.Affect;
import java.util.List;

/**
 * Who plays what: each of the twelve scenes twice, once with a good and once with a bad end. Four speakers play the train
 * partition in all mixed pairs, one pair dev, one pair test, so no speaker is in two partitions.
 */
final class Programme {
    private static final Speaker NORA =
            woman("nora", "Nora", new Affect(0.10, 0.05, 0.05), 0.92, new Manner(1.05, 1.0, 1.06, 0.9));
    private static final Speaker ELIAS =
            man("elias", "Elias", new Affect(0.0, -0.05, 0.10), 0.94, new Manner(0.8, 0.9, 0.92, 1.2));
    private static final Speaker VERA =
            woman("vera", "Vera", new Affect(-0.05, 0.0, -0.05), 0.93, new Manner(1.0, 1.15, 0.98, 1.0));
    private static final Speaker TOM =
            man("tom", "Tom", new Affect(0.05, 0.10, 0.0), 0.91, new Manner(1.2, 1.0, 1.10, 0.8));
    private static final Speaker INES =
            woman("ines", "Ines", new Affect(0.05, 0.05, 0.0), 0.93, new Manner(1.0, 1.0, 1.03, 0.95));
    private static final Speaker KARL =
            man("karl", "Karl", new Affect(0.0, 0.0, 0.10), 0.93, new Manner(0.95, 1.0, 0.95, 1.1));
    private static final Speaker RUTH =
            woman("ruth", "Ruth", new Affect(0.05, 0.0, 0.05), 0.93, new Manner(1.1, 0.95, 1.0, 1.05));
    private static final Speaker SAMIR =
            man("samir", "Samir", new Affect(0.0, 0.05, 0.0), 0.93, new Manner(0.9, 1.1, 1.05, 0.95));

    private Programme() {}

    /**
     * One performance.
     *
     * @param scene the script's name
     * @param course {@code good} or {@code bad}
     * @param partition where it goes
     * @param first plays the first role of the script
     * @param second plays the other
     */
    record Performance(String scene, String course, Partition partition, Speaker first, Speaker second) {}

    static List<Performance> performances() {
        return List.of(
                new Performance("damp-wall", "bad", TRAIN, ELIAS, NORA),
                new Performance("reunion", "good", TRAIN, VERA, TOM),
                new Performance("lost-parcel", "bad", TRAIN, NORA, TOM),
                new Performance("office-form", "good", TRAIN, VERA, ELIAS),
                new Performance("exam-result", "good", TRAIN, NORA, ELIAS),
                new Performance("birthday", "bad", TRAIN, TOM, VERA),
                new Performance("hospital-corridor", "good", TRAIN, TOM, NORA),
                new Performance("flat-share", "good", TRAIN, ELIAS, VERA),
                new Performance("job-interview", "bad", TRAIN, NORA, ELIAS),
                new Performance("broken-promise", "good", TRAIN, VERA, TOM),
                new Performance("moving-abroad", "bad", TRAIN, TOM, NORA),
                new Performance("lost-dog", "bad", TRAIN, ELIAS, VERA),
                new Performance("damp-wall", "good", TRAIN, TOM, VERA),
                new Performance("job-interview", "good", TRAIN, ELIAS, VERA),
                new Performance("broken-promise", "bad", TRAIN, TOM, NORA),
                new Performance("moving-abroad", "good", TRAIN, NORA, ELIAS),
                new Performance("reunion", "bad", DEV, INES, KARL),
                new Performance("exam-result", "bad", DEV, KARL, INES),
                new Performance("office-form", "bad", DEV, INES, KARL),
                new Performance("lost-dog", "good", DEV, KARL, INES),
                new Performance("birthday", "good", TEST, RUTH, SAMIR),
                new Performance("hospital-corridor", "bad", TEST, SAMIR, RUTH),
                new Performance("flat-share", "bad", TEST, RUTH, SAMIR),
                new Performance("lost-parcel", "good", TEST, SAMIR, RUTH));
    }

    private static Speaker woman(String id, String name, Affect temper, double inertia, Manner manner) {
        return new Speaker(id, name, "woman", temper, inertia, manner);
    }

    private static Speaker man(String id, String name, Affect temper, double inertia, Manner manner) {
        return new Speaker(id, name, "man", temper, inertia, manner);
    }
}
