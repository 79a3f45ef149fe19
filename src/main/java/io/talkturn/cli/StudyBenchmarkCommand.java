package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.project.SampleProject;
import io.talkturn.run.HanSpec;
import io.talkturn.run.ProcessMark;
import io.talkturn.run.RunMaking;
import io.talkturn.run.RunQueue;
import io.talkturn.run.RunSpec;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.sample.Sample;
import io.talkturn.setting.RecordEdit;
import io.talkturn.study.StudyColumns;
import io.talkturn.study.StudyControl;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyMaking;
import io.talkturn.study.StudyQueue;
import io.talkturn.study.StudyRules;
import io.talkturn.study.StudyRunner;
import io.talkturn.study.StudyStatus;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Search;
import io.talkturn.task.TaskList;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.TrainingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what a second worker is worth. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how long one worker of one thread takes for a study of small models on the role-play sample, and how"
                    + " long two workers of one thread take for the same study.",
            "Nothing else should be running: two workers need two cores."
        },
        footer = {"", "Examples:", "  talkturn benchmark study", "  talkturn benchmark study --json --trials 8"})
final class StudyBenchmarkCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;
    private static final int WAIT_MILLIS = 50;
    private static final int UNITS = 32;
    private static final int CONTENT = 6;

    @Option(names = "--trials", paramLabel = "N", description = "Trials of the study (8).")
    private int trials = 8;

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs of a trial (20).")
    private int epochs = 20;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        try {
            Path folder = Files.createTempDirectory("talkturn-benchmark");
            try {
                SampleProject.open(Sample.ROLE_PLAY, folder.resolve("one"), Progress.NONE);
                SampleProject.open(Sample.ROLE_PLAY, folder.resolve("two"), Progress.NONE);
                double one = seconds(folder.resolve("one"), 1);
                double two = seconds(folder.resolve("two"), 2);
                say(one, two);
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private double seconds(Path project, int workers) {
        WorkerLauncher launcher = new WorkerLauncher();
        StudyFolder study = StudyMaking.create(project, study(project));
        RunQueue queue = StudyQueue.of(project, launcher);
        queue.setWorkers(workers);
        long began = System.nanoTime();
        new StudyControl(study, launcher).run();
        try {
            StudyStatus end = new StudyRunner(study, queue).await(_ -> {});
            if (!end.isDone()) {
                throw new UserError("The study of the benchmark ended early: " + end.sentence(), "Free some memory.");
            }
            double seconds = (System.nanoTime() - began) / NANOSECONDS;
            awaitWorkers(queue);
            return seconds;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("The benchmark was interrupted.", "Start it again.");
        }
    }

    /** A trial is settled a moment before its worker has ended, and a worker that still writes cannot be cleared away. */
    private static void awaitWorkers(RunQueue queue) throws InterruptedException {
        while (queue.contents().started().stream().anyMatch(ProcessMark::isAlive)) {
            TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
        }
    }

    private StudyFile study(Path project) {
        RunMaking making = new RunMaking(project, Path.of("corpora/role-play"));
        Corpus corpus = CorpusFolder.read(making.corpus());
        HanSettings model = HanSettings.defaults(Architecture.ROCK);
        model = RecordEdit.with(RecordEdit.with(model, "primaryGru", UNITS), "contentSize", CONTENT);
        TaskSettings tasks = new TaskSettings(
                "emotion", TaskList.parse("all"), WeightRule.SOFTMAX, null, Map.of(), true, false, true);
        TrainingSettings training = RecordEdit.with(TrainingSettings.defaults(), "epochs", epochs);
        RunSpec base = making.make("benchmark", new HanSpec(HanSpec.NARRATIVE, tasks, model), training);
        StudyColumns columns = new StudyColumns();
        columns.add(base, corpus);
        List<Long> seeds = LongStream.range(0, trials).boxed().toList();
        return new StudyMaking(
                        "benchmark",
                        Question.STABILITY,
                        columns.made(),
                        List.of(new Condition("run", base.architecture(), Map.of())),
                        Search.seeds(seeds),
                        new StudyRules(1, 1, false, StudyRules.LAG, false))
                .file(project);
    }

    private void say(double one, double two) {
        if (answer.isJson()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("study_ratio", one / two);
            values.put("one_worker_seconds", one);
            values.put("two_workers_seconds", two);
            values.put("trials", trials);
            answer.out().json(values);
            return;
        }
        answer.out()
                .println(String.format(
                        Locale.ROOT,
                        "%d trials: %.1f s with one worker of one thread, %.1f s with two: %.2f times as fast",
                        trials,
                        one,
                        two,
                        one / two));
    }
}
