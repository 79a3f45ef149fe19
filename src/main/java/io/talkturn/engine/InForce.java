package io.talkturn.engine;

import io.talkturn.foundation.UserError;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a process that is about to load the engine does: the choice where it worked when it was tried and is the same still,
 * else what came with the program, and then why. Nothing is loaded and nothing fails here, whatever was chosen.
 *
 * @param properties of the system to be set before the engine is loaded
 * @param fallback why the choice is not followed, to stand behind "because"; null where it is
 */
public record InForce(
        Map<String, String> properties, @Nullable String fallback) {
    static final String LIBRARIES = "PYTORCH_LIBRARY_PATH";
    static final String FLAVOR = "PYTORCH_FLAVOR";
    static final String VERSION = "PYTORCH_VERSION";

    /** In the process that tries libraries: which they are is said already. */
    public static final String TRIED = "TALKTURN_ENGINE_TRIED";

    /** Where the library is looked for that counts the GPUs. */
    private static final String RUNTIME = "jna.library.path";

    private static final InForce USUAL = new InForce(Map.of(), null);

    public InForce {
        properties = Map.copyOf(properties);
    }

    /** What this process does. Variables of the environment count before any choice: whoever sets them knows why. */
    public static InForce here() {
        String given = System.getenv(LIBRARIES);
        if (given != null) {
            return new InForce(Map.of(RUNTIME, given), null);
        }
        if (System.getenv(TRIED) != null) {
            return USUAL;
        }
        try {
            return of(EngineFile.read(Machine.here()), Machine.here());
        } catch (UserError e) {
            return new InForce(Map.of(), "the choice of an engine cannot be read (" + e.what() + ")");
        }
    }

    static InForce of(EngineFile.Kept kept, Machine machine) {
        Path libraries = kept.choice().libraries().orElse(null);
        if (libraries == null) {
            return USUAL;
        }
        TorchFolder folder = TorchFolder.look(libraries);
        EngineFile.Tried tried = kept.tried();
        String chosen = kept.choice().words();
        if (folder.problem() != null) {
            return new InForce(Map.of(), chosen + " cannot be used (" + folder.problem() + ")");
        }
        if (tried == null || !tried.print().equals(print(folder, machine))) {
            return new InForce(
                    Map.of(),
                    chosen
                            + " or the driver changed since they were tried (“talkturn engine --test” tries them again)");
        }
        if (!tried.probed().works()) {
            String why = tried.probed().sentence();
            return new InForce(
                    Map.of(),
                    chosen + " did not work when they were tried ("
                            + (why.isEmpty() ? "they computed wrong numbers" : why) + ")");
        }
        return new InForce(properties(folder), null);
    }

    /**
     * Tells the same libraries on the same driver from others.
     *
     * @param folder of the libraries, null for those that came with the program
     */
    public static String print(@Nullable TorchFolder folder, Machine machine) {
        return (folder == null ? "with the program" : folder.fingerprint()) + "|driver "
                + Found.on(machine).driver();
    }

    /** What makes the engine load libraries, to be set before it is loaded. */
    public static Map<String, String> properties(TorchFolder folder) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(LIBRARIES, folder.folder());
        properties.put(FLAVOR, folder.flavor());
        properties.put(VERSION, Torch.VERSION);
        if (folder.isForGpu()) {
            properties.put(RUNTIME, folder.folder());
        }
        return properties;
    }

    /**
     * Sets them for a process that is about to be started, whose engine reads its environment before any property. Windows
     * finds the libraries of the runtime by its path alone.
     */
    public void handOn(Map<String, String> environment) {
        for (String name : List.of(LIBRARIES, FLAVOR, VERSION)) {
            String value = properties.get(name);
            if (value != null) {
                environment.putIfAbsent(name, value);
            }
        }
        String runtime = properties.get(RUNTIME);
        if (runtime != null && File.pathSeparatorChar == ';') {
            environment.merge("PATH", runtime, (before, added) -> added + ";" + before);
        }
    }

    /** Sets them for this process. */
    public void apply() {
        properties.forEach(System::setProperty);
    }
}
