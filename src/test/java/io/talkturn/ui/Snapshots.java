package io.talkturn.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Pictures of what a test shows, under target/screenshots, to be looked at. */
public final class Snapshots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Snapshots() {}

    /** Writes a picture; call it on the UI thread. */
    public static Path write(Scene scene, String name) {
        try {
            Files.createDirectories(FOLDER);
            Path file = FOLDER.resolve(name + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
