package io.talkturn.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The subcommands of {@code talkturn}, in the order of its help. What picocli finds out of all their options takes more
 * time than all the rest of a start, so that only those are looked at whose names were typed; of the others there is what
 * the list of commands shows: the name and what it does.
 */
final class Subcommands {
    private static final List<Class<?>> ALL = List.of(
            CommandLine.HelpCommand.class,
            TourCommand.class,
            GuiCommand.class,
            ImportCommand.class,
            InspectCommand.class,
            PartitionCommand.class,
            FoldsCommand.class,
            CorpusCommand.class,
            SequencesCommand.class,
            LabelsCommand.class,
            WeaveCommand.class,
            CorrectCommand.class,
            CorrectionsCommand.class,
            NotesCommand.class,
            RecordingsCommand.class,
            TrainCommand.class,
            ResumeCommand.class,
            PauseCommand.class,
            StopCommand.class,
            QueueCommand.class,
            StudyCommand.class,
            RunsCommand.class,
            AboutCommand.class,
            TrashCommand.class,
            ExportCommand.class,
            TranscriptCommand.class,
            ReportCommand.class,
            PredictCommand.class,
            PredictionsCommand.class,
            WeakLabelCommand.class,
            AblateCommand.class,
            FaithfulCommand.class,
            WorkerCommand.class,
            CheckCommand.class,
            EngineCommand.class,
            DoctorCommand.class,
            SampleCommand.class,
            BenchmarkCommand.class);

    private Subcommands() {}

    /** Adds all of them, whole. */
    static void addTo(CommandLine line) {
        ALL.forEach(type -> line.addSubcommand(whole(type)));
    }

    /** Adds those whole that are named among the words; words in a file may be any. */
    static void addTo(CommandLine line, String... words) {
        if (Arrays.stream(words).anyMatch(word -> word.startsWith("@"))) {
            addTo(line);
            return;
        }
        Set<String> typed = Arrays.stream(words).collect(Collectors.toSet());
        for (Class<?> type : ALL) {
            Command command = Objects.requireNonNull(type.getAnnotation(Command.class));
            if (typed.contains(command.name()) || type == CommandLine.HelpCommand.class) {
                line.addSubcommand(whole(type));
            } else {
                line.addSubcommand(command.name(), named(command));
            }
        }
    }

    /** As its own line: options that are made from descriptions of settings come with it, which picocli else leaves out. */
    private static CommandLine whole(Class<?> type) {
        return new CommandLine(type);
    }

    private static CommandSpec named(Command command) {
        CommandSpec spec = CommandSpec.create().name(command.name()).aliases(command.aliases());
        spec.usageMessage().description(command.description()).hidden(command.hidden());
        return spec;
    }
}
