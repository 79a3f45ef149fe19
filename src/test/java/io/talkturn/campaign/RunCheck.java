package io.talkturn.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at a run whose worker was killed: it is listed, resumed, and must end with the bits of an uninterrupted one. */
final class RunCheck {
    private final Results uninterrupted;

    RunCheck(Results uninterrupted) {
        this.uninterrupted = uninterrupted;
    }

    /** All that is lost or wrong. */
    List<String> problems(Stage stage, Path run) {
        List<String> problems = new ArrayList<>(listing(stage));
        Outcome resumed = Here.run(List.of("resume", run.toString()));
        stage.awaitWorkers();
        if (!resumed.isDone() && !(resumed.isRefused() && resumed.said().contains("has ended"))) {
            problems.add("resume: " + resumed.brief());
        }
        problems.addAll(Results.of(run).against(uninterrupted));
        List<String> leftovers = new ArrayList<>(Digest.leftovers(run));
        if (Files.exists(run.resolve("checkpoint"))) {
            leftovers.add("checkpoint");
        }
        if (!leftovers.isEmpty()) {
            problems.add("left over in the run: " + leftovers);
        }
        problems.addAll(listing(stage));
        return problems;
    }

    /** What is wrong with the list of runs. */
    static List<String> listing(Stage stage) {
        Outcome runs = Here.run(List.of("runs", "--project", stage.project().toString(), "--json"));
        if (!runs.isDone() || runs.isTrace()) {
            return List.of("the list of runs: " + runs.brief());
        }
        return runs.said().contains("\"problem\":\"") || runs.said().contains("\"problem\" : \"")
                ? List.of("a run has a problem: " + runs.said().replaceAll("(?s).*(\"problem\".{0,200}).*", "$1"))
                : List.of();
    }
}
