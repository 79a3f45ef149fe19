package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form that a file names: an older and a missing one are read, a newer and a nonsensical one are refused with what to do. */
final class FileVersionTest {
    @TempDir
    Path temporary;

    private Path file(String text) throws IOException {
        return Files.writeString(temporary.resolve("some.json"), text);
    }

    @Test
    void itsOwnAndAnOlderFormAreRead() throws IOException {
        assertThat(FileVersion.require(file("{\"format\": 2}"), 3)).isEqualTo(2);
        assertThat(FileVersion.require(file("{\"format\": 3}"), 3)).isEqualTo(3);
    }

    @Test
    void aMissingFormIsTheFirst() throws IOException {
        assertThat(FileVersion.require(file("{}"), 3)).isEqualTo(1);
    }

    @Test
    void aNewerFormIsRefused() throws IOException {
        Path file = file("{\"format\": 4}");
        assertThatThrownBy(() -> FileVersion.require(file, 3))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("newer Talkturn")
                .hasMessageContaining("form 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "\"two\"", "1.5", "1e999", "null", "[1]", "99999999999999"})
    void aNonsensicalFormIsRefusedWithItsPlace(String form) throws IOException {
        Path file = file("{\"format\": " + form + "}");
        assertThatThrownBy(() -> FileVersion.require(file, 3))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("some.json"));
    }

    @Test
    void whatIsMissingInAFileOfANewerFormIsNotToldAsDamage() throws IOException {
        Path file = file("{\"format\": 4}");
        assertThatThrownBy(() -> FileVersion.reading(file, 3, () -> {
                    throw new UserError("“name” is missing.", file, "Put it back.");
                }))
                .hasMessageContaining("newer Talkturn");
    }
}
