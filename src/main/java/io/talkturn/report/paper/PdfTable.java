package io.talkturn.report.paper;

import io.talkturn.report.Table;
import java.util.stream.IntStream;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** A table of numbers on paper, as it is shown in the window. */
final class PdfTable {
    private static final float SIZE = 8;

    private final PdfText text;

    PdfTable(PdfText text) {
        this.text = text;
    }

    void addTo(Document document, Table table) {
        Paragraph title = text.paragraph(text.phrase(
                table.title(), PdfText.Ink.of(PdfInk.SIZE, PdfInk.TEXT).bold()));
        title.setSpacingBefore(12);
        title.setSpacingAfter(4);
        document.add(title);
        int columns = table.columns().size();
        PdfPTable grid = new PdfPTable(columns);
        grid.setWidthPercentage(Math.min(100, 18f * columns));
        grid.setHorizontalAlignment(Element.ALIGN_LEFT);
        for (Table.Column column : table.columns()) {
            grid.addCell(cell(column.title(), PdfText.Ink.of(SIZE, PdfInk.MUTED), column));
        }
        grid.setHeaderRows(1);
        for (int row = 0; row < table.rows().size(); row++) {
            int r = row;
            IntStream.range(0, columns)
                    .forEach(c -> grid.addCell(cell(
                            table.shown(r, c),
                            PdfText.Ink.of(SIZE, PdfInk.TEXT),
                            table.columns().get(c))));
        }
        document.add(grid);
        for (String note : table.notes()) {
            document.add(text.paragraph(text.phrase(note, PdfText.Ink.of(PdfInk.SMALL, PdfInk.MUTED))));
        }
    }

    private PdfPCell cell(String value, PdfText.Ink ink, Table.Column column) {
        PdfPCell cell = PdfText.cell(text.phrase(value, ink));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(PdfInk.LINE);
        cell.setPadding(2);
        cell.setPaddingBottom(4);
        cell.setHorizontalAlignment(column.kind() == Table.Kind.TEXT ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        return cell;
    }
}
