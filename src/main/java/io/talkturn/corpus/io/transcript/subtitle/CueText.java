package io.talkturn.corpus.io.transcript.subtitle;

import java.util.ArrayList;
import java.util.List;

/**
 * What is said in a cue, without tags.
 *
 * @param voices what each voice says, one without a name where there are no voice tags
 * @param tags how many other tags were taken out
 */
record CueText(List<Voice> voices, int tags) {
    // a voice tag with classes and a name; tags of fonts are shorter
    private static final int LONGEST = 300;

    /** What one voice says. */
    record Voice(String name, String said) {}

    static CueText of(String raw) {
        List<Voice> voices = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        String name = "";
        int tags = 0;
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            int end = end(raw, at);
            if (end < 0) {
                said.append(c);
                at++;
                continue;
            }
            String tag = raw.substring(at + 1, end);
            if (c == '<' && isVoice(tag)) {
                add(voices, name, said);
                name = tag.substring(tag.indexOf(' ') + 1).strip();
            } else if (c == '<' && tag.equals("/v")) {
                add(voices, name, said);
                name = "";
            } else if (isTag(c, tag)) {
                tags++;
            } else {
                said.append(raw, at, end + 1);
            }
            at = end + 1;
        }
        add(voices, name, said);
        return new CueText(voices, tags);
    }

    /** Where a tag ends that begins here, or -1; the search is short, so that a cue full of brackets takes no longer. */
    private static int end(String raw, int at) {
        char c = raw.charAt(at);
        boolean opens = c == '<' || raw.startsWith("{\\", at);
        return opens ? raw.indexOf(c == '<' ? '>' : '}', at, Math.min(raw.length(), at + LONGEST)) : -1;
    }

    private static boolean isVoice(String tag) {
        return (tag.startsWith("v ") || tag.startsWith("v.")) && tag.indexOf(' ') > 0;
    }

    /** Tags begin with a letter, a stroke or a time; “a < b” is text. */
    private static boolean isTag(char opening, String tag) {
        return opening == '{' || (!tag.isEmpty() && (Character.isLetterOrDigit(tag.charAt(0)) || tag.charAt(0) == '/'));
    }

    private static void add(List<Voice> voices, String name, StringBuilder said) {
        String text = plain(said.toString());
        said.setLength(0);
        if (!text.isEmpty()) {
            voices.add(new Voice(plain(name), text));
        }
    }

    private static String plain(String text) {
        String plain = text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&nbsp;", " ")
                        .replace("&lrm;", "")
                        .replace("&rlm;", "")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
        return plain.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
    }
}
