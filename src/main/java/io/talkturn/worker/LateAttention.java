package io.talkturn.worker;

import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.UserError;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.run.WorkerLock;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.han.HanLearner;

/** Writes the attention weights of a run that kept none, from the weights of its network: of a trial of a study. */
public final class LateAttention {
    private LateAttention() {}

    /**
     * Writes them, and notes them among the results. Where they are there already, nothing is done.
     *
     * @throws UserError where the run has no results or no attention, its corpus changed, or another process is at work on it
     */
    public static void write(RunFolder folder) {
        RunSpec run = folder.spec();
        HanSpec spec = HanSpec.require(run);
        try (ProcessLock _ = WorkerLock.acquire(folder)) {
            if (isThere(folder)) {
                return;
            }
            HanMaterial material = HanMaterial.load(folder, run, spec, _ -> {});
            ComputeDevice device = material.device();
            try (HanLearner learner =
                    HanLearner.trained(spec.model(), material.shape(), new RunResults(folder).weights(), device)) {
                new HanResultsWriter(folder, material, learner).writeAttention();
            }
        }
    }

    /** Whether a run has its attention weights. */
    public static boolean isThere(RunFolder folder) {
        return folder.attention().toFile().isDirectory();
    }
}
