package io.talkturn.study.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One of the things that a study compares: settings that are fixed for all its trials.
 *
 * @param id a short word, part of the names of folders
 * @param title as tables have it
 * @param settings by key, as people type them; they go before what is drawn
 */
public record Condition(String id, String title, Map<String, String> settings) {
    public Condition {
        Objects.requireNonNull(title);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        Names.require(id);
    }
}
