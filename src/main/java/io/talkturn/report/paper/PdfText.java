package io.talkturn.report.paper;

import io.talkturn.evaluation.Bucket;
import io.talkturn.report.Transcript.Piece;
import io.talkturn.report.TranscriptHtml.Style;
import java.awt.Color;
import java.text.Bidi;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfWriter;

/** Text in the fonts that have its characters, shaded or not. */
final class PdfText {
    private static final float LEADING = 1.45f;

    /** The same in cells, by the largest letter of a line. */
    private static final float LINES = 1.35f;

    private final PaperFonts fonts;

    PdfText(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** How a piece is set. */
    record Ink(
            float size,
            Color colour,
            boolean isBold,
            @Nullable Color ground) {
        static Ink of(float size, Color colour) {
            return new Ink(size, colour, false, null);
        }

        Ink bold() {
            return new Ink(size, colour, true, ground);
        }
    }

    /** An empty phrase for text of a size. */
    static Phrase phrase(float size) {
        return new Phrase(size * LEADING);
    }

    /** A phrase of one piece. */
    Phrase phrase(String text, Ink ink) {
        Phrase phrase = phrase(ink.size());
        add(phrase, text, ink);
        return phrase;
    }

    /** Adds a piece. */
    void add(Phrase phrase, String text, Ink ink) {
        for (PaperFonts.Part part : fonts.parts(text, ink.isBold())) {
            Chunk chunk = new Chunk(part.text(), new Font(part.font(), ink.size(), Font.NORMAL, ink.colour()));
            if (ink.ground() != null) {
                chunk.setBackground(ink.ground(), 0.6f, 1.2f, 0.6f, 1.2f);
            }
            phrase.add(chunk);
        }
    }

    /** Ends a line; in a font that is embedded, as all are. */
    void newLine(Phrase phrase) {
        phrase.add(new Chunk("\n", new Font(fonts.own(), PdfInk.SIZE)));
    }

    /** Adds a text with its shades or sizes; pieces that look alike are one. */
    void add(Phrase phrase, List<Piece> pieces, Style style) {
        StringBuilder alike = new StringBuilder();
        Ink before = null;
        for (Piece piece : pieces) {
            Ink ink = ink(piece, style);
            if (before != null && !(ink.equals(before) && ink.ground() == null)) {
                add(phrase, alike.toString(), before);
                alike.setLength(0);
            }
            alike.append(piece.text());
            before = ink;
        }
        if (before != null) {
            add(phrase, alike.toString(), before);
        }
    }

    /** A paragraph whose end is in a font that is embedded too. */
    Paragraph paragraph(Phrase phrase) {
        Paragraph paragraph = new Paragraph(phrase);
        paragraph.setFont(new Font(fonts.own(), PdfInk.SIZE));
        return paragraph;
    }

    /** A cell with the usual distance between its lines. */
    static PdfPCell cell(Phrase phrase) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setLeading(0, LINES);
        return cell;
    }

    /** Whether a text is read from the right, by its first letter that tells. */
    static void direct(PdfPCell cell, String text) {
        char[] characters = text.toCharArray();
        if (Bidi.requiresBidi(characters, 0, characters.length)) {
            boolean isLeft = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
            cell.setRunDirection(isLeft ? PdfWriter.RUN_DIRECTION_LTR : PdfWriter.RUN_DIRECTION_RTL);
        }
    }

    private static Ink ink(Piece piece, Style style) {
        if (piece.weight() == null) {
            return Ink.of(PdfInk.SIZE, piece.isRead() && style == Style.SHADE ? PdfInk.TEXT : PdfInk.MUTED);
        }
        return word(piece.weight().bucket(), style);
    }

    /** How a word of a bucket is set. */
    static Ink word(Bucket bucket, Style style) {
        return style == Style.SHADE
                ? new Ink(PdfInk.SIZE, PdfInk.TEXT, false, PdfInk.ground(bucket))
                : new Ink(PdfInk.size(bucket), PdfInk.type(bucket), bucket == Bucket.HIGH, null);
    }
}
