package io.talkturn.ui.weave;

import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Track;
import io.talkturn.corpus.Word;
import io.talkturn.monah.WeaveMode;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.weaving.WeavePreview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a conversation in time, a lane a speaker: when the face was seen, the talkturn with its words, the silence
 * before it, and its tone. Only what is in sight has nodes.
 */
final class TimeLine extends Region {
    static final double LANE = 66;
    static final double AXIS = 20;
    private static final double GUTTER = 84;
    private static final double FACE = 4;
    private static final double BAR = 22;
    private static final double TONE = 18;
    private static final double TONE_WIDTH = 5;
    private static final double LETTER = 6.3;
    /** Order and colour of the tones. */
    private static final Map<String, String> TONES = Map.of(
            "neutral", "hue-grey", "happy", "hue-yellow", "sad", "hue-blue", "angry", "hue-red", "fear", "hue-purple");

    private static final List<String> TONE_ORDER = List.of("happy", "sad", "angry", "fear", "neutral");

    private @Nullable WeavePreview preview;
    private WeaveMode mode = WeaveMode.CLEAN;
    private double from;
    private double seconds = 30;
    private int selected = -1;
    private List<String> speakers = List.of();

    TimeLine() {
        getStyleClass().add("time-line");
        setAccessibleText(Texts.of("weave.timeline"));
        widthProperty().subscribe(this::draw);
    }

    /** Shows a conversation from a time on. */
    void show(@Nullable WeavePreview shown, WeaveMode by, double start, double length, int selectedTurn) {
        preview = shown;
        mode = by;
        from = start;
        seconds = length;
        selected = selectedTurn;
        speakers = shown == null
                ? List.of()
                : shown.conversation().talkturns().stream()
                        .map(Talkturn::speaker)
                        .distinct()
                        .toList();
        setMinHeight(Math.max(1, speakers.size()) * LANE + AXIS);
        setPrefHeight(getMinHeight());
        draw();
    }

    private void draw() {
        getChildren().clear();
        WeavePreview shown = preview;
        if (shown == null || getWidth() < GUTTER + 50) {
            return;
        }
        for (int lane = 0; lane < speakers.size(); lane++) {
            drawLane(shown, lane);
        }
        List<Talkturn> turns = shown.conversation().talkturns();
        for (int i = 0; i < turns.size(); i++) {
            drawTurn(shown, i, turns.get(i));
        }
        drawAxis();
    }

    private void drawLane(WeavePreview shown, int lane) {
        double y = lane * LANE;
        String speaker = speakers.get(lane);
        Text name = text(cut(speaker, GUTTER - 8), 4, y + FACE + 20, "time-line-speaker");
        name.setAccessibleText(speaker);
        add(name);
        if (lane > 0) {
            Line line = new Line(0, y + 0.5, getWidth(), y + 0.5);
            line.getStyleClass().add("time-line-line");
            add(line);
        }
        shown.tracks().stream()
                .filter(t -> t.speaker().equals(speaker))
                .findFirst()
                .ifPresent(track -> drawTrack(track, y + 5));
    }

    private void drawTrack(Track track, double y) {
        add(box(GUTTER, y, getWidth() - GUTTER, FACE, "time-line-unseen"));
        for (List<Double> stretch : track.seen()) {
            double start = Math.max(from, stretch.getFirst());
            double end = Math.min(from + seconds, stretch.getLast());
            if (end > start) {
                Rectangle seen = box(x(start), y, Math.max(1, x(end) - x(start)), FACE, "time-line-seen");
                Tooltip.install(seen, new Tooltip(Texts.of("weave.timeline.seen", track.file())));
                add(seen);
            }
        }
    }

    private void drawTurn(WeavePreview shown, int index, Talkturn turn) {
        Double start = turn.start();
        Double end = turn.end();
        if (start == null || end == null || end < from || start > from + seconds) {
            return;
        }
        double top = speakers.indexOf(turn.speaker()) * LANE + FACE + 12;
        double left = Math.max(GUTTER, x(start));
        double width = Math.max(2, x(end) - left);
        Rectangle bar = box(left, top, width, BAR, index == selected ? "time-line-selected" : "time-line-turn");
        Tooltip.install(bar, new Tooltip(shown.turns().get(index).narrative()));
        add(bar);
        drawWords(turn, left, top, width);
        drawDelay(shown.turns().get(index).delay(), start, end, top);
        drawTone(shown.tones().get(index), left, top + BAR + 3);
    }

    private void drawWords(Talkturn turn, double left, double top, double width) {
        // a word without times has no place on the line
        List<Word> words = turn.words().stream().filter(Word::isTimed).toList();
        if (words.isEmpty()) {
            add(text(cut(turn.text(), width - 6), left + 4, top + 15, "time-line-word"));
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            double at = x(words.get(i).start());
            double next = i + 1 < words.size() ? x(words.get(i + 1).start()) : left + width;
            if (at >= GUTTER && at < getWidth()) {
                Line tick = new Line(at, top + BAR - 4, at, top + BAR);
                tick.getStyleClass().add("time-line-tick");
                add(tick);
                if (words.get(i).text().length() * LETTER < next - at) {
                    add(text(words.get(i).text(), at + 2, top + 14, "time-line-word"));
                }
            }
        }
    }

    /** In the mode compat a delay is told of the talkturn before the silence. */
    private void drawDelay(double ms, double start, double end, double top) {
        if (!(ms > 0)) {
            return;
        }
        double left = Math.max(GUTTER, x(mode == WeaveMode.COMPAT ? end : start - ms / 1000));
        double right = x(mode == WeaveMode.COMPAT ? end + ms / 1000 : start);
        if (right <= left) {
            return;
        }
        Rectangle gap = box(left, top + BAR / 2 - 1, right - left, 2, "time-line-delay");
        Tooltip.install(gap, new Tooltip(Texts.of("weave.timeline.delay", Format.decimals(ms, 0))));
        add(gap);
        String said = Format.decimals(ms, 0) + " ms";
        if (said.length() * LETTER < right - left) {
            add(text(said, (left + right - said.length() * LETTER) / 2, top + BAR / 2 - 4, "time-line-small"));
        }
    }

    private void drawTone(Map<String, Double> tones, double left, double top) {
        double at = left;
        for (String tone : TONE_ORDER) {
            Double share = tones.get(tone);
            if (share != null) {
                double height = Math.max(1, share * TONE);
                Rectangle bar = box(at, top + TONE - height, TONE_WIDTH - 1, height, "time-line-tone");
                bar.getStyleClass().add(Objects.requireNonNull(TONES.get(tone)));
                Tooltip.install(bar, new Tooltip(Texts.of("weave.tone." + tone) + " " + Format.decimals(share, 2)));
                add(bar);
                at += TONE_WIDTH;
            }
        }
    }

    private void drawAxis() {
        double y = Math.max(1, speakers.size()) * LANE;
        double step = step();
        List<Node> ticks = new ArrayList<>();
        for (double t = Math.ceil(from / step) * step; t <= from + seconds; t += step) {
            Line line = new Line(x(t), y, x(t), y + 4);
            line.getStyleClass().add("time-line-line");
            ticks.add(line);
            if (x(t) < getWidth() - 30) {
                ticks.add(
                        text(step < 1 ? Format.decimals(t, 1) : Format.clock(t), x(t) + 3, y + 13, "time-line-small"));
            }
        }
        ticks.forEach(this::add);
    }

    private double step() {
        for (double step : new double[] {0.5, 1, 2, 5, 10, 30, 60, 300, 600}) {
            if (seconds / step <= 12) {
                return step;
            }
        }
        return 1800;
    }

    private double x(double time) {
        return GUTTER + (time - from) / seconds * (getWidth() - GUTTER - 8);
    }

    private static String cut(String text, double width) {
        int fits = (int) Math.max(0, width / LETTER);
        return text.length() <= fits ? text : fits < 2 ? "" : text.substring(0, fits - 1) + "…";
    }

    private static Rectangle box(double x, double y, double width, double height, String styleClass) {
        Rectangle box = new Rectangle(x, y, width, height);
        box.getStyleClass().add(styleClass);
        return box;
    }

    private static Text text(String words, double x, double y, String styleClass) {
        Text text = new Text(x, y, words);
        text.setMouseTransparent(true);
        text.getStyleClass().add(styleClass);
        return text;
    }

    private void add(Node node) {
        node.setManaged(false);
        getChildren().add(node);
    }
}
