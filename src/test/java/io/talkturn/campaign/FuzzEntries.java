package io.talkturn.campaign;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.SpansFile;
import io.talkturn.corpus.io.TracksFile;
import io.talkturn.foundation.UserError;
import io.talkturn.project.Project;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunQueue;
import io.talkturn.run.RunResults;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.settings.SettingsStore;
import io.talkturn.weaving.Weaving;
import io.talkturn.worker.WorkerProcess;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the window reads without a command: its settings, a project, the queue, a run's events; and a worker's resuming. */
final class FuzzEntries {
    static final String SIGN = "@";

    private FuzzEntries() {}

    /** Runs the entry as the command line would: 0, or 2 after a sentence for the user. */
    static int run(String[] words, Consumer<Throwable> thrown) {
        try {
            read(words[0], Path.of(words[1]));
            return 0;
        } catch (UserError e) {
            thrown.accept(e);
            return 2;
        }
    }

    private static void read(String entry, Path path) {
        switch (entry) {
            case "@settings" -> settings(path);
            case "@open" -> open(path);
            case "@spans" -> spans(path);
            case "@queue" -> new RunQueue(path, new WorkerLauncher()).contents();
            case "@problems" -> RunCatalog.ofProject(path).list().forEach(run -> problems(run.folder()));
            case "@resume" -> resume(new RunFolder(path));
            default -> throw new IllegalArgumentException(entry);
        }
    }

    /** An unreadable file is moved aside and said, and the usual settings hold. */
    private static void settings(Path file) {
        List<Throwable> problems = new ArrayList<>();
        Jobs jobs = new Jobs(Runnable::run, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
        SettingsStore store = new SettingsStore(file, jobs, problems::add);
        store.change(settings -> settings.withRecent(file.getParent().toString()));
        for (Throwable problem : problems) {
            if (!(problem instanceof UserError)) {
                throw new IllegalStateException(problem);
            }
        }
    }

    /** What the Weaving and Transcripts pages show of a corpus. */
    private static void spans(Path folder) {
        Corpus corpus = CorpusFolder.read(folder);
        SpansFile.read(folder, corpus);
        TracksFile.read(folder)
                .forEach(track -> track.seen().forEach(pair -> pair.get(0).isNaN()));
        Weaving.read(folder);
    }

    private static void open(Path folder) {
        try (Project project = Project.open(folder)) {
            project.corpora();
            project.missingCorpora();
            project.notices();
        }
    }

    private static void problems(RunFolder run) {
        new RunResults(run).problems();
    }

    /** What breaks a training off stands in the run's status; a defect says so there. */
    private static void resume(RunFolder run) {
        WorkerProcess.run(run);
        String said = run.status().message();
        if (said.contains("defect") || said.contains("Exception")) {
            throw new IllegalStateException("the worker says: " + said);
        }
    }
}
