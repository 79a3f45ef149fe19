package io.talkturn.run.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Narratives that were woven otherwise are other words for a network. */
final class WeavingFitTest {
    @TempDir
    private Path folder;

    private Path woven(String name, String mode, String more) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                corpus.resolve("weaving.json"),
                "{\"format\": 1, \"mode\": \"" + mode + "\", \"family\": \"vpa\", \"nodAndLean\": true" + more + "}");
        return corpus;
    }

    @Test
    void theSameSettingsSayNothing() throws IOException {
        assertThat(WeavingFit.compare(woven("a", "clean", ""), woven("b", "clean", "")))
                .isEmpty();
        assertThat(WeavingFit.compare(folder.resolve("a"), folder.resolve("nowhere")))
                .isEmpty();
    }

    @Test
    void whatDiffersIsNamed() throws IOException {
        Path taught = woven("a", "clean", "");
        Path other = woven("b", "compat", ", \"phrases\": {\"nod\": \"nickt\"}");
        assertThat(WeavingFit.compare(taught, other))
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .contains("mode (compat here, clean there), phrases differ");
    }
}
