package io.talkturn.cli;

import io.talkturn.cluster.ClusterSettings;
import io.talkturn.cluster.Slurm;
import io.talkturn.cluster.StudyCluster;
import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyNumbers;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.StudyTrials;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says where a study stands. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says where every trial of a study stands, and for whom it waits.",
        footer = {"", "Examples:", "  talkturn study status h1", "  talkturn study status h1 --json"})
final class StudyStatusCommand implements Callable<Integer> {
    @Mixin
    private StudyOption study = new StudyOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        StudyStatus read = StudyStatus.of(study.folder());
        Optional<Map<String, Slurm.Element>> there = onCluster(read.folder());
        StudyStatus status = there.map(
                        elements -> StudyCluster.of(read.folder()).corrected(read, elements))
                .orElse(read);
        Map<String, Slurm.Element> elements = there.orElse(Map.of());
        // who did not answer is not asked again
        Map<String, String> ends = there.isEmpty() ? Map.of() : ends(status, elements);
        if (answer.isJson()) {
            answer.out().prettyJson(json(status, elements, ends));
            return 0;
        }
        answer.out()
                .println(status.file().header().name() + ": "
                        + status.file().question().sentence());
        for (Trial trial : status.trials()) {
            String end = ends.get(trial.id());
            answer.out()
                    .println(line(trial) + words(elements.get(trial.id())) + (end == null ? "" : "  [" + end + "]"));
        }
        answer.out().println(status.sentence());
        tellRemote(status.folder());
        return 0;
    }

    /** What the cluster has of the study, by the trial's place; empty where it was never sent or Slurm does not answer. */
    private Optional<Map<String, Slurm.Element>> onCluster(StudyFolder folder) {
        if (!StudyCluster.isSent(folder)) {
            return Optional.empty();
        }
        Map<String, Slurm.Element> elements = new HashMap<>();
        try {
            List<String> places = new StudyNumbers(folder).places();
            StudyCluster.of(folder).elements().forEach((number, element) -> {
                if (number <= places.size()) {
                    elements.put(places.get(number - 1), element);
                }
            });
        } catch (UserError e) {
            answer.err().println("The cluster was not asked: " + e.line());
            return Optional.empty();
        }
        return Optional.of(elements);
    }

    /** Where a host is set, the folder here need not be the one that the nodes write. */
    private void tellRemote(StudyFolder folder) {
        String host = ClusterSettings.of(folder.project()).run().host();
        if (host.isEmpty() || !StudyCluster.isSent(folder)) {
            return;
        }
        try {
            StudyCluster.of(folder)
                    .remote()
                    .ifPresent(there -> answer.out()
                            .println("On " + host + ": " + there.settled() + " of " + there.trials()
                                    + " trials are settled, " + there.running() + " at work"
                                    + (there.done() ? "; done." : ".")));
        } catch (UserError e) {
            answer.err().println(e.line());
        }
    }

    /** Why the last tasks of trials ended, where the cluster has none of them any more and still knows. */
    private static Map<String, String> ends(StudyStatus status, Map<String, Slurm.Element> elements) {
        try {
            return StudyCluster.of(status.folder())
                    .ends(status.trials().stream()
                            .filter(trial -> !elements.containsKey(trial.id()))
                            .toList());
        } catch (UserError e) {
            return Map.of(); // the cluster was not asked, which was told above
        }
    }

    private static String words(Slurm.@Nullable Element element) {
        if (element == null) {
            return "";
        }
        boolean waits = !element.reason().isEmpty() && !element.reason().equals("None");
        return "  [" + element.name() + " " + element.state().toLowerCase(Locale.ROOT)
                + (waits ? ", " + element.reason() : "")
                + (element.node().isEmpty() ? "" : " on " + element.node()) + "]";
    }

    private static String line(Trial trial) {
        String waits = StudyTrials.waiting(trial.folder())
                .filter(_ -> trial.state() == TrialState.WAITING)
                .map(waiting -> "waits for " + waiting.trials())
                .orElse(trial.told());
        return String.format(
                        Locale.ROOT, "%-24s %-14s %s", trial.id(), trial.state().id(), waits)
                .stripTrailing();
    }

    private static Map<String, @Nullable Object> json(
            StudyStatus status, Map<String, Slurm.Element> elements, Map<String, String> ends) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("study", status.folder().name());
        all.put("folder", status.folder().path().toString());
        all.put("name", status.file().header().name());
        all.put("question", status.file().question().id());
        all.put("going", status.going());
        all.put("done", status.isDone());
        all.put("settled", status.settled());
        all.put(
                "trials",
                status.trials().stream()
                        .map(trial -> json(trial, elements.get(trial.id()), ends.get(trial.id())))
                        .toList());
        return all;
    }

    private static Map<String, @Nullable Object> json(
            Trial trial, Slurm.@Nullable Element element, @Nullable String end) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("trial", trial.id());
        one.put("state", trial.state().id());
        one.put("told", trial.told());
        one.put("stage", trial.plan().stage());
        one.put("seed", trial.plan().seed());
        one.put("drawn", trial.plan().drawn());
        one.put("folder", trial.folder().path().toString());
        one.put("element", element);
        one.put("ended", end);
        return one;
    }
}
