package io.talkturn.run;

import io.talkturn.engine.EngineChoice;
import io.talkturn.engine.EngineFile;
import io.talkturn.engine.EngineReport;
import io.talkturn.engine.Found;
import io.talkturn.engine.InForce;
import io.talkturn.engine.Machine;
import io.talkturn.engine.ProbeProcess;
import io.talkturn.engine.Probed;
import io.talkturn.engine.TorchFolder;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the engine, tries it in another process, and keeps what is chosen. Nothing here loads it. */
public final class EngineDesk {
    /** Unpacking and loading take up to a minute on a slow disk; what takes longer hangs. */
    public static final Duration LIMIT = Duration.ofSeconds(90);

    private static final String PROGRAM = "io.talkturn.cli.Talkturn";

    /** What a machine that somebody has written down would answer. */
    private static final String ANSWER = "probe.json";

    private final Machine machine;

    /** Of this machine. */
    public EngineDesk() {
        this(Machine.here());
    }

    /** Of a machine. */
    public EngineDesk(Machine machine) {
        this.machine = machine;
    }

    /**
     * What is seen without trying anything; what came of an earlier try of the same counts. Where the choice cannot be read,
     * that stands in the place of the try, and it is the CPU that computes.
     */
    public EngineReport look() {
        try {
            return look(EngineFile.read(machine));
        } catch (UserError e) {
            return report(EngineChoice.CPU, Probed.notTried("the choice cannot be read: " + e.line()));
        }
    }

    private EngineReport look(EngineFile.Kept kept) {
        EngineFile.Tried tried = kept.tried();
        TorchFolder folder = kept.choice().libraries().map(TorchFolder::look).orElse(null);
        return report(
                kept.choice(),
                tried != null && tried.print().equals(InForce.print(folder, machine))
                        ? tried.probed()
                        : Probed.notTried("not tried yet"));
    }

    /**
     * Tries what is chosen, in another process.
     *
     * @throws UserError where the choice cannot be read; a try of something else would be kept in its place
     */
    public EngineReport test() {
        return choose(EngineFile.read(machine).choice());
    }

    /**
     * Tries a choice and keeps it with what came of it; whoever loads the engine next follows it where it worked, and is
     * told why not where it did not.
     */
    public EngineReport choose(EngineChoice choice) {
        TorchFolder folder = choice.libraries().map(TorchFolder::look).orElse(null);
        Probed probed = folder != null && folder.problem() != null
                ? Probed.notTried("not tried: " + folder.problem())
                : probe(folder);
        EngineFile.write(
                machine, new EngineFile.Kept(choice, new EngineFile.Tried(InForce.print(folder, machine), probed)));
        return report(choice, probed);
    }

    private Probed probe(@Nullable TorchFolder folder) {
        if (machine.isSimulated()) {
            Path answer = machine.root().resolve(ANSWER);
            return Files.exists(answer)
                    ? Json.read(answer, Probed.class)
                    : Probed.notTried("not tried: this is not the machine that is looked at");
        }
        Map<String, String> properties = folder == null ? Map.of() : InForce.properties(folder);
        List<String> options = properties.entrySet().stream()
                .map(each -> "-D" + each.getKey() + "=" + each.getValue())
                .collect(Collectors.toList());
        List<String> words = WorkerCommand.here().words(PROGRAM, List.of("engine", "--probe"), 10);
        String tried = folder == null ? "" : folder.folder();
        return ProbeProcess.run(with(words, options), Map.of(InForce.TRIED, tried), LIMIT);
    }

    /** Properties stand before the class path; of two of one name the last one counts. */
    private static List<String> with(List<String> words, List<String> options) {
        int at = words.indexOf("-cp");
        return at < 0
                ? words
                : Stream.of(words.subList(0, at), options, words.subList(at, words.size()))
                        .flatMap(List::stream)
                        .toList();
    }

    private EngineReport report(EngineChoice choice, Probed probed) {
        TorchFolder folder = choice.libraries().map(TorchFolder::look).orElse(null);
        String system = machine.isSimulated()
                ? "the machine whose files stand in " + machine.root()
                : System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores";
        return EngineReport.of(new EngineReport.Basis(system, Found.on(machine), choice, folder, probed));
    }
}
