package io.talkturn.task;

import static io.talkturn.task.TaskFamily.ACTIONS;
import static io.talkturn.task.TaskFamily.FUTURE;
import static io.talkturn.task.TaskFamily.HISTORICAL;
import static io.talkturn.task.TaskFamily.PROSODY;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.talkturn.foundation.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The sixteen auxiliary tasks in their fixed order (HAN-ROCK paper: tasks and targets). The id names the task in files, tensors and on the
 * command line; for a measured task it is also the name of the corpus feature that it is made from.
 */
public enum AuxiliaryTask {
    AU05(ACTIONS, 0),
    AU17(ACTIONS, 0),
    AU20(ACTIONS, 0),
    AU25(ACTIONS, 0),
    TONE_HAPPY(PROSODY, 0),
    TONE_SAD(PROSODY, 0),
    TONE_ANGRY(PROSODY, 0),
    TONE_FEAR(PROSODY, 0),
    PAST1(HISTORICAL, -1),
    PAST2(HISTORICAL, -2),
    PAST3(HISTORICAL, -3),
    PAST4(HISTORICAL, -4),
    FUTURE1(FUTURE, 1),
    FUTURE2(FUTURE, 2),
    FUTURE3(FUTURE, 3),
    FUTURE4(FUTURE, 4);

    /** The id of the primary task in files and tensors. */
    public static final String PRIMARY_ID = "pri";

    private final TaskFamily family;
    private final int offset;

    AuxiliaryTask(TaskFamily family, int offset) {
        this.family = family;
        this.offset = offset;
    }

    /** The id in files, tensors and on the command line, for example {@code tone_sad}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The family it belongs to. */
    public TaskFamily family() {
        return family;
    }

    /** For label tasks the distance in talkturns to the label, negative for earlier ones; 0 for measured tasks. */
    public int offset() {
        return offset;
    }

    /** The tasks of one family. */
    public static List<AuxiliaryTask> of(TaskFamily family) {
        return Arrays.stream(values()).filter(t -> t.family == family).toList();
    }

    /**
     * Finds a task by its id.
     *
     * @throws UserError where there is no such task
     */
    @JsonCreator
    public static AuxiliaryTask of(String id) {
        return Arrays.stream(values())
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "There is no auxiliary task “" + id + "”.",
                        "The tasks are "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values())
                                                .map(AuxiliaryTask::id)
                                                .toList())
                                + "."));
    }
}
