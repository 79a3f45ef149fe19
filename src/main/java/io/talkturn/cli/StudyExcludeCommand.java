package io.talkturn.cli;

import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.StudyControl;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes trials out of a study. */
@Command(
        name = "exclude",
        mixinStandardHelpOptions = true,
        description = {
            "Takes trials out of a study for good: those that cannot be run. Every table names them.",
            "A trial that has results is not excluded: what a study measured counts."
        },
        footer = {"", "Example:", "  talkturn study exclude h1 none/7 --why \"needs more memory than any machine here\""
        })
final class StudyExcludeCommand implements Callable<Integer> {
    @Mixin
    private StudyOption study = new StudyOption();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TRIAL", description = "CONDITION/NUMBER.")
    private List<String> trials = List.of();

    @Option(names = "--why", required = true, paramLabel = "WORDS", description = "The reason, for the tables.")
    private String why = "";

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        try (Interrupt interrupt = Interrupt.told(answer.err())) {
            new StudyControl(study.folder(), new WorkerLauncher(), interrupt).exclude(trials, why);
        }
        answer.out().println("Excluded " + String.join(", ", trials) + ".");
        return 0;
    }
}
