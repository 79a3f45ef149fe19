package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.talkturn.foundation.Csv;
import io.talkturn.foundation.SpreadsheetSafety;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table, shown, in CSV, in LaTeX, in HTML and on the clipboard. */
final class ExportTest {
    private final Table table = new Table(
            "small",
            "A small table",
            List.of(
                    Table.Column.text("na_me"),
                    Table.Column.metric("F1"),
                    Table.Column.difference("difference"),
                    Table.Column.count("n")),
            List.of(
                    List.of(Cell.of("a, \"b\" & 50%"), Cell.of(2.0 / 3), Cell.of(0.0441), Cell.of(1204)),
                    List.of(Cell.of("tab\there"), Cell.of(Double.NaN), Cell.of(-0.25), Cell.blank())),
            List.of("Note with {braces}."));

    @Test
    void shownRoundsAndSignsAndDashes() {
        assertThat(table.shown(0, 1)).isEqualTo("0.667");
        assertThat(table.shown(0, 2)).isEqualTo("+0.044");
        assertThat(table.shown(1, 2)).isEqualTo("−0.250");
        assertThat(table.shown(0, 3)).isEqualTo("1204");
        assertThat(table.shown(1, 1)).isEqualTo("–");
        assertThat(table.shown(1, 3)).isEmpty();
        assertThat(Table.Column.difference("d").shown(Cell.of(-0.0001))).isEqualTo("0.000");
    }

    @Test
    void csvIsFullPrecisionInEveryLocale(@TempDir Path folder) throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Path file = folder.resolve("small.csv");
            CsvExport.write(table, file);
            assertThat(Files.readString(file)).contains("\"a, \"\"b\"\" & 50%\",0.6666666666666666,0.0441,1204");
            Csv.Table back = Csv.read(file);
            assertThat(back.header()).containsExactly("na_me", "F1", "difference", "n");
            assertThat(back.rows().getLast().cells()).containsExactly("tab\there", "", "-0.25", "");
            assertThat(table.shown(0, 1)).isEqualTo("0.667");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void clipboardKeepsOneLineARow() {
        assertThat(CsvExport.tabSeparated(table, SpreadsheetSafety.ON).lines())
                .containsExactly(
                        "na_me\tF1\tdifference\tn",
                        "a, \"b\" & 50%\t0.6666666666666666\t0.0441\t1204",
                        "tab here\t\t-0.25\t");
    }

    @Test
    void latexIsBooktabsWithEveryCharacterEscaped() {
        String latex = LatexExport.text(table);
        assertThat(latex)
                .contains("\\begin{tabular}{lrrr}")
                .contains("\\toprule", "\\midrule", "\\bottomrule")
                .contains("na\\_me & F1 & difference & n \\\\")
                .contains("a, \\textquotedbl{}b\\textquotedbl{} \\& 50\\% & 0.667 & +0.044 & 1204 \\\\")
                .contains("tab here & -- & $-$0.250 &  \\\\")
                .contains("\\caption{A small table. Note with \\{braces\\}.}");
        assertThat(LatexExport.escaped("\\~^<>|#_$😀"))
                .isEqualTo("\\textbackslash{}\\textasciitilde{}"
                        + "\\textasciicircum{}\\textless{}\\textgreater{}\\textbar{}\\#\\_\\$😀");
    }

    @Test
    void htmlNeedsNothingElseAndHasEveryCharacterAsItself() {
        String html = HtmlExport.text(table);
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("<caption>A small table</caption>", "<th class=\"text\">na_me</th><th>F1</th>")
                .contains(
                        "<td class=\"text\">a, &quot;b&quot; &amp; 50%</td><td>0.667</td><td>+0.044</td><td>1204</td>")
                .contains("<p class=\"muted\">Note with {braces}.</p>")
                .doesNotContain("http");
    }

    /** A dagger is no letter of LaTeX's usual fonts; a star is one everywhere. */
    @Test
    void marksOutlastEveryExport(@TempDir Path folder) throws Exception {
        Table marked = new Table(
                "marked",
                "Marked",
                List.of(Table.Column.text("conversations"), Table.Column.text("trials")),
                List.of(List.of(Cell.of(Marks.ofConversations(0.04)), Cell.of(Marks.ofTrials(true)))),
                List.of(Marks.CONVERSATIONS + " p below 0.05"));

        assertThat(LatexExport.text(marked))
                .contains("    $\\dagger$ & * \\\\", "\\caption{Marked. $\\dagger$ p below");
        assertThat(HtmlExport.text(marked)).contains("<td class=\"text\">†</td><td class=\"text\">*</td>");
        assertThat(CsvExport.tabSeparated(marked, SpreadsheetSafety.ON)).endsWith("†\t*");
        CsvExport.write(marked, folder.resolve("marked.csv"));
        assertThat(Files.readString(folder.resolve("marked.csv"))).contains("†,*");
        assertThat(Marks.ofConversations(0.05) + Marks.ofConversations(Double.NaN) + Marks.ofTrials(false))
                .isEmpty();
    }

    @Test
    void blankColumnsCanBeLeftOut() {
        Table blank = table.withRows(List.of(table.rows().getLast())).withoutBlankColumns();
        assertThat(blank.header()).containsExactly("na_me", "F1", "difference");
    }

    @Test
    void rowsMustFitTheColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.withRows(List.of(List.of(Cell.of("one cell only")))));
    }
}
