package io.talkturn.corpus.io.tensor;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that a pickle writes as a text, one character a byte: the arrays of Python 3 in the protocols 0 to 2, and all
 * strings of Python 2 in protocol 0.
 */
final class PickleTexts {
    private static final int HELD = 1 << 20;

    private final MemorySegment written;
    private final Form form;
    private final PickleInput input;
    private long at;

    /** How a text stands in the file. */
    enum Form {
        /** Protocol 2 of Python 3 and later. */
        UTF8,
        /** Protocols 0 and 1 of Python 3: Latin-1 with escapes of four or eight digits. */
        RAW_UNICODE,
        /** Protocol 0 of Python 2: a string literal, without its quotes. */
        LITERAL
    }

    private PickleTexts(MemorySegment written, Form form, PickleInput input) {
        this.written = written;
        this.form = form;
        this.input = input;
    }

    /** The bytes: in memory where they are few, else in a file without a name. */
    static MemorySegment bytes(MemorySegment written, Form form, PickleInput input) throws IOException {
        PickleTexts texts = new PickleTexts(written, form, input);
        if (written.byteSize() > HELD) {
            return Unnamed.file(out -> {
                while (texts.at < written.byteSize()) {
                    out.write(texts.next());
                }
            });
        }
        byte[] held = new byte[(int) written.byteSize()];
        int count = 0;
        while (texts.at < held.length) {
            held[count++] = (byte) texts.next();
        }
        return MemorySegment.ofArray(Arrays.copyOf(held, count));
    }

    /** A line of a raw Unicode text, whose characters may be any. */
    static String rawUnicode(MemorySegment line, PickleInput input) {
        String written = new String(line.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            int digits = written.startsWith("\\u", i) ? 4 : written.startsWith("\\U", i) ? 8 : 0;
            if (digits == 0) {
                text.append(written.charAt(i));
                continue;
            }
            int point = i + 2 + digits > written.length() ? -1 : hexadecimal(written, i + 2, digits);
            if (!Character.isValidCodePoint(point)) {
                throw input.damaged("a text with half an escape");
            }
            text.appendCodePoint(point);
            i += 1 + digits;
        }
        return text.toString();
    }

    private static int hexadecimal(String written, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(written.charAt(i), 16);
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    /** The next byte of what is meant. */
    private int next() {
        int b = read();
        return switch (form) {
            case UTF8 -> b < 0x80 ? b : utf8(b);
            case RAW_UNICODE -> b == '\\' && at < written.byteSize() ? rawEscape() : b;
            case LITERAL -> b == '\\' ? escape() : b;
        };
    }

    private int read() {
        if (at >= written.byteSize()) {
            throw input.damaged("a text with half an escape");
        }
        return written.get(ValueLayout.JAVA_BYTE, at++) & 0xff;
    }

    private int utf8(int lead) {
        if ((lead != 0xc2 && lead != 0xc3) || at >= written.byteSize()) {
            throw input.damaged("bytes that are no bytes");
        }
        return ((lead & 3) << 6) | (read() & 0x3f);
    }

    private int rawEscape() {
        int kind = written.get(ValueLayout.JAVA_BYTE, at);
        if (kind != 'u' && kind != 'U') {
            return '\\';
        }
        at++;
        return digits(kind == 'u' ? 4 : 8);
    }

    private int escape() {
        int kind = read();
        return switch (kind) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'x' -> digits(2);
            default -> kind;
        };
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int digit = Character.digit(read(), 16);
            if (digit < 0) {
                throw input.damaged("a text with half an escape");
            }
            value = value * 16 + digit;
            if (value > 0xff) {
                throw input.damaged("bytes that are no bytes");
            }
        }
        return value;
    }
}
