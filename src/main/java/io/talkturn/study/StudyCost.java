package io.talkturn.study;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunEvent;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a study costs, told before it starts: by what earlier runs on the same corpora took on this machine, or by batches
 * that were timed (studies 5).
 *
 * @param trials of the first stage
 * @param epochs of all of them, at most: an early end makes them fewer
 * @param seconds on one worker, NaN where no earlier run tells
 * @param bytes on the disk, NaN likewise
 * @param basis by what the times are told, empty where nothing tells
 */
public record StudyCost(int trials, long epochs, double seconds, double bytes, String basis) {
    private static final int SECONDS_A_MINUTE = 60;
    private static final int SECONDS_AN_HOUR = 3600;
    private static final double MEGA = 1e6;
    private static final int ENOUGH = 20;

    /** What an earlier run took. */
    private record Taken(double secondsAnEpoch, double bytes) {}

    /**
     * The cost of a study.
     *
     * @param project where earlier runs and trials are looked for
     */
    public static StudyCost of(Path project, StudyFile study) {
        List<Taken> taken = new ArrayList<>();
        for (RunFolder run : earlier(project)) {
            if (taken.size() < ENOUGH) {
                look(run, study).stream().forEach(taken::add);
            }
        }
        long epochs = epochs(study);
        double anEpoch = mean(taken.stream().mapToDouble(Taken::secondsAnEpoch).average());
        double aTrial = mean(taken.stream().mapToDouble(Taken::bytes).average());
        int trials = study.trials().size();
        int runs = taken.size();
        String basis = runs == 0 ? "" : runs + (runs == 1 ? " earlier run" : " earlier runs") + " on the same corpus";
        return new StudyCost(trials, epochs, anEpoch * epochs, aTrial * trials, basis);
    }

    /**
     * The cost of a study whose batches were timed.
     *
     * @param seconds of all trials on one worker
     * @param bytes of all weights
     * @param conditions that were timed, each in each column
     */
    public static StudyCost timed(StudyFile study, double seconds, double bytes, int conditions) {
        String basis =
                "batches of " + conditions + (conditions == 1 ? " condition" : " conditions") + ", timed just now";
        return new StudyCost(study.trials().size(), epochs(study), seconds, bytes, basis);
    }

    private static long epochs(StudyFile study) {
        return study.trials().stream()
                .mapToLong(trial -> trial.spec().training().stopping().epochs())
                .sum();
    }

    /** Whether anything tells how long it takes. */
    public boolean isKnown() {
        return !basis.isEmpty();
    }

    private static double mean(OptionalDouble mean) {
        return mean.orElse(Double.NaN);
    }

    private static List<RunFolder> earlier(Path project) {
        List<RunFolder> runs = new ArrayList<>();
        for (StudyFolder study : StudyFolder.list(project)) {
            try {
                study.read().trials().stream()
                        .map(trial ->
                                study.trial(trial.plan().cell(), trial.plan().number()))
                        .forEach(runs::add);
            } catch (UserError e) {
                // one that is damaged tells nothing
            }
        }
        RunCatalog.ofProject(project).list().stream().map(RunEntry::folder).forEach(runs::add);
        return runs;
    }

    private static List<Taken> look(RunFolder run, StudyFile study) {
        RunEntry entry = RunCatalog.entry(run);
        RunSpec spec = entry.spec();
        if (spec == null || !entry.state().hasResults() || !isAlike(spec, study)) {
            return List.of();
        }
        List<RunEvent.Epoch> epochs = run.events().stream()
                .filter(RunEvent.Epoch.class::isInstance)
                .map(RunEvent.Epoch.class::cast)
                .toList();
        if (epochs.isEmpty()) {
            return List.of();
        }
        double seconds =
                epochs.stream().mapToDouble(epoch -> epoch.pace().seconds()).sum();
        return List.of(new Taken(seconds / epochs.size(), bytes(run)));
    }

    /** The same corpus and kind of network; what was drawn besides averages out. */
    private static boolean isAlike(RunSpec spec, StudyFile study) {
        return study.trials().stream()
                .map(PlannedTrial::spec)
                .anyMatch(trial -> trial.corpus().equals(spec.corpus())
                        && Objects.equals(
                                trial.network().getClass(), spec.network().getClass()));
    }

    /** Without attention, which trials do not keep. */
    private static double bytes(RunFolder run) {
        try (Stream<Path> files = Files.list(run.path())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** In a sentence, for so many workers. */
    public String sentence(int workers) {
        String what = trials + (trials == 1 ? " trial" : " trials") + ", at most " + epochs + " epochs";
        if (!isKnown()) {
            return what + "; how long they take is not known before the first ones have run.";
        }
        return what + ": about " + duration(seconds / workers) + " on " + workers
                + (workers == 1 ? " worker" : " workers") + " and " + Math.max(1, Math.round(bytes / MEGA))
                + " MB, by " + basis + ".";
    }

    private static String duration(double seconds) {
        if (seconds < 2 * SECONDS_A_MINUTE) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return seconds < 2 * SECONDS_AN_HOUR
                ? Math.round(seconds / SECONDS_A_MINUTE) + " min"
                : Math.round(seconds / SECONDS_AN_HOUR) + " h";
    }
}
