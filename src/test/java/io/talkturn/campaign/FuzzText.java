package io.talkturn.campaign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mutations of texts and tables: lines, numbers, quotes, columns, line ends, marks that editors leave. Bytes stay bytes. */
final class FuzzText {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[^\\s,;\t\"{}:\\[\\]]+");
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "-0.0",
            "NaN",
            "nan",
            "Infinity",
            "-inf",
            "1e999",
            "-1e999",
            "1e308",
            "1e-400",
            "",
            "0x10",
            "1_000",
            "1,5",
            "\u0661\u0662",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "99999999999999999999999999",
            "1e400000000",
            "0.1.2",
            "--1",
            "+5",
            "1e",
            ".",
            "null",
            "true");
    private static final List<String> MARKS = List.of(
            "\0",
            "\ufeff",
            "\u001b[31m",
            "\u202e",
            "\u0085",
            "\u2028",
            "\f",
            "\"",
            "\"\"",
            "'",
            "\\",
            "\\u",
            "\\ud800",
            ",",
            ",,",
            ";",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "\n\n",
            "|",
            "=1+1",
            "@",
            "%s%n",
            "{",
            "}",
            "[",
            "]",
            ":",
            "<",
            "&lt;",
            "../../../etc/passwd",
            "\ud83d\ude00");
    private static final int MANY = 20_000;

    private FuzzText() {}

    static List<FuzzMutation.Named> all() {
        return List.of(
                named("lines", FuzzText::lines),
                named("number", FuzzText::number),
                named("number", FuzzText::number),
                named("number", FuzzText::number),
                named("mark", FuzzText::mark),
                named("mark", FuzzText::mark),
                named("word", FuzzText::word),
                named("columns", FuzzText::columns),
                named("line ends", FuzzText::lineEnds),
                named("byte order", (text, random) -> "\u00ef\u00bb\u00bf" + text),
                named("very long", FuzzText::veryLong),
                new FuzzMutation.Named("other charset", FuzzText::otherCharset));
    }

    /** A mutation of text, here of characters that each stand for a byte. */
    interface OfText {
        String apply(String text, Random random);
    }

    static FuzzMutation.Named named(String name, OfText change) {
        return new FuzzMutation.Named(
                name,
                (bytes, random) -> change.apply(new String(bytes, StandardCharsets.ISO_8859_1), random)
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String lines(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)", -1)));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> Collections.swap(lines, one, other);
            default -> lines.subList(Math.min(one, other), Math.max(one, other)).clear();
        }
        return String.join("", lines);
    }

    private static String number(String text, Random random) {
        return replaced(text, NUMBER, utf8(drawn(NUMBERS, random)), random);
    }

    private static String word(String text, Random random) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        String other = words.isEmpty() ? "" : drawn(words, random).group();
        return replaced(text, WORD, random.nextInt(3) == 0 ? "" : other, random);
    }

    private static String mark(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        String rest = text.substring(random.nextBoolean() ? at : Math.min(text.length(), at + 1));
        return text.substring(0, at) + utf8(drawn(MARKS, random)) + rest;
    }

    private static String columns(String text, Random random) {
        Pattern mark = Pattern.compile(random.nextInt(3) == 0 ? "\t" : random.nextBoolean() ? "," : "\"");
        String found = mark.pattern();
        return replaced(text, mark, random.nextBoolean() ? "" : found + found, random);
    }

    private static String lineEnds(String text, Random random) {
        String end = drawn(List.of("\r\n", "\r", "\n\n", "\n\r", " \n", "", utf8("\u2028")), random);
        return text.replace("\r", "").replace("\n", end);
    }

    private static String veryLong(String text, Random random) {
        String much = drawn(List.of("a", "1", " ", ",", "\"", "[", "(", "\n", "a ", "{\"a\":"), random)
                .repeat(MANY);
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + much + text.substring(at);
    }

    private static byte[] otherCharset(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE);
    }

    private static String replaced(String text, Pattern what, String by, Random random) {
        List<MatchResult> found = what.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text + by;
        }
        MatchResult one = drawn(found, random);
        return text.substring(0, one.start()) + by + text.substring(one.end());
    }

    static <T> T drawn(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
