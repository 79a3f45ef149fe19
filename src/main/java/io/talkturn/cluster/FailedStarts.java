package io.talkturn.cluster;

import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyNumbers;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tasks that ended before their trials began: the program is not on the node, or the node does not see the disk. The trial's
 * folder knows nothing of them; Slurm does for a while, and their logs do as long as nobody deletes them.
 */
final class FailedStarts {
    private static final int MOST_LETTERS = 160;

    private final StudyFolder study;
    private final SentArrays arrays;
    private final SlurmEnds slurm;

    FailedStarts(StudyFolder study, SentArrays arrays, SlurmEnds slurm) {
        this.study = study;
        this.arrays = arrays;
        this.slurm = slurm;
    }

    /**
     * What is known of those whose trials never began.
     *
     * @param trials that the cluster has not, or no longer
     * @return by the trial's place, for example {@code 9_1: failed, NonZeroExitCode: talkturn: command not found}
     */
    Map<String, String> of(List<Trial> trials) {
        List<String> places =
                trials.stream().filter(FailedStarts::isUnbegun).map(Trial::id).toList();
        Map<String, String> starts = new TreeMap<>();
        if (!places.isEmpty()) {
            List<Submissions.Sent> sent = arrays.all().reversed();
            Map<String, String> ends =
                    slurm.remembered(sent.stream().map(Submissions.Sent::job).toList());
            List<String> numbered = new StudyNumbers(study).places();
            for (String place : places) {
                String told = told(numbered.indexOf(place) + 1, sent, ends);
                if (!told.isEmpty()) {
                    starts.put(place, told);
                }
            }
        }
        return starts;
    }

    private static boolean isUnbegun(Trial trial) {
        return trial.state() == TrialState.NOT_STARTED;
    }

    /** Those that ended well, or were taken back, are no failures. */
    private String told(int number, List<Submissions.Sent> newestFirst, Map<String, String> ends) {
        String end = newestFirst.stream()
                .filter(array -> number > array.offset())
                .map(array -> array.job() + "_" + (number - array.offset()))
                .filter(ends::containsKey)
                .findFirst()
                .map(element -> element + ": " + ends.get(element))
                .orElse("");
        return end.contains(": completed") || end.contains(": cancelled")
                ? ""
                : Stream.of(end, lastWords(number))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "));
    }

    /** The end of its log, which is there only of tasks that did not end well; empty where there is none. */
    private String lastWords(int number) {
        Path log = study.path().resolve("cluster").resolve("logs").resolve(number + ".log");
        if (!Files.isRegularFile(log)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(log)) {
            String last = lines.filter(line -> !line.isBlank())
                    .reduce((_, line) -> line)
                    .orElse("");
            String shown = last.length() > MOST_LETTERS ? "…" + last.substring(last.length() - MOST_LETTERS) : last;
            return "its log ends with “" + shown.strip() + "”";
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
