package io.talkturn.corpus.io.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks for tests, the XML of their sheets as given. */
final class SmallWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final LinkedHashMap<String, String> sheets = new LinkedHashMap<>();
    private final StringBuilder formats = new StringBuilder();
    private final StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    private String shared = "";
    private int format = 164;

    /** A sheet; each row is XML of cells, counted from row 1, and may be empty. */
    SmallWorkbook sheet(String name, String... rows) {
        StringBuilder xml = new StringBuilder("<sheetData>");
        for (int i = 0; i < rows.length; i++) {
            if (!rows[i].isEmpty()) {
                xml.append("<row r=\"").append(i + 1).append("\">");
                xml.append(rows[i].replace("#", String.valueOf(i + 1))).append("</row>");
            }
        }
        sheets.put(name, xml + "</sheetData>");
        return this;
    }

    /** Merges cells of the sheet that was added last. */
    SmallWorkbook merged(String range) {
        sheets.computeIfPresent(
                sheets.lastEntry().getKey(),
                (name, xml) -> xml + "<mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>");
        return this;
    }

    /** Number formats; cells have them as style 1, 2 and so on. */
    SmallWorkbook formats(String... codes) {
        for (String code : codes) {
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(format, code));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(format++));
        }
        return this;
    }

    SmallWorkbook shared(String xml) {
        shared = xml;
        return this;
    }

    /** Cells of texts from column A on; empty ones are left out. */
    static String texts(String... texts) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.append("<c r=\"").append((char) ('A' + i)).append("#\" t=\"inlineStr\"><is><t>");
                row.append(texts[i]).append("</t></is></c>");
            }
        }
        return row.toString();
    }

    /** A cell with a number in a style. */
    static String number(char column, int style, String value) {
        return "<c r=\"" + column + "#\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", types());
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship \
                    Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(RELATIONS));
            put(zip, "xl/workbook.xml", workbook());
            put(zip, "xl/_rels/workbook.xml.rels", relations());
            put(zip, "xl/styles.xml", """
                    <styleSheet xmlns="%s"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>""".formatted(MAIN, formats, styles));
            put(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + shared + "</sst>");
            int number = 1;
            for (String xml : sheets.values()) {
                put(
                        zip,
                        "xl/worksheets/sheet" + number++ + ".xml",
                        "<worksheet xmlns=\"" + MAIN + "\">" + xml + "</worksheet>");
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String types() {
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        types.append(override("xl/workbook.xml", kind + "sheet.main+xml"));
        types.append(override("xl/styles.xml", kind + "styles+xml"));
        types.append(override("xl/sharedStrings.xml", kind + "sharedStrings+xml"));
        for (int i = 1; i <= sheets.size(); i++) {
            types.append(override("xl/worksheets/sheet" + i + ".xml", kind + "worksheet+xml"));
        }
        return types + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private String workbook() {
        StringBuilder xml =
                new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>");
        int number = 1;
        for (String name : sheets.keySet()) {
            xml.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, number, number++));
        }
        return xml + "</sheets></workbook>";
    }

    private String relations() {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, RELATIONS, i));
        }
        return xml + "</Relationships>";
    }
}
