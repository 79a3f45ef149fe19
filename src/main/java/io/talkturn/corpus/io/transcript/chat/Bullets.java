package io.talkturn.corpus.io.transcript.chat;

import io.talkturn.corpus.io.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of a CHAT line, in bullets of milliseconds.
 *
 * @param text the line without them
 * @param start seconds, NaN where there is none
 * @param end seconds
 */
record Bullets(String text, double start, double end) {
    private static final Pattern BULLET = Pattern.compile(
            "\\u0015(?:%snd:\\s*)?(?:\"[^\"\\u0015]*\"_)?(\\d{1,10})_(\\d{1,10})-?\\u0015|\\u2022(\\d{1,10})_(\\d{1,10})\\u2022");

    /** A word with the bullet behind it, as the tier of words has them. */
    record Timed(String text, double start, double end) {}

    static Bullets of(SourceFile file, ChatLine line) {
        Matcher matcher = BULLET.matcher(line.content());
        StringBuilder text = new StringBuilder();
        double start = Double.NaN;
        double end = Double.NaN;
        while (matcher.find()) {
            double from = seconds(matcher, 1);
            double to = seconds(matcher, 2);
            if (to < from) {
                throw file.error(
                        "The bullet in line " + line.number() + " runs backwards, from " + from + " s to " + to + " s.",
                        "Put the bullet right, or take it out: the line is then read without times.");
            }
            start = Double.isNaN(start) ? from : Math.min(start, from);
            end = Double.isNaN(end) ? to : Math.max(end, to);
            matcher.appendReplacement(text, " ");
        }
        matcher.appendTail(text);
        return new Bullets(text.toString().replace('\u0015', ' '), start, end);
    }

    /** The words of a line in which each has a bullet. */
    static List<Timed> words(String content) {
        Matcher matcher = BULLET.matcher(content);
        List<Timed> words = new ArrayList<>();
        int last = 0;
        while (matcher.find()) {
            String before = content.substring(last, matcher.start()).strip();
            String word = before.substring(before.lastIndexOf(' ') + 1);
            if (!word.isEmpty()) {
                words.add(new Timed(word, seconds(matcher, 1), seconds(matcher, 2)));
            }
            last = matcher.end();
        }
        return words;
    }

    private static double seconds(Matcher matcher, int group) {
        String first = matcher.group(group);
        return Long.parseLong(first == null ? matcher.group(group + 2) : first) / 1000.0;
    }
}
