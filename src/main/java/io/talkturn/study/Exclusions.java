package io.talkturn.study;

import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The trials that were excluded, {@code exclusions.json}.
 *
 * @param excluded by the place of the trial
 */
record Exclusions(Map<String, Exclusion> excluded) {
    private static final int FORMAT = 1;

    /** The file; one that lacks the number is of the first form. */
    private record Kept(int format, Map<String, Exclusion> excluded) {}

    /**
     * An exclusion.
     *
     * @param why in a person's words, may be empty
     * @param time ISO 8601
     */
    record Exclusion(String why, String time) {}

    static Exclusions read(Path file) {
        if (!Files.exists(file)) {
            return new Exclusions(Map.of());
        }
        FileVersion.require(file, FORMAT);
        return Json.readWhole(file, Exclusions.class);
    }

    void write(Path file) {
        Json.write(file, new Kept(FORMAT, excluded));
    }

    Optional<Exclusion> of(String trial) {
        return Optional.ofNullable(excluded.get(trial));
    }

    Exclusions with(String trial, Exclusion exclusion) {
        Map<String, Exclusion> more = new LinkedHashMap<>(excluded);
        more.put(trial, exclusion);
        return new Exclusions(more);
    }

    Exclusions without(String trial) {
        Map<String, Exclusion> fewer = new LinkedHashMap<>(excluded);
        fewer.remove(trial);
        return new Exclusions(fewer);
    }
}
