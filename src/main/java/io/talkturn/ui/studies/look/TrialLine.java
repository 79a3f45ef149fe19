package io.talkturn.ui.studies.look;

import io.talkturn.run.RunEntry;
import io.talkturn.run.RunStatus;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialState;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trial as the page shows it.
 *
 * @param trial as it stands
 * @param place where it belongs
 * @param dev its best dev value so far, null where there is none
 * @param course what it went through
 * @param isBest whether it is the best of its condition by now
 */
public record TrialLine(Trial trial, Place place, @Nullable Double dev, Course course, boolean isBest) {
    /**
     * Where a trial belongs.
     *
     * @param number of the condition, counted from 0: its colour
     * @param condition what it is compared as
     * @param column the task and corpus
     */
    public record Place(int number, Condition condition, Column column) {}

    /**
     * What a trial went through.
     *
     * @param curve the dev metric by epoch, the first epoch first; NaN where it is not defined
     * @param seconds that its epochs took
     * @param waitsFor ids of trials without which the median rule cannot decide
     */
    public record Course(List<Double> curve, double seconds, List<String> waitsFor) {
        /** Of a trial that nobody has worked on. */
        public static final Course NONE = new Course(List.of(), 0, List.of());

        public Course {
            curve = List.copyOf(curve);
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /** Its place in the study, which tells it from the others. */
    public String id() {
        return trial.id();
    }

    /** What people call it. */
    public String title() {
        return trial.plan().title();
    }

    /** Where it stands. */
    public TrialState state() {
        return trial.state();
    }

    /** The value of a setting that was drawn, or that the condition fixes; empty where it has neither. */
    public String value(String key) {
        String fixed = place.condition().settings().get(key);
        return fixed == null ? trial.plan().drawn().getOrDefault(key, "") : fixed;
    }

    /** Where it stands, in words. */
    public String words() {
        return switch (state()) {
            case NOT_STARTED -> Texts.of("studies.trial.new");
            case RUNNING -> Texts.of("studies.trial.running", done(), planned());
            case WAITING -> Texts.of("studies.trial.waiting", String.join(", ", course.waitsFor()));
            case PAUSED -> Texts.of("studies.trial.paused", done(), planned());
            case KILLED -> Texts.of("studies.trial.killed", done());
            case FINISHED ->
                isBest ? Texts.of("studies.trial.best", place.condition().id()) : Texts.of("studies.trial.finished");
            case STOPPED ->
                Texts.of("studies.trial.stopped", done())
                        + (isBest
                                ? " · "
                                        + Texts.of(
                                                "studies.trial.best",
                                                place.condition().id())
                                : "");
            case DIVERGED -> Texts.of("studies.trial.diverged");
            case EXCLUDED -> Texts.of("studies.trial.excluded", trial.told());
            case FAILED -> Texts.of("studies.trial.failed", trial.told());
            case ENDED_BY_HAND -> Texts.of("studies.trial.ended");
            case DAMAGED -> Texts.of("studies.trial.damaged", trial.told());
        };
    }

    /** Epochs done. */
    public int done() {
        RunStatus status = status();
        return status == null ? 0 : status.epochs().done();
    }

    private int planned() {
        RunStatus status = status();
        return status == null ? 0 : status.epochs().planned();
    }

    private @Nullable RunStatus status() {
        RunEntry run = trial.run();
        return run == null ? null : run.status();
    }
}
