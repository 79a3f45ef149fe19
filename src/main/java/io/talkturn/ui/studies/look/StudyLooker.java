package io.talkturn.ui.studies.look;

import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.StudyWatch;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialScores;
import io.talkturn.study.TrialState;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Search;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at the studies of a project, again and again; never on the UI thread, and on one at a time. */
public final class StudyLooker {
    private final Map<Path, StudyWatch> watches = new HashMap<>();
    private TrialCourses courses = new TrialCourses();
    private @Nullable Path looked;
    private @Nullable StudyLook last;

    /**
     * What was seen.
     *
     * @param lines all studies, by name
     * @param look the one that is looked at, null where there is none or it is damaged
     */
    public record Seen(List<StudyLine> lines, @Nullable StudyLook look) {
        public Seen {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Looks at a project.
     *
     * @param chosen the study that is looked at, null or one that is gone: the first
     */
    public synchronized Seen look(Path project, @Nullable Path chosen) {
        List<StudyFolder> folders = StudyFolder.list(project);
        Set<Path> there = folders.stream().map(StudyFolder::path).collect(Collectors.toSet());
        watches.keySet().retainAll(there);
        Path wanted = chosen != null && there.contains(chosen)
                ? chosen
                : folders.stream().map(StudyFolder::path).findFirst().orElse(null);
        List<StudyLine> lines = new ArrayList<>();
        @Nullable StudyLook look = null;
        for (StudyFolder folder : folders) {
            try {
                StudyStatus status = watches.computeIfAbsent(folder.path(), _ -> new StudyWatch(folder))
                        .look();
                StudyLine line = StudyLine.of(status);
                lines.add(line);
                if (folder.path().equals(wanted)) {
                    look = look(line, status);
                }
            } catch (UserError e) {
                lines.add(StudyLine.damaged(folder, e));
            }
        }
        return new Seen(lines, look);
    }

    private StudyLook look(StudyLine line, StudyStatus status) {
        Path folder = status.folder().path();
        if (!folder.equals(looked)) {
            looked = folder;
            courses = new TrialCourses();
            last = null;
        }
        StudyLook before = last;
        // what is at work appends to its events without another status only between epochs
        if (before != null
                && before.status().equals(status)
                && status.trials().stream()
                        .noneMatch(
                                trial -> trial.state() == TrialState.RUNNING || trial.state() == TrialState.WAITING)) {
            return before;
        }
        StudyLook now = read(line, status);
        // one that is the same is the same object: nothing is drawn again
        StudyLook kept = before != null && now.equals(before) ? before : now;
        last = kept;
        return kept;
    }

    private StudyLook read(StudyLine line, StudyStatus status) {
        StudyFile file = status.file();
        Map<String, List<Trial>> cells = status.trials().stream()
                .collect(Collectors.groupingBy(trial -> trial.plan().cell()));
        List<ConditionLine> conditions = new ArrayList<>();
        List<TrialLine> trials = new ArrayList<>();
        for (Column column : file.columns()) {
            for (int i = 0; i < file.conditions().size(); i++) {
                Condition condition = file.conditions().get(i);
                String cell = column.cell(condition);
                TrialLine.Place place = new TrialLine.Place(i, condition, column);
                List<Trial> own = cells.getOrDefault(cell, List.of());
                Optional<Trial> best = TrialScores.best(own, column);
                boolean hasMore = file.search().kind() == Search.Kind.REFINE && !status.isDone();
                conditions.add(condition(place, cell, own, best, hasMore));
                own.forEach(trial -> trials.add(
                        trial(trial, place, best.filter(trial::equals).isPresent())));
            }
        }
        return new StudyLook(line, status, conditions, trials);
    }

    private static ConditionLine condition(
            TrialLine.Place place, String cell, List<Trial> trials, Optional<Trial> best, boolean hasMore) {
        int settled =
                (int) trials.stream().filter(trial -> trial.state().isSettled()).count();
        int stopped = (int) trials.stream()
                .filter(trial -> trial.state() == TrialState.STOPPED)
                .count();
        boolean isOver = settled == trials.size() && !hasMore;
        Column column = place.column();
        return new ConditionLine(
                place,
                cell,
                new ConditionLine.Counts(trials.size(), settled, stopped),
                best.flatMap(trial -> boxed(TrialScores.dev(trial, column))).orElse(null),
                isOver
                        ? best.flatMap(trial -> boxed(TrialScores.test(trial, column.metric())))
                                .orElse(null)
                        : null);
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private TrialLine trial(Trial trial, TrialLine.Place place, boolean isBest) {
        TrialLine.Course course = courses.of(trial, place.column());
        boolean isUp = place.column().higherIsBetter();
        OptionalDouble best = isUp
                ? course.curve().stream()
                        .filter(Double::isFinite)
                        .mapToDouble(v -> v)
                        .max()
                : course.curve().stream()
                        .filter(Double::isFinite)
                        .mapToDouble(v -> v)
                        .min();
        return new TrialLine(trial, place, boxed(best).orElse(null), course, isBest);
    }
}
