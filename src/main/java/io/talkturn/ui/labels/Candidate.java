package io.talkturn.ui.labels;

import io.talkturn.corpus.Finding;
import io.talkturn.corpus.ProvenanceCheck;
import io.talkturn.run.RunFolder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that could label a corpus.
 *
 * @param title what people see
 * @param detail how good it is, and when it was trained
 * @param source the corpus that it was, or is to be, trained on
 * @param run null where it is yet to be trained
 * @param findings how the features of the two corpora differ
 */
record Candidate(
        String title, String detail, Path source, @Nullable RunFolder run, List<Finding> findings) {
    Candidate {
        findings = List.copyOf(findings);
    }

    /** Whether it cannot read the other corpus at all. */
    boolean isImpossible() {
        return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.FATAL);
    }

    /** Whether somebody has to say that the features are comparable. */
    boolean needsConfirmation() {
        return ProvenanceCheck.needsConfirmation(findings);
    }
}
