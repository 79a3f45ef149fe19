package io.talkturn.report;

import io.talkturn.model.Architecture;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunSpec;
import java.util.Comparator;
import java.util.List;

/** The order of a table of means: by corpus and main task, models as the papers have them, few tasks before many. */
final class MeansOrder {
    static final Comparator<SeedGroup> ORDER = Comparator.comparing(
                    (SeedGroup group) -> SeedlessSettings.corpus(group.spec()))
            .thenComparing(group -> group.spec().corpusHash())
            .thenComparing(group -> group.spec().primary())
            .thenComparingInt(group -> model(group.spec()))
            .thenComparingInt(group -> tasks(group.spec()))
            .thenComparing(group -> RunsTable.otherTasks(group.spec()));

    private MeansOrder() {}

    private static int model(RunSpec spec) {
        return switch (spec.network()) {
            case HanSpec han ->
                List.of(Architecture.values()).indexOf(han.model().architecture());
            case FusionSpec fusion ->
                Architecture.values().length
                        + FusionModels.all().indexOf(fusion.fusion().network().model());
        };
    }

    private static int tasks(RunSpec spec) {
        return switch (spec.network()) {
            case HanSpec han ->
                han.tasks().auxiliarySupervision() ? han.tasks().auxiliary().size() : 0;
            case FusionSpec fusion -> fusion.fusion().with().size();
        };
    }
}
