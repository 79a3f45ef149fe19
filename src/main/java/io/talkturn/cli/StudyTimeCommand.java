package io.talkturn.cli;

import io.talkturn.study.StudyCost;
import io.talkturn.study.StudyFile;
import io.talkturn.worker.StudyTiming;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells how long the trials of a study take. */
@Command(
        name = "time",
        mixinStandardHelpOptions = true,
        description = {
            "Tells how long the trials of a study take, by going through some batches of each condition now.",
            "Nothing is written and no trial is started. “talkturn study new --dry-run --time” tells it of a study that is"
                    + " not made yet."
        },
        footer = {"", "Example:", "  talkturn study time h1"})
final class StudyTimeCommand implements Callable<Integer> {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(
            paramLabel = "STUDY",
            description =
                    "The study: its folder, the folder's name, how that begins, or what it is called; or a study.json.")
    private String study = "";

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        Path file = Path.of(study);
        StudyFile asked = Files.isRegularFile(file)
                ? StudyFile.read(file)
                : StudyOption.find(project, study).read();
        StudyCost cost;
        try (Interrupt interrupt = Interrupt.listen(answer.err())) {
            cost = StudyTiming.of(project.folder(), asked, interrupt);
        }
        if (answer.isJson()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("trials", cost.trials());
            told.put("epochs", cost.epochs());
            told.put("conditions", asked.cells().size());
            told.put("seconds", cost.seconds());
            told.put("bytes", cost.bytes());
            answer.out().json(told);
        } else {
            answer.out().println(cost.sentence(project.queue().contents().workers()));
        }
        return 0;
    }
}
