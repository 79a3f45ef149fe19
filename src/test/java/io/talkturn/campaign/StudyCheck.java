package io.talkturn.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at a study that was disturbed: it goes on, and every trial must end with the bits of an undisturbed one. */
final class StudyCheck {
    private final Map<String, Results> undisturbed;

    private StudyCheck(Map<String, Results> undisturbed) {
        this.undisturbed = undisturbed;
    }

    /** Finds out what the study gives where nobody disturbs it. */
    static StudyCheck of(Victims victims) {
        Stage stage = victims.stage();
        victims.undisturbed(Acts.runStudy(), stage);
        stage.awaitWorkers();
        StudyCheck check = new StudyCheck(stage.trials());
        stage.delete();
        return check;
    }

    /** All that is lost or wrong after the study was gone on with, failed trials too. */
    List<String> problems(Stage stage) {
        List<String> problems = new ArrayList<>(RunCheck.listing(stage));
        goOn(stage, problems);
        Map<String, Results> now = stage.trials();
        undisturbed.forEach((name, results) -> now.getOrDefault(name, Results.NONE)
                .against(results)
                .forEach(told -> problems.add(name + ": " + told)));
        Outcome decisions = Here.run(study(stage, "check"));
        if (!decisions.isDone()) {
            problems.add("study check: " + decisions.brief());
        }
        CorpusCheck.whole(stage, problems);
        return problems;
    }

    private static void goOn(Stage stage, List<String> problems) {
        Outcome run = Here.run(Acts.runStudy().words(stage));
        if (run.isRefused()) {
            Outcome again = Here.run(study(stage, "again"));
            run = Here.run(Acts.runStudy().words(stage));
            if (!again.isDone()) {
                problems.add("study again: " + again.brief());
            }
        }
        stage.awaitWorkers();
        if (!run.isDone()) {
            problems.add("study run: " + run.brief());
        }
    }

    private static List<String> study(Stage stage, String command) {
        return List.of("study", command, "--project", stage.project().toString(), Acts.STUDY);
    }
}
