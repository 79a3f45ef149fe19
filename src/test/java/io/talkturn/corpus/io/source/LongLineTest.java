package io.talkturn.corpus.io.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines and cells without an end: the sentence is the right one, and the file is not taken into memory first. */
final class LongLineTest {
    @TempDir
    Path folder;

    @Test
    void aFileWithoutLinesIsToldAsThat() throws IOException {
        Path file = filled("long.csv", "speaker,text\n", "x", 20 << 20, "\n");

        assertThatThrownBy(() -> LongestLine.check(new SourceFile(file, "long.csv")))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.what())
                                .contains("Line 2 is longer than 16 MiB")
                                .doesNotContain("quote"));
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.what()).contains("Line 2 is longer"));
    }

    @Test
    void aCellOverManyLinesHasALimit() throws IOException {
        Path file = filled("open.csv", "speaker,text\na,\"", "x\n", 18 << 20, "\"\n");

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.what()).contains("begins in line 2 is longer than 16 million"));
    }

    @Test
    void jsonMayStandInOneLine() throws IOException {
        Path file = filled("one.json", "[{\"speaker\": \"a\", \"text\": \"b\"}", " ", 17 << 20, "]");

        assertThat(read(file).rows()).hasSize(1);
    }

    @Test
    void manyLinesAreNoLongLine() throws IOException {
        Path file = filled("many.csv", "speaker,text\n", "a,b\n", 17 << 20, "");

        LongestLine.check(new SourceFile(file, "many.csv"));
    }

    private static RawTable read(Path file) {
        return Tables.read(new SourceFile(file, String.valueOf(file.getFileName())), new ImportNotes(), Progress.NONE);
    }

    private Path filled(String name, String start, String part, int length, String end) throws IOException {
        Path file = folder.resolve(name);
        String block = part.repeat((1 << 16) / part.length());
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(start);
            for (int i = 0; i < length; i += block.length()) {
                out.write(block);
            }
            out.write(end);
        }
        return file;
    }
}
