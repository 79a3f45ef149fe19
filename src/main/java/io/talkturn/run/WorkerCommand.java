package io.talkturn.run;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The command that starts a worker with the same runtime and the same jars as this process.
 *
 * @param java the runtime's {@code java}, absent in an application image that has only its launcher
 * @param launcher the launcher of the application image this process runs in, absent elsewhere
 * @param classPath where the program's classes are
 * @param properties system properties to hand on, {@code name=value}
 * @param windows whether the system is Windows
 */
public record WorkerCommand(
        Optional<Path> java, Optional<Path> launcher, String classPath, List<String> properties, boolean windows) {
    private static final List<String> HANDED_ON = List.of("ai.djl.", "talkturn.", "DJL_", "ENGINE_", "PYTORCH_");
    /**
     * A runtime that compiles and collects little beside the work: with the usual one, a small trial of half a minute keeps
     * one core and a half busy, and two workers on two cores are 1.5 times as fast as one, with this 2.0 times.
     */
    private static final List<String> ON_ONE_CORE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** By name: what starts workers knows nothing of what they do. */
    private static final String MAIN = "io.talkturn.worker.WorkerMain";

    /** The command for this process's runtime. */
    public static WorkerCommand here() {
        Properties properties = System.getProperties();
        boolean windows = properties.getProperty("os.name", "").startsWith("Windows");
        // javaw has no console whose closing could end it
        Path java = Path.of(properties.getProperty("java.home", ""), "bin", windows ? "javaw.exe" : "java");
        List<String> handedOn = properties.stringPropertyNames().stream()
                .filter(name -> HANDED_ON.stream().anyMatch(name::startsWith))
                .sorted()
                .map(name -> name + "=" + properties.getProperty(name))
                .toList();
        return new WorkerCommand(
                Optional.of(java).filter(Files::isExecutable),
                Optional.ofNullable(properties.getProperty("jpackage.app-path")).map(Path::of),
                absolute(properties.getProperty("java.class.path", "")),
                handedOn,
                windows);
    }

    /** The worker runs in the run folder, where a relative class path would point elsewhere. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * The words that run one command of the program, not detached: it ends with this process.
     *
     * @param main the program's main class, as the packages of commands are not known here
     */
    List<String> words(String main, List<String> command, double heapPercentage) {
        List<String> words = new ArrayList<>();
        if (java.isPresent()) {
            words.add(java.get().toString());
            words.addAll(options(heapPercentage));
            properties.forEach(property -> words.add("-D" + property));
            words.addAll(List.of("-cp", classPath, main));
        } else {
            words.add(launcher.orElseThrow(() -> new IllegalStateException("Neither java nor a launcher is here"))
                    .toString());
        }
        words.addAll(command);
        return words;
    }

    /** The words of the command. */
    public List<String> words(RunFolder folder, double heapPercentage) {
        return words(folder, heapPercentage, false);
    }

    /** The words of the command, for a worker that has one core only, where others work beside it. */
    List<String> words(RunFolder folder, double heapPercentage, boolean isOnOneCore) {
        List<String> words = new ArrayList<>(detach());
        if (java.isPresent()) {
            words.add(java.get().toString());
            words.addAll(options(heapPercentage));
            if (isOnOneCore) {
                words.addAll(ON_ONE_CORE);
            }
            properties.forEach(property -> words.add("-D" + property));
            words.addAll(List.of("-cp", classPath, MAIN, folder.path().toString()));
        } else {
            words.add(launcher.orElseThrow(() -> new IllegalStateException("Neither java nor a launcher is here"))
                    .toString());
            words.addAll(List.of("worker", folder.path().toString()));
        }
        return words;
    }

    /** What the launcher of an application image must find in {@code JAVA_TOOL_OPTIONS}, as it takes no options itself. */
    public Optional<String> toolOptions(double heapPercentage) {
        return toolOptions(heapPercentage, false);
    }

    Optional<String> toolOptions(double heapPercentage, boolean isOnOneCore) {
        // quoted: a user's folder may have a blank in its name
        String report =
                CrashReports.option().map(option -> " \"" + option + "\"").orElse("");
        String spare = isOnOneCore ? " " + String.join(" ", ON_ONE_CORE) : "";
        return java.isPresent()
                ? Optional.empty()
                : Optional.of("-XX:MaxRAMPercentage=" + heapPercentage + report + spare);
    }

    private List<String> options(double heapPercentage) {
        List<String> options = new ArrayList<>(CachedClasses.options(properties));
        options.addAll(List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:MaxRAMPercentage=" + heapPercentage,
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dai.djl.offline=true"));
        CrashReports.option().ifPresent(options::add);
        return options;
    }

    /** A session of its own, so that neither the closing of a terminal nor its Ctrl+C reaches the worker. */
    private List<String> detach() {
        if (windows) {
            return List.of();
        }
        return find("setsid").or(() -> find("nohup")).map(List::of).orElse(List.of());
    }

    private static Optional<String> find(String program) {
        return List.of("/usr/bin/", "/bin/", "/usr/local/bin/").stream()
                .map(folder -> folder + program)
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst();
    }
}
