package io.talkturn.corpus.io.tensor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of an array's cells as NumPy writes it.
 *
 * @param kind f, i, u, b (bool), U (Unicode text), S (bytes) or O (objects)
 * @param size the bytes of a cell
 */
public record Dtype(char kind, int size, boolean bigEndian) {
    private static final Pattern FORM = Pattern.compile("([<>|=]?)(f[248]|[iu][1248]|b1|\\?|[USa]\\d{1,9}|O8?)");
    private static final int MOST_TEXT = 1 << 20;

    /** Reads for example "&lt;f4", "|b1" or "&gt;U7"; empty where it is another type, such as a date or a record. */
    public static Optional<Dtype> parse(String descr) {
        Matcher matcher = FORM.matcher(descr);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String type = matcher.group(2);
        boolean big = matcher.group(1).equals(">");
        return switch (type.charAt(0)) {
            case 'O' -> Optional.of(new Dtype('O', 8, false));
            case '?' -> Optional.of(new Dtype('b', 1, false));
            case 'U' -> text('U', Integer.parseInt(type.substring(1)), 4, big);
            case 'S', 'a' -> text('S', Integer.parseInt(type.substring(1)), 1, false);
            default -> Optional.of(new Dtype(type.charAt(0), type.charAt(1) - '0', big));
        };
    }

    private static Optional<Dtype> text(char kind, int length, int width, boolean big) {
        return length > MOST_TEXT ? Optional.empty() : Optional.of(new Dtype(kind, length * width, big));
    }

    /** The same with another byte order, as "&lt;", "&gt;" or "|" tells. */
    Dtype withOrder(String order) {
        return new Dtype(kind, size, order.equals(">"));
    }

    /** Whether a cell is a number or a truth value. */
    public boolean isNumber() {
        return "fiub".indexOf(kind) >= 0;
    }

    /** Whether a cell is a floating-point number. */
    public boolean isFloat() {
        return kind == 'f';
    }

    /** Whether a cell is text. */
    public boolean isText() {
        return kind == 'U' || kind == 'S';
    }

    /** NumPy's name: "float32", "int64", "bool", "U7", "object". */
    public String title() {
        return switch (kind) {
            case 'f' -> "float" + size * 8;
            case 'i' -> "int" + size * 8;
            case 'u' -> "uint" + size * 8;
            case 'b' -> "bool";
            case 'U' -> "U" + size / 4;
            case 'S' -> "S" + size;
            default -> "object";
        };
    }
}
