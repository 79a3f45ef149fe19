package io.talkturn.worker;

import io.talkturn.foundation.Progress;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.study.PlannedTrial;
import io.talkturn.study.StudyCost;
import io.talkturn.study.StudyFile;
import io.talkturn.training.EpochTiming;
import io.talkturn.training.Learner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times a few batches of the networks of a study that has not begun (studies 5); nothing is written. */
public final class StudyTiming {
    /** Draws of a condition differ in size and batch: so many of them are timed. */
    private static final int DRAWS = 3;

    private static final String RUNS = "runs";

    /** A float of the engine. */
    private static final int BYTES = 4;

    private StudyTiming() {}

    /** What a trial of a condition takes. */
    private record Taken(double secondsAnEpoch, double start, double bytes) {}

    /**
     * What the study costs on this machine.
     *
     * @param project where its trials would lie
     * @throws io.talkturn.foundation.UserError where a trial cannot be trained
     */
    public static StudyCost of(Path project, StudyFile study, Progress progress) {
        Map<String, List<PlannedTrial>> cells = new LinkedHashMap<>();
        study.trials()
                .forEach(trial -> cells.computeIfAbsent(trial.plan().cell(), cell -> new ArrayList<>())
                        .add(trial));
        double seconds = 0;
        double bytes = 0;
        int done = 0;
        for (Map.Entry<String, List<PlannedTrial>> cell : cells.entrySet()) {
            progress.step("Timing " + cell.getKey(), done++, cells.size());
            List<Taken> taken = cell.getValue().stream()
                    .limit(DRAWS)
                    .map(trial -> time(project, trial))
                    .toList();
            double epoch = mean(taken.stream().map(Taken::secondsAnEpoch).toList());
            double start = mean(taken.stream().map(Taken::start).toList());
            bytes += mean(taken.stream().map(Taken::bytes).toList())
                    * cell.getValue().size();
            for (PlannedTrial trial : cell.getValue()) {
                seconds += start + epoch * trial.spec().training().stopping().epochs();
            }
        }
        return StudyCost.timed(study, seconds, bytes, cells.size());
    }

    private static Taken time(Path project, PlannedTrial trial) {
        long began = System.nanoTime();
        // this folder is never made: it only says from where a corpus is found
        RunFolder place = new RunFolder(project.resolve(RUNS).resolve("timed"));
        return time(RunMaterial.load(place, trial.spec(), told -> {}), trial.spec(), began);
    }

    private static <L extends Learner> Taken time(RunMaterial<L> material, RunSpec spec, long began) {
        try (L learner = material.fresh(material.device())) {
            double start = (System.nanoTime() - began) * 1e-9;
            double epoch = EpochTiming.seconds(material.course(learner), spec.training());
            return new Taken(epoch, start, (double) BYTES * material.parameters());
        }
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
