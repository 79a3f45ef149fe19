package io.talkturn.ui.model;

import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import io.talkturn.ui.Texts;
import java.util.Locale;

/** The names of tasks and families as people see them. */
public final class TaskTitles {
    private TaskTitles() {}

    /** For example "AU 05 upper lid raiser". */
    public static String of(AuxiliaryTask task) {
        return Texts.of("task." + task.id());
    }

    /** The name as short as it gets, for axes and bars. */
    public static String brief(AuxiliaryTask task) {
        return Texts.of("task." + task.id() + ".brief");
    }

    /** For example "Facial actions". */
    public static String of(TaskFamily family) {
        return Texts.of("family." + family.name().toLowerCase(Locale.ROOT));
    }
}
