package io.talkturn.cli;

import io.talkturn.project.Project;
import io.talkturn.sample.RolePlay;
import io.talkturn.sample.SampleFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the sample project with its simulated corpus. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Makes the sample project: a simulated corpus of two-speaker scenes, to try everything with.",
        footer = {"", "Example:", "  talkturn sample --to my-first-project"})
final class SampleCommand implements Callable<Integer> {
    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The new project folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + RolePlay.SEED,
            description = "Another seed makes other conversations. Default: ${DEFAULT-VALUE}, the sample itself.")
    private long seed;

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        Project.create(folder, SampleFolder.TITLE).close();
        SampleFolder.fill(folder, seed);
        Talkturn.lineOf(command).getOut().println("Made the sample project " + folder + ".");
        return 0;
    }
}
