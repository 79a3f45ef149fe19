package io.talkturn.weaving;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Track;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.Progress;
import io.talkturn.monah.Tone;
import io.talkturn.weaving.CorpusWeaver.WovenTurn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One conversation as it would be woven; nothing is written.
 *
 * @param conversation with people's corrections
 * @param turns its talkturns, woven
 * @param tones tone probabilities of each talkturn by name, empty where there are none
 * @param tracks when faces were seen, for the speakers of whom that is known
 * @param notes what was left out of the files that were read for it
 */
public record WeavePreview(
        Conversation conversation,
        List<WovenTurn> turns,
        List<Map<String, Double>> tones,
        List<Track> tracks,
        List<ImportNote> notes) {
    public WeavePreview {
        turns = List.copyOf(turns);
        tones = List.copyOf(tones);
        tracks = List.copyOf(tracks);
        notes = List.copyOf(notes);
    }

    /**
     * Weaves one conversation. Of the plan's files only those of this conversation are read.
     *
     * @param corpus with people's corrections
     * @param known tracks of the corpus folder, used where no file is read
     * @param number of the conversation
     * @throws io.talkturn.foundation.UserError where a file cannot be read
     */
    public static WeavePreview of(Corpus corpus, List<Track> known, WeavePlan plan, int number, Progress progress) {
        Conversation conversation = corpus.conversations().get(number);
        List<Attachment> sources = plan.sources().stream()
                .filter(a -> a.isComplete()
                        && (a.conversation() == null || a.conversation().equals(conversation.id())))
                .toList();
        ImportNotes notes = new ImportNotes();
        FeatureColumns columns = new FeatureColumns(corpus);
        Attacher attacher = new Attacher(corpus, plan.settings(), columns, notes);
        attacher.attach(sources, progress);
        Corpus measured = sources.isEmpty() ? corpus : corpus.withFeatures(columns.features());
        List<WovenTurn> turns = new CorpusWeaver(plan.settings(), plan.nouns()).weave(measured, number);
        List<Track> tracks = attacher.tracks().isEmpty()
                ? known.stream()
                        .filter(t -> t.conversation().equals(conversation.id()))
                        .toList()
                : attacher.tracks();
        return new WeavePreview(conversation, turns, tones(measured, number), tracks, notes.all());
    }

    private static List<Map<String, Double>> tones(Corpus corpus, int number) {
        List<Talkturn> talkturns = corpus.conversations().get(number).talkturns();
        return IntStream.range(0, talkturns.size())
                .mapToObj(i -> named(MeasuredFeatures.tones(corpus, corpus.firstRow(number) + i)))
                .toList();
    }

    private static Map<String, Double> named(Map<Tone, Double> tones) {
        Map<String, Double> named = new TreeMap<>();
        tones.forEach((tone, value) -> named.put(tone.name().toLowerCase(Locale.ROOT), value));
        return named;
    }
}
