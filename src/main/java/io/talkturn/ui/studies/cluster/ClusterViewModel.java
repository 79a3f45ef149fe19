package io.talkturn.ui.studies.cluster;

import io.talkturn.cluster.ClusterSettings;
import io.talkturn.cluster.Commands;
import io.talkturn.cluster.StudyCluster;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunCommandLine;
import io.talkturn.setting.RecordEdit;
import io.talkturn.study.StudyFolder;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A study that is to be sent to a cluster: the settings of the project, the script that follows from them. */
final class ClusterViewModel {
    private final Jobs jobs;
    private final StudyFolder study;
    private final Function<String, Commands> commands;
    private final ReadOnlyObjectWrapper<@Nullable ClusterDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper script = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    /** @param commands Slurm's, by the host on which they run */
    ClusterViewModel(Jobs jobs, StudyFolder study, Function<String, Commands> commands) {
        this.jobs = jobs;
        this.study = study;
        this.commands = commands;
        jobs.latest("cluster.settings", progress -> ClusterDraft.of(ClusterSettings.of(study.project())))
                .onDone(this::take)
                .onFailed(thrown -> problem.set(Failures.sentence(thrown)));
    }

    /** What is typed by now, null while the project's settings are read. */
    ReadOnlyObjectProperty<@Nullable ClusterDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** The script that would be sent. */
    ReadOnlyStringProperty scriptProperty() {
        return script.getReadOnlyProperty();
    }

    /** Why nothing can be sent as it is typed, or why the cluster refused; empty where neither. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether it can be sent. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Another value of a part of the draft. */
    void set(String component, Object value) {
        ClusterDraft now = draft.get();
        if (now != null) {
            ClusterDraft after = RecordEdit.with(now, component, value);
            if (!after.equals(now)) {
                take(after);
            }
        }
    }

    private void take(ClusterDraft wanted) {
        draft.set(wanted);
        ready.set(false);
        try {
            ClusterSettings settings = wanted.settings();
            jobs.latest("cluster.script", progress -> cluster(settings).script())
                    .onDone(text -> {
                        script.set(text);
                        problem.set("");
                        ready.set(true);
                    })
                    .onFailed(thrown -> problem.set(Failures.sentence(thrown)));
        } catch (UserError e) {
            problem.set(e.what() + " " + e.wayOut());
        }
    }

    private StudyCluster cluster(ClusterSettings settings) {
        return new StudyCluster(study, settings, commands.apply(settings.run().host()));
    }

    /** The commands for a computer from which jobs are sent, where the window does not run there. */
    String commandText() {
        return RunCommandLine.shell(List.of(
                "talkturn",
                "study",
                "submit",
                study.name(),
                "--project",
                study.project().toString()));
    }

    /**
     * Keeps the settings for the project and sends what can run.
     *
     * @param sent told what was sent
     */
    void send(Consumer<StudyCluster.Sent> sent) {
        ClusterDraft now = draft.get();
        if (now == null || !ready.get()) {
            return;
        }
        ClusterSettings settings = now.settings();
        ready.set(false);
        jobs.start(QueueOf.runs(study.project()), Texts.of("studies.cluster.job.send"), progress -> {
                    settings.keep(study.project());
                    return cluster(settings).submit();
                })
                .onDone(sent)
                .onFailed(thrown -> problem.set(Failures.sentence(thrown)))
                .onEnd(() -> ready.set(true));
    }

    /** Keeps the settings without sending anything. */
    void keep() {
        ClusterDraft now = draft.get();
        if (now != null && ready.get()) {
            ClusterSettings settings = now.settings();
            jobs.save(study.project(), Texts.of("studies.cluster.job.keep"), progress -> {
                settings.keep(study.project());
                return "";
            });
        }
    }
}
