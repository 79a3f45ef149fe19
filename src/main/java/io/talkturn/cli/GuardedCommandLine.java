package io.talkturn.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** A command line whose writers escape, whoever prints to them: help and suggestions repeat what was typed. */
final class GuardedCommandLine extends CommandLine {
    private static final String TRAIN = "train";

    GuardedCommandLine(Object command) {
        super(command);
        super.setOut(Terminal.guarded(getOut()));
        super.setErr(Terminal.guarded(getErr()));
    }

    @Override
    public CommandLine setOut(PrintWriter out) {
        return super.setOut(Terminal.guarded(out));
    }

    @Override
    public CommandLine setErr(PrintWriter err) {
        return super.setErr(Terminal.guarded(err));
    }

    /** The options of {@code train} are those of the network that is asked for. */
    @Override
    public int execute(String... words) {
        if (words.length > 0 && words[0].equals(TRAIN)) {
            getCommandSpec().removeSubcommand(TRAIN);
            getCommandSpec()
                    .addSubcommand(
                            TRAIN,
                            new CommandLine(new TrainCommand(AskedNetwork.of(words)))
                                    .setOut(getOut())
                                    .setErr(getErr())
                                    .setExecutionExceptionHandler(getExecutionExceptionHandler())
                                    .setParameterExceptionHandler(getParameterExceptionHandler()));
        }
        return super.execute(words);
    }
}
