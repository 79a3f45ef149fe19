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

    private static List<Finding> check(SequenceOutline trained, List<SequenceOutline> other) {
        return ProvenanceCheck.of(List.of(trained), "MOSEI", other, "IEMOCAP");
    }

    private static SequenceOutline vision(int columns, List<String> names, String extractor, String version) {
        return new SequenceOutline(
                Modality.VISION, 20, columns, names, new Provenance(extractor, version, "somewhere"));
    }
}
