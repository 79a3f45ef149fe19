package io.talkturn.weaving;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NarrativeSpan;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.FaceMeasures;
import io.talkturn.monah.Measurer;
import io.talkturn.monah.Measures;
import io.talkturn.monah.Narrative;
import io.talkturn.monah.Scored;
import io.talkturn.monah.Spoken;
import io.talkturn.monah.Tone;
import io.talkturn.monah.WeaveMode;
import io.talkturn.monah.WeaveSettings;
import io.talkturn.monah.Weaver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Weaves narratives from what a corpus holds: words, times and the features of {@link MeasuredFeatures}. */
public final class CorpusWeaver {
    private final WeaveSettings settings;
    private final Map<String, String> nouns;
    private final Measurer measurer;
    private final Weaver weaver;

    /**
     * A weaver.
     *
     * @param nouns what speakers are called by their id; whoever is not in it is called by the id
     * @throws UserError for the mode compat in other phrases than the English ones, which it repeats
     */
    public CorpusWeaver(WeaveSettings settings, Map<String, String> nouns) {
        if (settings.mode() == WeaveMode.COMPAT && !settings.wording().isEnglish()) {
            throw new UserError(
                    "The mode compat repeats the English sentences of the authors' program, not phrases of one's own.",
                    "Weave in the mode clean, or with the English phrases.");
        }
        this.settings = settings;
        this.nouns = Map.copyOf(nouns);
        this.measurer = Measurer.of(settings.mode(), settings.thresholds());
        this.weaver = new Weaver(settings);
    }

    /**
     * One talkturn, woven.
     *
     * @param spans where the words of the narrative come from
     * @param rate words per minute, NaN without times
     * @param delay silence in ms, NaN where there is none
     */
    public record WovenTurn(String narrative, List<NarrativeSpan> spans, double rate, double delay) {
        public WovenTurn {
            spans = List.copyOf(spans);
        }
    }

    /** Weaves all talkturns by row. */
    public List<WovenTurn> weave(Corpus corpus, Progress progress) {
        List<WovenTurn> woven = new ArrayList<>();
        for (int c = 0; c < corpus.conversations().size(); c++) {
            progress.step("Weaving", c, corpus.conversations().size());
            woven.addAll(weave(corpus, c));
        }
        return woven;
    }

    /** Weaves the talkturns of one conversation, by its number. */
    public List<WovenTurn> weave(Corpus corpus, int conversation) {
        Conversation talk = corpus.conversations().get(conversation);
        int first = corpus.firstRow(conversation);
        List<Map<Tone, Double>> tones = new ArrayList<>();
        List<FaceMeasures> faces = new ArrayList<>();
        for (int row = first; row < corpus.firstRow(conversation + 1); row++) {
            tones.add(MeasuredFeatures.tones(corpus, row));
            faces.add(MeasuredFeatures.face(corpus, row));
        }
        List<Spoken> spoken = SpokenTurns.of(talk, settings.mode());
        List<Measures> measures = measurer.score(spoken, tones, faces);
        List<WovenTurn> woven = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            woven.add(weave(talk.talkturns().get(i), measures.get(i)));
        }
        return woven;
    }

    private WovenTurn weave(Talkturn turn, Measures measures) {
        String noun = nouns.getOrDefault(turn.speaker(), turn.speaker());
        Narrative narrative = weaver.weave(noun, turn.text(), measures);
        List<NarrativeSpan> spans = narrative.spans().stream()
                .map(s ->
                        new NarrativeSpan(s.from(), s.to(), s.cue().name().toLowerCase(Locale.ROOT), s.value(), s.z()))
                .toList();
        Scored delay = measures.delay();
        return new WovenTurn(
                narrative.sentence(), spans, measures.rate().value(), delay == null ? Double.NaN : delay.value());
    }
}
