package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvTest {
    @TempDir
    Path temporary;

    @Test
    void whatIsWrittenIsReadBack() {
        Path file = temporary.resolve("table.csv");

        Csv.write(file, List.of("a", "b"), sink -> {
            sink.row(List.of("x, y", "said \"so\""));
            sink.row(List.of("two\nlines", ""));
            sink.row(List.of("last", "ü"));
        });

        Csv.Table table = Csv.read(file);
        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.rows())
                .containsExactly(
                        new Csv.Row(2, List.of("x, y", "said \"so\"")),
                        new Csv.Row(3, List.of("two\nlines", "")),
                        new Csv.Row(5, List.of("last", "ü")));
    }

    @Test
    void numbersAreTheSameInEveryLocaleAndExact() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Csv.number(1234.5678)).isEqualTo("1234.5678");
            assertThat(Csv.number(0.1 + 0.2)).isEqualTo("0.30000000000000004");
            assertThat(Csv.number(Double.NaN)).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aDamagedTableIsNamedWithItsLine() throws IOException {
        Path file = temporary.resolve("table.csv");

        Files.writeString(file, "a,b\r\n1,2\r\n3\r\n");
        assertThatThrownBy(() -> Csv.read(file)).isInstanceOf(UserError.class).hasMessageContaining("Line 3");

        Files.writeString(file, "a,b\r\n1,\"2\r\n");
        assertThatThrownBy(() -> Csv.read(file)).isInstanceOf(UserError.class).hasMessageContaining("quote");

        Files.writeString(file, "");
        assertThatThrownBy(() -> Csv.read(file)).isInstanceOf(UserError.class).hasMessageContaining("empty");

        Files.write(file, new byte[] {'a', '\n', (byte) 0xE9, '\n'});
        assertThatThrownBy(() -> Csv.read(file)).isInstanceOf(UserError.class).hasMessageContaining("UTF-8");
    }

    @Test
    void anErrorWhileWritingLeavesTheOldFile() throws IOException {
        Path file = temporary.resolve("table.csv");
        Files.writeString(file, "old");

        assertThatThrownBy(() -> Csv.write(file, List.of("a"), sink -> {
                    sink.row(List.of("1"));
                    throw new IllegalStateException("half way");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(file).hasContent("old");
        assertThat(temporary).isDirectoryNotContaining(path -> !path.equals(file));
    }
}
