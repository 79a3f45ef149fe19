package io.talkturn.study;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The numbers of trials over a whole study, from 1, by which arrays of a cluster name them: {@code numbers.txt} has a trial a
 * line. Those of study.json come first, in its order; those of later stages are added at the end, so that no number ever
 * means another trial.
 */
public final class StudyNumbers {
    private final StudyFolder folder;

    public StudyNumbers(StudyFolder folder) {
        this.folder = folder;
    }

    /** The file, which scripts read as well: line N is the place of trial N, {@code none/3}. */
    public Path file() {
        return folder.path().resolve("numbers.txt");
    }

    /**
     * The places of all trials that are fixed by now, by number from 1.
     *
     * @throws UserError where the study cannot be read or written
     */
    public List<String> places() {
        List<PlannedTrial> planned = new StageMaking(folder).upToDate().planned();
        try (FolderLock _ = folder.hold()) {
            List<String> known = known();
            List<String> all = new ArrayList<>(known);
            planned.stream()
                    .map(PlannedTrial::id)
                    .filter(id -> !known.contains(id))
                    .forEach(all::add);
            if (all.size() > known.size()) {
                AtomicFiles.writeText(file(), all.stream().collect(Collectors.joining("\n", "", "\n")));
            }
            return all;
        }
    }

    /**
     * The trial of a number.
     *
     * @throws UserError where the study has none such
     */
    public String place(int number) {
        List<String> places = places();
        if (number < 1 || number > places.size()) {
            throw new UserError(
                    "The study “" + folder.name() + "” has no trial number " + number + ".",
                    folder.path(),
                    "Its trials have the numbers 1 to " + places.size() + ".");
        }
        return places.get(number - 1);
    }

    private List<String> known() {
        return Files.exists(file())
                ? AtomicFiles.readText(file())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of();
    }
}
