package io.talkturn.corpus.io.nested;

/**
 * One step on the way from the outermost level of a file to its rows.
 *
 * @param key of the kind FIELD only, else empty
 */
record Step(Kind kind, String key) {
    /** What is gone into. */
    enum Kind {
        /** Each value of JSON Lines. */
        LINE,
        /** One field of an object. */
        FIELD,
        /** Each value of an object whose keys are ids. */
        KEYED,
        /** Each element of a list. */
        ITEM
    }

    static final Step LINE = new Step(Kind.LINE, "");
    static final Step KEYED = new Step(Kind.KEYED, "");
    static final Step ITEM = new Step(Kind.ITEM, "");

    static Step field(String key) {
        return new Step(Kind.FIELD, key);
    }

    /** How the step is written in a path, {@code dialogues[].turns[]}. */
    String written(boolean isFirst) {
        return switch (kind) {
            case LINE -> "";
            case FIELD -> isFirst ? key : "." + key;
            case KEYED -> "{}";
            case ITEM -> "[]";
        };
    }
}
