package io.talkturn.corpus.io.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tier of an annotation file, or a key of a file that has keys.
 *
 * @param name its name in the file
 * @param place whose it is and what it belongs to
 * @param kind what it can be
 * @param label the name that it would have as a label: without the speaker's
 * @param why why a tier of the kind {@link TierKind#OTHER} is not taken, for people; else empty
 * @param marks its annotations in the order of the file
 * @param classes the values that a controlled vocabulary allows, in order; empty where there is none
 */
public record Tier(
        String name, Place place, TierKind kind, String label, String why, List<Mark> marks, List<String> classes) {

    /**
     * Where a tier belongs.
     *
     * @param speaker who speaks on it, empty where unknown
     * @param parent the tier whose annotations its own belong to, or null
     */
    public record Place(String speaker, @Nullable String parent) {
        /** A tier that belongs to no other. */
        public static Place of(String speaker) {
            return new Place(speaker, null);
        }
    }

    public Tier {
        marks = List.copyOf(marks);
        classes = List.copyOf(classes);
    }

    /** A tier without a vocabulary. */
    public Tier(String name, Place place, TierKind kind, String label, List<Mark> marks) {
        this(name, place, kind, label, "", marks, List.of());
    }

    /** A tier that no guess takes. */
    public static Tier told(String name, Place place, String label, String why, List<Mark> marks) {
        return new Tier(name, place, TierKind.OTHER, label, why, marks, List.of());
    }

    /** Who speaks on it, empty where unknown. */
    public String speaker() {
        return place.speaker();
    }
}
