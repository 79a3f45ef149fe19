package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.model.Architecture;
import io.talkturn.model.EmbeddingSettings;
import io.talkturn.model.HanDropout;
import io.talkturn.model.HanInput;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanSizes;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunCommandLine;
import io.talkturn.run.RunHeader;
import io.talkturn.run.RunSpec;
import io.talkturn.run.TinyProject;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskList;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.BatchSettings;
import io.talkturn.training.Hardware;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.Stopping;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** “Copy as command” and {@code talkturn train} are each other's inverse. */
final class RunCommandLineTest {
    @TempDir
    private Path root;

    private TinyProject project;

    @BeforeEach
    void makeProject() {
        project = TinyProject.in(root);
    }

    @Test
    void defaultsAreLeftOut() {
        RunSpec spec = with(
                project.spec("HAN-ROCK on mood", 30, "mood", Architecture.ROCK),
                HanSettings.defaults(Architecture.ROCK),
                TrainingSettings.defaults());
        assertThat(RunCommandLine.text(spec, Path.of("/my study")))
                .isEqualTo(
                        "talkturn train --project '/my study' --corpus corpora/tiny --name 'HAN-ROCK on mood' --architecture rock"
                                + " --primary mood --tasks au05,tone_sad,past1,past2,future1 --no-whole-network");
        assertThat(parsed(spec)).isEqualTo(spec);
    }

    @Test
    void wholeFamiliesAreLetters() {
        assertThat(TaskList.text(List.of(AuxiliaryTask.values()))).isEqualTo("all");
        assertThat(TaskList.text(List.of())).isEqualTo("none");
        assertThat(TaskList.text(TaskList.parse("hf,au05"))).isEqualTo("hf,au05");
        assertThat(TaskList.text(TaskList.parse("pa"))).isEqualTo("ap");
    }

    @Test
    void aCommandGivesTheSpecificationItWasMadeFrom() throws Exception {
        Path embeddings = Files.writeString(root.resolve("my vectors.txt"), "yes 1 2 3\nno 4 5 6\n");
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            RunSpec spec = randomSpec(random, embeddings);
            assertThat(parsed(spec))
                    .as(String.join(" ", RunCommandLine.words(spec)))
                    .isEqualTo(spec);
        }
    }

    @Test
    void aStoredRunCanBeRepeatedWithAnotherSeed() {
        RunSpec spec = project.run("first", 7).spec();
        RunSpec again = parse("--run", newestRun().toString(), "--seed", "9");
        assertThat(again.training().seed()).isEqualTo(9);
        assertThat(again.training().stopping().epochs()).isEqualTo(7);
        assertThat(HanSpec.require(again).tasks())
                .isEqualTo(HanSpec.require(spec).tasks());
        assertThat(HanSpec.require(again).model())
                .isEqualTo(HanSpec.require(spec).model());
        assertThat(again.name()).isEqualTo("first");
        assertThat(parse("--run", newestRun().getParent().getFileName().toString(), "--seed", "9"))
                .usingRecursiveComparison()
                .ignoringFields("header.created")
                .isEqualTo(again);
    }

    @Test
    void withoutAChoiceAllTasksAreTakenThatTheCorpusHas() {
        assertThat(HanSpec.require(parse("--primary", "mood")).tasks().auxiliary())
                .hasSize(10)
                .contains(AuxiliaryTask.AU05, AuxiliaryTask.TONE_SAD, AuxiliaryTask.FUTURE4)
                .doesNotContain(AuxiliaryTask.AU17);
        assertThat(HanSpec.require(parse("--primary", "mood", "--architecture", "han"))
                        .tasks()
                        .auxiliary())
                .isEmpty();
    }

    @Test
    void learningRatesMayBePowers() {
        assertThat(parse("--primary", "mood", "--learning-rate", "2^-7")
                        .training()
                        .optimizer()
                        .learningRate())
                .isEqualTo(0x1p-7);
    }

    private Path newestRun() {
        return RunCatalog.ofProject(root).list().getFirst().folder().specFile();
    }

    private RunSpec parsed(RunSpec spec) {
        List<String> words = RunCommandLine.words(spec);
        RunSpec made = parse(words.subList(2, words.size()).toArray(String[]::new));
        // when and by which version it was made is not what a run computes
        RunHeader header = new RunHeader(
                made.header().format(),
                made.name(),
                made.corpus(),
                made.corpusHash(),
                spec.header().created(),
                spec.header().version());
        return new RunSpec(header, made.network(), made.training());
    }

    private RunSpec parse(String... arguments) {
        TrainCommand train = new TrainCommand();
        CommandLine line = new CommandLine(train);
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--project";
        all[arguments.length + 1] = root.toString();
        line.parseArgs(all);
        return train.made().spec();
    }

    private RunSpec randomSpec(Random random, Path embeddings) {
        Architecture architecture = Architecture.values()[random.nextInt(3)];
        String[] names = {"plain", "with blanks", "it's", "naïve “run”", "a=b,c", "--odd"};
        RunSpec base = project.spec(names[random.nextInt(names.length)], 1, "mood", architecture);
        boolean file = random.nextBoolean();
        HanSettings model = new HanSettings(
                architecture,
                new HanInput(1 + random.nextInt(30), random.nextInt(3) * 20),
                new HanSizes(
                        1 + random.nextInt(60),
                        1 + random.nextInt(100),
                        1 + random.nextInt(256),
                        1 + random.nextInt(3),
                        1 + random.nextInt(100)),
                new HanDropout(random.nextInt(2) * random.nextDouble(), random.nextInt(2) * random.nextDouble()),
                new EmbeddingSettings(
                        file ? embeddings.toString() : null, file ? 3 : 1 + random.nextInt(100), random.nextBoolean()));
        TrainingSettings training = new TrainingSettings(
                new OptimizerSettings(
                        OptimizerSettings.Kind.values()[random.nextInt(3)],
                        random.nextDouble(),
                        random.nextInt(2) * random.nextDouble(),
                        random.nextInt(2) * random.nextDouble()),
                new BatchSettings(1 + random.nextInt(256), 1 + random.nextInt(20)),
                new Stopping(1 + random.nextInt(350), random.nextInt(10), random.nextBoolean() ? "auto" : "macro_f1"),
                random.nextLong(),
                new Hardware(random.nextInt(3), random.nextBoolean() ? "auto" : "cpu"));
        return with(withTasks(base, randomTasks(random)), model, training);
    }

    private static TaskSettings randomTasks(Random random) {
        List<AuxiliaryTask> tasks = Arrays.stream(AuxiliaryTask.values())
                .filter(task -> random.nextInt(4) > 0)
                .toList();
        WeightRule rule = tasks.isEmpty() ? WeightRule.SOFTMAX : WeightRule.values()[random.nextInt(4)];
        Map<AuxiliaryTask, Double> byHand = new EnumMap<>(AuxiliaryTask.class);
        if (rule == WeightRule.BY_HAND) {
            tasks.forEach(task -> byHand.put(task, random.nextDouble()));
        }
        return new TaskSettings(
                random.nextBoolean() ? "mood" : "valence",
                tasks,
                rule,
                random.nextBoolean() ? null : random.nextDouble(),
                byHand,
                random.nextBoolean(),
                random.nextBoolean(),
                false);
    }

    private static RunSpec withTasks(RunSpec s, TaskSettings tasks) {
        return s.with(new HanSpec(random(s), tasks, HanSpec.require(s).model()));
    }

    private static String random(RunSpec s) {
        return s.name().length() % 2 == 0 ? "text" : "narrative";
    }

    private static RunSpec with(RunSpec s, HanSettings model, TrainingSettings training) {
        HanSpec han = HanSpec.require(s);
        return s.with(new HanSpec(han.text(), han.tasks(), model)).with(training);
    }
}
