package io.talkturn.ui.studies.cluster;

import io.talkturn.cluster.Slurm;
import io.talkturn.cluster.StudyCluster;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.Trial;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WhileShown;
import io.talkturn.ui.kit.WrapRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What a cluster has of the study that is looked at, and the way back from there. */
public final class ClusterBar extends WrapRow {
    /** A scheduler is not asked more often, however many look. */
    private static final Duration BETWEEN_LOOKS = Duration.seconds(30);

    private static final int NODES = 4;
    private static final int ENDS = 2;

    private final AppContext context;
    private final Runnable changed;
    private final Label told = Labels.wrapped("", "muted");
    private @Nullable StudyFolder study;
    private List<Trial> trials = List.of();

    /** @param changed run when the study was taken back */
    public ClusterBar(AppContext context, Runnable changed) {
        super(12);
        this.context = context;
        this.changed = changed;
        setId("cluster-bar");
        getStyleClass().add("cluster-bar");
        told.setId("cluster-told");
        Button back = Buttons.usual(Texts.of("studies.cluster.back"), this::takeBack);
        back.setId("cluster-back");
        back.setTooltip(new Tooltip(Texts.of("studies.cluster.back.tip")));
        Button more = Buttons.usual(Texts.of("studies.cluster.again"), this::sendAgain);
        more.setId("cluster-again");
        more.setTooltip(new Tooltip(Texts.of("studies.cluster.again.tip")));
        start(told).end(context.writing(more), context.writing(back));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        WhileShown.every(BETWEEN_LOOKS, this, this::ask);
    }

    /**
     * Shows it for a study that is on a cluster; null hides it.
     *
     * @param its trials as they stand, none where they are not read yet
     */
    public void show(@Nullable StudyFolder wanted, List<Trial> its) {
        boolean isOther = !Objects.equals(study, wanted);
        boolean isRead = trials.isEmpty() && !its.isEmpty();
        trials = List.copyOf(its);
        study = wanted;
        setVisible(wanted != null);
        if (isOther && wanted != null) {
            told.setText(Texts.of("studies.cluster.asking"));
        }
        if (isOther || isRead) {
            ask();
        }
    }

    private void ask() {
        StudyFolder of = study;
        if (of == null) {
            return;
        }
        List<Trial> now = trials;
        context.jobs()
                .latest("cluster.elements", progress -> look(StudyCluster.of(of), now))
                .onDone(sentence -> tell(of, sentence))
                .onFailed(thrown -> tell(of, Texts.of("studies.cluster.unasked", Failures.sentence(thrown))));
    }

    private void tell(StudyFolder of, String sentence) {
        if (of.equals(study)) {
            told.setText(sentence);
        }
    }

    private static String look(StudyCluster cluster, List<Trial> trials) {
        Map<Integer, Slurm.Element> elements = cluster.elements();
        Set<String> seen = cluster.places(elements.keySet());
        List<Trial> gone =
                trials.stream().filter(trial -> !seen.contains(trial.id())).toList();
        String sentence = sentence(elements.values()) + ended(cluster.ends(gone));
        return cluster.remote()
                .map(there -> sentence + " "
                        + Texts.of("studies.cluster.there", there.settled(), there.trials(), there.running()))
                .orElse(sentence);
    }

    static String sentence(Collection<Slurm.Element> elements) {
        TreeSet<String> nodes = new TreeSet<>();
        TreeSet<String> reasons = new TreeSet<>();
        int running = 0;
        for (Slurm.Element element : elements) {
            running += element.isRunning() ? 1 : 0;
            if (element.isRunning() && !element.node().isEmpty()) {
                nodes.add(element.node());
            } else if (!element.isRunning()) {
                reasons.add(element.reason());
            }
        }
        if (elements.isEmpty()) {
            return Texts.of("studies.cluster.none");
        }
        String where = nodes.size() > NODES ? Texts.count("node", nodes.size()) : String.join(", ", nodes);
        return Texts.of(
                nodes.isEmpty() ? "studies.cluster.waits" : "studies.cluster.runs",
                Format.integer(running),
                Format.integer(elements.size() - running),
                nodes.isEmpty() ? String.join(", ", reasons) : where);
    }

    /** Which tasks ended before their trials were done, and why: the first few, and how many more. */
    static String ended(Map<String, String> ends) {
        if (ends.isEmpty()) {
            return "";
        }
        String few = ends.entrySet().stream()
                .limit(ENDS)
                .map(end -> end.getKey() + " (" + end.getValue() + ")")
                .collect(Collectors.joining("; "));
        return " "
                + (ends.size() > ENDS
                        ? Texts.of("studies.cluster.ended.more", few, Format.integer(ends.size() - ENDS))
                        : Texts.of("studies.cluster.ended", few));
    }

    private void takeBack() {
        StudyFolder of = study;
        if (of != null) {
            context.jobs()
                    .start(
                            QueueOf.runs(of.project()),
                            Texts.of("studies.cluster.job.back"),
                            progress -> StudyCluster.of(of).cancel(false))
                    .onDone(done ->
                            context.notices().done(Texts.of("studies.cluster.taken", done.waiting(), done.running())))
                    .onEnd(changed);
        }
    }

    private void sendAgain() {
        StudyFolder of = study;
        if (of != null) {
            new ClusterDialog(context, of, () -> {
                        changed.run();
                        ask();
                    })
                    .show();
        }
    }
}
