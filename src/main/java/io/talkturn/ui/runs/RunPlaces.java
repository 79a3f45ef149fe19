package io.talkturn.ui.runs;

import io.talkturn.run.PredictionSet;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.study.StudyFolder;
import java.nio.file.Path;

/** Where runs stand, told by their paths alone: nothing is looked at on the disk. */
public final class RunPlaces {
    private static final Path FROM_RUNS = Path.of("..", "..");
    private static final Path FROM_TRIALS = Path.of("..", "..", "..", "..", "..");
    /** {@code studies/<id>/trials/<cell>/<number>}. */
    private static final int DEPTH = 5;

    private RunPlaces() {}

    /** Whether a run is a trial of a study: its study alone says when it is trained, and that it stays. */
    public static boolean isTrial(RunFolder run) {
        Path path = run.path();
        int names = path.getNameCount();
        return names >= DEPTH
                && path.getName(names - DEPTH).toString().equals(StudyFolder.STUDIES)
                && path.getName(names - 3).toString().equals("trials");
    }

    /** Whether it is no run, but what a run said of a corpus that it was applied to. */
    public static boolean isSet(RunFolder run) {
        return PredictionSet.isBesideCorpus(run);
    }

    /** The corpus of a run of the open project, or that which a prediction set lies beside. */
    public static Path corpus(RunFolder run, RunSpec spec) {
        return isSet(run)
                ? run.path().resolve(FROM_RUNS).normalize()
                : project(run).resolve(spec.corpus()).normalize();
    }

    /** The project folder of a run of the open project. */
    public static Path project(RunFolder run) {
        return run.path().resolve(isTrial(run) ? FROM_TRIALS : FROM_RUNS).normalize();
    }
}
