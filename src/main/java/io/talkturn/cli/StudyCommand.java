package io.talkturn.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks questions of many runs. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        description = {
            "Asks a question of many runs: searches, seeds, hypotheses, the papers' tables.",
            "A study fixes every trial before the first one starts; it can be left, killed and gone on with at any time."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StudyNewCommand.class,
            StudyTimeCommand.class,
            StudyListCommand.class,
            StudyRunCommand.class,
            StudyPauseCommand.class,
            StudyStatusCommand.class,
            StudyExcludeCommand.class,
            StudyAgainCommand.class,
            StudyCheckCommand.class,
            StudyTableCommand.class,
            StudyCompareCommand.class,
            StudyAttentionCommand.class,
            StudySubmitCommand.class,
            StudyCancelCommand.class,
            StudyTaskCommand.class
        })
final class StudyCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(
                Talkturn.lineOf(command),
                "Say what to do: new, time, list, run, pause, resume, status, exclude, again, check, table, compare, attention, submit, cancel or task.");
    }
}
