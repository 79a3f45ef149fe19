package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Track;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracks are read as they were written; a line that is none is told with its file. */
final class TracksFileTest {
    private static final String WHOLE =
            "{\"conversation\":\"a\",\"speaker\":\"b\",\"file\":\"c.csv\",\"frames\":3,\"usable\":2,\"seen\":[[0.0,1.5]]}";

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() {
        List<Track> tracks = List.of(new Track("a", "b", "c.csv", 3, 2, List.of(List.of(0.0, 1.5))));

        TracksFile.write(folder, tracks);

        assertThat(TracksFile.read(folder)).isEqualTo(tracks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "",
                "{",
                "\"speaker\":null",
                "\"seen\":[[0.0]]",
                "\"seen\":[[0.0,null]]",
                "\"seen\":[null]"
            })
    void aLineThatIsNoTrackIsToldWithItsFile(String changed) throws Exception {
        int colon = changed.indexOf(':');
        String line = colon < 0
                ? changed
                : WHOLE.replaceFirst(changed.substring(0, colon) + ":(\"b\"|\\[\\[.*\\]\\])", changed);
        assertThat(line).isNotEqualTo(WHOLE);
        Files.writeString(folder.resolve("tracks.jsonl"), WHOLE + "\n" + line + "\n");

        assertThatThrownBy(() -> TracksFile.read(folder))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("tracks.jsonl"));
    }
}
