package io.talkturn.study;

import io.talkturn.foundation.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stages of a study's search: the first is fixed in study.json, a later one is written once when the one before it is settled. */
final class Stages {
    /** The stage that refines the best of a grid, and the one that gives the best of all its seeds. */
    static final int REFINED = 2;

    static final int SEEDED = 3;

    private final StudyFolder folder;
    private final StudyFile file;

    Stages(StudyFolder folder, StudyFile file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * A later stage of a cell.
     *
     * @param from the trials it was made of, the best first
     */
    record Stage(int stage, List<Integer> from, List<PlannedTrial> trials) {
        Stage {
            from = List.copyOf(from);
            trials = List.copyOf(trials);
        }
    }

    /** All trials that are fixed by now, a cell's together and by number. */
    List<PlannedTrial> all() {
        List<PlannedTrial> all = new ArrayList<>();
        for (String cell : file.cells()) {
            file.trials().stream()
                    .filter(trial -> trial.plan().cell().equals(cell))
                    .forEach(all::add);
            for (int stage = REFINED; stage <= SEEDED; stage++) {
                Path later = folder.stage(cell, stage);
                if (Files.exists(later)) {
                    all.addAll(Json.readWhole(later, Stage.class).trials());
                }
            }
        }
        return all;
    }
}
