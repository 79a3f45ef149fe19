package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java refuses the cache of classes, and says nothing, where a process begins otherwise than the one that made it. */
final class CachedClassesTest {
    @ParameterizedTest
    @ValueSource(strings = {"packaging/jpackage.options", "packaging/bin/talkturn"})
    void workersBeginAsWhatStartsThem(String starter) throws Exception {
        assertThat(Files.readString(Path.of(starter))).containsPattern(CachedClasses.ACCESS + "\\s");
    }

    @Test
    void workersOfAnImageTakeItsClasses() {
        assertThat(CachedClasses.options(List.of("talkturn.home=/app", "talkturn.classes=/app/talkturn.aot")))
                .startsWith(CachedClasses.ACCESS, "-XX:AOTCache=/app/talkturn.aot");
    }

    @Test
    void elsewhereThereIsNoCache() {
        assertThat(CachedClasses.options(List.of("talkturn.home=/app")))
                .containsExactly("--enable-native-access=ALL-UNNAMED");
    }
}
