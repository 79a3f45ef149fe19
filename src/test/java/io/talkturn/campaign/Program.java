package io.talkturn.campaign;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program under test as processes of its own, each a lean Java on the class path of this one. */
final class Program {
    static final String MAIN = "io.talkturn.cli.Talkturn";
    private static final long PATIENCE_SECONDS = 180;
    private static final List<String> LEAN = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dai.djl.offline=true",
            "-Djava.awt.headless=true",
            // the archive is less than whole with these options, and says so at every start
            "-Xlog:disable");

    private final Path work;
    private final String classPath;
    private final String here;
    private final List<String> options = new ArrayList<>(LEAN);
    /**
     * The program on this class path, with an archive of loaded classes so that a start takes half the time.
     *
     * @param work a folder for the archive and for what commands say
     * @param stage is not changed
     */
    Program(Path work, Stage stage) throws IOException {
        this.work = Files.createDirectories(work);
        // a class path of folders cannot be archived, so they are packed first
        here = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        this.classPath = Arrays.stream(here.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank() && !entry.endsWith("test-classes"))
                .map(entry -> Jar.of(Path.of(entry).toAbsolutePath(), work).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        Path archive = work.resolve("classes.jsa");
        List<String> reading = Acts.read("scenes").words(stage);
        run(List.of(), work, List.of("-XX:ArchiveClassesAtExit=" + archive), MAIN, reading);
        Files.deleteIfExists(stage.out().resolve("read.jsonl"));
        if (Files.exists(archive)) {
            options.add("-XX:SharedArchiveFile=" + archive);
            options.add("-Xshare:auto");
        }
    }

    /** Runs a command to its end. */
    Outcome run(Stage stage, List<String> words) {
        return run(List.of(), stage.folder(), List.of(), MAIN, words);
    }

    /** Runs a command to its end under another program, such as strace. */
    Outcome run(List<String> under, Stage stage, List<String> words) {
        return run(under, stage.folder(), List.of(), MAIN, words);
    }

    private Outcome run(List<String> under, Path folder, List<String> more, String main, List<String> words) {
        return start(under, folder, more, main, words).end();
    }

    /** A command that has been started. */
    record Started(Process process, Path saying) {
        /** Waits for its end; one that hangs is ended, and says so with the exit code of a defect. */
        Outcome end() {
            try {
                boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (!ended) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly().waitFor();
                }
                String said = Files.readString(saying);
                Files.delete(saying);
                return ended ? new Outcome(process.exitValue(), said) : new Outcome(1, "It hung. " + said);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Starts a command. */
    Started start(List<String> under, Stage stage, String main, List<String> words) {
        return start(under, stage.folder(), List.of(), main, words);
    }

    private Started start(List<String> under, Path folder, List<String> more, String main, List<String> words) {
        List<String> all = new ArrayList<>(under);
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(main.equals(MAIN) ? options : LEAN);
        all.addAll(more);
        // programs of the campaign itself need the tests' classes too
        all.addAll(List.of("-cp", main.equals(MAIN) ? classPath : here, main));
        all.addAll(words);
        try {
            Path saying = Files.createTempFile(work, "said", ".txt");
            ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
            builder.environment().put("OMP_NUM_THREADS", "1");
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.redirectInput(new File("/dev/null"));
            return new Started(
                    builder.redirectErrorStream(true)
                            .redirectOutput(saying.toFile())
                            .start(),
                    saying);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
