package io.talkturn.ui.apply;

import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Finding.Severity;
import io.talkturn.project.Project;
import io.talkturn.report.AppliedTable;
import io.talkturn.run.EngineRunner;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.ProgressLine;
import io.talkturn.run.RunEntry;
import io.talkturn.run.use.Predictor;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Scratch;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A run applied to what a person chooses: first what speaks against it, then the predictions. Used on the UI thread. */
final class ApplyViewModel {
    private static final String SCRATCH = "talkturn-apply-";

    private final Jobs jobs;
    private final RunEntry run;
    private final String name;
    private final EngineRunner engine;
    private final ObjectProperty<@Nullable ApplySource> source = new SimpleObjectProperty<>(this, "source", null);
    private final Keeping keeping;
    private @Nullable Path made;
    private final BooleanProperty accepted = new SimpleBooleanProperty(this, "accepted", false);
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Applied> result = new ReadOnlyObjectWrapper<>();
    private int talkturns;
    private boolean isLooked;

    /** @param project that new corpora go into, null where none is open or nothing may be written */
    ApplyViewModel(Jobs jobs, RunEntry run, String name, Supplier<@Nullable Project> project) {
        this(
                jobs,
                run,
                name,
                new Keeping(project, name),
                EngineRunner.inProcess(Texts.of("apply.job.load"), ApplyViewModel::told));
    }

    ApplyViewModel(Jobs jobs, RunEntry run, String name, Keeping keeping, EngineRunner engine) {
        this.jobs = jobs;
        this.run = run;
        this.name = name;
        this.keeping = keeping;
        this.engine = engine;
        source.subscribe((before, now) -> look());
        accepted.subscribe(this::judge);
        keeping.onChange(this::judge);
    }

    /** What it is applied to, null while nothing is chosen. */
    ObjectProperty<@Nullable ApplySource> sourceProperty() {
        return source;
    }

    /** Whether the person wants the predictions in spite of the warnings. */
    BooleanProperty acceptedProperty() {
        return accepted;
    }

    /** Whether and under which name the predictions are kept. */
    Keeping keeping() {
        return keeping;
    }

    /** What should be known before the predictions are believed. */
    ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Why it cannot be applied, empty where it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether it can begin. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** The predictions, null until they are there. */
    ReadOnlyObjectProperty<@Nullable Applied> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** How many talkturns were found in what was chosen. */
    int talkturns() {
        return talkturns;
    }

    /** Whether something among the findings must be confirmed. */
    boolean needsConfirmation() {
        return findings.get().stream().anyMatch(finding -> finding.severity() == Severity.WARN);
    }

    /** Begins; the job ends with the predictions, or with what went wrong. */
    Job<Applied> apply() {
        ApplySource chosen = Objects.requireNonNull(source.get());
        problem.set("");
        Keeping.Wanted wanted = keeping.wanted(chosen);
        AtomicReference<@Nullable Path> fresh = new AtomicReference<>();
        made = null;
        Job<Applied> job = jobs.start(
                Texts.of("apply.job", name),
                progress -> Scratch.in(SCRATCH, folder -> {
                    Given given = wanted.placed(jobs, chosen.open(() -> folder, progress), progress);
                    fresh.set(wanted.corpus(given));
                    Path to = folder.resolve("predictions.csv");
                    List<String> words = new ArrayList<>(
                            List.of("predict", run.folder().path().toString()));
                    words.addAll(given.words());
                    words.addAll(wanted.words());
                    words.addAll(List.of("--to", to.toString(), "--no-spreadsheet-safety", "--json"));
                    engine.run(words, progress);
                    return new Applied(
                            AppliedTable.of(given.corpus(), PredictionTable.read(to), name),
                            wanted.set(given),
                            wanted.title());
                }));
        job.onDone(result::set)
                .onFailed(thrown -> problem.set(Failures.sentence(thrown) + stays(fresh.get())))
                .onEnd(() -> made = fresh.get());
        return job;
    }

    /** The corpus that was made for the last predictions, also where these failed or were cancelled; null where none was. */
    @Nullable
    Path made() {
        return made;
    }

    private static String stays(@Nullable Path corpus) {
        return corpus == null ? "" : " " + Texts.of("apply.keep.made", String.valueOf(corpus.getFileName()));
    }

    private void look() {
        ApplySource chosen = source.get();
        isLooked = false;
        accepted.set(false);
        findings.set(List.of());
        problem.set("");
        talkturns = 0;
        judge();
        if (chosen == null) {
            return;
        }
        jobs.latest(
                        "apply.look",
                        progress -> Scratch.in(SCRATCH, folder -> {
                            Given given = chosen.open(() -> folder, progress);
                            return new Looked(
                                    given.corpus().talkturns().size(),
                                    Keeping.taken(given.folder()),
                                    new Predictor(run.folder()).compare(given.corpus(), given.folder()));
                        }))
                .onDone(looked -> show(chosen, looked))
                .onFailed(thrown -> {
                    if (chosen.equals(source.get())) {
                        problem.set(Failures.sentence(thrown));
                    }
                });
    }

    private record Looked(int talkturns, Set<String> taken, List<Finding> findings) {}

    private void show(ApplySource of, Looked looked) {
        if (!of.equals(source.get())) {
            return;
        }
        talkturns = looked.talkturns();
        isLooked = true;
        keeping.besides(looked.taken());
        findings.set(looked.findings());
        looked.findings().stream()
                .filter(finding -> finding.severity() == Severity.FATAL)
                .findFirst()
                .ifPresent(fatal -> problem.set(fatal.sentence() + " " + fatal.fix()));
        judge();
    }

    private void judge() {
        keeping.show(source.get());
        ready.set(isLooked
                && keeping.isPossible()
                && problem.get().isEmpty()
                && (accepted.get() || !needsConfirmation()));
    }

    private static String told(ProgressLine line) {
        return Texts.of("apply.job.under", Format.integer(line.done()), Format.integer(line.total()));
    }
}
