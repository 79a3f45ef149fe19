package io.talkturn.corpus.io.nested;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was found.
 *
 * @param line where it starts
 * @param in the level whose list it stands in
 * @param number from 1 in its list
 * @param key under which it stands where rows have keys, else null
 * @param cells its own fields by their paths
 */
record Found(int line, Level in, int number, @Nullable String key, Map<String, String> cells) {}
