package io.talkturn.ui.labels;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Finding.Severity;
import io.talkturn.corpus.ProvenanceCheck;
import io.talkturn.corpus.io.AddedLabels;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.WeakLabelFiles;
import io.talkturn.corpus.io.weak.GivenLabels;
import io.talkturn.corpus.io.weak.LabelNames;
import io.talkturn.corpus.io.weak.MadeBy;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.report.LabelMatrix;
import io.talkturn.report.LabelMatrix.Row;
import io.talkturn.run.EngineProcess;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunControl;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunStatus;
import io.talkturn.run.RunWatcher;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.run.use.WeakLabeller;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.fusion.FusionDraft;
import io.talkturn.ui.jobs.Activity;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.jobs.Stage;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.making.RunMaker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Finds models that can label a corpus, and lets one do it as a job: trained first where it has to be. */
final class WeakLabelling {
    /** The share of the work that a labeller's training is, where it has to be trained first. */
    private static final double TRAINING = 0.9;

    private final AppContext context;
    private final Runnable changed;
    private final ObservableList<Activity> underWay = FXCollections.observableArrayList();

    /** @param changed called when weak labels were written or taken away */
    WeakLabelling(AppContext context, Runnable changed) {
        this.context = context;
        this.changed = changed;
    }

    /** Looks for models: finished runs first, then corpora that one can be trained on. */
    Job<List<Candidate>> candidates(LabelMatrix matrix, Row target, String task) {
        Path project = project();
        List<RunEntry> runs = List.copyOf(context.runs().runs());
        return context.jobs().latest("weak-candidates", progress -> {
            Corpus labelled = CorpusFolder.read(target.folder());
            List<Candidate> found = new ArrayList<>();
            for (RunEntry run : runs) {
                RunSpec spec = run.spec();
                if (spec != null
                        && spec.network() instanceof FusionSpec
                        && spec.primary().equals(task)
                        && run.state().hasResults()
                        && !project.resolve(spec.corpus()).normalize().equals(target.folder())) {
                    found.add(ofRun(run, spec, project.resolve(spec.corpus()).normalize(), labelled));
                }
            }
            int column = matrix.tasks().indexOf(task);
            for (Row row : matrix.rows()) {
                boolean teaches = row.hasSequences()
                        && !row.folder().equals(target.folder())
                        && column >= 0
                        && row.entries().get(column).strong() != null;
                if (teaches) {
                    Corpus source = CorpusFolder.read(row.folder());
                    found.add(new Candidate(
                            Texts.of("labels.train", row.info().name()),
                            Texts.of("labels.train.detail"),
                            row.folder(),
                            null,
                            ProvenanceCheck.of(source, labelled)));
                }
            }
            return found;
        });
    }

    private static Candidate ofRun(RunEntry run, RunSpec spec, Path source, Corpus labelled) {
        return new Candidate(
                Texts.of(
                        "labels.labeller",
                        spec.architecture(),
                        Objects.requireNonNull(source.getFileName()).toString()),
                Texts.of(
                        "labels.run.detail",
                        run.title(),
                        spec.header().created().substring(0, 10)),
                source,
                run.folder(),
                findings(run.folder(), labelled));
    }

    /** What the command that labels would say too; a run that cannot label at all says why. */
    private static List<Finding> findings(RunFolder run, Corpus labelled) {
        try {
            return new WeakLabeller(run).compare(labelled);
        } catch (UserError e) {
            return List.of(new Finding("labeller_unfit", Severity.FATAL, e.what(), e.wayOut()));
        }
    }

    /**
     * Labels a corpus.
     *
     * @param small whether a model that is yet to be trained is a small one
     * @param accepted whether features of another provenance were said to be comparable
     */
    void start(Candidate candidate, Row target, String task, boolean small, boolean accepted) {
        Path project = project();
        Job<Path> job = context.jobs()
                .start(Texts.of("labels.job", target.info().name(), task), progress -> {
                    RunFolder known = candidate.run();
                    RunFolder run = known == null
                            ? train(project, candidate.source(), task, small, new Stage(progress, 0, TRAINING))
                            : known;
                    Stage labelling = new Stage(progress, known == null ? TRAINING : 0, 1);
                    return context.jobs().inQueue(target.folder(), labelling, stage -> {
                        label(project, run, target, accepted, stage);
                        return target.folder();
                    });
                });
        underWay.add(job);
        job.onEnd(() -> {
            underWay.remove(job);
            tell(target.folder()); // also where it was cancelled: what is shown is what is there
        });
    }

    /** The labellings of this window that go on. */
    ObservableList<Activity> underWay() {
        return underWay;
    }

    private static void label(Path project, RunFolder run, Row target, boolean accepted, Progress progress) {
        List<String> command = new ArrayList<>(List.of(
                "weaklabel",
                "--project",
                project.toString(),
                "--run",
                run.path().toString(),
                "--corpus",
                target.folder().toString()));
        if (accepted) {
            command.add("--accept-provenance");
        }
        EngineProcess.run(
                Texts.of("labels.job.load", run.spec().architecture()),
                command,
                progress,
                line -> Texts.of(
                        "labels.job.label",
                        target.info().name(),
                        Format.integer(line.done()),
                        Format.integer(line.total())));
    }

    /** Takes labels of another program into a corpus; what was left out is told. */
    void add(Row target, String task, Path file, MadeBy by) {
        context.jobs()
                .start(
                        target.folder(),
                        Texts.of("labels.job.add", file.getFileName()),
                        progress -> AddedLabels.add(target.folder(), task, file, LabelNames.FOUND, null, by, progress))
                .onDone(added -> {
                    tell(target.folder());
                    context.notices().done(told(added.read()));
                });
    }

    private static String told(GivenLabels.Read read) {
        String added = Texts.of(
                "labels.added",
                Format.integer(read.labels().count()),
                read.labels().labeller().model());
        return read.unknown() == 0
                ? added
                : added + " " + Texts.of("labels.added.unknown", Format.integer(read.unknown()), read.firstUnknown());
    }

    /** Takes weak labels away. */
    void remove(Row target, String task) {
        context.jobs()
                .write(target.folder(), Texts.of("labels.job.remove", task), progress -> {
                    WeakLabelFiles.delete(target.folder(), task, progress);
                    return target.folder();
                })
                .onDone(this::tell);
    }

    private void tell(Path folder) {
        changed.run();
        if (folder.equals(context.selection().corpusProperty().get())) {
            context.openCorpus().reload();
        }
    }

    private RunFolder train(Path project, Path source, String task, boolean small, Progress progress) throws Exception {
        FusionDraft draft = FusionDraft.initial(task);
        progress.step(Texts.of("labels.job.queue", source.getFileName()), 0, 0);
        RunFolder run =
                new RunMaker(context).queue(List.of(small ? draft.small() : draft), project, source, Progress.NONE);
        try {
            await(run, String.valueOf(source.getFileName()), progress);
            return run;
        } catch (CancellationException | UserError e) {
            if (progress.isCancelled()) {
                // the interrupt that woke this thread would also take what is asked for now out of its queue
                boolean _ = Thread.interrupted();
                context.jobs().inQueue(QueueOf.runs(project), Progress.NONE, p -> {
                    new RunControl(new WorkerLauncher()).ask(run, RunRequest.DISCARD);
                    return run;
                });
                throw new CancellationException(e.getMessage());
            }
            throw e;
        }
    }

    private static void await(RunFolder run, String source, Progress progress) {
        RunStatus last = new RunWatcher(run)
                .awaitEnd(status -> progress.step(
                        told(status, run, source),
                        status.epochs().done(),
                        status.epochs().planned()));
        if (!last.state().hasResults()) {
            throw new UserError(
                    Texts.of("labels.job.failed", last.isOrphaned() ? Texts.of("labels.job.gone") : last.message()),
                    run.path(),
                    Texts.of("labels.job.failed.wayout"));
        }
    }

    /** What the labeller's training is at; early stopping may end it before its last epoch. */
    private static String told(RunStatus status, RunFolder run, String source) {
        return switch (status.state()) {
            case QUEUED -> Texts.of("labels.job.queue", source);
            case PAUSED -> Texts.of("labels.job.paused", RunCatalog.entry(run).title());
            default ->
                Texts.of(
                        "labels.job.train",
                        run.spec().architecture(),
                        source,
                        status.epochs().done(),
                        run.spec().training().stopping().epochs());
        };
    }

    private Path project() {
        return Objects.requireNonNull(context.openProject().folderProperty().get());
    }
}
