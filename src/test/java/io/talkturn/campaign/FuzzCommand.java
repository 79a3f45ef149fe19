package io.talkturn.campaign;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A command of the command line.
 *
 * @param words with places in braces
 * @param mayWrite whether it may change the tree it is given, where it ends well
 */
record FuzzCommand(List<String> words, boolean mayWrite) {
    static FuzzCommand reads(String words) {
        return new FuzzCommand(Arrays.asList(words.split(" ")), false);
    }

    static FuzzCommand writes(String words) {
        return new FuzzCommand(Arrays.asList(words.split(" ")), true);
    }

    String[] with(Map<String, Path> places) {
        return words.stream()
                .map(word -> {
                    String filled = word;
                    for (Map.Entry<String, Path> place : places.entrySet()) {
                        filled = filled.replace(
                                "{" + place.getKey() + "}", place.getValue().toString());
                    }
                    return filled;
                })
                .toArray(String[]::new);
    }
}
