package io.talkturn.robots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Point2D;

/** Another program with files in its window, as a manager of files is: they are dragged out of it. */
final class DragSource {
    private static final Duration START = Duration.ofSeconds(30);
    static final int LEFT = 1400;
    static final int TOP = 300;
    static final int SIDE = 200;
    private static final int STEPS = 12;

    private DragSource() {}

    /** Starts it; the arguments are the files. */
    public static void main(String[] arguments) {
        Application.launch(DragWindow.class, arguments);
    }

    /** Drags files out of such a window, which is another process, into the middle of the person's window. */
    static void drop(Person person, List<Path> files) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-Dglass.platform=gtk",
                "-cp",
                System.getProperty("java.class.path"),
                DragSource.class.getName()));
        files.forEach(file -> words.add(file.toString()));
        Path log = person.orders.to().resolve("drag.log");
        Process other = null;
        try {
            other = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!Fx.await(START, () -> says(log))) {
                throw new IllegalStateException("the other window did not come, see " + log);
            }
            Fx.sleep(1500); // the manager of windows puts it where it asked to be
            Point2D to = Fx.see(() -> new Point2D(
                    person.stage.getX() + person.stage.getWidth() / 2,
                    person.stage.getY() + person.stage.getHeight() / 2));
            person.hands.carry(new Point2D(LEFT + SIDE / 2.0, TOP + SIDE / 2.0), to, STEPS);
            person.settle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (other != null) {
                other.destroyForcibly();
            }
        }
    }

    private static boolean says(Path log) {
        try {
            return Files.readString(log).contains("shown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
