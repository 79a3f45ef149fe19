package io.talkturn.corpus;

import static io.talkturn.corpus.Partition.TRAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.LabelAgreement.OfClasses;
import io.talkturn.corpus.LabelAgreement.OfNumbers;
import io.talkturn.corpus.LabelAgreement.Spread;
import io.talkturn.corpus.LabelAgreement.Votes;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelAgreementTest {
    private static final double NAN = Double.NaN;
    private static final double TWO_OF_THREE = 2.0 / 3;

    private final Corpus corpus = new SmallCorpus()
            .conversation(
                    "a", TRAIN, "ana: joy: A", "bo: joy: B", "ana: joy: C", "bo: fear: D", "ana: joy: E", "bo: -: F")
            .build("joy", "fear");

    private Corpus with(String feature, double... values) {
        return corpus.withFeatures(List.of(new Feature(feature, "", values)));
    }

    @Test
    void aClassIsUnanimousByMajorityOrSplit() {
        List<LabelAgreement> found =
                LabelAgreement.of(with("emotion_agreement", 1, TWO_OF_THREE, 0.5, 1.0 / 3, NAN, 1));

        OfClasses emotion = (OfClasses) found.getFirst();
        assertThat(found).hasSize(1);
        assertThat(emotion.label()).isEqualTo("emotion");
        Votes joy = emotion.classes().getFirst();
        assertThat(joy).isEqualTo(new Votes("joy", 1, 1, 1, 1, joy.mean()));
        assertThat(joy.mean()).isCloseTo((1 + TWO_OF_THREE + 0.5) / 3, within(1e-12));
        assertThat(emotion.classes().get(1)).isEqualTo(new Votes("fear", 0, 0, 1, 0, 1.0 / 3));
        assertThat(emotion.all().known())
                .as("a talkturn without label counts nowhere")
                .isEqualTo(4);
    }

    @Test
    void nothingKnownOfAClassHasNoMean() {
        OfClasses emotion = (OfClasses) LabelAgreement.of(with("emotion_agreement", NAN, NAN, NAN, 1, NAN, NAN))
                .getFirst();

        assertThat(emotion.classes().getFirst().known()).isZero();
        assertThat(emotion.classes().getFirst().unknown()).isEqualTo(4);
        assertThat(emotion.classes().getFirst().mean()).isNaN();
    }

    @Test
    void theSpreadOfRatersIsShownByPartOfTheScale() {
        // valence is 1, 2, 3, 4, 5 and missing, on a scale from 1 to 5
        OfNumbers valence = (OfNumbers) LabelAgreement.of(with("valence_rater_sd", 0.1, 0.2, 0.3, NAN, 0.5, 9))
                .getFirst();

        assertThat(valence.parts()).hasSize(LabelAgreement.PARTS);
        assertThat(valence.parts())
                .extracting(Spread::title)
                .startsWith("1 to 1.8")
                .endsWith("4.2 to 5");
        assertThat(valence.parts()).extracting(part -> part.spread().present()).containsExactly(1, 1, 1, 0, 1);
        assertThat(valence.parts().get(3).spread().missing()).isEqualTo(1);
        assertThat(valence.parts().getLast().spread().mean())
                .as("the highest value belongs to the last part")
                .isEqualTo(0.5);
        assertThat(valence.all().spread().mean()).isCloseTo(0.275, within(1e-12));
    }

    @Test
    void otherFeaturesSayNothingOfAgreement() {
        assertThat(LabelAgreement.of(with("speech_rate", 1, 2, 3, 4, 5, 6))).isEmpty();
        assertThat(LabelAgreement.of(with("mood_agreement", 1, 1, 1, 1, 1, 1))).isEmpty();
    }

    @Test
    void aLabelMadeOfAnotherHasItsAgreement() {
        ClassLabel four = new ClassLabel("emotion4", List.of("x"), new int[] {0, 0, -1, -1, -1, -1});
        Corpus made = with("emotion_agreement", 1, TWO_OF_THREE, 1, 1, 1, 1).withLabels(List.of(four));

        assertThat(LabelAgreement.of(made)).extracting(LabelAgreement::label).containsExactly("emotion4");
    }
}
