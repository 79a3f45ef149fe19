package io.talkturn.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** What the short forms of the campaigns in {@code mvn verify} share. */
final class ShortForm {
    static final Act CORRECT = Acts.correct("Ses01F_impro01_F001", "The~wheel~is~bent.");

    private final Report report = new Report(System.out, null);
    private final Victims victims;

    ShortForm(Path temporary) throws IOException {
        Stage template = Stage.make(temporary.resolve("template"));
        victims = new Victims(new Program(temporary.resolve("program"), template), template, temporary);
    }

    Victims victims() {
        return victims;
    }

    Report report() {
        return report;
    }

    /** Whether anything was killed before it had ended. */
    boolean hasHit() {
        return report.trials().stream().anyMatch(Trial::hit);
    }

    /** Fails with every loss and how it came about. */
    void mustHaveLostNothing() {
        assertThat(report.losses()).isEmpty();
        assertThat(hasHit()).as("killed in time, of %s", report.trials()).isTrue();
    }
}
