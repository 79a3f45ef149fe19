package io.talkturn.ui.listen;

import io.talkturn.sound.Peaks;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.Palette;
import io.talkturn.ui.theme.Theme;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The outline of the recording around a talkturn, with the talkturns as bands; a click plays from there. */
final class Waveform extends Region {
    private static final double HEIGHT = 58;
    private static final double LANE = 4;
    private static final double TOP = 13;
    private static final double SOFTEST = 0.02;
    private static final double LETTERS = 10;

    private final ListenViewModel model;
    private final Theme theme;
    private final Canvas canvas = new Canvas(0, HEIGHT);

    Waveform(ListenViewModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        setId("listen-waveform");
        getStyleClass().add("waveform");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.of("listen.waveform"));
        getChildren().add(canvas);
        Presence.when(model.recordedProperty().map(Recorded::isPlayable), this);
        visibleProperty().subscribe(now -> draw());
        widthProperty().subscribe(this::draw);
        model.passageProperty().subscribe(now -> draw());
        model.peaksProperty().subscribe(now -> draw());
        model.positionProperty().subscribe(now -> draw());
        theme.paletteProperty().subscribe(now -> draw());
        setOnMouseClicked(e -> model.playFrom(secondAt(e.getX())));
    }

    private double secondAt(double x) {
        Passage passage = model.passageProperty().get();
        return passage == null ? 0 : passage.from() + x / Math.max(1, getWidth()) * (passage.to() - passage.from());
    }

    private void draw() {
        canvas.setWidth(getWidth());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), HEIGHT);
        Passage passage = model.passageProperty().get();
        if (passage == null || passage.bands().isEmpty() || getWidth() <= 0 || !isVisible()) {
            return;
        }
        Palette palette = theme.palette();
        passage.bands().forEach(band -> drawBand(pen, passage, band, palette));
        drawPeaks(pen, passage, palette);
        passage.bands().forEach(band -> drawNumber(pen, passage, band, palette));
        double place = x(passage, model.positionProperty().get());
        pen.setFill(palette.ink().text());
        pen.fillRect(Math.clamp(place - 0.75, 0, getWidth() - 1.5), 0, 1.5, HEIGHT);
    }

    private double x(Passage passage, double second) {
        return (second - passage.from()) / (passage.to() - passage.from()) * getWidth();
    }

    private void drawBand(GraphicsContext pen, Passage passage, Band band, Palette palette) {
        double left = x(passage, band.start());
        double width = Math.max(1, x(passage, band.end()) - left - 1);
        boolean isChosen = band.talkturn().equals(passage.chosen());
        Color accent = palette.accent();
        pen.setFill(
                isChosen ? accent.deriveColor(0, 1, 1, 0.14) : palette.page().subtle());
        pen.fillRect(left, 0, width, HEIGHT - 2 * LANE - 2);
        // who speaks: a lane for every other speaker, so that two at once are seen
        pen.setFill(isChosen ? accent : palette.page().line());
        pen.fillRect(left, HEIGHT - 2 * LANE + (band.speaker() % 2) * LANE, width, LANE - 1);
    }

    private void drawNumber(GraphicsContext pen, Passage passage, Band band, Palette palette) {
        double left = x(passage, band.start());
        double width = x(passage, band.end()) - left;
        String number = Integer.toString(band.number());
        pen.setFont(Font.font(LETTERS));
        pen.setTextBaseline(VPos.TOP);
        pen.setFill(
                band.talkturn().equals(passage.chosen())
                        ? palette.ink().text()
                        : palette.ink().muted());
        if (width > LETTERS * number.length()) {
            pen.fillText(number, left + 3, 1, width);
        }
    }

    private void drawPeaks(GraphicsContext pen, Passage passage, Palette palette) {
        Peaks peaks = model.peaksProperty().get();
        boolean isOfPassage = peaks != null && peaks.from() == passage.from() && peaks.to() == passage.to();
        if (!isOfPassage) {
            return;
        }
        double room = (HEIGHT - 2 * LANE - 2 - TOP) / 2;
        double middle = TOP + room;
        double scale = room / Math.max(SOFTEST, peaks.largest());
        Band chosen = passage.band().orElse(null);
        int columns = peaks.highest().length;
        for (int pixel = 0; pixel < getWidth(); pixel++) {
            float[] both = extremes(peaks, pixel / getWidth() * columns, (pixel + 1) / getWidth() * columns);
            pen.setFill(colour(chosen, secondAt(pixel), palette));
            double high = middle - both[1] * scale;
            pen.fillRect(pixel, high, 1, Math.max(1, middle - both[0] * scale - high));
        }
    }

    private static Color colour(@Nullable Band chosen, double second, Palette palette) {
        return chosen != null && chosen.has(second)
                ? palette.accent()
                : palette.ink().muted();
    }

    private static float[] extremes(Peaks peaks, double from, double to) {
        float low = 0;
        float high = 0;
        int last = Math.min(peaks.highest().length, Math.max((int) from + 1, (int) to));
        for (int i = (int) from; i < last; i++) {
            low = Math.min(low, peaks.lowest()[i]);
            high = Math.max(high, peaks.highest()[i]);
        }
        return new float[] {low, high};
    }
}
