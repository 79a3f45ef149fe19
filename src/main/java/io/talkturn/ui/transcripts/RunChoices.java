package io.talkturn.ui.transcripts;

import io.talkturn.run.HanSpec;
import io.talkturn.run.RunEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which runs can be read, and which of them stand left and right. */
final class RunChoices {
    private final RunSide left;
    private final RunSide right;
    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    private final ObservableList<RunEntry> beside = FXCollections.observableArrayList();

    RunChoices(RunSide left, RunSide right, ObservableList<RunEntry> all) {
        this.left = left;
        this.right = right;
        all.subscribe(() -> show(all));
        show(all);
        left.runProperty().subscribe(this::offerBeside);
    }

    /** The runs that have results and attention, newest first. */
    ObservableList<RunEntry> runs() {
        return runs;
    }

    /** The runs of the same corpus as the left one. */
    ObservableList<RunEntry> beside() {
        return beside;
    }

    /** Shows a run at a side; nothing is read again where it is there already. */
    static void choose(RunSide side, @Nullable RunEntry run) {
        RunEntry now = side.runProperty().get();
        boolean isSame = now == null ? run == null : run != null && now.folder().equals(run.folder());
        if (!isSame) {
            side.runProperty().set(run);
        }
    }

    static boolean hasResults(RunEntry run) {
        return run.network() instanceof HanSpec && run.state().hasResults();
    }

    private void show(List<RunEntry> all) {
        List<RunEntry> found = all.stream().filter(RunChoices::hasResults).toList();
        if (found.equals(runs)) {
            return; // a run that trains changes every second, those with results do not
        }
        runs.setAll(found);
        RunEntry now = left.runProperty().get();
        boolean isThere =
                now != null && found.stream().anyMatch(run -> run.folder().equals(now.folder()));
        if (!isThere) {
            choose(left, found.isEmpty() ? null : found.getFirst());
        }
        offerBeside();
    }

    private void offerBeside() {
        RunEntry now = left.runProperty().get();
        List<RunEntry> fitting =
                runs.stream().filter(run -> now != null && isBeside(now, run)).toList();
        if (!fitting.equals(beside)) {
            beside.setAll(fitting);
        }
        RunEntry chosen = right.runProperty().get();
        if (chosen != null && (now == null || !isBeside(now, chosen))) {
            right.runProperty().set(null);
        }
    }

    private static boolean isBeside(RunEntry run, RunEntry other) {
        return !run.folder().equals(other.folder()) && Objects.equals(corpus(run), corpus(other));
    }

    /** Told apart by name, without looking at the disk: they are runs of one project. */
    private static @Nullable Path corpus(RunEntry run) {
        return run.spec() == null
                ? null
                : run.folder()
                        .path()
                        .resolve("../..")
                        .resolve(run.spec().corpus())
                        .normalize();
    }
}
