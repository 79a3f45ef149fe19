package io.talkturn.monah;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the authors' program, doubled blanks included (docs/papers.md, repair 6). Where that program stops with an
 * error (a delay's score below -1, a rate's of exactly -1, any of 99 and more), the words are those of the clean mode.
 */
final class CompatGrammar {
    /** These follow one another without a blank of their own behind. */
    private static final Set<Action> UNITS = EnumSet.of(Action.UPPER_LID, Action.CHIN, Action.LIP, Action.JAW);

    private final boolean prosody;
    private final Phrases phrases;

    CompatGrammar(boolean prosody, Phrases phrases) {
        this.prosody = prosody;
        this.phrases = phrases;
    }

    Narrative weave(String who, String text, List<Map.Entry<Action, Double>> actions, Measures measures) {
        Sentence sentence = new Sentence();
        if (!actions.isEmpty()) {
            sentence.raw(who);
        }
        tellActions(sentence, actions);
        if (prosody) {
            tellDelay(sentence, measures.delay());
        }
        sentence.raw(who + " ");
        if (prosody) {
            tellVoice(sentence, measures);
        }
        String words = PlainText.compat(text);
        sentence.raw("said " + words).mark(words, Cue.WORDS, null, null);
        return sentence.close();
    }

    private static void tellActions(Sentence sentence, List<Map.Entry<Action, Double>> actions) {
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i).getKey();
            Double value = Weaver.known(actions.get(i).getValue());
            String phrase = Wording.english().action(action);
            sentence.raw(" " + phrase).mark(phrase, action.cue(), value, null);
            boolean goesOn = i + 1 < actions.size()
                    && UNITS.contains(action)
                    && UNITS.contains(actions.get(i + 1).getKey());
            sentence.raw(goesOn ? "" : " ");
        }
    }

    private void tellDelay(Sentence sentence, @Nullable Scored delay) {
        String phrase = delay == null ? "" : phrases.delay(readBack(delay));
        if (delay != null && !phrase.isEmpty()) {
            String doubled = phrase.replace("after more", "after  more");
            sentence.raw(doubled)
                    .mark(doubled, Cue.DELAY, delay.value(), delay.z())
                    .raw(" ");
        }
    }

    private void tellVoice(Sentence sentence, Measures measures) {
        Map<Tone, Scored> tones = new EnumMap<>(Tone.class);
        measures.tones().forEach((tone, scored) -> tones.put(tone, readBack(scored)));
        Map.Entry<Tone, Scored> tone = phrases.tone(tones);
        Scored rate = measures.rate();
        String pace = phrases.rate(ReadBack.of(rate.z()));
        if (tone != null) {
            Scored scored = tone.getValue();
            String adverb = Wording.english().tone(tone.getKey());
            sentence.raw(adverb).mark(adverb, Cue.TONE, scored.value(), scored.z());
            sentence.raw(pace.isEmpty() ? " " : " and ");
        }
        if (!pace.isEmpty()) {
            sentence.raw(pace)
                    .mark(pace, Cue.SPEECH_RATE, rate.value(), rate.z())
                    .raw(" ");
        }
    }

    /** Values went through a table between measuring and telling. */
    private static Scored readBack(Scored scored) {
        return new Scored(ReadBack.of(scored.value()), ReadBack.of(scored.z()));
    }
}
