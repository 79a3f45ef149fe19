package io.talkturn.ui.runs;

import io.talkturn.foundation.UserError;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.StudyControl;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.StudyWatch;
import io.talkturn.ui.jobs.Activity;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the studies that are under way in the status bar, whichever page is looked at. */
final class StudyActivities {
    private final Jobs jobs;
    /** On the clock's thread alone. */
    private final Map<Path, StudyWatch> watches = new HashMap<>();
    /** On the UI thread alone. */
    private final Map<Path, Activity> activities = new HashMap<>();

    StudyActivities(Jobs jobs) {
        this.jobs = jobs;
    }

    /** A study that is under way. */
    record Going(StudyFolder study, String title, int settled, int trials) {}

    /** The studies of a project that are under way; not on the UI thread. */
    List<Going> see(Path project) {
        List<StudyFolder> going =
                StudyFolder.list(project).stream().filter(StudyFolder::isGoing).toList();
        watches.keySet().retainAll(going.stream().map(StudyFolder::path).collect(Collectors.toSet()));
        List<Going> seen = new ArrayList<>();
        for (StudyFolder study : going) {
            try {
                StudyStatus status = watches.computeIfAbsent(study.path(), _ -> new StudyWatch(study))
                        .look();
                if (!status.isDone()) {
                    seen.add(new Going(
                            study,
                            status.file().title(),
                            status.settled(),
                            status.trials().size()));
                }
            } catch (UserError e) {
                // its page tells why it cannot be read
            }
        }
        return seen;
    }

    /** Shows these and no others. */
    void show(List<Going> seen) {
        Set<Path> there = seen.stream().map(going -> going.study().path()).collect(Collectors.toSet());
        activities.keySet().removeIf(path -> {
            boolean isOver = !there.contains(path);
            if (isOver) {
                jobs.unfollow(Objects.requireNonNull(activities.get(path)));
            }
            return isOver;
        });
        seen.forEach(this::show);
    }

    private void show(Going going) {
        Activity activity = activities.computeIfAbsent(going.study().path(), _ -> {
            Activity fresh = new Activity(going.title(), () -> pause(going.study()));
            jobs.follow(fresh);
            return fresh;
        });
        activity.show(
                going.trials() == 0 ? -1 : (double) going.settled() / going.trials(),
                Texts.of("studies.standing.settled", going.settled(), going.trials()),
                null);
    }

    private void pause(StudyFolder study) {
        jobs.write(QueueOf.runs(study.project()), Texts.of("studies.job.pause"), progress -> {
            new StudyControl(study, new WorkerLauncher()).pause();
            return study;
        });
    }
}
