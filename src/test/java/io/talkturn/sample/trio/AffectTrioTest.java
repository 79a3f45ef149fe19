package io.talkturn.sample.trio;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.Sequences;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the three simulated corpora promise in their README. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AffectTrioTest {
    private final List<Corpus> trio = AffectTrio.generate(AffectTrio.SEED);
    private final Corpus scenes = trio.get(0);
    private final Corpus reviews = trio.get(1);
    private final Corpus banter = trio.get(2);

    @Test
    void theySayThatTheyAreSimulated() {
        assertThat(trio).allMatch(c -> c.info().simulated() && c.info().title().contains("simulated"));
    }

    @Test
    void theyHaveATenthOfTheSamplesOfThePapersCorpora() {
        assertThat(sizes(scenes)).containsExactly(272, 80, 94);
        assertThat(sizes(reviews)).containsExactly(1529, 229, 483);
        assertThat(sizes(banter)).containsExactly(55, 0, 14);
    }

    @Test
    void noSpeakerIsInTwoPartitions() {
        assertThat(trio).allMatch(c -> Partitions.speakerOverlap(c).isEmpty());
    }

    @Test
    void aWordIsAStepZerosStandOnTheLeftAndOfLongSamplesTheEndIsKept() {
        for (Corpus corpus : trio) {
            for (Sequences sequences : corpus.sequences()) {
                for (int row = 0; row < corpus.talkturns().size(); row++) {
                    int words = corpus.talkturns().get(row).words().size();
                    assertThat(sequences.steps() - sequences.firstStep(row)).isEqualTo(Math.min(words, 20));
                }
            }
        }
    }

    @Test
    void theSameWordHasTheSameVectorInAllCorpora() {
        assertThat(lastVectorOf(scenes, "day")).isEqualTo(lastVectorOf(reviews, "day"));
    }

    @Test
    void theInstrumentsAreTheSameSoModelsCanBeCarriedOver() {
        for (Modality modality : Modality.values()) {
            Sequences first = scenes.sequences(modality).orElseThrow();
            for (Corpus corpus : trio) {
                Sequences other = corpus.sequences(modality).orElseThrow();
                assertThat(other.names()).isEqualTo(first.names());
                assertThat(other.provenance().extractor())
                        .isEqualTo(first.provenance().extractor());
                assertThat(other.provenance().version())
                        .isEqualTo(first.provenance().version());
            }
        }
    }

    @Test
    void everyTaskCanBeLearnedButNotToTheEnd() {
        // neutral lies between the others: a line cannot tell it from them, which is left to the networks
        for (int emotion = 1; emotion < 4; emotion++) {
            assertThat(accuracy(scenes, "emotion", emotion, Modality.values()))
                    .as(scenes.label("emotion").orElseThrow().classNames().get(emotion))
                    .isBetween(0.60, 0.93);
        }
        assertThat(accuracy(reviews, "sentiment", 1, Modality.values())).isBetween(0.75, 0.93);
        assertThat(accuracy(banter, "sarcasm", 1, Modality.values())).isBetween(0.6, 0.95);
    }

    @Test
    void wordsAloneDeceiveWhereTheFaceDoesNot() {
        assertThat(accuracy(banter, "sarcasm", 1, Modality.TEXT))
                .isLessThan(accuracy(banter, "sarcasm", 1, Modality.values()));
    }

    @Test
    void whatIsLearnedOfSentimentTellsAboutEmotionInTheOtherCorpus() {
        MeanRegression sentiment = MeanRegression.fit(reviews, "sentiment", 1, Modality.values());
        double happy = sentiment.meanScore(scenes, "emotion", 1);
        double sad = sentiment.meanScore(scenes, "emotion", 2);
        double angry = sentiment.meanScore(scenes, "emotion", 3);
        assertThat(happy).isGreaterThan(0.7);
        assertThat(sad).isLessThan(0.4);
        assertThat(angry).isLessThan(0.4);
    }

    @Test
    void theSameSeedMakesTheSameAndAnotherOneAnother() {
        assertThat(AffectTrio.generate(7).getLast().talkturns())
                .isEqualTo(AffectTrio.generate(7).getLast().talkturns())
                .isNotEqualTo(banter.talkturns());
    }

    private static double accuracy(Corpus corpus, String task, int classNumber, Modality... modalities) {
        return MeanRegression.fit(corpus, task, classNumber, modalities).balancedAccuracyOnTest(corpus);
    }

    private static List<Integer> sizes(Corpus corpus) {
        return IntStream.of(0, 1, 2)
                .mapToObj(
                        p -> Partitions.sizes(corpus).get(Partition.values()[p]).talkturns())
                .toList();
    }

    private static float[] lastVectorOf(Corpus corpus, String word) {
        Sequences text = corpus.sequences(Modality.TEXT).orElseThrow();
        int row = IntStream.range(0, corpus.talkturns().size())
                .filter(r -> corpus.talkturns().get(r).text().endsWith(" " + word))
                .findFirst()
                .orElseThrow();
        float[] values = new float[text.steps() * text.columns()];
        text.read(row, values, 0);
        return Arrays.copyOfRange(values, values.length - text.columns(), values.length);
    }
}
