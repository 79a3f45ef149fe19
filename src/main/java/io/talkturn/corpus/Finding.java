package io.talkturn.corpus;

/**
 * Something about a corpus that its user should know before training.
 *
 * @param code a stable name, for example {@code speaker_overlap}
 * @param sentence what is the matter
 * @param fix what can be done about it; empty where nothing need be done
 */
public record Finding(String code, Severity severity, String sentence, String fix) {
    /** All of it in one line. */
    public String told() {
        return (sentence + " " + fix).strip();
    }

    /** How much a finding matters. */
    public enum Severity {
        /** Good to know. */
        INFO,
        /** Results may mislead. */
        WARN,
        /** Training cannot start. */
        FATAL
    }
}
