package io.talkturn.corpus.io.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.ImportNote;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Looking into a file of features tells what expected.json warns of, and nothing else. */
final class FeatureWarningsFixtureTest {
    private static final Set<String> KINDS =
            Set.of("dict", "array", "list", "tuple", "strings", "scalar", "value", "h5", "csd", "mat", "npz");

    @TestFactory
    Stream<DynamicTest> everyWarningIsTold() {
        JsonNode files = Json.tree(TestData.fixtures("tensors/expected.json")).path("files");
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : files.properties()) {
            JsonNode expected = entry.getValue();
            if (!KINDS.contains(expected.path("content").path("kind").asString(""))) {
                continue;
            }
            List<String> names = new ArrayList<>();
            expected.path("files").forEach(name -> names.add(name.asString()));
            for (String name : names.isEmpty() ? List.of(entry.getKey()) : names) {
                tests.add(DynamicTest.dynamicTest(name, () -> check(name, expected.path("warnings"))));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static void check(String name, JsonNode warnings) {
        List<ImportNote> notes =
                new ArrayList<>(FeatureInspection.of(TestData.fixtures("tensors/" + name), Progress.NONE)
                        .notes());
        for (JsonNode warning : warnings) {
            ImportNote found = notes.stream()
                    .filter(note -> note.code().equals(warning.path("code").asString()))
                    .filter(note -> note.severity()
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .equals(warning.path("severity").asString()))
                    .filter(note -> note.reason().contains(warning.path("where").asString()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not told: " + warning + " among " + notes));
            notes.remove(found);
        }
        assertThat(notes).isEmpty();
    }
}
