package io.talkturn.corpus;

import java.util.List;
import java.util.Objects;

/**
 * When a speaker's face was seen, for a time line.
 *
 * @param file the table that was read
 * @param frames how many frames it has
 * @param usable how many of them show a face
 * @param seen stretches with a face as pairs of seconds, in order
 */
public record Track(String conversation, String speaker, String file, int frames, int usable, List<List<Double>> seen) {
    public Track {
        seen = List.copyOf(seen);
        if (seen.stream().anyMatch(pair -> pair.size() != 2 || pair.stream().anyMatch(Objects::isNull))) {
            throw new IllegalArgumentException("a stretch is not a pair of seconds");
        }
    }
}
