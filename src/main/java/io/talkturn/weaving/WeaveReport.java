package io.talkturn.weaving;

import io.talkturn.corpus.ImportNote;
import java.util.List;

/**
 * What was woven and what was missing.
 *
 * @param talkturns how many there are
 * @param withFrames how many have frames with a face
 * @param withTone how many have a tone
 * @param withTimes how many have a start and an end
 * @param frames how many frames were read, 0 where none were read this time
 * @param notes everything left out, and why
 */
public record WeaveReport(
        int talkturns, int withFrames, int withTone, int withTimes, long frames, List<ImportNote> notes) {
    public WeaveReport {
        notes = List.copyOf(notes);
    }
}
