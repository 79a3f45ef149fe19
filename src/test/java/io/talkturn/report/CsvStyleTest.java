package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.SpreadsheetSafety;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables are written with points, as programs read them, or with commas and semicolons where that was chosen. */
final class CsvStyleTest {
    private static final Table TABLE = new Table(
            "t",
            "t",
            List.of(Table.Column.text("name; v1.2"), Table.Column.metric("F1"), Table.Column.metric("n")),
            List.of(
                    List.of(Cell.of("a.b"), Cell.of(0.53), Cell.of(1200)),
                    List.of(Cell.of("=1+1"), Cell.of(-1.5e-7), Cell.blank())),
            List.of());

    private static final CsvStyle COMMA = new CsvStyle(SpreadsheetSafety.ON, true);

    @TempDir
    Path folder;

    @Test
    void usuallyNumbersHaveAPoint() throws IOException {
        Path file = folder.resolve("a.csv");
        CsvExport.write(TABLE, file, CsvStyle.USUAL);
        assertThat(Files.readString(file))
                .isEqualTo("name; v1.2,F1,n\r\na.b,0.53,1200\r\n'=1+1,-1.5E-7,\r\n".replace("\r\n", lineEnd(file)));
    }

    @Test
    void withCommasCellsArePartedBySemicolonsAndTextsStayAsTheyAre() throws IOException {
        Path file = folder.resolve("b.csv");
        CsvExport.write(TABLE, file, COMMA);
        assertThat(Files.readString(file))
                .isEqualTo("\uFEFF\"name; v1.2\";F1;n\r\na.b;0,53;1200\r\n'=1+1;-1,5E-7;\r\n"
                        .replace("\r\n", lineEnd(file)));
    }

    @Test
    void whatIsCopiedHasTheSameNumbers() {
        assertThat(CsvExport.tabSeparated(TABLE, COMMA))
                .contains("a.b\t0,53\t1200")
                .contains("'=1+1\t-1,5E-7");
        assertThat(CsvExport.tabSeparated(TABLE, CsvStyle.USUAL)).contains("a.b\t0.53\t1200");
    }

    private static String lineEnd(Path file) throws IOException {
        return Files.readString(file).contains("\r\n") ? "\r\n" : "\n";
    }
}
