package io.talkturn.ui.shell;

import io.talkturn.ui.jobs.Activity;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** What the status bar says. */
final class StatusViewModel {
    private final Jobs jobs;
    private final ReadOnlyStringWrapper jobText = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper jobFraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper problemText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper memoryText = new ReadOnlyStringWrapper("");
    private final ChangeListener<Object> onChange = (p, old, now) -> refreshJob();
    private @Nullable Activity followed;

    StatusViewModel(Jobs jobs, Problems problems) {
        this.jobs = jobs;
        jobs.activities().subscribe(this::followNewest);
        jobs.noticeProperty().subscribe((before, now) -> refreshJob());
        problems.unseenProperty().subscribe(n -> problemText.set(problemText(n.intValue(), problems)));
        problems.all()
                .subscribe(() ->
                        problemText.set(problemText(problems.unseenProperty().get(), problems)));
    }

    ReadOnlyStringProperty jobTextProperty() {
        return jobText.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty jobFractionProperty() {
        return jobFraction.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemTextProperty() {
        return problemText.getReadOnlyProperty();
    }

    ReadOnlyStringProperty memoryTextProperty() {
        return memoryText.getReadOnlyProperty();
    }

    /** Reads the memory in use anew. */
    void measureMemory(Runtime runtime) {
        memoryText.set(Texts.of(
                "status.memory",
                Format.bytes(runtime.totalMemory() - runtime.freeMemory()),
                Format.bytes(runtime.maxMemory())));
    }

    private void followNewest() {
        if (followed != null) {
            followed.messageProperty().removeListener(onChange);
            followed.fractionProperty().removeListener(onChange);
            followed.etaProperty().removeListener(onChange);
        }
        followed = mostWanted(jobs.activities());
        if (followed != null) {
            followed.messageProperty().addListener(onChange);
            followed.fractionProperty().addListener(onChange);
            followed.etaProperty().addListener(onChange);
        }
        refreshJob();
    }

    /** The newest job of this window; runs, which the page Train shows too, only where there is none. */
    private static @Nullable Activity mostWanted(List<Activity> activities) {
        return activities.reversed().stream()
                .filter(Job.class::isInstance)
                .findFirst()
                .or(() -> activities.reversed().stream().findFirst())
                .orElse(null);
    }

    private void refreshJob() {
        String notice = jobs.noticeProperty().get();
        if (!notice.isEmpty()) {
            jobText.set(notice);
            jobFraction.set(-1);
            return;
        }
        Activity activity = followed;
        if (activity == null) {
            jobText.set("");
            jobFraction.set(-1);
            return;
        }
        StringBuilder text = new StringBuilder(activity.title());
        String message = activity.messageProperty().get();
        if (!message.isEmpty() && !message.equals(activity.title())) {
            text.append(" — ").append(message);
        }
        if (activity.etaProperty().get() != null) {
            text.append(", ").append(Format.timeLeft(activity.etaProperty().get()));
        }
        int others = jobs.activities().size() - 1;
        if (others > 0) {
            text.append("  ").append(Texts.of("status.more", others));
        }
        jobText.set(text.toString());
        jobFraction.set(activity.fractionProperty().get());
    }

    private static String problemText(int unseen, Problems problems) {
        if (unseen > 0 && !problems.all().isEmpty()) {
            return unseen == 1 ? problems.all().getFirst().what() : Texts.count("problem", unseen);
        }
        return Texts.of(problems.all().isEmpty() ? "status.problems.none" : "status.problems.seen");
    }
}
