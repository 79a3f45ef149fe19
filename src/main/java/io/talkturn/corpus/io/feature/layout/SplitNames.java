package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.Partition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What splits are called, in any case. */
public final class SplitNames {
    /** What the samples of a source without splits are called. */
    public static final String ALL = "all";

    private static final Map<String, Partition> NAMES = names();

    private SplitNames() {}

    private static Map<String, Partition> names() {
        Map<String, Partition> names = new LinkedHashMap<>();
        List.of("train", "training").forEach(name -> names.put(name, Partition.TRAIN));
        List.of("valid", "validation", "val", "dev", "development").forEach(name -> names.put(name, Partition.DEV));
        List.of("test", "testing").forEach(name -> names.put(name, Partition.TEST));
        names.put(ALL, Partition.NONE);
        return names;
    }

    /** The partition that a name stands for, null where it is none of a split. */
    public static @Nullable Partition partition(String name) {
        return NAMES.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a name is that of a split. */
    public static boolean isSplit(String name) {
        return partition(name) != null;
    }
}
