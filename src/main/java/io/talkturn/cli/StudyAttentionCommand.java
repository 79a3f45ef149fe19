package io.talkturn.cli;

import io.talkturn.study.StudyTrials;
import io.talkturn.study.Trial;
import io.talkturn.worker.LateAttention;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the attention weights of trials that kept none. */
@Command(
        name = "attention",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the attention weights of trials, which keep none unless asked, from the weights of their networks.",
            "Afterwards a trial can be looked at in Transcripts like any run. The best trial of a condition has them already."
        },
        footer = {"", "Example:", "  talkturn study attention h1 aphf/7"})
final class StudyAttentionCommand implements Callable<Integer> {
    @Mixin
    private StudyOption study = new StudyOption();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TRIAL", description = "CONDITION/NUMBER.")
    private List<String> trials = new ArrayList<>();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        StudyTrials all = new StudyTrials(study.folder());
        List<Trial> wanted = trials.stream().map(all::find).toList();
        try (Interrupt _ = Interrupt.told(answer.err())) {
            wanted.forEach(trial -> LateAttention.write(trial.folder()));
        }
        answer.out().println("Attention weights of " + String.join(", ", trials) + " are there.");
        return 0;
    }
}
