package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checkpoints that version 0.1.0 left are read, and written again as they were. */
final class EarlierCheckpointsTest {
    private static final Path KEPT = Path.of("src/test/resources/projects-0.1.0");

    @ParameterizedTest
    @CsvSource({
        "conversations/runs/20261129-120107-emotion-paused, 000006-000000.json",
        "features/runs/20261129-120044-emotion-paused, 000007-000000.json"
    })
    void progress(String run, String newest) {
        Path folder = KEPT.resolve(run).resolve("checkpoint");
        List<String> notes = new ArrayList<>();
        Checkpoint read = new CheckpointFolder(folder).latest(notes::add).orElseThrow();
        assertThat(notes).isEmpty();
        assertThat(Json.tree(Json.line(read.progress())))
                .isEqualTo(Json.tree(folder.resolve(newest)).get("progress"));
    }
}
