package io.talkturn.study;

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
    /**
     * An exclusion.
     *
     * @param why in a person's words, may be empty
     * @param time ISO 8601
     */
    record Exclusion(String why, String time) {}

    static Exclusions read(Path file) {
        return Files.exists(file) ? Json.readWhole(file, Exclusions.class) : new Exclusions(Map.of());
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
