package io.talkturn.ui.kit;

import io.talkturn.corpus.NarrativeSpan;
import java.util.Set;

/** What a feature phrase of a narrative was made from, in words. */
public final class CueText {
    private static final Set<String> PROSODY = Set.of("delay", "tone", "speech_rate");
    private static final Set<String> SHARES = Set.of("tone");
    private static final Set<String> WHOLE = Set.of("delay", "speech_rate", "lean");

    private CueText() {}

    /** Whether it is of the voice; else of the face or body. */
    public static boolean isProsody(NarrativeSpan cue) {
        return PROSODY.contains(cue.cue());
    }

    /** The feature, its raw value with unit, and its standard score where it has one. */
    public static String told(NarrativeSpan cue) {
        Double value = cue.value();
        Double z = cue.z();
        String name = Texts.of("cue." + cue.cue());
        if (value == null) {
            return Texts.of("cue.seen", name);
        }
        int decimals = WHOLE.contains(cue.cue()) ? 0 : SHARES.contains(cue.cue()) ? 3 : 2;
        String amount = Format.decimals(value, decimals) + " " + Texts.of("cue.unit." + cue.cue());
        return z == null
                ? Texts.of("cue.told", name, amount.strip())
                : Texts.of("cue.told.z", name, amount.strip(), Format.decimals(z, 2));
    }
}
