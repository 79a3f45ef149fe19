package io.talkturn.cli;

import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.StudyControl;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.Trial;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets trials be run again. */
@Command(
        name = "again",
        mixinStandardHelpOptions = true,
        description = {
            "Lets trials be run again that failed, were ended by hand or are damaged; without a name all of them.",
            "One that failed goes on from its checkpoint. What others left is put aside in the folder of the study."
        },
        footer = {"", "Examples:", "  talkturn study again h1", "  talkturn study again h1 none/7 ap/3"})
final class StudyAgainCommand implements Callable<Integer> {
    @Mixin
    private StudyOption study = new StudyOption();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "TRIAL", description = "CONDITION/NUMBER.")
    private List<String> trials = List.of();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        StudyFolder folder = study.folder();
        List<String> wanted = trials.isEmpty()
                ? StudyStatus.of(folder).trials().stream()
                        .filter(trial -> trial.state().needsAPerson())
                        .map(Trial::id)
                        .toList()
                : trials;
        try (Interrupt interrupt = Interrupt.told(answer.err())) {
            new StudyControl(folder, new WorkerLauncher(), interrupt).again(wanted);
        }
        answer.out()
                .println(
                        wanted.isEmpty()
                                ? "No trial needs to be run again."
                                : "To be run again: " + String.join(", ", wanted) + ".");
        return 0;
    }
}
