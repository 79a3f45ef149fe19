package io.talkturn.weaving;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of measurements and whom it belongs to.
 *
 * @param kind what it holds
 * @param conversation the conversation's id, null where the file names conversations itself or none was recognised
 * @param speaker the speaker's id, null where the file is about everybody in the conversation or none was recognised
 * @param face which face of the file, null for the one that is seen most
 * @param offset seconds to add to the file's times to get those of the conversation
 */
public record Attachment(
        SourceKind kind,
        Path file,
        @Nullable String conversation,
        @Nullable String speaker,
        @Nullable Integer face,
        double offset) {
    /** A file with the clock of the conversation and one face. */
    public Attachment(SourceKind kind, Path file, @Nullable String conversation, @Nullable String speaker) {
        this(kind, file, conversation, speaker, null, 0);
    }

    /** Whether it says enough to be read: frames need a conversation and a speaker, samples a conversation; tables of tones and words may name them. */
    public boolean isComplete() {
        return switch (kind) {
            case ACTIONS -> conversation != null && speaker != null;
            case TIMED -> conversation != null;
            case TONE, WORDS -> true;
        };
    }

    /** The same file for somebody else. */
    public Attachment to(@Nullable String otherConversation, @Nullable String otherSpeaker) {
        return new Attachment(kind, file, otherConversation, otherSpeaker, face, offset);
    }
}
