package io.talkturn.report;

import io.talkturn.report.SeedGroup.Repeat;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The runs that differ from a run in the seed alone. */
public final class SeedSiblings {
    private SeedSiblings() {}

    /**
     * The run and its siblings of the same fold: one a seed, the newest where a seed was run again.
     *
     * @param all runs, the newest first
     * @return the run itself first
     */
    public static List<RunFolder> of(RunFolder run, List<RunEntry> all) {
        RunSpec own = run.spec();
        Map<String, String> settings = SeedlessSettings.of(own);
        int fold = Repeat.of(own).fold();
        Set<Long> seeds = new HashSet<>(Set.of(own.training().seed()));
        List<RunFolder> siblings = new ArrayList<>(List.of(run));
        for (RunEntry entry : all) {
            RunSpec spec = entry.spec();
            if (spec != null
                    && entry.state().hasResults()
                    && !entry.folder().equals(run)
                    && Repeat.of(spec).fold() == fold
                    && SeedlessSettings.of(spec).equals(settings)
                    && seeds.add(spec.training().seed())) {
                siblings.add(entry.folder());
            }
        }
        return siblings;
    }
}
