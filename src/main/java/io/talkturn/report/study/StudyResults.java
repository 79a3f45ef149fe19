package io.talkturn.report.study;

import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.TrialState;
import io.talkturn.study.claim.TrialClaim;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a study has measured so far, cell by cell: read once, for all its tables. */
public final class StudyResults {
    private final StudyStatus status;
    private final List<CellResult> cells = new ArrayList<>();

    private StudyResults(StudyStatus status) {
        this.status = status;
        for (Column column : file().columns()) {
            for (Condition condition : file().conditions()) {
                cells.add(CellResult.read(status, column, condition));
            }
        }
    }

    /**
     * Reads a study.
     *
     * @throws UserError where it, or results in it, are damaged
     */
    public static StudyResults read(StudyFolder folder) {
        return of(StudyStatus.of(folder));
    }

    /** The results of a study as it stands. */
    public static StudyResults of(StudyStatus status) {
        return new StudyResults(status);
    }

    /** What was fixed. */
    public StudyFile file() {
        return status.file();
    }

    /** A condition in a column. */
    public CellResult of(Column column, Condition condition) {
        String name = column.cell(condition);
        return cells.stream()
                .filter(cell -> cell.cell().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** The first condition, with which the others are compared. */
    public Condition baseline() {
        return file().conditions().getFirst();
    }

    /**
     * The column of that name; the first where none is named.
     *
     * @throws UserError where there is none
     */
    public Column column(String id) {
        if (id.isEmpty()) {
            return file().columns().getFirst();
        }
        return file().columns().stream()
                .filter(column -> column.id().equals(id) || column.title().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "The study has no column “" + id + "”.",
                        "Use one of: "
                                + file().columns().stream().map(Column::title).collect(Collectors.joining(", "))
                                + "."));
    }

    /** Whether everything is settled, so that no number can change any more. */
    public boolean isDone() {
        return status.isDone();
    }

    /** What stands below every table: what is missing, stopped, diverged, excluded. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        int missing = status.trials().size() - status.settled();
        if (!isDone()) {
            notes.add("The study is not finished: "
                    + (missing == 0
                            ? "a later stage is still to come"
                            : missing + " of " + status.trials().size() + " trials are not settled")
                    + ". Marks that could still change are left out.");
        }
        counted(notes, TrialState.STOPPED, "were stopped by the median rule; their best epoch counts");
        counted(notes, TrialState.DIVERGED, "ended with a loss that was no number, and do not count");
        excluded(notes);
        processors(notes);
        return notes;
    }

    /** Equal bits hold for one kind of processor. */
    private void processors(List<String> notes) {
        List<String> kinds = status.trials().stream()
                .filter(trial -> trial.state().hasResults())
                .flatMap(trial -> TrialClaim.processors(trial.folder()).stream())
                .distinct()
                .sorted()
                .toList();
        if (kinds.size() > 1) {
            notes.add("Trials ran on " + kinds.size() + " kinds of processor (" + String.join("; ", kinds)
                    + "): the same trial on another of them may differ in its last digits.");
        }
    }

    private void counted(List<String> notes, TrialState state, String what) {
        long count =
                status.trials().stream().filter(trial -> trial.state() == state).count();
        if (count > 0) {
            notes.add(count + " of " + status.trials().size() + " trials " + what + ".");
        }
    }

    private void excluded(List<String> notes) {
        String named = status.trials().stream()
                .filter(trial -> trial.state() == TrialState.EXCLUDED)
                .map(trial -> trial.id() + (trial.told().isEmpty() ? "" : " (" + trial.told() + ")"))
                .collect(Collectors.joining(", "));
        if (!named.isEmpty()) {
            notes.add("Excluded: " + named + ".");
        }
    }
}
