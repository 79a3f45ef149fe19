package io.talkturn.report;

import io.talkturn.task.AuxiliaryTask;
import java.util.Locale;

/** What people read for a task, short. */
public final class TaskNames {
    private TaskNames() {}

    /** For example "AU 05", "sad tone", "label −2", "primary". */
    public static String of(String id) {
        if (id.equals(AuxiliaryTask.PRIMARY_ID)) {
            return "primary";
        }
        AuxiliaryTask task = AuxiliaryTask.of(id);
        return switch (task.family()) {
            case ACTIONS -> id.replaceFirst("au", "AU ").toUpperCase(Locale.ROOT);
            case PROSODY -> id.substring(id.indexOf('_') + 1) + " tone";
            case HISTORICAL, FUTURE -> "label " + (task.offset() < 0 ? "−" : "+") + Math.abs(task.offset());
        };
    }
}
