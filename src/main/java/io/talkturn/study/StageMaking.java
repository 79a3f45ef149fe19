package io.talkturn.study;

import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Json;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Draws;
import io.talkturn.study.plan.Search;
import io.talkturn.study.plan.TrialPlan;
import java.nio.file.Files;
import java.util.List;

/** Writes a later stage of a cell when the one before it is settled, once and for all (studies 1: grid, refine). */
final class StageMaking {
    private final StudyFolder folder;
    private final StudyFile file;

    StageMaking(StudyFolder folder) {
        this(folder, folder.read());
    }

    StageMaking(StudyFolder folder, StudyFile file) {
        this.folder = folder;
        this.file = file;
    }

    /** The trials of the study, with those of stages that could begin by now. */
    StudyTrials upToDate() {
        StudyTrials trials = new StudyTrials(folder, file);
        if (file.search().kind() != Search.Kind.REFINE) {
            return trials;
        }
        for (String cell : file.cells()) {
            while (makeNext(cell, trials.list(cell))) {
                trials = new StudyTrials(folder, file);
            }
        }
        return trials;
    }

    /** Whether a stage is still to come when these trials are settled. */
    boolean hasMore(List<Trial> trials) {
        if (file.search().kind() != Search.Kind.REFINE) {
            return false;
        }
        return file.cells().stream()
                .anyMatch(cell -> trials.stream()
                                .filter(trial -> trial.plan().cell().equals(cell))
                                .mapToInt(trial -> trial.plan().stage())
                                .max()
                                .orElse(1)
                        < (file.search().seeds().isEmpty() ? Stages.REFINED : Stages.SEEDED));
    }

    /** Whether a stage was made. */
    private boolean makeNext(String cell, List<Trial> trials) {
        int stage =
                trials.stream().mapToInt(trial -> trial.plan().stage()).max().orElse(Stages.SEEDED);
        if (stage >= Stages.SEEDED
                || !trials.stream().allMatch(trial -> trial.state().isSettled())) {
            return false;
        }
        Column column = file.column(cell);
        List<Trial> ranked = TrialScores.ranked(trials, column);
        if (ranked.isEmpty()) {
            return false;
        }
        boolean isRefined =
                stage + 1 == Stages.REFINED && !file.search().refining().isEmpty();
        return isRefined
                ? write(cell, Stages.REFINED, ranked.stream().limit(Search.BEST).toList(), trials.size() + 1)
                : write(cell, Stages.SEEDED, ranked.subList(0, 1), trials.size() + 1);
    }

    private boolean write(String cell, int stage, List<Trial> from, int first) {
        Draws draws = new Draws(
                file.search(), file.rules().seed(), from.getFirst().plan().seed());
        List<TrialPlan> plans = stage == Stages.REFINED
                ? draws.refined(
                        cell,
                        file.condition(cell),
                        from.stream().map(Trial::plan).toList(),
                        first)
                : draws.seeded(from.getFirst().plan(), first);
        if (plans.isEmpty()) {
            return false;
        }
        StudySpecs specs = new StudySpecs(folder.project(), file.header().name());
        List<PlannedTrial> planned = plans.stream()
                .map(plan -> new PlannedTrial(
                        plan, specs.like(base(plan, from).planned().spec(), plan)))
                .toList();
        List<Integer> numbers =
                from.stream().map(trial -> trial.plan().number()).toList();
        try (FolderLock _ = folder.hold()) {
            if (!Files.exists(folder.stage(cell, stage))) {
                Json.write(folder.stage(cell, stage), new Stages.Stage(stage, numbers, planned));
            }
        }
        return true;
    }

    /** The trial that a new one goes on from: the one whose settings it has. */
    private static Trial base(TrialPlan plan, List<Trial> from) {
        return from.stream()
                .filter(trial ->
                        plan.drawn().entrySet().containsAll(trial.plan().drawn().entrySet()))
                .findFirst()
                .orElse(from.getFirst());
    }
}
