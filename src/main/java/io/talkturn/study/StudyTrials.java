package io.talkturn.study;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunEvent;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunStatus;
import io.talkturn.study.claim.ClaimWatch;
import io.talkturn.study.plan.Search;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where the trials of a study stand, read from their folders: there is no other book-keeping that could disagree. */
public final class StudyTrials {
    private static final String DIVERGED = "diverged.json";
    private static final String WAITING = "waiting.json";
    /** A worker that is killed so often without getting any further is not sent again. */
    private static final int MOST_KILLED = 3;

    private final StudyFolder folder;
    private final StudyFile file;
    private final Map<String, PlannedTrial> planned = new LinkedHashMap<>();

    /** What is written of a trial whose loss was no number any more. */
    record Diverged(String told) {}

    /**
     * For whom a trial waits.
     *
     * @param epoch after which it was checked, counted from 0
     */
    public record Waiting(int epoch, List<Integer> trials) {
        public Waiting {
            trials = List.copyOf(trials);
        }
    }

    /**
     * The trials of a study.
     *
     * @throws UserError where it cannot be read
     */
    public StudyTrials(StudyFolder folder) {
        this(folder, folder.read());
    }

    StudyTrials(StudyFolder folder, StudyFile file) {
        this.folder = folder;
        this.file = file;
        for (PlannedTrial trial : new Stages(folder, file).all()) {
            planned.put(trial.id(), trial);
        }
    }

    /** What was fixed. */
    public StudyFile file() {
        return file;
    }

    /** Whether a run is a trial of a study. */
    public static boolean isTrial(RunFolder run) {
        return StudyFolder.of(run).isPresent();
    }

    /** Where the trials of a study share the rows of embedding files; empty for a run that is no trial. */
    public static Optional<Path> rows(RunFolder run) {
        return StudyFolder.of(run).map(study -> study.path().resolve("rows"));
    }

    /** Whether a run keeps its attention weights: one that is no trial does. */
    public static boolean keepsAttention(RunFolder run) {
        return StudyFolder.of(run)
                .map(study -> study.read().rules().attention())
                .orElse(true);
    }

    /**
     * The best trial of a condition that is settled now, where it has attention weights to be kept and keeps none yet.
     *
     * @param last a trial of the condition that has just ended; any other run has no condition
     */
    public static Optional<RunFolder> bestWithoutAttention(RunFolder last) {
        return StudyFolder.of(last)
                .filter(study -> study.read().search().kind() != Search.Kind.REFINE)
                .flatMap(study -> bestOf(new StudyTrials(study), last));
    }

    private static Optional<RunFolder> bestOf(StudyTrials trials, RunFolder last) {
        String cell = String.valueOf(
                Objects.requireNonNull(last.path().getParent(), "it is a trial").getFileName());
        List<Trial> all = trials.list(cell);
        return all.stream().allMatch(trial -> trial.state().isSettled())
                ? TrialScores.best(all, trials.file().column(cell))
                        .filter(best -> best.planned().spec().network() instanceof HanSpec)
                        .map(Trial::folder)
                        .filter(run -> !Files.exists(run.attention()))
                : Optional.empty();
    }

    /** Notes that a trial's loss was no number any more, so that it is told from one that failed for the machine's sake. */
    public static void diverged(RunFolder trial, String told) {
        Json.write(trial.path().resolve(DIVERGED), new Diverged(told));
    }

    static void waits(RunFolder trial, Waiting waiting) {
        Json.write(trial.path().resolve(WAITING), waiting);
    }

    /** For whom a trial waits, empty where it does not. */
    public static Optional<Waiting> waiting(RunFolder trial) {
        Path file = trial.path().resolve(WAITING);
        return Files.exists(file) ? Optional.of(Json.readWhole(file, Waiting.class)) : Optional.empty();
    }

    /** All trials that are fixed by now, a cell's together. */
    public List<Trial> list() {
        Exclusions exclusions = Exclusions.read(folder.exclusions());
        List<Trial> trials = new ArrayList<>();
        planned.values().forEach(trial -> trials.add(look(trial, exclusions)));
        return trials;
    }

    /** The trials of a cell, by number. */
    public List<Trial> list(String cell) {
        return list(planned.values().stream()
                .filter(trial -> trial.plan().cell().equals(cell))
                .toList());
    }

    /** The trials of a cell from the first to this number. */
    List<Trial> list(String cell, int last) {
        return list(planned.values().stream()
                .filter(trial ->
                        trial.plan().cell().equals(cell) && trial.plan().number() <= last)
                .toList());
    }

    private List<Trial> list(List<PlannedTrial> some) {
        Exclusions exclusions = Exclusions.read(folder.exclusions());
        return some.stream().map(trial -> look(trial, exclusions)).toList();
    }

    /**
     * One trial.
     *
     * @param id its place: {@code none/3}
     * @throws UserError where the study has none such
     */
    public Trial find(String id) {
        PlannedTrial trial = planned.get(id);
        if (trial == null) {
            throw new UserError(
                    "The study “" + folder.name() + "” has no trial “" + id + "”.",
                    folder.path(),
                    "Write a trial as CONDITION/NUMBER, for example "
                            + planned.keySet().iterator().next() + ".");
        }
        return look(trial, Exclusions.read(folder.exclusions()));
    }

    /** The trials that are fixed by now, in the order of {@link #list()}. */
    List<PlannedTrial> planned() {
        return List.copyOf(planned.values());
    }

    /** Where one of them stands. */
    Trial look(PlannedTrial trial, Exclusions exclusions) {
        RunFolder run = folder.trial(trial.plan().cell(), trial.plan().number());
        Optional<Exclusions.Exclusion> out = exclusions.of(trial.id());
        if (!Files.isDirectory(run.path())) {
            return out.map(e -> new Trial(trial, run, TrialState.EXCLUDED, e.why(), null))
                    .orElseGet(() -> new Trial(trial, run, TrialState.NOT_STARTED, "", null));
        }
        RunEntry entry = RunCatalog.entry(run);
        if (out.isPresent()) {
            return new Trial(trial, run, TrialState.EXCLUDED, out.get().why(), entry);
        }
        try {
            return stands(trial, entry);
        } catch (UserError e) {
            return new Trial(trial, run, TrialState.DAMAGED, e.line(), entry);
        }
    }

    private static Trial stands(PlannedTrial planned, RunEntry entry) {
        RunFolder run = entry.folder();
        RunStatus status = entry.status();
        if (entry.problem() != null || status == null) {
            String problem = entry.problem() == null ? "" : entry.problem().line();
            return new Trial(planned, run, TrialState.DAMAGED, problem, entry);
        }
        if (!planned.spec().equals(entry.spec())) {
            return new Trial(planned, run, TrialState.DAMAGED, "Its run.json is not what the study fixed.", entry);
        }
        TrialState state = switch (status.state()) {
            case NEW, QUEUED -> TrialState.NOT_STARTED;
            case RUNNING -> running(run, status);
            case PAUSED -> waiting(run).isPresent() ? TrialState.WAITING : TrialState.PAUSED;
            case DISCARDED -> TrialState.ENDED_BY_HAND;
            case FAILED -> Files.exists(run.path().resolve(DIVERGED)) ? TrialState.DIVERGED : TrialState.FAILED;
            case FINISHED -> TrialState.FINISHED;
            case STOPPED -> isStoppedByRule(run, status) ? TrialState.STOPPED : TrialState.ENDED_BY_HAND;
        };
        if (state.hasResults()) {
            // seen by their hashes to be what the worker wrote
            RunResults results = new RunResults(run);
            results.curve();
            results.metrics();
        }
        return new Trial(planned, run, state, status.message(), entry);
    }

    private static boolean isStoppedByRule(RunFolder run, RunStatus status) {
        int last = status.epochs().done() - 1;
        return Decision.read(run.path(), last).map(Decision::stop).orElse(false);
    }

    private static TrialState running(RunFolder run, RunStatus status) {
        // a worker that has just been started here has not claimed its trial yet; one on another computer tells by its
        // claim
        if (!status.isOrphaned() || ClaimWatch.shared().working(run).isPresent()) {
            return TrialState.RUNNING;
        }
        return withoutWorker(run);
    }

    /** What a trial is whose worker went without a word. */
    static TrialState withoutWorker(RunFolder run) {
        int begun = 0;
        int lost = 0;
        for (RunEvent event : run.events()) {
            switch (event) {
                case RunEvent.Started _ -> begun++;
                case RunEvent.Lost _ -> lost++;
                case RunEvent.Epoch _ -> {
                    begun = 0;
                    lost = 0;
                }
                default -> {}
            }
        }
        // the last one is lost as well; it may have died before it trained, as where Java itself does not start
        return Math.max(begun, lost + 1) >= MOST_KILLED ? TrialState.FAILED : TrialState.KILLED;
    }
}
