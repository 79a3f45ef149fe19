package io.talkturn.corpus.io.tensor;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The operations of a pickle that give one plain value. */
final class PickleScalars {
    private static final int MOST_DIGITS = 1 << 16;

    private PickleScalars() {}

    /** The value of an operation; null where it is another one. */
    static @Nullable Object read(int opcode, PickleInput input) throws IOException {
        return switch (opcode) {
            case 'N' -> Py.None.NONE;
            case 0x88 -> true;
            case 0x89 -> false;
            case 'I' -> integerLine(input);
            case 'L' -> number(input.line().strip().replaceFirst("L$", ""), input);
            case 'J' -> (long) input.int32();
            case 'K' -> (long) input.unsigned();
            case 'M' -> (long) input.uint16();
            case 0x8a -> big(input.unsigned(), input);
            case 0x8b -> big(input.int32(), input);
            case 'F' -> real(input.line().strip());
            case 'G' -> input.bigEndianDouble();
            case 'V' -> rawUnicode(input.line());
            case 0x8c -> input.utf8(input.unsigned());
            case 'X' -> text(Integer.toUnsignedLong(input.int32()), input);
            case 0x8d -> text(input.int64(), input);
            case 'S' -> new Py.Bytes(MemorySegment.ofArray(quoted(input.line().strip(), input)), true);
            case 'T' -> new Py.Bytes(input.bytes(input.int32()), true);
            case 'U' -> new Py.Bytes(input.bytes(input.unsigned()), true);
            case 'C' -> new Py.Bytes(input.bytes(input.unsigned()), false);
            case 'B' -> new Py.Bytes(input.bytes(Integer.toUnsignedLong(input.int32())), false);
            case 0x8e, 0x96 -> new Py.Bytes(input.bytes(input.int64()), false);
            default -> null;
        };
    }

    private static Object text(long length, PickleInput input) throws IOException {
        if (length >= PickleInput.MAPPED_FROM) {
            return new Py.LongText(input.bytes(length));
        }
        return input.utf8(length);
    }

    private static Object integerLine(PickleInput input) throws IOException {
        String line = input.line().strip();
        return switch (line) {
            case "00" -> false;
            case "01" -> true;
            default -> number(line, input);
        };
    }

    private static Object number(String digits, PickleInput input) {
        if (digits.length() > MOST_DIGITS) {
            throw input.damaged("a whole number of " + digits.length() + " digits");
        }
        return shortest(new BigInteger(digits));
    }

    private static Object big(int length, PickleInput input) throws IOException {
        input.require(length);
        if (length > MOST_DIGITS) {
            throw input.damaged("a whole number of " + length + " bytes");
        }
        byte[] little = input.bytes(length).toArray(ValueLayout.JAVA_BYTE);
        byte[] bytes = new byte[little.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = little[little.length - 1 - i];
        }
        return bytes.length == 0 ? Long.valueOf(0) : shortest(new BigInteger(bytes));
    }

    private static Object shortest(BigInteger value) {
        return value.bitLength() < Long.SIZE ? Long.valueOf(value.longValue()) : value;
    }

    private static double real(String written) {
        return switch (written) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(written);
        };
    }

    /** Latin-1 with four- and eight-digit escapes. */
    private static String rawUnicode(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            boolean isShort = line.startsWith("\\u", i);
            int digits = isShort ? 4 : 8;
            if ((isShort || line.startsWith("\\U", i)) && i + 2 + digits <= line.length()) {
                text.appendCodePoint(Integer.parseInt(line.substring(i + 2, i + 2 + digits), 16));
                i += 1 + digits;
            } else {
                text.append(line.charAt(i));
            }
        }
        return text.toString();
    }

    /** A Python 2 string literal. */
    private static byte[] quoted(String line, PickleInput input) {
        char quote = line.isEmpty() ? ' ' : line.charAt(0);
        if (line.length() < 2 || (quote != '\'' && quote != '"') || line.charAt(line.length() - 1) != quote) {
            throw input.damaged("a text without quotes");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < line.length() - 1; i++) {
            char c = line.charAt(i);
            if (c != '\\' || i + 1 == line.length() - 1) {
                text.append(c);
                continue;
            }
            char next = line.charAt(++i);
            switch (next) {
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'x' -> {
                    if (i + 2 >= line.length() - 1) {
                        throw input.damaged("a text with half an escape");
                    }
                    text.append((char) Integer.parseInt(line.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                default -> text.append(next);
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
