package io.talkturn.corpus.io.workbook;

import static io.talkturn.corpus.io.workbook.SmallWorkbook.number;
import static io.talkturn.corpus.io.workbook.SmallWorkbook.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as people make them, and as they get broken. */
final class WorkbookTablesTest {
    @TempDir
    Path folder;

    private final ImportNotes notes = new ImportNotes();
    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("talk.xlsx");
    }

    private RawTable table() {
        return new WorkbookTables().tables(List.of(file), notes, Progress.NONE).getFirst();
    }

    private List<String> column(String name) {
        RawTable table = table();
        int place = table.column(name);
        return table.rows().stream().map(row -> row.cells().get(place)).toList();
    }

    @Test
    void anySheetCanBeAskedForAndOneThatIsNotThereIsToldWithThoseThatAre() throws IOException {
        new SmallWorkbook()
                .sheet("people", texts("speaker", "age"), texts("ana", "31"))
                .sheet("talk", texts("speaker", "text"), texts("ana", "it is fine now"), texts("bo", "so it seems"))
                .write(file);

        assertThat(new WorkbookTables().sheets(List.of(file))).containsExactly("people", "talk");
        assertThat(table().columns()).as("found by content").containsExactly("speaker", "text");
        RawTable people = new WorkbookTables()
                .ofSheet("people")
                .tables(List.of(file), notes, Progress.NONE)
                .getFirst();
        assertThat(people.columns()).containsExactly("speaker", "age");
        assertThatThrownBy(() -> new WorkbookTables().ofSheet("Talks").tables(List.of(file), notes, Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no sheet “Talks”")
                .extracting(thrown -> ((UserError) thrown).wayOut())
                .asString()
                .contains("people, talk");
    }

    @Test
    void timesAreReadByTheFormatOfTheirCells() throws IOException {
        new SmallWorkbook()
                .formats(
                        "mm:ss.0",
                        "[h]:mm:ss",
                        "yyyy\\-mm\\-dd\\ hh:mm:ss",
                        "dd/mm/yyyy",
                        "0.00",
                        "h:mm AM/PM",
                        "0.0 &quot;s&quot;")
                .sheet(
                        "a",
                        texts("start", "text"),
                        number('A', 1, "0.00072337962962962963") + texts("", "it is fine now"),
                        number('A', 2, "1.0434027777777777") + texts("", "a day and more"),
                        number('A', 3, "46356.383368055554") + texts("", "on a day like this"),
                        number('A', 4, "46356") + texts("", "a day alone here"),
                        number('A', 5, "2.5") + texts("", "a plain number there"),
                        number('A', 6, "0.5") + texts("", "it is noon now"),
                        number('A', 7, "3") + texts("", "a unit in quotes"))
                .write(file);
        assertThat(column("start"))
                .containsExactly(
                        "00:01:02.500", "25:02:30", "2026-11-30 09:12:03", "2026-11-30", "2.5", "12:00:00", "3");
    }

    @Test
    void numbersHaveNoUselessEnd() throws IOException {
        new SmallWorkbook()
                .sheet(
                        "a",
                        texts("n", "text"),
                        number('A', 0, "4.0") + texts("", "one of them"),
                        number('A', 0, "4.2000000000000002") + texts("", "two of them"),
                        number('A', 0, "1E-3") + texts("", "three of them"),
                        number('A', 0, "12345678901") + texts("", "four of them"))
                .write(file);
        assertThat(column("n")).containsExactly("4", "4.2", "0.001", "12345678901");
    }

    @Test
    void aFormulaIsWhatItCameToAndAnErrorIsNothing() throws IOException {
        new SmallWorkbook()
                .shared("<si><r><t>rich </t></r><r><t>text is one</t></r></si>")
                .sheet(
                        "a",
                        texts("n", "text"),
                        "<c r=\"A#\"><f>1+1</f><v>2</v></c>" + texts("", "one of them"),
                        "<c r=\"A#\" t=\"str\"><f>\"a\"</f><v>word</v></c><c r=\"B#\" t=\"s\"><v>0</v></c>",
                        "<c r=\"A#\" t=\"e\"><v>#REF!</v></c>" + texts("", "a_x000D_ line"),
                        "<c r=\"A#\" t=\"b\"><v>1</v></c>" + texts("", "four of them"))
                .write(file);
        assertThat(column("n")).containsExactly("2", "word", "", "true");
        assertThat(column("text")).contains("rich text is one", "a\r line");
        assertThat(notes.all()).extracting("code").contains("cell_errors");
    }

    @Test
    void mergedCellsHoldForAllTheirRows() throws IOException {
        new SmallWorkbook()
                .sheet(
                        "a",
                        texts("session", "text"),
                        texts("s1", "one of them"),
                        texts("", "two of them"),
                        texts("", "three of them"))
                .merged("A2:A3")
                .write(file);
        assertThat(column("session")).containsExactly("s1", "s1", "");
    }

    @Test
    void titlesStandAboveTheHeader() throws IOException {
        new SmallWorkbook()
                .sheet(
                        "a",
                        texts("Project", "Paint"),
                        texts("recorded in May"),
                        "",
                        texts("who", "what", "when"),
                        texts("A", "it is fine now", "x"),
                        texts("B", "", "y"))
                .write(file);
        RawTable table = table();
        assertThat(table.columns()).containsExactly("who", "what", "when");
        assertThat(table.rows()).extracting(RawTable.Row::line).containsExactly(5, 6);
        assertThat(notes.all()).extracting("code").contains("title_rows");
    }

    @Test
    void withoutAHeaderColumnsAreNumberedAndNoRowIsLost() throws IOException {
        new SmallWorkbook()
                .sheet(
                        "a",
                        texts("A", "it is so fine now.") + number('C', 0, "1"),
                        texts("B", "so it really is.") + number('C', 0, "2"))
                .write(file);
        RawTable table = table();
        assertThat(table.columns()).containsExactly("column 1", "column 2", "column 3");
        assertThat(table.rows()).hasSize(2);
        assertThat(notes.all()).extracting("code").contains("no_header");
    }

    @Test
    void sheetsWithTheSameColumnsAreOneTableAndOthersAreTold() throws IOException {
        new SmallWorkbook()
                .sheet("codes", texts("code", "meaning"), texts("1", "joy"))
                .sheet("one", texts("who", "what"), texts("A", "it is fine"), texts("B", "yes it is"))
                .sheet("two", texts("what", "who"), texts("no it is not", "C"))
                .write(file);
        RawTable table = table();
        assertThat(table.columns()).containsExactly("sheet", "who", "what");
        assertThat(table.rows())
                .extracting(RawTable.Row::cells)
                .contains(List.of("one", "A", "it is fine"), List.of("two", "C", "no it is not"));
        assertThat(notes.taken())
                .filteredOn(Taken::isLeftOut)
                .extracting(Taken::name)
                .containsExactly("codes");
    }

    @Test
    void aHeaderWithAColumnTwiceIsRefused() throws IOException {
        new SmallWorkbook()
                .sheet("a", texts("who", "who", "text"), texts("A", "B", "it is fine now"))
                .write(file);
        refused("stands twice");
    }

    @Test
    void aWorkbookThatUnfoldsIsRefusedWithItsSize() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
            for (long i = 0; i <= (Runtime.getRuntime().maxMemory() >> 22); i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        refused("unfolds to more than");
    }

    @Test
    void otherWorkbooksAreRefusedWithWhatToDo() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        file = folder.resolve("old.xls");
        Files.write(file, ole);
        refused("Excel 97 to 2003");
        file = folder.resolve("secret.xlsx");
        Files.writeString(
                file,
                new String(ole, StandardCharsets.ISO_8859_1) + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                StandardCharsets.ISO_8859_1);
        refused("password");
        file = folder.resolve("free.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.closeEntry();
        }
        refused("LibreOffice");
    }

    @Test
    void aDamagedWorkbookIsRefusedInOneSentence() throws IOException {
        new SmallWorkbook()
                .sheet("a", texts("who", "what"), texts("A", "it is fine"))
                .write(file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 40));
        refused("damaged");
        new SmallWorkbook()
                .sheet("a", "<c r=\"A1\" t=\"s\"><v>7</v></c>", texts("it is fine"))
                .write(file);
        refused("damaged");
        new SmallWorkbook().sheet("a", "<c r=\"A1\"><v>").write(file);
        refused("damaged");
    }

    @Test
    void anEmptyWorkbookIsRefused() throws IOException {
        new SmallWorkbook().sheet("a").write(file);
        refused("No sheet");
    }

    @Test
    void zipFilesOfOtherKindsAreNotRecognised() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.closeEntry();
        }
        assertThat(new WorkbookTables().recognises(List.of(file))).isFalse();
        assertThat(new WorkbookTables().recognises(List.of(folder))).isFalse();
    }

    private void refused(String why) {
        assertThat(new WorkbookTables().recognises(List.of(file))).isTrue();
        assertThatThrownBy(this::table).isInstanceOf(UserError.class).hasMessageContaining(why);
    }
}
