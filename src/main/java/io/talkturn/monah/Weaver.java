package io.talkturn.monah;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the sentence of a talkturn from its words and measures, by the grammar of the MONAH paper (narrative). */
public final class Weaver {
    private final WeaveSettings settings;
    private final Phrases phrases;

    /**
     * A weaver.
     *
     * @throws IllegalArgumentException for the mode compat in other phrases than the authors' English ones
     */
    public Weaver(WeaveSettings settings) {
        if (settings.mode() == WeaveMode.COMPAT && !settings.wording().isEnglish()) {
            throw new IllegalArgumentException("compat repeats English sentences");
        }
        this.settings = settings;
        this.phrases = new Phrases(settings.thresholds(), settings.wording());
    }

    /**
     * Weaves one talkturn.
     *
     * @param noun what the speaker is called, without article: "woman", "therapist"
     * @param text what was said, as transcribed
     */
    public Narrative weave(String noun, String text, Measures measures) {
        Wording wording = settings.wording();
        String who = wording.speaker(noun);
        List<Map.Entry<Action, Double>> actions = toldActions(measures.face());
        if (settings.mode() == WeaveMode.COMPAT) {
            return new CompatGrammar(settings.family().tellsProsody(), phrases).weave(who, text, actions, measures);
        }
        Sentence sentence = new Sentence();
        if (!actions.isEmpty()) {
            sentence.word(who);
        }
        for (Map.Entry<Action, Double> entry : actions) {
            Action action = entry.getKey();
            sentence.cue(wording.action(action), action.cue(), known(entry.getValue()), null);
        }
        if (settings.family().tellsProsody()) {
            tellDelay(sentence, measures.delay());
        }
        sentence.word(who);
        if (settings.family().tellsProsody()) {
            tellVoice(sentence, measures);
        }
        sentence.word(wording.get("said"));
        sentence.cue(PlainText.of(text), Cue.WORDS, null, null);
        return sentence.close();
    }

    private List<Map.Entry<Action, Double>> toldActions(FaceMeasures face) {
        if (!settings.family().tellsActions()) {
            return List.of();
        }
        return face.actions().entrySet().stream()
                .filter(e -> isTold(e.getKey()))
                .toList();
    }

    private boolean isTold(Action action) {
        return settings.nodAndLean() || (action != Action.NOD && action != Action.LEAN);
    }

    /** The value, or null where only the presence is known. */
    static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private void tellDelay(Sentence sentence, @Nullable Scored delay) {
        if (delay != null) {
            sentence.cue(phrases.delay(delay), Cue.DELAY, delay.value(), delay.z());
        }
    }

    private void tellVoice(Sentence sentence, Measures measures) {
        Map.Entry<Tone, Scored> tone = phrases.tone(measures.tones());
        Scored rate = measures.rate();
        String pace = phrases.rate(rate.z());
        if (tone != null) {
            Scored scored = tone.getValue();
            sentence.cue(settings.wording().tone(tone.getKey()), Cue.TONE, scored.value(), scored.z());
            if (!pace.isEmpty()) {
                sentence.word(settings.wording().get("and"));
            }
        }
        sentence.cue(pace, Cue.SPEECH_RATE, rate.value(), rate.z());
    }
}
