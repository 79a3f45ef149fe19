package io.talkturn.cluster;

import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunRequest;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyNumbers;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.StudyTrials;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialState;
import io.talkturn.study.TrialWaits;
import io.talkturn.study.claim.Attempt;
import io.talkturn.study.claim.ClaimWatch;
import io.talkturn.study.claim.TrialClaim;
import io.talkturn.study.plan.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A study on a cluster: what can run is sent, what has ended is left alone. The trials' folders decide which is which. */
public final class StudyCluster {
    private final StudyFolder study;
    private final ClusterSettings settings;
    private final Slurm slurm;
    private final Submissions submissions;
    private final SentArrays arrays;
    private final Commands commands;

    /** @param commands of the scheduler, on the host that the settings name */
    public StudyCluster(StudyFolder study, ClusterSettings settings, Commands commands) {
        this(study, settings, new Slurm(commands), commands);
    }

    private StudyCluster(StudyFolder study, ClusterSettings settings, Slurm slurm, Commands commands) {
        this.commands = commands;
        this.study = study;
        this.settings = settings;
        this.slurm = slurm;
        this.submissions = new Submissions(study);
        this.arrays = new SentArrays(submissions, slurm);
    }

    /** A study with its project's settings. */
    public static StudyCluster of(StudyFolder study) {
        ClusterSettings settings = ClusterSettings.of(study.project());
        // a node sends jobs itself, whatever computer the study was sent from
        boolean isNode = System.getenv("SLURM_JOB_ID") != null;
        return new StudyCluster(
                study, settings, Commands.on(isNode ? "" : settings.run().host()));
    }

    /**
     * What was sent.
     *
     * @param jobs the numbers of the arrays
     * @param trials the numbers of the trials
     */
    public record Sent(List<String> jobs, List<Integer> trials) {
        public Sent {
            jobs = List.copyOf(jobs);
            trials = List.copyOf(trials);
        }
    }

    /** Whether anything of a study was ever sent, as far as is written down. */
    public static boolean isSent(StudyFolder study) {
        Submissions submissions = new Submissions(study);
        return submissions.isSending() || !submissions.sent().isEmpty();
    }

    /** The script that would be sent. */
    public String script() {
        return ArrayScript.of(study, settings, study.read().rules().threads());
    }

    /**
     * Sends all that can run and is not on the cluster yet.
     *
     * @throws UserError where the study is under way on this computer, or Slurm refuses
     */
    public Sent submit() {
        if (study.isGoing()) {
            throw new UserError(
                    "The study is under way on this computer.",
                    study.path(),
                    "Pause it first: “talkturn study pause " + study.name() + "”; what is done stays done.");
        }
        List<String> places = new StudyNumbers(study).places();
        try (FolderLock _ = study.hold()) {
            submissions.stop(false);
            submissions.writeScript(script());
            arrays.adopt();
            return send(places, null);
        }
    }

    /**
     * Sends what has become runnable, from a task that is about to end.
     *
     * @param own the name of the task's own element, which ends: its trial is sent only where it waited for others, since
     *     near the time limit its script queues it again
     */
    public Sent advance(@Nullable String own) {
        if (!settings.run().sends() || !isSent(study) || submissions.isStopped() || !becomesRunnable()) {
            return new Sent(List.of(), List.of());
        }
        List<String> places = new StudyNumbers(study).places();
        try (FolderLock _ = study.hold()) {
            return send(places, own);
        }
    }

    /** Whether the end of a trial can let another one go on: by the median rule, or by a later stage. */
    private boolean becomesRunnable() {
        StudyFile file = study.read();
        boolean rule = file.rules().medianStopping() && file.search().canStop();
        return rule || file.search().kind() == Search.Kind.REFINE;
    }

    private Sent send(List<String> places, @Nullable String own) {
        Map<Integer, List<Slurm.Element>> there = every(own);
        StudyTrials trials = new StudyTrials(study);
        // what a task lets go on is of its own condition: thousands of other folders need not be read
        int ends = numberOf(own);
        List<Trial> all = ends < 1 || ends > places.size() ? trials.list() : trials.list(cellOf(places.get(ends - 1)));
        Set<String> sent = jobs();
        Map<String, Trial> byPlace = all.stream().collect(Collectors.toMap(Trial::id, Function.identity()));
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= places.size(); number++) {
            Trial trial = byPlace.get(places.get(number - 1));
            if (trial != null
                    && (number == ends
                            ? TrialWaits.isOver(trial, all)
                            : isToBeSent(trial, all, there.getOrDefault(number, List.of()), sent))) {
                numbers.add(number);
            }
        }
        return numbers.isEmpty()
                ? new Sent(List.of(), numbers)
                : new Sent(
                        arrays.send(
                                ArrayNumbers.parts(numbers, slurm.limit()),
                                settings.run().atOnce()),
                        numbers);
    }

    private static String cellOf(String place) {
        return place.substring(0, place.lastIndexOf('/'));
    }

    /** The number of the trial of an element; 0 for none. */
    private int numberOf(@Nullable String element) {
        if (element == null || !element.contains("_")) {
            return 0;
        }
        String job = element.substring(0, element.indexOf('_'));
        int index = Integer.parseInt(element.substring(element.indexOf('_') + 1));
        return arrays.all().stream()
                .filter(sent -> sent.job().equals(job))
                .mapToInt(sent -> sent.offset() + index)
                .findFirst()
                .orElse(0);
    }

    private static boolean isToBeSent(Trial trial, List<Trial> all, List<Slurm.Element> there, Set<String> sent) {
        if (!there.isEmpty()) {
            // an element that runs although its trial waits is about to end: another one must go on
            return there.stream().allMatch(Slurm.Element::isRunning) && TrialWaits.isOver(trial, all);
        }
        return TrialWaits.isRunnable(trial, all) || isAtWorkFor(sent, trial);
    }

    /**
     * Whether a trial says that it is at work for an element of an array that was sent: where Slurm does not have that one at
     * work, nobody is. A worker may have a job that nobody sent, as within salloc; of that nothing is known here.
     */
    private static boolean isAtWorkFor(Set<String> sent, Trial trial) {
        return trial.state() == TrialState.RUNNING
                && ClaimWatch.shared()
                        .working(trial.folder())
                        .map(Attempt::job)
                        .filter(job -> sent.contains(SlurmEnds.array(job)))
                        .isPresent();
    }

    private Set<String> jobs() {
        return arrays.all().stream().map(Submissions.Sent::job).collect(Collectors.toSet());
    }

    /**
     * What the cluster has of the study, by number of the trial.
     *
     * @throws UserError where Slurm does not answer
     */
    public Map<Integer, Slurm.Element> elements() {
        Map<Integer, Slurm.Element> elements = new TreeMap<>();
        every(null)
                .forEach((number, there) -> elements.put(
                        number,
                        // of one that waits and one that runs the latter tells more
                        there.stream()
                                .filter(Slurm.Element::isRunning)
                                .findFirst()
                                .orElse(there.getFirst())));
        return elements;
    }

    /**
     * A study's status where the folder and Slurm disagree: a trial that says it is at work for a task that Slurm has back in
     * the queue, or no longer, was killed. Its counter tells so only to who looks for a minute.
     *
     * @param status read before
     * @param there what the cluster has, by the trial's place, asked after that
     */
    public StudyStatus corrected(StudyStatus status, Map<String, Slurm.Element> there) {
        Set<String> sent = jobs();
        StudyTrials now = new StudyTrials(status.folder());
        List<Trial> trials = status.trials().stream()
                .map(trial -> {
                    Slurm.Element element = there.get(trial.id());
                    boolean isDoubtful = (element == null || element.isWaiting()) && isAtWorkFor(sent, trial);
                    Trial again = isDoubtful ? now.find(trial.id()) : trial; // it may have ended in the meantime
                    return isDoubtful && isAtWorkFor(sent, again) ? again.withoutWorker() : again;
                })
                .toList();
        return new StudyStatus(status.folder(), status.file(), trials, status.going());
    }

    /** The trials of such numbers, by their places. */
    public Set<String> places(Set<Integer> numbers) {
        List<String> places = new StudyNumbers(study).places();
        return numbers.stream()
                .filter(number -> number <= places.size())
                .map(number -> places.get(number - 1))
                .collect(Collectors.toSet());
    }

    private Map<Integer, List<Slurm.Element>> every(@Nullable String own) {
        Map<String, Integer> offsets = arrays.all().stream()
                .collect(Collectors.toMap(Submissions.Sent::job, Submissions.Sent::offset, (a, _) -> a));
        Map<Integer, List<Slurm.Element>> elements = new TreeMap<>();
        for (Slurm.Element element : slurm.elements(List.copyOf(offsets.keySet()))) {
            Integer offset = offsets.get(element.job());
            if (offset != null && !element.name().equals(own)) {
                elements.computeIfAbsent(offset + element.index(), _ -> new ArrayList<>())
                        .add(element);
            }
        }
        return elements;
    }

    /**
     * How far the study is where the cluster's disk is, where a host is set; empty where the folder here is that disk's.
     *
     * @throws UserError where the host does not tell
     */
    public Optional<RemoteStatus> remote() {
        return settings.run().host().isEmpty()
                ? Optional.empty()
                : Optional.of(RemoteStatus.of(study, settings, commands));
    }

    /** Whether the cluster no longer has the job of an attempt; not known of other computers' own processes. */
    public boolean isGone(Attempt attempt) {
        String job = attempt.job();
        if (job == null) {
            return false;
        }
        return slurm.elements(List.of(SlurmEnds.array(job))).stream()
                .noneMatch(
                        element -> element.name().equals(job) || element.job().equals(job));
    }

    /**
     * Takes what waits out of the queue, and asks what runs to pause; nothing more is sent.
     *
     * @param atOnce ends what runs without waiting for its pause
     * @return how many waited, and how many were asked
     */
    public Cancelled cancel(boolean atOnce) {
        submissions.stop(true);
        try (FolderLock _ = study.hold()) {
            arrays.adopt();
        }
        List<String> waiting = new ArrayList<>();
        List<String> running = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        elements().forEach((number, element) -> {
            (element.isRunning() ? running : waiting).add(element.name());
            if (element.isRunning()) {
                asked.add(number);
            }
        });
        slurm.cancel(waiting);
        if (atOnce) {
            slurm.cancel(running);
        } else {
            List<String> places = new StudyNumbers(study).places();
            StudyTrials trials = new StudyTrials(study);
            asked.forEach(number -> pause(trials.find(places.get(number - 1))));
        }
        return new Cancelled(waiting.size(), running.size());
    }

    /** What was taken back. */
    public record Cancelled(int waiting, int running) {}

    private static void pause(Trial trial) {
        if (trial.state() == TrialState.RUNNING) {
            trial.folder().request(RunRequest.PAUSE);
        }
    }

    /**
     * Why the cluster ended the last tasks of trials that are neither done nor there any more, as far as Slurm, its accounts
     * or the logs know: for example {@code 12_3: timeout, TimeLimit}.
     *
     * @param trials of the study
     * @return by the trial's place
     */
    public Map<String, String> ends(List<Trial> trials) {
        Map<String, String> jobs = new TreeMap<>();
        for (Trial trial : trials) {
            boolean isLeft = trial.state() == TrialState.KILLED
                    || trial.state() == TrialState.PAUSED
                    || trial.state() == TrialState.RUNNING;
            if (isLeft) {
                TrialClaim.lastAttempt(trial.folder()).map(Attempt::job).ifPresent(job -> jobs.put(trial.id(), job));
            }
        }
        SlurmEnds slurmEnds = new SlurmEnds(commands);
        Map<String, String> ends = new TreeMap<>(new FailedStarts(study, arrays, slurmEnds).of(trials));
        if (!jobs.isEmpty()) {
            Map<String, String> known = slurmEnds.of(jobs.values());
            jobs.forEach((place, job) -> {
                String how = known.get(job);
                if (how != null) {
                    ends.put(place, job + ": " + how);
                }
            });
        }
        return ends;
    }
}
