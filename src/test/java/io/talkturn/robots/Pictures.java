package io.talkturn.robots;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures, to compare and to keep. */
final class Pictures {
    private Pictures() {}

    /** The words of a node and a number that stands for its pixels. On the thread of the window. */
    static String of(Node node) {
        WritableImage image = node.snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Eyes.words(node) + " " + width + "x" + height + " " + Arrays.hashCode(pixels);
    }

    /** Keeps the newest window's picture. */
    static void keep(Path file) {
        BufferedImage image = Fx.see(() -> {
            Scene scene = Eyes.windows().getLast().getScene();
            return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        });
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
