package io.talkturn.campaign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A system call that succeeded, as strace prints it.
 *
 * @param name its name
 * @param words its arguments: strings with their quotes, descriptors as {@code 5</path>}
 * @param result what it returned
 */
record TracedCall(String name, List<String> words, long result) {
    private static final Pattern LINE = Pattern.compile("(\\w+)\\((.*)\\)\\s+= (-?\\d+).*");
    private static final Pattern DESCRIPTOR = Pattern.compile("(\\d+|AT_FDCWD)<(.*)>");

    /** Reads a line; null where it is none, or the call failed. */
    static TracedCall of(String line) {
        Matcher call = LINE.matcher(line);
        if (!call.matches() || call.group(3).startsWith("-")) {
            return null;
        }
        return new TracedCall(call.group(1), split(call.group(2)), Long.parseLong(call.group(3)));
    }

    /** An argument that is a string, in bytes. */
    byte[] bytes(int at) {
        String quoted = words.get(at);
        return unescaped(quoted.substring(1, quoted.lastIndexOf('"')));
    }

    /** An argument that is a path; one from a descriptor's folder where that stands before it. */
    String path(int at) {
        String path = new String(bytes(at), StandardCharsets.UTF_8);
        return path.startsWith("/") || at == 0 ? path : folder(at - 1) + "/" + path;
    }

    /** The path of a descriptor. */
    String folder(int at) {
        Matcher found = DESCRIPTOR.matcher(words.get(at));
        return found.matches() ? found.group(2) : "";
    }

    /** The number of a descriptor. */
    String number(int at) {
        return words.get(at).replaceAll("<.*", "");
    }

    /** Splits at commas that stand neither in a string nor in a path. */
    private static List<String> split(String arguments) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            if (c == '\\') {
                word.append(c).append(arguments.charAt(++i));
            } else if (c == ',' && !isQuoted) {
                words.add(word.toString().strip());
                word.setLength(0);
            } else {
                isQuoted ^= c == '"';
                word.append(c);
            }
        }
        words.add(word.toString().strip());
        return words;
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                bytes.write(c);
                continue;
            }
            char next = text.charAt(++i);
            int named = "nrtvfae".indexOf(next);
            if (next >= '0' && next <= '7') {
                int end = i;
                while (end < text.length() && end < i + 3 && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
                    end++;
                }
                bytes.write(Integer.parseInt(text.substring(i, end), 8));
                i = end - 1;
            } else {
                bytes.write(named < 0 ? next : "\n\r\t\u000b\f\u0007\u001b".charAt(named));
            }
        }
        return bytes.toByteArray();
    }
}
