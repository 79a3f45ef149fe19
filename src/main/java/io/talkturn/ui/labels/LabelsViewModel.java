package io.talkturn.ui.labels;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.report.LabelMatrix;
import io.talkturn.report.LabelMatrix.Source;
import io.talkturn.report.Table;
import io.talkturn.report.TaskCorrelation;
import io.talkturn.report.WeakAgreementTable;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.jobs.Jobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the corpora of the project have in labels, read away from the UI thread whenever the tab is looked at. */
final class LabelsViewModel {
    private final ObservableList<CorpusItem> corpora;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable Read> read = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private boolean looked;

    /**
     * What was read.
     *
     * @param correlations one a corpus that has something to correlate
     */
    record Read(LabelMatrix matrix, Table agreement, List<TaskCorrelation> correlations) {
        static Read of(List<Source> sources) {
            List<Corpus> all = sources.stream().map(Source::corpus).toList();
            return new Read(
                    LabelMatrix.of(sources),
                    WeakAgreementTable.of(all),
                    all.stream()
                            .map(TaskCorrelation::of)
                            .filter(c -> c.columns().size() > 1)
                            .toList());
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

    /** Reads everything again; what is shown stays until then. */
    void refresh() {
        looked = true;
        List<Path> folders = corpora.stream()
                .filter(item -> item.problem() == null)
                .map(CorpusItem::folder)
                .toList();
        reading.set(true);
        jobs.latest("label-matrix", progress -> Read.of(sources(folders, progress)))
                .onDone(read::set)
                .onEnd(() -> reading.set(false));
    }

    private static List<Source> sources(List<Path> folders, Progress progress) {
        List<Source> sources = new ArrayList<>();
        for (Path folder : folders) {
            progress.step(String.valueOf(folder.getFileName()), sources.size(), folders.size());
            sources.add(new Source(folder, CorpusFolder.read(folder)));
        }
        return sources;
    }
}
