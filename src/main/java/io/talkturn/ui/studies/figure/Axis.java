package io.talkturn.ui.studies.figure;

/**
 * An axis of the figure of settings.
 *
 * @param key of the setting; {@link #RESULT} of what they came to
 * @param title as people read it
 * @param scale where values stand
 */
record Axis(String key, String title, Scale scale) {
    /** The key of the last axis: no setting has it. */
    static final String RESULT = "";

    boolean isResult() {
        return key.equals(RESULT);
    }
}
