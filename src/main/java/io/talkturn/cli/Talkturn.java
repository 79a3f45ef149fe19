package io.talkturn.cli;

import io.talkturn.foundation.Language;
import io.talkturn.foundation.UserError;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The program {@code talkturn}: one class a subcommand, exit codes 0 done, 1 defect, 2 the user can put it right. */
@Command(
        name = "talkturn",
        mixinStandardHelpOptions = true,
        versionProvider = Talkturn.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "The workbench for people who study conversation and affect.")
public final class Talkturn {
    /** Where a user can put the matter right. */
    static final int USER_ERROR = 2;

    /** What a shell expects of a program that was stopped with Ctrl+C. */
    static final int CANCELLED = 130;

    private Talkturn() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        Language.settle();
        String[] words = DoubleClick.command(arguments);
        System.exit(commandLine(words).execute(words));
    }

    /** The command line as far as these words need it: the subcommands that they name are whole. */
    static CommandLine commandLine(String... words) {
        GuardedCommandLine line = new GuardedCommandLine(new Talkturn());
        Subcommands.addTo(line, words);
        return told(line);
    }

    /** The command line with all its subcommands, as tests use it too. */
    public static CommandLine commandLine() {
        GuardedCommandLine line = new GuardedCommandLine(new Talkturn());
        Subcommands.addTo(line);
        return told(line);
    }

    private static CommandLine told(CommandLine line) {
        return line.setExecutionExceptionHandler((thrown, at, parsed) -> failed(thrown, Terminal.err(at)))
                .setParameterExceptionHandler(Talkturn::mistyped);
    }

    private static int failed(Exception thrown, Terminal err) {
        if (thrown instanceof UserError error) {
            err.error(error);
            return USER_ERROR;
        }
        if (thrown instanceof CancellationException) {
            err.error("Cancelled; nothing was written.");
            return CANCELLED;
        }
        UserError unnamed = FileNames.refusal(thrown);
        if (unnamed != null) {
            err.error(unnamed);
            return USER_ERROR;
        }
        err.defect(thrown);
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** What picocli does, but for line ends in what was typed. */
    private static int mistyped(CommandLine.ParameterException thrown, String[] arguments) {
        CommandLine line = thrown.getCommandLine();
        Terminal err = Terminal.err(line);
        UserError unnamed = FileNames.refusal(thrown);
        if (unnamed != null) {
            err.error(unnamed);
            return USER_ERROR;
        }
        err.println(String.valueOf(thrown.getMessage()));
        if (thrown.getArgSpec() != null && thrown.getValue() != null) {
            // a wrong value of a right option: what is allowed stands in the sentence, a page of help would hide it
            err.println("See “" + line.getCommandSpec().qualifiedName() + " --help”.");
            return line.getCommandSpec().exitCodeOnInvalidInput();
        }
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(thrown, line.getErr())) {
            line.usage(line.getErr());
        }
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** The version from the jar's manifest. */
    static String version() {
        return io.talkturn.foundation.Version.current();
    }

    /** The command line that a command runs in, for its output. */
    static CommandLine lineOf(@Nullable CommandSpec command) {
        return Objects.requireNonNull(command, "picocli injects it").commandLine();
    }

    /** What {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"talkturn " + version()};
        }
    }
}
