package io.talkturn.ui.samples;

import io.talkturn.corpus.Sequences;
import io.talkturn.task.TaskFamily;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.Palette;
import io.talkturn.ui.theme.Theme;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** One modality of a sample: steps across, columns down, blue above zero, orange below; padding is left blank. */
final class ModalityStrip extends VBox {
    private static final double TALLEST = 120;
    private static final double ROW = 7;
    private static final double REACH = 2.5;

    /** Pixels of a cell, so that stretching the picture does not blur cells into each other. */
    private static final int WIDE = 12;

    private static final int HIGH = 6;

    private final float[] values;
    private final int steps;
    private final int columns;
    private final Sequences sequences;

    ModalityStrip(Sequences sequences, int row, Theme theme) {
        super(3);
        this.sequences = sequences;
        this.steps = sequences.steps();
        this.columns = sequences.columns();
        this.values = new float[steps * columns];
        sequences.read(row, values, 0);
        int first = sequences.firstStep(row);
        Label title = Labels.muted(Texts.of(
                "samples.strip", Texts.of("fusion.part." + sequences.modality().id()), steps - first, columns));
        ImageView picture = new ImageView();
        theme.paletteProperty().subscribe(palette -> picture.setImage(draw(palette, first)));
        picture.setSmooth(false);
        picture.setPreserveRatio(false);
        picture.setFitHeight(Math.min(TALLEST, columns * ROW));
        StackPane place = new StackPane(picture);
        place.setMinWidth(0);
        place.getStyleClass().add("strip");
        picture.fitWidthProperty().bind(place.widthProperty());
        place.setPrefHeight(picture.getFitHeight());
        place.setMinHeight(picture.getFitHeight());
        Tooltip tip = new Tooltip();
        Tooltip.install(place, tip);
        place.setOnMouseMoved(e -> tip.setText(told((int) (e.getX() / Math.max(1, place.getWidth()) * steps), (int)
                (e.getY() / Math.max(1, place.getHeight()) * columns))));
        setAccessibleText(title.getText());
        getChildren().addAll(title, place);
    }

    private WritableImage draw(Palette palette, int first) {
        double most = spread();
        WritableImage image = new WritableImage(steps * WIDE, columns * HIGH);
        for (int x = 0; x < steps * WIDE; x++) {
            int step = x / WIDE;
            for (int y = 0; y < columns * HIGH; y++) {
                image.getPixelWriter()
                        .setColor(x, y, step < first ? palette.page().subtle() : colour(palette, step, y / HIGH, most));
            }
        }
        return image;
    }

    private Color colour(Palette palette, int step, int column, double most) {
        double value = values[step * columns + column] / most;
        Color hue = value >= 0 ? palette.accent() : palette.family(TaskFamily.ACTIONS);
        return palette.page().background().interpolate(hue, Math.clamp(Math.abs(value), 0, 1));
    }

    /** A few times the usual size, so that one outlier does not fade all others. */
    private double spread() {
        double sum = 0;
        int n = 0;
        for (float value : values) {
            sum += (double) value * value;
            n += value == 0 ? 0 : 1;
        }
        return n == 0 || sum == 0 ? 1 : REACH * Math.sqrt(sum / n);
    }

    private String told(int step, int column) {
        int s = Math.clamp(step, 0, steps - 1);
        int c = Math.clamp(column, 0, columns - 1);
        String name = sequences.names().isEmpty()
                ? Texts.of("samples.column", c + 1)
                : sequences.names().get(c);
        return Texts.of("samples.value", name, s + 1, Format.decimals(values[s * columns + c], 3));
    }
}
