package io.talkturn.corpus.io.tensor;

import io.talkturn.corpus.io.tensor.PickleTexts.Form;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
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
            case 'V' -> rawUnicode(input.rest(), input);
            case 0x8c -> input.utf8(input.unsigned());
            case 'X' -> text(Integer.toUnsignedLong(input.int32()), input);
            case 0x8d -> text(input.int64(), input);
            case 'S' -> new Py.Bytes(PickleTexts.bytes(unquoted(input.rest(), input), Form.LITERAL, input));
            case 'T' -> new Py.Bytes(input.bytes(input.int32()));
            case 'U' -> new Py.Bytes(input.bytes(input.unsigned()));
            case 'C' -> new Py.Bytes(input.bytes(input.unsigned()));
            case 'B' -> new Py.Bytes(input.bytes(Integer.toUnsignedLong(input.int32())));
            case 0x8e, 0x96 -> new Py.Bytes(input.bytes(input.int64()));
            default -> null;
        };
    }

    private static Object text(long length, PickleInput input) throws IOException {
        if (length >= PickleInput.MAPPED_FROM) {
            return new Py.LongText(input.bytes(length), Form.UTF8);
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

    private static Object rawUnicode(MemorySegment line, PickleInput input) {
        return line.byteSize() >= PickleInput.MAPPED_FROM
                ? new Py.LongText(line, Form.RAW_UNICODE)
                : PickleTexts.rawUnicode(line, input);
    }

    /** A string literal without its quotes. */
    private static MemorySegment unquoted(MemorySegment line, PickleInput input) {
        long end = line.byteSize();
        while (end > 0 && line.get(ValueLayout.JAVA_BYTE, end - 1) == '\r') {
            end--;
        }
        byte quote = end < 2 ? 0 : line.get(ValueLayout.JAVA_BYTE, 0);
        if ((quote != '\'' && quote != '"') || line.get(ValueLayout.JAVA_BYTE, end - 1) != quote) {
            throw input.damaged("a text without quotes");
        }
        return line.asSlice(1, end - 2);
    }
}
