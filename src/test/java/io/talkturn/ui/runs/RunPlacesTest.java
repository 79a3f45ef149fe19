package io.talkturn.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.run.RunFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RunPlacesTest {
    private static final Path PROJECT = Path.of("/home/ada/project");

    @Test
    void aTrialIsToldByItsPlace() {
        RunFolder run = new RunFolder(PROJECT.resolve("runs/20260101-100000"));
        RunFolder trial = new RunFolder(PROJECT.resolve("studies/h1/trials/emotion.none/7"));

        assertThat(RunPlaces.isTrial(run)).isFalse();
        assertThat(RunPlaces.isTrial(trial)).isTrue();
        assertThat(RunPlaces.project(run)).isEqualTo(PROJECT);
        assertThat(RunPlaces.project(trial)).isEqualTo(PROJECT);
    }
}
