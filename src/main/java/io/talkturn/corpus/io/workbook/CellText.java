package io.talkturn.corpus.io.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Cells as the texts of a table: numbers without a useless end, times as clocks, formulas as what they came to. */
final class CellText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final double WHOLE = 1e15;
    private static final int HEX = 16;

    private final boolean from1904;
    private final Map<String, TimeFormat> formats = new HashMap<>();
    private int errors;

    CellText(boolean from1904) {
        this.from1904 = from1904;
    }

    /** How many cells held an error, such as #REF!. */
    int errors() {
        return errors;
    }

    /** What stands in a cell, empty where it holds nothing or an error. */
    String of(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR || isError(cell)) {
            errors++;
            return "";
        }
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number(cell, number.doubleValue());
            case Boolean yes -> yes ? "true" : "false";
            default -> unescaped(value.toString());
        };
    }

    /** Whether somebody wrote words into the cell. */
    boolean isText(Cell cell) {
        return cell.getValue() instanceof String text && !text.isBlank();
    }

    /** A formula that came to an error has its name as text. */
    private static boolean isError(Cell cell) {
        return cell.getType() == CellType.FORMULA
                && cell.getValue() instanceof String text
                && text.matches("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)");
    }

    private String number(Cell cell, double value) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        TimeFormat kind = formats.computeIfAbsent(id + "\n" + format, key -> TimeFormat.of(format, id));
        String time = kind.text(value, from1904);
        return time.isEmpty() ? plain(value) : time;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? String.valueOf((long) value)
                : new BigDecimal(Double.toString(value)).toPlainString();
    }

    /** Signs that XML cannot hold are written _x000D_. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), HEX))));
    }
}
