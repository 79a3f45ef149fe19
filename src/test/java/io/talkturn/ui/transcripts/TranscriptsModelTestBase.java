package io.talkturn.ui.transcripts;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project and the page's model without a toolkit: work runs at once on the calling thread. */
abstract class TranscriptsModelTestBase {
    @TempDir
    Path folder;

    final LaterExecutor background = new LaterExecutor();
    final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    final Jobs jobs = new Jobs(background, Runnable::run, problems);
    final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    final SimpleObjectProperty<Loaded> loaded = new SimpleObjectProperty<>();
    final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    final TranscriptsViewModel page = new TranscriptsViewModel(jobs, runs, selected, loaded);
    ProjectFixture project;

    @BeforeEach
    void makeProject() {
        project = ProjectFixture.in(folder);
    }

    RunFolder openRun() {
        RunFolder run = project.run("HAN-ROCK aphf").finished();
        runs.setAll(RunCatalog.ofProject(folder).list());
        return run;
    }

    List<PredictionTable.Row> predictions(RunFolder run) {
        return new RunResults(run).predictions().rows();
    }

    ConversationItem conversation(String id) {
        return page.conversations().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    void select(String talkturn) {
        page.selectedProperty()
                .set(page.rows().stream()
                        .filter(r -> r.turn().id().equals(talkturn))
                        .findFirst()
                        .orElseThrow());
    }

    void look(Path corpus) {
        selected.set(corpus);
        loaded.set(new Loaded(corpus, CorpusFolder.read(corpus)));
    }
}
