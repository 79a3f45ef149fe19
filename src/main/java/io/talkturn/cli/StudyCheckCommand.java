package io.talkturn.cli;

import io.talkturn.study.StudyCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes every decision of a study again. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Makes every decision of the median rule again from the folders of a study, and names every difference.",
        footer = {
            "",
            "Example:",
            "  talkturn study check h1",
            "",
            "Exit codes: 0 all is as it was decided, 2 something differs."
        })
final class StudyCheckCommand implements Callable<Integer> {
    @Mixin
    private StudyOption study = new StudyOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        StudyCheck.Outcome outcome = new StudyCheck(study.folder()).run();
        if (answer.isJson()) {
            answer.out().prettyJson(outcome);
        } else {
            outcome.differences().forEach(answer.out()::println);
            answer.out()
                    .println(outcome.decisions() + " decisions of " + outcome.trials() + " trials were made again, "
                            + (outcome.differences().isEmpty() ? "all as before." : "not all as before."));
        }
        return outcome.differences().isEmpty() ? 0 : Talkturn.USER_ERROR;
    }
}
