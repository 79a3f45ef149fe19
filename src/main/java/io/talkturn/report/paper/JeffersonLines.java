package io.talkturn.report.paper;

import io.talkturn.corpus.Conversation;
import java.io.IOException;
import java.io.Writer;

/** Numbered lines with a column of speakers, broken between words. */
final class JeffersonLines {
    private static final int WIDTH = 72;
    private static final int WIDEST_NAME = 16;
    private static final int NARROWEST_TEXT = 40;

    private final Writer out;
    private final int nameWidth;
    private int line;

    JeffersonLines(Writer out, Conversation conversation) {
        this.out = out;
        int widest = conversation.speakers().stream()
                .mapToInt(name -> PlainText.line(name).length())
                .max()
                .orElse(0);
        this.nameWidth = Math.min(WIDEST_NAME, Math.max(1, widest));
    }

    /** What one speaker said, with its signs. */
    void talkturn(String speaker, String said) throws IOException {
        String name = PlainText.line(speaker);
        String shown = name.isEmpty() ? "?" : PlainText.cut(name, WIDEST_NAME);
        wrap(shown + ":", said.isEmpty() ? "(( ))" : said);
    }

    /** A silence between talkturns; none where it is empty. */
    void pause(String sign) throws IOException {
        if (!sign.isEmpty()) {
            wrap("", sign);
        }
    }

    /** What the transcriber says. */
    void comment(String text) throws IOException {
        wrap("", text);
    }

    private void wrap(String name, String text) throws IOException {
        int width = Math.max(NARROWEST_TEXT, WIDTH - nameWidth);
        String head = name;
        StringBuilder now = new StringBuilder();
        for (String word : text.stripTrailing().split(" ", -1)) {
            if (!now.isEmpty() && now.length() + 1 + word.length() > width) {
                write(head, now);
                head = "";
            }
            now.append(now.isEmpty() ? "" : " ").append(word);
        }
        write(head, now);
    }

    private void write(String name, StringBuilder text) throws IOException {
        String pad = " ".repeat(Math.max(1, nameWidth + 2 - name.length()));
        String number = String.valueOf(++line);
        out.write(" ".repeat(Math.max(0, 4 - number.length())) + number + "  " + name + pad + text + "\n");
        text.setLength(0);
    }
}
