package io.talkturn.report.paper;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A transcript in lines as Gail Jefferson wrote them: numbers of lines, speakers, overlaps in brackets, pauses in seconds, as far as
 * word times tell. What is not known is said in the head.
 */
final class JeffersonText {
    /** A silence of fewer seconds is none. */
    private static final double SHORTEST = 0.1;

    /** One of fewer is a micropause. */
    private static final double MEASURED = 0.2;

    private static final int STEP = 500;

    private final Paper paper;

    JeffersonText(Paper paper) {
        this.paper = paper;
    }

    void writeTo(Writer out, Progress progress) throws IOException {
        out.write(JeffersonHead.of(paper));
        int done = 0;
        for (int c = 0; c < paper.size(); c++) {
            progress.step("Writing text", done, paper.talkturns());
            done += conversation(out, paper.conversation(c), progress, done);
        }
    }

    private int conversation(Writer out, Conversation conversation, Progress progress, int before) throws IOException {
        Timeline timeline = new Timeline(conversation);
        JeffersonLines lines = new JeffersonLines(out, conversation);
        out.write("\n" + PlainText.line(conversation.title()) + "\n");
        out.write(JeffersonHead.known(conversation, timeline) + "\n\n");
        int leftOut = 0;
        int number = 0;
        int done = 0;
        double end = Double.NaN;
        for (Talkturn talkturn : conversation.talkturns()) {
            number++;
            if (!paper.has(conversation, talkturn)) {
                leftOut++;
                end = later(end, talkturn.end());
                continue;
            }
            if (done++ % STEP == 0) {
                progress.step("Writing text", before + done, paper.talkturns());
            }
            if (leftOut > 0) {
                lines.comment(leftOut(number, leftOut));
                leftOut = 0;
            } else {
                lines.pause(gap(timeline, end, start(talkturn)));
            }
            lines.talkturn(talkturn.speaker(), said(talkturn, timeline));
            end = later(end, end(talkturn));
        }
        if (leftOut > 0) {
            lines.comment(leftOut(number + 1, leftOut));
        }
        return done;
    }

    private static String leftOut(int next, int count) {
        return count == 1
                ? "((talkturn " + (next - 1) + " left out))"
                : "((talkturns " + (next - count) + " to " + (next - 1) + " left out))";
    }

    private static String said(Talkturn talkturn, Timeline timeline) {
        List<SpokenWord> words = SpokenWord.of(talkturn);
        boolean[] overlapped = timeline.overlapped(talkturn);
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            SpokenWord word = words.get(i);
            if (i > 0) {
                String pause = gap(timeline, words.get(i - 1).end(), word.start());
                said.append(pause.isEmpty() ? " " : " " + pause + " ");
            }
            boolean opens = overlapped[i] && (i == 0 || !overlapped[i - 1]);
            boolean closes = overlapped[i] && (i + 1 == words.size() || !overlapped[i + 1]);
            said.append(opens ? "[" : "").append(word.written()).append(closes ? "]" : "");
        }
        return said.toString();
    }

    /** The sign of a silence between two times, empty where there is none or a time is not known. */
    private static String gap(Timeline timeline, double from, double to) {
        double silence = to - from;
        if (!(silence >= SHORTEST) || !timeline.isSilent(from, to)) {
            return "";
        }
        return silence < MEASURED ? "(.)" : String.format(Locale.ROOT, "(%.1f)", silence);
    }

    private static double start(Talkturn talkturn) {
        return SpokenWord.of(talkturn).stream()
                .filter(SpokenWord::isTimed)
                .mapToDouble(SpokenWord::start)
                .findFirst()
                .orElse(talkturn.start() == null ? Double.NaN : talkturn.start());
    }

    private static double end(Talkturn talkturn) {
        return SpokenWord.of(talkturn).stream()
                .mapToDouble(SpokenWord::end)
                .filter(e -> !Double.isNaN(e))
                .max()
                .orElse(talkturn.end() == null ? Double.NaN : talkturn.end());
    }

    private static double later(double end, @Nullable Double other) {
        if (other == null || other.isNaN()) {
            return end;
        }
        return Double.isNaN(end) ? other : Math.max(end, other);
    }
}
