package io.talkturn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.Sha256;
import io.talkturn.study.StudyCost;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.TinyStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study costs, by batches that are gone through before it starts. */
final class StudyTimingTest {
    @TempDir
    private Path root;

    private Map<String, String> files() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> hashes.put(file.toString(), Sha256.of(file)));
        }
        return hashes;
    }

    @Test
    void everyTrialCountsAndNothingIsWritten() throws IOException {
        StudyFolder folder = TinyStudy.random(root, 2, 1);
        StudyFile study = folder.read();
        Map<String, String> before = files();

        StudyCost cost = StudyTiming.of(root, study, Progress.NONE);

        assertThat(files()).isEqualTo(before);
        assertThat(cost.trials()).isEqualTo(study.trials().size());
        assertThat(cost.epochs()).isEqualTo((long) cost.trials() * TinyStudy.EPOCHS);
        assertThat(cost.seconds()).isPositive().isFinite();
        assertThat(cost.bytes()).as("weights of every trial").isGreaterThan(4.0 * cost.trials());
        assertThat(cost.sentence(1)).contains("4 trials, at most 40 epochs", "batches of 2 conditions, timed just now");
    }
}
