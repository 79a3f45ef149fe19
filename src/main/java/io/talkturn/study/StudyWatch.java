package io.talkturn.study;

import io.talkturn.foundation.UserError;
import io.talkturn.run.FileStamp;
import io.talkturn.run.RunFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a study again and again, for whoever does so every second: what has not changed since the last look is not read
 * again. Not for several threads at once.
 */
public final class StudyWatch {
    private final StudyFolder folder;
    private final Map<String, Known> known = new HashMap<>();
    private @Nullable Fixed fixed;

    /** What was fixed, with what the file looked like before it was read. */
    private record Fixed(FileStamp stamp, StudyFile file) {}

    /** A settled trial, with what its files looked like before they were read. */
    private record Known(Trial trial, Optional<Exclusions.Exclusion> exclusion, List<FileStamp> stamps) {}

    /** A look at this study; nothing is read yet. */
    public StudyWatch(StudyFolder folder) {
        this.folder = folder;
    }

    /**
     * Where the study stands.
     *
     * @throws UserError where it cannot be read
     */
    public StudyStatus look() {
        StudyFile file = fixed();
        StudyTrials trials = new StudyTrials(folder, file);
        Exclusions exclusions = Exclusions.read(folder.exclusions());
        List<Trial> all = new ArrayList<>();
        for (PlannedTrial planned : trials.planned()) {
            all.add(look(trials, planned, exclusions));
        }
        return new StudyStatus(folder, file, all, folder.isGoing());
    }

    private StudyFile fixed() {
        FileStamp.Reading reading = FileStamp.reading(folder.file());
        Fixed before = fixed;
        if (before != null && before.stamp().equals(reading.stamp())) {
            return before.file();
        }
        known.clear();
        StudyFile file = folder.read();
        fixed = reading.isSettled() ? new Fixed(reading.stamp(), file) : null;
        return file;
    }

    private Trial look(StudyTrials trials, PlannedTrial planned, Exclusions exclusions) {
        Optional<Exclusions.Exclusion> exclusion = exclusions.of(planned.id());
        Known before = known.get(planned.id());
        List<FileStamp.Reading> readings =
                before == null ? List.of() : readings(before.trial().folder());
        if (before != null
                && before.exclusion().equals(exclusion)
                && before.stamps().equals(stamps(readings))) {
            return before.trial();
        }
        List<FileStamp.Reading> now = before == null
                ? readings(folder.trial(planned.plan().cell(), planned.plan().number()))
                : readings;
        Trial trial = trials.look(planned, exclusions);
        // what is not settled can change without a file that does: by the death of its worker
        if (trial.state().isSettled() && now.stream().allMatch(FileStamp.Reading::isSettled)) {
            known.put(planned.id(), new Known(trial, exclusion, stamps(now)));
        } else {
            known.remove(planned.id());
        }
        return trial;
    }

    private static List<FileStamp> stamps(List<FileStamp.Reading> readings) {
        return readings.stream().map(FileStamp.Reading::stamp).toList();
    }

    /** The files by which a settled trial is judged. */
    private static List<FileStamp.Reading> readings(RunFolder run) {
        return Stream.of(run.specFile(), run.statusFile(), run.aboutFile(), run.manifest(), run.curve(), run.metrics())
                .map(FileStamp::reading)
                .toList();
    }
}
