package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The results of a run in bytes.
 *
 * @param files by name; empty where the run has none
 */
record Results(Map<String, byte[]> files) {
    /** Of a run that has none. */
    static final Results NONE = new Results(Map.of());

    private static final List<String> NAMES = List.of("weights.safetensors", "metrics.csv", "predictions.csv");

    static Results of(Path run) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : NAMES) {
            Path file = run.resolve(name);
            if (Files.exists(file)) {
                files.put(name, bytes(file));
            }
        }
        return new Results(files);
    }

    /** What differs from an uninterrupted run. */
    List<String> against(Results uninterrupted) {
        List<String> told = new ArrayList<>();
        for (String name : NAMES) {
            if (files.get(name) == null) {
                told.add("no " + name);
            } else if (!java.util.Arrays.equals(files.get(name), uninterrupted.files.get(name))) {
                told.add(name + " differs from the uninterrupted run");
            }
        }
        return told;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
