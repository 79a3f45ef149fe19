package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunCommandLine;
import io.talkturn.run.TinyProject;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
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
        HanSpec spec = with(
                project.spec("HAN-ROCK on mood", 30, "mood", Architecture.ROCK),
                HanSettings.defaults(Architecture.ROCK),
                TrainingSettings.defaults());
        assertThat(RunCommandLine.text(spec, Path.of("/my study")))
                .isEqualTo(
                        "talkturn train --project '/my study' --corpus corpora/tiny --name 'HAN-ROCK on mood' --architecture rock"
                                + " --primary mood --tasks au05,tone_sad,past1,past2,future1");
        assertThat(parsed(spec)).isEqualTo(spec);
    }

    @Test
    void wholeFamiliesAreLetters() {
        assertThat(RunCommandLine.tasks(List.of(AuxiliaryTask.values()))).isEqualTo("all");
        assertThat(RunCommandLine.tasks(List.of())).isEqualTo("none");
        assertThat(RunCommandLine.tasks(TaskOptions.parse("hf,au05"))).isEqualTo("hf,au05");
        assertThat(RunCommandLine.tasks(TaskOptions.parse("pa"))).isEqualTo("ap");
    }

    @Test
    void aCommandGivesTheSpecificationItWasMadeFrom() throws Exception {
        Path embeddings = Files.writeString(root.resolve("my vectors.txt"), "yes 1 2 3\nno 4 5 6\n");
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            HanSpec spec = randomSpec(random, embeddings);
            assertThat(parsed(spec))
                    .as(String.join(" ", RunCommandLine.words(spec)))
                    .isEqualTo(spec);
        }
    }

    @Test
    void aStoredRunCanBeRepeatedWithAnotherSeed() {
        HanSpec spec = HanSpec.require(project.run("first", 7).spec());
        HanSpec again = parse("--run", newestRun().toString(), "--seed", "9");
        assertThat(again.training().seed()).isEqualTo(9);
        assertThat(again.training().epochs()).isEqualTo(7);
        assertThat(again.tasks()).isEqualTo(spec.tasks());
        assertThat(again.model()).isEqualTo(spec.model());
        assertThat(again.name()).isEqualTo("first");
        assertThat(parse("--run", newestRun().getParent().getFileName().toString(), "--seed", "9"))
                .usingRecursiveComparison()
                .ignoringFields("created")
                .isEqualTo(again);
    }

    @Test
    void withoutAChoiceAllTasksAreTakenThatTheCorpusHas() {
        assertThat(parse("--primary", "mood").tasks().auxiliary())
                .hasSize(10)
                .contains(AuxiliaryTask.AU05, AuxiliaryTask.TONE_SAD, AuxiliaryTask.FUTURE4)
                .doesNotContain(AuxiliaryTask.AU17);
        assertThat(parse("--primary", "mood", "--architecture", "han").tasks().auxiliary())
                .isEmpty();
    }

    @Test
    void learningRatesMayBePowers() {
        assertThat(parse("--primary", "mood", "--learning-rate", "2^-7")
                        .training()
                        .learningRate())
                .isEqualTo(0x1p-7);
    }

    private Path newestRun() {
        return RunCatalog.ofProject(root).list().getFirst().folder().specFile();
    }

    private HanSpec parsed(HanSpec spec) {
        List<String> words = RunCommandLine.words(spec);
        HanSpec made = parse(words.subList(2, words.size()).toArray(String[]::new));
        // when and by which version it was made is not what a run computes
        return new HanSpec(
                made.format(),
                made.name(),
                made.corpus(),
                made.corpusHash(),
                made.text(),
                made.tasks(),
                made.model(),
                made.training(),
                spec.created(),
                spec.version());
    }

    private HanSpec parse(String... arguments) {
        TrainCommand train = new TrainCommand();
        CommandLine line = new CommandLine(train);
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--project";
        all[arguments.length + 1] = root.toString();
        line.parseArgs(all);
        return HanSpec.require(train.made().spec());
    }

    private HanSpec randomSpec(Random random, Path embeddings) {
        Architecture architecture = Architecture.values()[random.nextInt(3)];
        String[] names = {"plain", "with blanks", "it's", "naïve “run”", "a=b,c", "--odd"};
        HanSpec base = project.spec(names[random.nextInt(names.length)], 1, "mood", architecture);
        boolean file = random.nextBoolean();
        HanSettings model = new HanSettings(
                architecture,
                1 + random.nextInt(30),
                random.nextInt(3) * 20,
                1 + random.nextInt(60),
                1 + random.nextInt(100),
                1 + random.nextInt(256),
                1 + random.nextInt(3),
                1 + random.nextInt(100),
                random.nextInt(2) * random.nextDouble(),
                random.nextInt(2) * random.nextDouble(),
                file ? embeddings.toString() : null,
                file ? 3 : 1 + random.nextInt(100),
                random.nextBoolean());
        TrainingSettings training = new TrainingSettings(
                TrainingSettings.Optimizer.values()[random.nextInt(3)],
                random.nextDouble(),
                1 + random.nextInt(256),
                1 + random.nextInt(350),
                random.nextInt(2) * random.nextDouble(),
                random.nextLong(),
                1 + random.nextInt(20),
                random.nextInt(10),
                random.nextInt(2) * random.nextDouble(),
                random.nextBoolean() ? "auto" : "macro_f1",
                random.nextInt(3),
                random.nextBoolean() ? "auto" : "cpu");
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
                random.nextBoolean());
    }

    private static HanSpec withTasks(HanSpec s, TaskSettings tasks) {
        return new HanSpec(
                s.format(),
                s.name(),
                s.corpus(),
                s.corpusHash(),
                random(s),
                tasks,
                s.model(),
                s.training(),
                s.created(),
                s.version());
    }

    private static String random(HanSpec s) {
        return s.name().length() % 2 == 0 ? "text" : "narrative";
    }

    private static HanSpec with(HanSpec s, HanSettings model, TrainingSettings training) {
        return new HanSpec(
                s.format(),
                s.name(),
                s.corpus(),
                s.corpusHash(),
                s.text(),
                s.tasks(),
                model,
                training,
                s.created(),
                s.version());
    }
}
