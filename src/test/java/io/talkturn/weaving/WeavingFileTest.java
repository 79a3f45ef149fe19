package io.talkturn.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of weaving.json, which other versions and people's scripts read. */
final class WeavingFileTest {
    private static final Path KEPT =
            Path.of("src/test/resources/projects-0.1.0/conversations/corpora/scenes/weaving.json");

    @TempDir
    private Path folder;

    @Test
    void whatVersion010WroteIsWrittenAsItStands() throws IOException {
        String kept = Files.readString(KEPT);
        assertThat(rewritten(kept)).isEqualTo(kept);
    }

    @Test
    void everyThresholdStandsUnderItsOwnName() {
        Thresholds thresholds = Thresholds.standard();
        int number = 10;
        for (String name : Thresholds.standard().values().keySet()) {
            thresholds = thresholds.with(name, number++);
        }
        String json = "{\"rateZ\":10.0,\"strongRateZ\":11.0,\"delayMs\":12.0,\"toneZ\":13.0,\"smileSeconds\":14.0,"
                + "\"stableNose\":15.0,\"nodPixels\":16.0,\"nodShortest\":17.0,\"nodLongest\":18.0,"
                + "\"stableDistance\":19.0,\"leanMillimetres\":20.0,\"halfWindow\":21,"
                + "\"confidence\":22.0,\"framesPerSecond\":23.0}";
        assertThat(Json.line(thresholds)).isEqualTo(json);
        assertThat(Json.parse(json, Thresholds.class)).isEqualTo(thresholds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode", "family"})
    void aFileThatDoesNotSayHowItWasWovenIsToldWithItsName(String key) throws IOException {
        String damaged = Files.readString(KEPT).replaceAll("\"" + key + "\" : [^,\n]*,?", "");
        assertThatThrownBy(() -> rewritten(damaged.replaceAll(",\\s*}", "}")))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("weaving.json"));
    }

    private String rewritten(String text) throws IOException {
        Files.writeString(folder.resolve("weaving.json"), text);
        Weaving.read(folder).orElseThrow().write(folder);
        return Files.readString(folder.resolve("weaving.json"));
    }
}
