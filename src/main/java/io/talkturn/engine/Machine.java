package io.talkturn.engine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The machine that is looked at.
 *
 * @param root the folder that stands for {@code /}
 * @param environment variables of the process
 * @param system {@code linux}, {@code win} or {@code osx}
 * @param processor {@code x86_64} or {@code aarch64}
 */
public record Machine(Path root, Map<String, String> environment, String system, String processor) {
    /** Names a folder that stands for {@code /}: a machine that somebody else has, or one that there is not. */
    private static final String PROPERTY = "talkturn.engine.root";

    public Machine {
        environment = Map.copyOf(environment);
    }

    /** The machine of this process, or the one whose files stand in the folder that {@code talkturn.engine.root} names. */
    public static Machine here() {
        String given = System.getProperty(PROPERTY);
        return given == null
                ? new Machine(Path.of("/"), System.getenv(), hereSystem(), hereProcessor())
                : new Machine(Path.of(given), Map.of(), "linux", "x86_64");
    }

    /** Whether it is not this one: nothing can be tried on it. */
    public boolean isSimulated() {
        return !root.equals(Path.of("/"));
    }

    /** A path of it. */
    public Path path(String absolute) {
        return isSimulated() ? root.resolve(absolute.substring(1)) : Path.of(absolute);
    }

    private static String hereSystem() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "osx";
        }
        return name.startsWith("win") ? "win" : "linux";
    }

    private static String hereProcessor() {
        String name = System.getProperty("os.arch", "");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
