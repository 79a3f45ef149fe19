package io.talkturn.corpus.io.nested;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element of a list, or a value under a key, on the way to the rows: what its fields say holds for all rows in it. */
final class Level {
    private final @Nullable Level above;
    private final @Nullable String key;
    private final int number;
    private final Map<String, String> fields = new LinkedHashMap<>();

    /**
     * A level.
     *
     * @param key under which it stands, null for elements of a list
     * @param number from 1 among its neighbours
     */
    Level(@Nullable Level above, @Nullable String key, int number) {
        this.above = above;
        this.key = key;
        this.number = number;
    }

    @Nullable
    Level above() {
        return above;
    }

    @Nullable
    String key() {
        return key;
    }

    int number() {
        return number;
    }

    /** What its fields say, filled while it is read. */
    Map<String, String> fields() {
        return fields;
    }

    int depth() {
        return above == null ? 0 : above.depth() + 1;
    }

    /** The level of so many steps from the outermost, which is 0. */
    Level at(int depth) {
        Level up = above;
        return up == null || depth() == depth ? this : up.at(depth);
    }
}
