package io.talkturn.corpus.io.semaine;

import java.util.Locale;

/** Who speaks: the user, or the operator who plays a character. */
enum Role {
    USER,
    OPERATOR;

    /** The word in file names and in the label {@code role}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
