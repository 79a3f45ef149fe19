package io.talkturn.cli;

import io.talkturn.project.Project;
import io.talkturn.sample.Sample;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a sample project with its simulated corpora. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a sample project of simulated data, to try everything with: role-play, two-speaker scenes with"
                    + " narratives; or affect-trio, three corpora of text, audio and vision with emotion, sentiment"
                    + " and sarcasm."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn sample --to my-first-project",
            "  talkturn sample --name affect-trio --to my-trio"
        })
final class SampleCommand implements Callable<Integer> {
    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The new project folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "role-play",
            description = "role-play or affect-trio. Default: ${DEFAULT-VALUE}.")
    private String name = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another seed makes other data of the same kind. Default: the one of the sample itself.")
    private @Nullable Long seed;

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() {
        Sample sample = Sample.of(name);
        Project.create(folder, sample.title()).close();
        sample.fill(folder, seed == null ? sample.seed() : seed);
        Terminal.out(command).println("Made the sample project " + folder + ".");
        return 0;
    }
}
