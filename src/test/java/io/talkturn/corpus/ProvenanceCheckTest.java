package io.talkturn.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A weak-label model meets only a corpus of the same provenance. */
final class ProvenanceCheckTest {
    private static final SequenceOutline FACET = vision(2, List.of("joy", "anger"), "FACET", "4.2");

    @Test
    void theSameExtractorVersionAndNamesNeedNoConfirmation() {
        SequenceOutline same = vision(2, List.of("joy", "anger"), "facet", "4.2");

        assertThat(check(FACET, List.of(same))).isEmpty();
    }

    @Test
    void anotherExtractorMustBeConfirmedEvenWithTheSameWidth() {
        List<Finding> findings = check(FACET, List.of(vision(2, List.of(), "OpenFace_2", "4.2")));

        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.WARN);
            assertThat(f.sentence()).contains("FACET", "OpenFace_2", "MOSEI", "IEMOCAP");
        });
        assertThat(ProvenanceCheck.needsConfirmation(findings)).isTrue();
    }

    @Test
    void columnsOfOtherNamesMustBeConfirmed() {
        List<Finding> findings = check(FACET, List.of(vision(2, List.of("joy", "fear"), "FACET", "4.2")));

        assertThat(findings).extracting(Finding::code).containsExactly("provenance_names");
        assertThat(findings.getFirst().sentence()).contains("anger", "fear", "column 2");
    }

    @Test
    void anotherWidthOrAMissingModalityCannotWork() {
        assertThat(check(FACET, List.of(vision(3, List.of(), "FACET", "4.2"))))
                .extracting(Finding::severity)
                .containsExactly(Severity.FATAL);
        assertThat(check(FACET, List.of())).extracting(Finding::severity).containsExactly(Severity.FATAL);
    }

    @Test
    void whatIsNotKnownIsSaidAndDoesNotStopAnybody() {
        List<Finding> findings = check(FACET, List.of(vision(2, List.of(), "", "")));

        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.INFO);
        assertThat(ProvenanceCheck.needsConfirmation(findings)).isFalse();
    }

    @Test
    void theSameExtractorIsTheSameWhateverASourceCallsIt() {
        assertThat(codes("glove_vectors", "1.0", "GloVe", "")).containsExactly("provenance_version_unknown");
        assertThat(codes("word vectors", "glove.840B.300d", "glove_vectors", "1.0"))
                .containsExactly("provenance_version_unknown");
        assertThat(codes("word vectors", "glove.840B.300d", "GloVe 840B", "")).isEmpty();
        assertThat(codes("FACET 4.2", "1.0", "facet", "4.2")).isEmpty();
        assertThat(codes("FACET_4.2", "1.0", "VisualFacet42", "")).isEmpty();
        assertThat(codes("OpenFace_2", "1.0", "OpenFace", "2.0")).isEmpty();
        assertThat(codes("COAVAREP", "1.0", "COVAREP", "")).containsExactly("provenance_version_unknown");
        assertThat(codes("OpenSmile-emobase2010", "1.0", "openSMILE", "emobase2010"))
                .isEmpty();
    }

    @Test
    void otherVersionsOfTheSameExtractorMustBeConfirmed() {
        assertThat(codes("FACET 4.2", "1.0", "FACET 4.1", "1.0")).containsExactly("provenance_version");
        assertThat(codes("word vectors", "glove.840B.300d", "word vectors", "glove.42B.300d"))
                .containsExactly("provenance_version");
        assertThat(codes("OpenFace", "1.0", "OpenFace", "2.2.0")).containsExactly("provenance_version");
        assertThat(codes("word vectors", "crawl.300d", "word vectors", "glove.42B.300d"))
                .containsExactly("provenance_extractor");
        assertThat(check(vision(2, List.of(), "FACET", "4.2"), List.of(vision(2, List.of(), "FACET 4.1", "1.0")))
                        .getFirst()
                        .sentence())
                .as("told as it is stored")
                .contains("“FACET 4.2” in “MOSEI”", "“FACET 4.1 1.0” in “IEMOCAP”");
    }

    @Test
    void aVersionThatIsToldLessExactlyIsSaidAndStopsNobody() {
        List<Finding> findings =
                check(vision(2, List.of(), "OpenFace_2", ""), List.of(vision(2, List.of(), "OpenFace", "2.2.0")));

        assertThat(findings).singleElement().extracting(Finding::severity).isEqualTo(Severity.INFO);
        assertThat(codes("made up", "1.0", "made up", "1.0")).isEmpty();
    }

    @Test
    void facetAgainstOpenFaceMustBeConfirmedHoweverTheyAreSpelt() {
        List<Finding> findings =
                check(vision(2, List.of(), "FACET 4.2", "1.0"), List.of(vision(2, List.of(), "OpenFace_2", "1.0")));

        assertThat(findings).extracting(Finding::code).containsExactly("provenance_extractor");
        assertThat(ProvenanceCheck.needsConfirmation(findings)).isTrue();
    }

    @Test
    void anExtractorThatIsOnlyAssumedMustBeConfirmedAndNamesWhoseItIs() {
        SequenceOutline assumed = assumed("FACET");

        List<Finding> one = check(FACET, List.of(assumed));
        assertThat(one).extracting(Finding::code).containsExactly("provenance_version_unknown", "provenance_assumed");
        assertThat(one.getLast().sentence())
                .contains("2 columns", "“FACET” in “IEMOCAP”")
                .doesNotContain("MOSEI");
        assertThat(one.getLast().fix()).contains("--extractor vision=");
        assertThat(ProvenanceCheck.needsConfirmation(one)).isTrue();

        List<Finding> both = check(assumed, List.of(assumed));
        assertThat(both.getLast().sentence()).contains("“FACET” in “MOSEI” and “FACET” in “IEMOCAP”");
    }

    @Test
    void anotherNumberOfStepsMustBeConfirmedOnceForAllModalities() {
        List<Finding> findings = ProvenanceCheck.of(
                List.of(steps(Modality.TEXT, 20), steps(Modality.AUDIO, 20)),
                "MOSEI",
                List.of(steps(Modality.TEXT, 50), steps(Modality.AUDIO, 50)),
                "MUStARD");

        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("provenance_steps");
            assertThat(f.severity()).isEqualTo(Severity.WARN);
            assertThat(f.sentence()).contains("text, audio", "20 steps in “MOSEI”", "50 in “MUStARD”", "padding");
        });
        assertThat(ProvenanceCheck.of(
                        List.of(steps(Modality.TEXT, 20)), "MOSEI", List.of(steps(Modality.TEXT, 20)), "MUStARD"))
                .isEmpty();
    }

    private static SequenceOutline steps(Modality modality, int steps) {
        return new SequenceOutline(modality, steps, 2, List.of(), new Provenance("COVAREP", "1.4", ""));
    }

    private static SequenceOutline assumed(String extractor) {
        return new SequenceOutline(Modality.VISION, 20, 2, List.of(), Provenance.guessed(extractor));
    }

    private static List<String> codes(String a, String versionOfA, String b, String versionOfB) {
        return check(vision(2, List.of(), a, versionOfA), List.of(vision(2, List.of(), b, versionOfB))).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<Finding> check(SequenceOutline trained, List<SequenceOutline> other) {
        return ProvenanceCheck.of(List.of(trained), "MOSEI", other, "IEMOCAP");
    }

    private static SequenceOutline vision(int columns, List<String> names, String extractor, String version) {
        return new SequenceOutline(
                Modality.VISION, 20, columns, names, new Provenance(extractor, version, "somewhere"));
    }
}
