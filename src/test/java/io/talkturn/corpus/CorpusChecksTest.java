package io.talkturn.corpus;

import static io.talkturn.corpus.Partition.DEV;
import static io.talkturn.corpus.Partition.NONE;
import static io.talkturn.corpus.Partition.TEST;
import static io.talkturn.corpus.Partition.TRAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Finding.Severity;
import io.talkturn.foundation.UserError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CorpusChecksTest {
    @Test
    void aSoundCorpusCanBeTrainedAndHasNothingGraveToSay() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.", "ana: fear: Oh.")
                .conversation("b", DEV, "bo: joy: Hi.", "bo: fear: Oh.")
                .conversation("c", TEST, "cy: joy: Hi.", "cy: fear: Oh.")
                .build("joy", "fear");

        assertThat(said(corpus)).isEmpty();
        assertThatCode(() -> CorpusChecks.requireTrainable(corpus, "emotion")).doesNotThrowAnyException();
    }

    @Test
    void lessToLearnFromThanToTestWithIsSaid() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.", "ana: fear: Oh.")
                .conversation("b", DEV, "bo: joy: Hi.", "bo: fear: Oh.")
                .conversation("c", TEST, "cy: joy: Hi.", "cy: fear: Oh.", "cy: fear: No.")
                .build("joy", "fear");

        assertThat(CorpusChecks.of(corpus, "emotion"))
                .filteredOn(f -> f.code().equals("small_train"))
                .singleElement()
                .satisfies(f -> assertThat(f.sentence()).contains("train has 2 talkturns, test has 3"));
    }

    /** All but that corpora of tests are small. */
    private static List<Finding> said(Corpus corpus) {
        return CorpusChecks.of(corpus, "emotion").stream()
                .filter(finding -> !finding.code().equals("few_of_class"))
                .toList();
    }

    @Test
    void speakersInTwoPartitionsAreAFindingAndNoError() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.", "bo: fear: Oh.")
                .conversation("b", DEV, "ana: joy: Hi.", "bo: fear: Oh.")
                .build("joy", "fear");

        assertThat(CorpusChecks.of(corpus, "emotion"))
                .map(Finding::code)
                .containsExactlyInAnyOrder("speaker_overlap", "no_test", "few_of_class");
        assertThatCode(() -> CorpusChecks.requireTrainable(corpus, "emotion")).doesNotThrowAnyException();
    }

    @Test
    void whereNobodyIsNamedItIsSaidThatOverlapCannotBeTold() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "unknown: joy: Hi.", "bo: fear: Oh.")
                .conversation("b", DEV, "unknown: joy: Hi.", "cy: fear: Oh.")
                .conversation("c", TEST, "unknown: joy: Hi.", "di: fear: Oh.")
                .build("joy", "fear");

        assertThat(said(corpus)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unknown_speaker");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.INFO);
            assertThat(finding.sentence()).startsWith("3 of 6 talkturns name no speaker");
        });
    }

    @Test
    void oneConversationCannotBeTrained() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.", "bo: fear: Oh.")
                .build("joy", "fear");

        refused(corpus, "emotion", "one conversation only");
    }

    @Test
    void anEmptyPartitionIsNamed() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.", "ana: fear: Oh.")
                .conversation("b", NONE, "bo: joy: Hi.", "bo: fear: Oh.")
                .build("joy", "fear");

        refused(corpus, "emotion", "no dev partition, and train has one conversation only");
    }

    @Test
    void aShareOfTrainStandsInForDevAndIsToldNotRefused() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.", "ana: fear: Oh.")
                .conversation("b", TRAIN, "bo: joy: Hi.", "bo: fear: Oh.")
                .build("joy", "fear");

        assertThatCode(() -> CorpusChecks.requireTrainable(corpus, "emotion")).doesNotThrowAnyException();
        assertThat(CorpusChecks.of(corpus))
                .filteredOn(finding -> finding.code().equals(CorpusChecks.NO_DEV))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.WARN);
                    assertThat(finding.sentence()).contains("share of train", "chooses the epoch");
                });
    }

    @Test
    void aLabelThatDoesNotExistIsRefusedWithTheOnesThatDo() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.")
                .conversation("b", DEV, "bo: joy: Hi.")
                .build("joy", "fear");

        assertThatThrownBy(() -> CorpusChecks.requireTrainable(corpus, "mood"))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("“mood”", "emotion", "valence"));
    }

    @Test
    void aClassThatStandsOnlyInDevIsNamedWithItsCount() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.", "ana: anger: No!")
                .conversation("b", DEV, "bo: fear: Oh.", "bo: fear: Oh!", "bo: joy: Hi.")
                .build("joy", "fear", "anger");

        refused(corpus, "emotion", "“emotion” occur in dev or test but not in train: “fear” (2)");
        assertThat(CorpusChecks.of(corpus, "emotion"))
                .filteredOn(f -> f.code().equals("class_not_in_dev"))
                .map(Finding::severity, Finding::sentence)
                .satisfiesExactly(t -> assertThat(t.toList().toString()).contains("WARN", "“anger”"));
    }

    @Test
    void trainWithOneClassOnlyTeachesNothing() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.")
                .conversation("b", DEV, "bo: joy: Hi.")
                .build("joy", "fear");

        refused(corpus, "emotion", "same class");
    }

    @Test
    void aCorpusThatIsNotDividedSaysSoOnce() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", NONE, "ana: joy: Hi.", "ana: fear: Oh.")
                .conversation("b", NONE, "bo: joy: Hi.", "bo: fear: Oh.")
                .build("joy", "fear");

        assertThat(CorpusChecks.of(corpus)).map(Finding::code).containsExactly("undivided");
        refused(corpus, "emotion", "not divided");
    }

    @Test
    void aClassWithFewTalkturnsInTrainIsWarnedOf() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.", "ana: fear: Oh.", "ana: fear: Oh!")
                .conversation("b", DEV, "bo: joy: Hi.", "bo: fear: Oh.")
                .build("joy", "fear");

        assertThat(CorpusChecks.of(corpus, "emotion"))
                .filteredOn(f -> f.code().equals("few_of_class"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARN);
                    assertThat(finding.sentence()).contains("“joy” (1), “fear” (2)");
                });
    }

    @Test
    void aLabelWithoutAnyValueSaysSoOnce() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: -: Hi.")
                .conversation("b", DEV, "bo: -: Hi.")
                .build("joy", "fear");

        assertThat(CorpusChecks.of(corpus, "emotion"))
                .map(Finding::code)
                .contains("empty_label")
                .doesNotContain("no_label");
    }

    @Test
    void withoutATestPartitionThereIsAWarning() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.")
                .conversation("b", DEV, "bo: joy: Hi.")
                .build("joy");

        assertThat(CorpusChecks.of(corpus))
                .filteredOn(f -> f.code().equals("no_test"))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.WARN);
    }

    @Test
    void aPartitionWithoutTheLabelIsNamed() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.", "ana: fear: Oh.")
                .conversation("b", DEV, "bo: -: Hi.")
                .build("joy", "fear");

        refused(corpus, "emotion", "partition dev has the label");
        refused(corpus, "valence", "partition dev has the label");
    }

    @Test
    void talkturnsWithoutTextAreCountedAndAllWithoutAreRefused() {
        Corpus some = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: ", "ana: fear: Oh.")
                .conversation("b", DEV, "bo: joy: Hi.", "bo: fear: Oh.")
                .build("joy", "fear");
        Corpus none = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: ", "ana: fear: ")
                .conversation("b", DEV, "bo: joy: ")
                .build("joy", "fear");

        assertThat(CorpusChecks.of(some))
                .filteredOn(f -> f.code().equals("no_text"))
                .map(Finding::told)
                .singleElement()
                .asString()
                .contains("1 of 4 talkturns have no text");
        refused(none, "emotion", "3 of 3 talkturns have no text");
    }

    @Test
    void infiniteAndEmptyFeaturesAreTold() {
        Corpus plain = new SmallCorpus()
                .conversation("a", TRAIN, "ana: joy: Hi.")
                .conversation("b", DEV, "bo: joy: Hi.")
                .build("joy");
        Corpus corpus = new Corpus(
                plain.info(),
                plain.conversations(),
                plain.labels(),
                List.of(
                        new Feature("au05", "", new double[] {1, Double.NEGATIVE_INFINITY}),
                        new Feature("au17", "", new double[] {Double.NaN, Double.NaN})),
                Map.of("a", TRAIN, "b", DEV),
                plain.report());

        assertThat(CorpusChecks.of(corpus)).map(Finding::code).contains("infinite_feature", "empty_feature");
    }

    private static void refused(Corpus corpus, String label, String because) {
        assertThatThrownBy(() -> CorpusChecks.requireTrainable(corpus, label))
                .isInstanceOfSatisfying(UserError.class, e -> {
                    assertThat(e.what()).contains(because);
                    assertThat(e.wayOut()).isNotBlank();
                });
    }
}
