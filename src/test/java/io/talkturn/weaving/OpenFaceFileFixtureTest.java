package io.talkturn.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.TestData;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.ActionUnit;
import io.talkturn.monah.FrameTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tables of OpenFace: several faces, real ones, damaged ones. */
final class OpenFaceFileFixtureTest {
    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> damagedTablesAreRefusedInPlainWords() {
        JsonNode cases = Json.tree(TestData.fixtures("hostile/expected.json")).get("cases");
        List<DynamicTest> tests = cases.valueStream()
                .filter(c -> c.get("importer").asString().equals("OpenFace csv"))
                .map(c -> DynamicTest.dynamicTest(c.get("path").asString(), () -> {
                    Path file = TestData.fixtures("hostile/" + c.get("path").asString());
                    assertThatThrownBy(() -> OpenFaceFile.read(file, 0, Progress.NONE))
                            .isInstanceOfSatisfying(
                                    UserError.class,
                                    e -> c.get("must_mention")
                                            .forEach(
                                                    word -> assertThat(e.line()).contains(word.asString())));
                }))
                .toList();
        assertThat(tests).isNotEmpty();
        return tests;
    }

    @Test
    void theFaceThatIsSeenMostIsTheMainOneAndFacesAreKeptApart() throws IOException {
        SortedMap<Integer, FrameTable> faces = read("""
                frame, face_id, timestamp, confidence, success, AU12_c, AU12_r
                1, 0, 0.00, 0.9, 0, 0, 0
                1, 3, 0.00, 0.9, 1, 1, 2.5
                2, 0, 0.04, 0.9, 1, 0, 0.1
                2, 3, 0.04, 0.9, 1, 1, 3.5
                """);
        assertThat(OpenFaceFile.mainFace(faces)).isEqualTo(3);
        FrameTable main = faces.get(3);
        assertThat(main.size()).isEqualTo(2);
        assertThat(main.isPresent(1, ActionUnit.AU12)).isTrue();
        assertThat(main.intensity(1, ActionUnit.AU12)).isEqualTo(3.5);
        assertThat(main.intensity(1, ActionUnit.AU05)).as("not in the table").isNaN();
        assertThat(faces.get(0).isSeen(0)).isFalse();
    }

    @Test
    void timeThatRunsBackwardsIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("frame,timestamp,success,AU12_c\n1,0.0,1,0\n2,0.4,1,0\n3,0.2,1,0\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Line 4")
                .hasMessageContaining("backwards");
    }

    @Test
    void aTableOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> read("timestamp,success,loudness\n0,1,3\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no action units");
    }

    @Test
    void theRealFramesAreRead() {
        Path file = TestData.corpora("openface/OpenFace_Test.csv");
        SortedMap<Integer, FrameTable> faces = OpenFaceFile.read(file, 0, Progress.NONE);
        FrameTable frames = faces.get(OpenFaceFile.mainFace(faces));
        Csv.Table table = Csv.read(file);
        List<String> header = table.header().stream().map(String::strip).toList();
        assertThat(frames.size()).isEqualTo(table.rows().size());
        assertThat(frames.number(0))
                .isEqualTo(Integer.parseInt(
                        table.rows().getFirst().at(header.indexOf("frame")).strip()));
        assertThat(OpenFaceFile.seen(frames)).isPositive();
    }

    private SortedMap<Integer, FrameTable> read(String text) throws IOException {
        return OpenFaceFile.read(Files.writeString(folder.resolve("frames.csv"), text), 0, Progress.NONE);
    }
}
