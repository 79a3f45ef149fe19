package io.talkturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page does is specified by the test class of its view model, beside it and without a node. */
final class ViewModelTestsTest {
    private static final Path MAIN = Path.of("src/main/java/io/talkturn/ui");
    private static final Path TESTS = Path.of("src/test/java/io/talkturn/ui");
    private static final String ENDING = "Model.java";

    @Test
    void everyViewModelHasATestClass() throws IOException {
        List<Path> models = models();

        assertThat(models).hasSizeGreaterThan(10);
        assertThat(models)
                .allSatisfy(model -> assertThat(TESTS.resolve(model.toString().replace(ENDING, "ModelTest.java")))
                        .exists()
                        .content()
                        .contains("@Test"));
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(MAIN::relativize)
                    .toList();
        }
    }
}
