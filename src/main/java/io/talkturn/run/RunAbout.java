package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.talkturn.foundation.UserError;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What people say of a run, {@code about.json}: nothing in it decides what is computed, so it may change at any time.
 *
 * @param format the version of this form, now {@link #FORMAT}
 * @param name what people call the run in the place of the name in {@code run.json}; empty: that one
 * @param note anything, in several lines where wanted
 */
public record RunAbout(int format, String name, String note) {
    /** The form that this version writes. */
    public static final int FORMAT = 1;

    /** A run of which nobody has said anything. */
    public static final RunAbout NONE = new RunAbout(FORMAT, "", "");

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NOTE = 10_000;

    /** What a file lacks must be noticed when it is read, not when it is used. */
    public RunAbout {
        Stream.of(name, note).forEach(Objects::requireNonNull);
    }

    /**
     * What a person typed, without blanks at the ends.
     *
     * @throws UserError where the name has several lines, or one of the two is longer than fits
     */
    public static RunAbout of(String name, String note) {
        String called = name.strip();
        if (called.chars().anyMatch(Character::isISOControl) || called.length() > LONGEST_NAME) {
            throw new UserError(
                    "This cannot be the name of a run.", "Use one line of at most " + LONGEST_NAME + " letters.");
        }
        if (note.strip().length() > LONGEST_NOTE) {
            throw new UserError(
                    "The note is too long.", "Use at most 10,000 letters, and keep the rest in a file beside the run.");
        }
        return new RunAbout(FORMAT, called, note.strip());
    }

    /** The same under another name. */
    public RunAbout named(String other) {
        return of(other, note);
    }

    /** The same with another note. */
    public RunAbout noted(String other) {
        return of(name, other);
    }

    /** Whether nothing is said. */
    @JsonIgnore
    public boolean isNone() {
        return name.isEmpty() && note.isEmpty();
    }
}
