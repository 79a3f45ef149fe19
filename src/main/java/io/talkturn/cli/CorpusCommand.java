package io.talkturn.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with a corpus as a whole. */
@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = "Does something with a corpus as a whole.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CorpusExportCommand.class)
final class CorpusCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(Talkturn.lineOf(command), "Say what to do: export.");
    }
}
