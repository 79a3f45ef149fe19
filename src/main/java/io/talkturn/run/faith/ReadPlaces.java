package io.talkturn.run.faith;

import io.talkturn.corpus.Corpus;
import io.talkturn.run.faith.ReadWindow.Place;
import io.talkturn.run.faith.TestedTalkturn.Falls;
import io.talkturn.training.han.text.EncodedCorpus;
import java.util.List;
import java.util.stream.Stream;

/** Puts places of a window back into words, as the network read them: also those that it knows as {@code <unk>}. */
final class ReadPlaces {
    private final EncodedCorpus encoded;
    private final Corpus corpus;

    ReadPlaces(EncodedCorpus encoded) {
        this.encoded = encoded;
        this.corpus = encoded.corpus();
    }

    /** What became of a prediction, a line a point. */
    Stream<TestedTalkturn> lines(TalkturnEffects effects, int windowLength) {
        int first = effects.row() - windowLength + 1;
        return effects.byPoint().entrySet().stream()
                .map(entry -> new TestedTalkturn(
                        corpus.conversations().get(effects.conversation()).id(),
                        id(effects.row()),
                        entry.getKey(),
                        words(entry.getValue().chosen().highest(), first),
                        words(entry.getValue().chosen().lowest(), first),
                        new Falls(
                                entry.getValue().highest(),
                                entry.getValue().lowest(),
                                entry.getValue().random())));
    }

    private List<String> words(List<Place> places, int first) {
        return places.stream()
                .map(place -> place.word() < 0
                        ? id(first + place.turn())
                        : encoded.tokens(first + place.turn()).get(place.word()))
                .toList();
    }

    private String id(int row) {
        return corpus.talkturns().get(row).id();
    }
}
