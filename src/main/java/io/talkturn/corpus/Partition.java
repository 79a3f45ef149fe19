package io.talkturn.corpus;

import io.talkturn.foundation.UserError;
import java.util.Locale;

/** The part of a corpus that a conversation belongs to. A conversation is never split. */
public enum Partition {
    TRAIN,
    DEV,
    TEST,
    /** Left out of training and evaluation. */
    NONE;

    /** The name in files: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a name as it stands in files; common other names of dev are understood.
     *
     * @throws UserError for any other word
     */
    public static Partition of(String id) {
        return switch (id.strip().toLowerCase(Locale.ROOT)) {
            case "train", "training" -> TRAIN;
            case "dev", "development", "valid", "validation", "val" -> DEV;
            case "test" -> TEST;
            case "none", "" -> NONE;
            default -> throw new UserError("“" + id + "” is not a partition.", "Use train, dev, test or none.");
        };
    }
}
