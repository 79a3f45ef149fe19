package io.talkturn.ui.studies.make;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.run.EngineProcess;
import io.talkturn.study.StudyCost;
import io.talkturn.study.StudyFile;
import io.talkturn.ui.jobs.Scratch;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Times batches of a study that is being put together, by {@code talkturn study time} in a process of its own. */
final class StudyTimes {
    private StudyTimes() {}

    static StudyCost of(Path project, StudyFile study, Progress progress) {
        return Scratch.in("talkturn-study-", folder -> {
            Path file = folder.resolve("study.json");
            Json.write(file, study);
            List<String> words = List.of("study", "time", file.toString(), "--project", project.toString(), "--json");
            JsonNode cost = Json.tree(EngineProcess.run(
                    Texts.of("studies.job.time"),
                    words,
                    progress,
                    line -> Texts.of("studies.time.under", line.done(), line.total())));
            return StudyCost.timed(
                    study,
                    cost.path("seconds").asDouble(),
                    cost.path("bytes").asDouble(),
                    cost.path("conditions").asInt());
        });
    }
}
