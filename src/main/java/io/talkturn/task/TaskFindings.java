package io.talkturn.task;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say about the auxiliary tasks that are chosen for a corpus, for the window and the command line. */
public final class TaskFindings {
    private TaskFindings() {}

    /** All of it, the gravest first. */
    public static List<Finding> of(Corpus corpus, TaskSettings settings) {
        List<Finding> findings = new ArrayList<>();
        missingFeatures(corpus, settings).ifPresent(findings::add);
        if (settings.auxiliary().isEmpty()) {
            findings.add(new Finding(
                    "no_auxiliary",
                    Severity.WARN,
                    "No auxiliary task is chosen: the network learns the primary task alone.",
                    "Choose auxiliary tasks that the corpus can give."));
        }
        if (!settings.auxiliarySupervision()) {
            findings.add(new Finding(
                    "no_supervision",
                    Severity.INFO,
                    "Auxiliary supervision is off: all auxiliary weights are 0, the network stays the same (STL).",
                    ""));
        }
        gaps(corpus, settings).ifPresent(findings::add);
        return List.copyOf(findings);
    }

    /** Measured tasks whose feature the corpus lacks keep training from starting. */
    static Optional<Finding> missingFeatures(Corpus corpus, TaskSettings settings) {
        List<String> missing = settings.auxiliary().stream()
                .filter(task -> !task.family().isLabel())
                .map(AuxiliaryTask::id)
                .filter(id -> corpus.feature(id).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", missing);
        return Optional.of(new Finding(
                "missing_feature",
                Severity.FATAL,
                "The corpus “" + corpus.info().name() + "” has no " + (missing.size() == 1 ? "feature " : "features ")
                        + names + ".",
                "Leave out the auxiliary tasks " + names + ", or import the corpus with these measurements."));
    }

    private static Optional<Finding> gaps(Corpus corpus, TaskSettings settings) {
        List<String> gaps = settings.auxiliary().stream()
                .flatMap(task -> corpus.feature(task.id()).stream())
                .filter(feature -> feature.missing() > 0)
                .map(feature -> feature.name() + " (" + feature.missing() + ")")
                .toList();
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "feature_gaps",
                        Severity.INFO,
                        "Missing measurements take the median of train: " + String.join(", ", gaps) + ".",
                        ""));
    }
}
