package io.talkturn.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/** Pictures of what a test shows, under target/screenshots, to be looked at. */
public final class Snapshots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Snapshots() {}

    /** Writes a picture; call it on the UI thread. */
    public static Path write(Scene scene, String name) {
        return write(scene.snapshot(null), name);
    }

    /** Writes a picture of one node, also where it is larger than the screen; call it on the UI thread. */
    public static Path write(Node node, String name) {
        return write(node.snapshot(null, null), name);
    }

    private static Path write(Image image, String name) {
        try {
            Files.createDirectories(FOLDER);
            Path file = FOLDER.resolve(name + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
