package io.talkturn.monah;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the sentence of a talkturn from its words and measures, by the grammar of monah.md 3. */
public final class Weaver {
    private final WeaveSettings settings;
    private final Phrases phrases;

    public Weaver(WeaveSettings settings) {
        this.settings = settings;
        this.phrases = new Phrases(settings.thresholds());
    }

    /**
     * Weaves one talkturn.
     *
     * @param noun what the speaker is called, without article: "woman", "therapist"
     * @param text what was said, as transcribed
     */
    public Narrative weave(String noun, String text, Measures measures) {
        String who = "the " + noun;
        Sentence sentence = new Sentence();
        if (settings.family().tellsActions()) {
            tellActions(sentence, who, measures.face());
        }
        if (settings.family().tellsProsody()) {
            tellDelay(sentence, measures.delay());
        }
        sentence.word(who);
        if (settings.family().tellsProsody()) {
            tellVoice(sentence, measures);
        }
        sentence.word("said");
        sentence.cue(PlainText.of(text), Cue.WORDS, null, null);
        return sentence.close();
    }

    private void tellActions(Sentence sentence, String who, FaceMeasures face) {
        List<Map.Entry<Action, Double>> told = face.actions().entrySet().stream()
                .filter(e -> isTold(e.getKey()))
                .toList();
        if (!told.isEmpty()) {
            sentence.word(who);
        }
        for (Map.Entry<Action, Double> entry : told) {
            Action action = entry.getKey();
            double value = entry.getValue();
            sentence.cue(action.phrase(), action.cue(), Double.isNaN(value) ? null : value, null);
        }
    }

    private boolean isTold(Action action) {
        return settings.nodAndLean() || (action != Action.NOD && action != Action.LEAN);
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
            sentence.cue(tone.getKey().adverb(), Cue.TONE, scored.value(), scored.z());
            if (!pace.isEmpty()) {
                sentence.word("and");
            }
        }
        sentence.cue(pace, Cue.SPEECH_RATE, rate.value(), rate.z());
    }

    /** A sentence in the making: phrases with one blank between them. */
    private static final class Sentence {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();

        void word(String phrase) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(phrase);
        }

        void cue(String phrase, Cue cue, @Nullable Double value, @Nullable Double z) {
            if (phrase.isEmpty()) {
                return;
            }
            word(phrase);
            spans.add(new Span(text.length() - phrase.length(), text.length(), cue, value, z));
        }

        Narrative close() {
            return new Narrative(text.append('.').toString(), spans);
        }
    }
}
