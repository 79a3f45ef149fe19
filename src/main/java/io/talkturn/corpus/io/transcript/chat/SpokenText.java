package io.talkturn.corpus.io.transcript.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was said in a main line of CHAT, without its codes: fillers and fragments ({@code &-uh}, {@code &+fr}), what was said
 * again ({@code <we are> [/]}), pauses, events, omitted words and remarks in brackets go; a replaced word ({@code [: …]}) gives
 * way to what replaces it; marks stand at the word before them.
 */
final class SpokenText {
    private static final Pattern PAUSE = Pattern.compile("\\((?:\\.{1,3}|\\d{0,4}:?\\d{0,4}\\.\\d{0,4})\\)");
    private static final Set<String> RETRACED = Set.of("/", "//", "///", "/-", "/?");
    private static final Set<String> UNHEARD = Set.of("xxx", "yyy", "www", "xx", "yy");
    private static final Set<String> LINKS = Set.of("+<", "++", "+,", "+^", "+\"", "+≈", "+≋");
    private static final String MARKS = ".,?!;:…–";
    private static final String PROSODY = "↑↓⇗↗→↘⇘∞≈≋≡⌈⌉⌊⌋∆∇⁎⁇°◉▁▔☺♋Ἡ∬ˈˌ‹›^≠↫";

    private final List<String> words = new ArrayList<>();
    private final List<Integer> opened = new ArrayList<>();
    /** Where the last word or group begins, to which a code behind it belongs. */
    private int last;

    private boolean changed;

    private SpokenText() {}

    /**
     * The text of a line.
     *
     * @param text what was said
     * @param hadCodes whether anything but blanks before marks was taken out
     */
    record Said(String text, boolean hadCodes) {}

    static Said of(String line) {
        SpokenText spoken = new SpokenText();
        spoken.read(line);
        return new Said(spoken.text(), spoken.changed);
    }

    private void read(String line) {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '[') {
                int end = line.indexOf(']', at);
                end = end < 0 ? line.length() : end;
                code(line.substring(at + 1, end).strip());
                at = end + 1;
            } else if (c == '<') {
                opened.add(words.size());
                changed = true;
                at++;
            } else if (c == '>') {
                last = opened.isEmpty() ? words.size() : opened.removeLast();
                at++;
            } else {
                int end = end(line, at);
                word(line.substring(at, end));
                at = end;
            }
        }
    }

    private static int end(String line, int from) {
        int at = from + 1;
        while (at < line.length()
                && !Character.isWhitespace(line.charAt(at))
                && line.charAt(at) != '['
                && line.charAt(at) != '>') {
            at++;
        }
        return at;
    }

    private void code(String code) {
        changed = true;
        if (RETRACED.contains(code)) {
            takeBack();
        } else if (code.startsWith(": ") || code.startsWith(":: ")) {
            takeBack();
            for (String word : code.substring(code.indexOf(' ')).strip().split(" +", -1)) {
                words.add(word);
            }
        }
    }

    private void takeBack() {
        while (words.size() > last) {
            words.removeLast();
        }
    }

    private void word(String raw) {
        if (isEvent(raw)) {
            changed = true;
            last = words.size();
            return;
        }
        String mark = terminator(raw);
        if (!mark.equals(raw)) {
            changed = true;
        }
        String word = mark.equals(raw) ? plain(raw) : mark;
        changed |= !word.equals(raw);
        if (!isMark(word)) {
            last = words.size();
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
    }

    /** Fillers, fragments, events, pauses, omitted words, links to other lines, and what nobody understood. */
    private static boolean isEvent(String raw) {
        return raw.startsWith("&")
                || PAUSE.matcher(raw).matches()
                || isOmitted(raw)
                || UNHEARD.contains(raw)
                || LINKS.contains(raw);
    }

    /** Words that were not said begin with a zero; numbers do too. */
    private static boolean isOmitted(String raw) {
        return raw.startsWith("0") && (raw.length() == 1 || Character.isLetter(raw.charAt(1)));
    }

    /** The end of a line that trails off or is cut short, as people write it. */
    private static String terminator(String raw) {
        return switch (raw) {
            case "+...", "+…" -> "…";
            case "+..?", "+/?", "+//?" -> "?";
            case "+!?" -> "?!";
            case "+/.", "+//." -> "–";
            case "+.", "+\".", "+\"/." -> ".";
            case "‡", "„" -> ",";
            default -> raw;
        };
    }

    /** A word without CHAT's marks inside it: shortenings are written out, special forms lose their kind. */
    private static String plain(String raw) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean inside = i > 0 && i < raw.length() - 1;
            if (c == '@' && i > 0) {
                return word.toString();
            }
            if (c == '(' || c == ')' || PROSODY.indexOf(c) >= 0) {
                continue;
            }
            boolean last = i == raw.length() - 1;
            if (c == ':' && i > 0 && isLetter(raw, i - 1) && (last || isLetter(raw, i + 1))) {
                continue;
            }
            if (c == '+' && inside && isLetter(raw, i - 1) && isLetter(raw, i + 1)) {
                continue;
            }
            word.append(c == '_' ? ' ' : c);
        }
        return word.toString();
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetter(text.charAt(at)) || text.charAt(at) == ':';
    }

    private static boolean isMark(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> MARKS.indexOf(c) >= 0);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            if (!text.isEmpty() && (!isMark(word) || word.equals("–"))) {
                text.append(' ');
            }
            text.append(word);
        }
        String said = text.toString();
        // a line in which nothing was understood has no more than its mark
        return said.chars().allMatch(c -> MARKS.indexOf(c) >= 0) ? "" : said;
    }
}
