package io.talkturn.ui.transcripts;

import io.talkturn.run.HanSpec;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.runs.RunPlaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which runs can be read, and which of them stand left and right. */
final class RunChoices {
    private final RunSide left;
    private final RunSide right;
    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    private final ObservableValue<@Nullable Path> corpus;
    private @Nullable RunFolder asked;
    private boolean isWithoutRun;
    private boolean isKnown;
    private final ObservableList<RunEntry> beside = FXCollections.observableArrayList();

    /** @param corpus the folder of the corpus that is looked at: runs of others are not offered */
    RunChoices(RunSide left, RunSide right, ObservableList<RunEntry> all, ObservableValue<@Nullable Path> corpus) {
        this.left = left;
        this.right = right;
        this.corpus = corpus;
        all.subscribe(() -> show(all));
        corpus.subscribe((before, now) -> {
            isWithoutRun = false;
            isKnown = false;
            show(all);
        });
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

    /** Reads a run that another page asks for, also one of a corpus that is not in the project. */
    void ask(RunEntry run) {
        asked = run.folder();
        isWithoutRun = false;
        choose(left, run);
    }

    /** Reads a run that a person chose, or, with null, the conversations without any. */
    void choose(@Nullable RunEntry run) {
        isWithoutRun = run == null;
        choose(left, run);
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
        boolean isRead = run.network() instanceof HanSpec || (run.network() != null && RunPlaces.isSet(run.folder()));
        return isRead && run.state().hasResults();
    }

    private void show(List<RunEntry> all) {
        List<RunEntry> found =
                all.stream().filter(RunChoices::hasResults).filter(this::fits).toList();
        if (found.equals(runs)) {
            isKnown = isKnown || !all.isEmpty();
            return; // a run that trains changes every second, those with results do not
        }
        runs.setAll(found);
        RunEntry now = left.runProperty().get();
        boolean isThere =
                now != null && found.stream().anyMatch(run -> run.folder().equals(now.folder()));
        if (!isThere) {
            // one that ends while somebody reads without a run must not come in between
            boolean isWanted = !isWithoutRun && (now != null || !isKnown);
            choose(left, found.isEmpty() || !isWanted ? null : found.getFirst());
        }
        isKnown = isKnown || !all.isEmpty();
        offerBeside();
    }

    /** Whether it is a run of the corpus that is looked at. */
    boolean fits(RunEntry run) {
        Path folder = corpus.getValue();
        return folder == null || folder.equals(corpus(run)) || run.folder().equals(asked);
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
    static @Nullable Path corpus(RunEntry run) {
        return run.spec() == null ? null : RunPlaces.corpus(run.folder(), run.spec());
    }
}
