package io.talkturn.monah;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The grammar of the MONAH paper (narrative), and where the words of a sentence come from. */
final class WeaverTest {
    private static final Scored USUAL = new Scored(150, 0);

    private final Weaver weaver = new Weaver(WeaveSettings.standard());

    @Test
    void toneAndPaceAreJoinedByAnd() {
        Measures measures =
                new Measures(new Scored(290, 2.4), null, Map.of(Tone.SAD, new Scored(0.6, 3.1)), FaceMeasures.NONE);
        assertThat(weaver.weave("woman", "Yeah.", measures).sentence())
                .isEqualTo("the woman sadly and very quickly said yeah.");
    }

    @Test
    void aDelayComesBeforeTheSpeaker() {
        Measures measures = new Measures(new Scored(290, 2), new Scored(243, 0.5), Map.of(), FaceMeasures.NONE);
        assertThat(weaver.weave("man", "Let me see them!", measures).sentence())
                .isEqualTo(
                        "after two hundred milliseconds a slightly long delay the man very quickly said let me see them.");
    }

    @Test
    void actionsComeFirstInTheirOrderAndNameTheSpeakerOnce() {
        Map<Action, Double> seen = Map.of(Action.JAW, 1.5, Action.SMILE, 0.8, Action.NOD, 1.1);
        Measures measures = new Measures(USUAL, null, Map.of(), new FaceMeasures(30, seen, Map.of()));
        assertThat(weaver.weave("tenant", "Well, well.", measures).sentence())
                .isEqualTo("the tenant smiled dropped jaw the tenant said well well.");
        Weaver withNods =
                new Weaver(WeaveSettings.standard().withFamily(Family.VA).withNodAndLean(true));
        assertThat(withNods.weave("tenant", "Well, well.", measures).sentence())
                .isEqualTo("the tenant smiled dropped jaw nodded the tenant said well well.");
    }

    @Test
    void sadnessOverridesAngerAndAngerHappiness() {
        Scored high = new Scored(0.5, 2.5);
        assertThat(said(Map.of(Tone.HAPPY, high, Tone.ANGRY, high, Tone.SAD, high)))
                .contains("sadly");
        assertThat(said(Map.of(Tone.HAPPY, high, Tone.ANGRY, high))).contains("angrily");
        assertThat(said(Map.of(Tone.FEAR, high, Tone.NEUTRAL, high))).isEqualTo("the man said no.");
        assertThat(said(Map.of(Tone.HAPPY, new Scored(0.5, 2)))).isEqualTo("the man said no.");
    }

    private String said(Map<Tone, Scored> tones) {
        return weaver.weave("man", "No.", new Measures(USUAL, null, tones, FaceMeasures.NONE))
                .sentence();
    }

    @Test
    void familiesLeaveOutWhatTheyDoNotTell() {
        Measures measures = new Measures(
                new Scored(90, -1),
                new Scored(1300, -0.1),
                Map.of(),
                new FaceMeasures(9, Map.of(Action.CHIN, 2.0), Map.of()));
        assertThat(sentence(Family.V, measures)).isEqualTo("the woman said not now.");
        assertThat(sentence(Family.VP, measures))
                .isEqualTo("after more than twelve hundred milliseconds a short delay the woman slowly said not now.");
        assertThat(sentence(Family.VA, measures)).isEqualTo("the woman raised chin the woman said not now.");
        assertThat(sentence(Family.VPA, measures))
                .isEqualTo("the woman raised chin after more than twelve hundred milliseconds a short delay"
                        + " the woman slowly said not now.");
    }

    private static String sentence(Family family, Measures measures) {
        return new Weaver(WeaveSettings.standard().withFamily(family))
                .weave("woman", "Not now…", measures)
                .sentence();
    }

    @Test
    void everySpanSaysWhatItTellsAndFromWhichValue() {
        Measures measures = new Measures(
                new Scored(290, 2.4),
                new Scored(450, 1.5),
                Map.of(Tone.ANGRY, new Scored(0.71, 4)),
                new FaceMeasures(30, Map.of(Action.LIP, 2.25), Map.of()));
        Narrative narrative = weaver.weave("man", "Out!", measures);
        assertThat(narrative.spans().stream().map(narrative::textOf))
                .containsExactly(
                        "stretched lip",
                        "after four hundred milliseconds a long delay",
                        "angrily",
                        "very quickly",
                        "out");
        assertThat(narrative.spans().stream().map(Span::cue))
                .containsExactly(Cue.LIP, Cue.DELAY, Cue.TONE, Cue.SPEECH_RATE, Cue.WORDS);
        assertThat(narrative.spans().stream().map(Span::value))
                .isEqualTo(Arrays.asList(2.25, 450.0, 0.71, 290.0, null));
        assertThat(narrative.spans().stream().map(Span::z)).isEqualTo(Arrays.asList(null, 1.5, 4.0, 2.4, null));
    }

    @Test
    void textLosesCapitalsPunctuationAndDoubleBlanks() {
        Measures plain = new Measures(USUAL, null, Map.of(), FaceMeasures.NONE);
        assertThat(weaver.weave("woman", "It's  — well – “Café”, 3 o'clock!", plain)
                        .sentence())
                .isEqualTo("the woman said its well café 3 oclock.");
        assertThat(weaver.weave("woman", " ... ", plain)).isEqualTo(new Narrative("the woman said.", List.of()));
    }

    @Test
    void marksThatCombineWithLettersStayExceptInCompat() {
        Measures plain = new Measures(USUAL, null, Map.of(), FaceMeasures.NONE);
        String hindi = "\u0928\u092E\u0938\u094D\u0924\u0947!";
        assertThat(weaver.weave("man", hindi, plain).sentence())
                .isEqualTo("the man said \u0928\u092E\u0938\u094D\u0924\u0947.");
        assertThat(new Weaver(WeaveSettings.standard().withMode(WeaveMode.COMPAT))
                        .weave("man", hindi, plain)
                        .sentence())
                .isEqualTo("the man said \u0928\u092E\u0938\u0924.");
    }

    @Test
    void everyPhraseComesFromTheWording() {
        Map<String, String> numbered = new TreeMap<>();
        Wording.english().texts().forEach((name, phrase) -> numbered.put(name, "x" + name.replaceAll("[^a-z0-9]", "")));
        numbered.put("speaker", "{noun} da");
        numbered.put("delay", "nach {number} mal {length}");
        Weaver own = new Weaver(WeaveSettings.standard().withWording(Wording.of(numbered)));
        Measures measures = new Measures(
                new Scored(290, 2.4),
                new Scored(243, 0.5),
                Map.of(Tone.SAD, new Scored(0.6, 3.1)),
                new FaceMeasures(30, Map.of(Action.SMILE, 0.8), Map.of()));
        Narrative narrative = own.weave("die frau", "Ja!", measures);
        assertThat(narrative.sentence())
                .isEqualTo("die frau da xactionsmile nach xnumber2 mal xlengthslightlylong die frau da xtonesad xand"
                        + " xrateveryquick xsaid ja.");
        assertThat(narrative.spans())
                .extracting(narrative::textOf)
                .contains("xactionsmile", "nach xnumber2 mal xlengthslightlylong", "xtonesad", "xrateveryquick", "ja");
    }
}
