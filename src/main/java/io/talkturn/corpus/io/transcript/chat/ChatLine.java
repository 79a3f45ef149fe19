package io.talkturn.corpus.io.transcript.chat;

import io.talkturn.corpus.io.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of CHAT with those that continue it.
 *
 * @param tier {@code *CLA}, {@code %emo} or {@code @Media}
 * @param content what stands behind the colon
 * @param number where it begins, counted from 1
 */
record ChatLine(String tier, String content, int number) {
    static List<ChatLine> of(SourceFile file, String text) {
        List<ChatLine> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int begun = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (line.charAt(0) == '\t' || (line.charAt(0) == ' ' && begun > 0)) {
                if (begun == 0) {
                    throw file.error(
                            "Line " + number + " continues a line, but none stands above it.",
                            "Put the line right: main lines begin with “*”, dependent ones with “%”.");
                }
                open.append(' ').append(line.strip());
            } else {
                add(lines, open, begun);
                open.append(line);
                begun = number;
            }
        }
        add(lines, open, begun);
        return lines;
    }

    private static void add(List<ChatLine> lines, StringBuilder open, int begun) {
        if (begun > 0) {
            String whole = open.toString();
            int colon = whole.indexOf(':');
            lines.add(
                    colon < 0
                            ? new ChatLine(whole.strip(), "", begun)
                            : new ChatLine(
                                    whole.substring(0, colon).strip(),
                                    whole.substring(colon + 1).strip(),
                                    begun));
        }
        open.setLength(0);
    }

    boolean isMain() {
        return tier.startsWith("*");
    }

    boolean isDependent() {
        return tier.startsWith("%");
    }

    boolean isHeader() {
        return tier.startsWith("@");
    }
}
