package io.talkturn.training;

import io.talkturn.engine.InForce;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Whether PyTorch's libraries for this machine are there, seen without loading the engine: there are none for some platforms. */
public final class EngineNatives {
    private static final String INDEX = "native/lib/pytorch.properties";
    private static final String FOLDER = "PYTORCH_LIBRARY_PATH";

    private EngineNatives() {}

    /** Why nothing can be computed with a network here, and what to do; empty where it can. */
    public static Optional<UserError> problem() {
        if (System.getenv(FOLDER) != null
                || System.getProperty(FOLDER) != null
                || isOnClassPath()
                || InForce.here().properties().containsKey(FOLDER)) {
            return Optional.empty();
        }
        return Optional.of(new UserError(
                "There is no PyTorch for this machine's platform, " + platform()
                        + ", so that no network can be trained or used here.",
                "Train on Linux, on Windows or on a Mac with Apple silicon and copy the run folder here; importing,"
                        + " weaving, inspecting, looking at runs and exporting work without. Or set " + FOLDER
                        + " to unpacked PyTorch libraries."));
    }

    /**
     * Refuses what needs a network.
     *
     * @throws UserError where there is no engine for this platform
     */
    public static void require() {
        problem().ifPresent(problem -> {
            throw problem;
        });
    }

    /** The platform in a person's words. */
    private static String platform() {
        boolean arm = architecture().equals("aarch64");
        return switch (system()) {
            case "osx" -> arm ? "macOS on Apple silicon" : "macOS on Intel";
            case "win" -> arm ? "Windows on ARM" : "Windows on x86-64";
            case "linux" -> arm ? "Linux on ARM" : "Linux on x86-64";
            default -> System.getProperty("os.name") + " on " + architecture();
        };
    }

    private static boolean isOnClassPath() {
        String wanted = system() + "-" + architecture();
        try {
            ClassLoader loader = EngineNatives.class.getClassLoader();
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                Properties properties = new Properties();
                try (InputStream in = index.openStream()) {
                    properties.load(in);
                }
                if (properties.getProperty("classifier", "").equals(wanted)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "osx";
        }
        return name.startsWith("win") ? "win" : name;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
