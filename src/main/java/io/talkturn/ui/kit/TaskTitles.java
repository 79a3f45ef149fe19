package io.talkturn.ui.kit;

import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import java.util.Arrays;
import java.util.Locale;

/** The names of tasks and families as people see them. */
public final class TaskTitles {
    private static final String WEAK = "_weak";

    private TaskTitles() {}

    /** For example "AU 05 upper lid raiser". */
    public static String of(AuxiliaryTask task) {
        return Texts.of("task." + task.id());
    }

    /** The name as short as it gets, for axes and bars. */
    public static String brief(AuxiliaryTask task) {
        return Texts.of("task." + task.id() + ".brief");
    }

    /** The same for a task of any run by its id; tasks of fusion networks are called as their labels are. */
    public static String brief(String id) {
        return Arrays.stream(AuxiliaryTask.values())
                .filter(task -> task.id().equals(id))
                .findFirst()
                .map(TaskTitles::brief)
                .orElseGet(() -> id.endsWith(WEAK)
                        ? Texts.of("fusion.task.weak", id.substring(0, id.length() - WEAK.length()))
                        : id);
    }

    /** For example "Facial actions". */
    public static String of(TaskFamily family) {
        return Texts.of("family." + family.name().toLowerCase(Locale.ROOT));
    }
}
