package io.talkturn.ui.labels;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.report.LabelMatrix;
import io.talkturn.report.LabelMatrix.Source;
import io.talkturn.report.Table;
import io.talkturn.report.TaskCorrelation;
import io.talkturn.report.WeakAgreementTable;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the corpora of the project have in labels, read away from the UI thread whenever the tab is looked at. */
final class LabelsViewModel {
    private final ObservableList<CorpusItem> corpora;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable Read> read = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private @Nullable Job<Read> last;
    private boolean looked;

    /**
     * What was read.
     *
     * @param correlations one a corpus that has something to correlate
     * @param unreadable why corpora are missing
     */
    record Read(LabelMatrix matrix, Table agreement, List<TaskCorrelation> correlations, List<UserError> unreadable) {
        static final Read NOTHING = of(List.of(), List.of());

        private static Read of(List<Source> sources, List<UserError> unreadable) {
            List<Corpus> all = sources.stream().map(Source::corpus).toList();
            return new Read(
                    LabelMatrix.of(sources),
                    WeakAgreementTable.of(all),
                    all.stream()
                            .map(TaskCorrelation::of)
                            .filter(c -> c.columns().size() > 1)
                            .toList(),
                    unreadable);
        }
    }

    LabelsViewModel(ObservableList<CorpusItem> corpora, Jobs jobs) {
        this.corpora = corpora;
        this.jobs = jobs;
        corpora.subscribe(() -> {
            read.set(null);
            if (looked) {
                refresh();
            }
        });
    }

    /** What is shown, null while it is read for the first time. */
    ReadOnlyObjectProperty<@Nullable Read> readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Whether it is being read. */
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why corpora are missing, empty where none is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Reads everything again; what is shown stays until then. */
    void refresh() {
        looked = true;
        List<Path> folders = corpora.stream()
                .filter(item -> item.problem() == null)
                .map(CorpusItem::folder)
                .toList();
        reading.set(true);
        Job<Read> job = jobs.latest("label-matrix", progress -> read(folders, progress));
        last = job;
        job.onDone(this::show).onEnd(() -> {
            // one that was asked for before ends when the next one has begun
            if (job.equals(last)) {
                reading.set(false);
            }
        });
    }

    private void show(Read now) {
        read.set(now);
        problem.set(now.unreadable().stream().map(Failures::sentence).collect(Collectors.joining("\n")));
    }

    /** A corpus that cannot be read must not hide the others. */
    private static Read read(List<Path> folders, Progress progress) {
        List<Source> sources = new ArrayList<>();
        List<UserError> unreadable = new ArrayList<>();
        for (Path folder : folders) {
            progress.step(
                    String.valueOf(folder.getFileName()), sources.size() + (long) unreadable.size(), folders.size());
            try {
                sources.add(new Source(folder, CorpusFolder.read(folder)));
            } catch (UserError e) {
                unreadable.add(e);
            }
        }
        return Read.of(sources, unreadable);
    }
}
