package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.fold.Fold;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.evaluation.ClassificationMetrics;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Json;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunCommandLine;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunState;
import io.talkturn.run.TinyProject;
import io.talkturn.run.TinyTrio;
import io.talkturn.study.StudyFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network trained once a fold, from the division to the table, on the command line. */
class FoldsCommandsTest {
    private static final List<String> FUSION = List.of(
            "--model",
            "ef-lf-avg",
            "--set",
            "ef.hidden=6",
            "--batch",
            "16",
            "--learning-rate",
            "0.01",
            "--epochs",
            "2",
            "--threads",
            "1",
            "--device",
            "cpu",
            "--corpus",
            "jokes",
            "--primary",
            "sarcasm");
    private static final List<String> HAN = List.of(
            "--architecture",
            "han",
            "--word-gru",
            "4",
            "--word-attention",
            "5",
            "--primary-gru",
            "4",
            "--turn-attention",
            "5",
            "--embedding-width",
            "6",
            "--content-size",
            "2",
            "--epochs",
            "2",
            "--threads",
            "1",
            "--device",
            "cpu",
            "--primary",
            "mood");

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String command, List<String> options, String... more) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(options);
        words.addAll(List.of(more));
        words.addAll(List.of("--project", root.toString()));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Talkturn.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }

    private void ok(String command, List<String> options, String... more) {
        assertThat(execute(command, options, more))
                .as(command + "\n" + out + err)
                .isZero();
    }

    private List<RunEntry> runs() {
        return RunCatalog.ofProject(root).list().stream()
                .sorted(Comparator.comparing(run -> run.folder().name()))
                .toList();
    }

    @Test
    void aFusionModelOnThreeFoldsGivesMeanSpreadAndWhatAllFoldsSayTogether() throws IOException {
        TinyTrio.in(root);
        Path corpus = root.resolve("corpora/jokes");

        ok("train", FUSION, "--folds", "3");

        Folds folds = FoldsFiles.read(corpus, "chance-3-seed-1");
        assertThat(runs()).hasSize(3).allSatisfy(run -> assertThat(run.state()).isEqualTo(RunState.FINISHED));
        for (RunEntry run : runs()) {
            RunSpec spec = run.folder().spec();
            Fold fold = folds.fold(Objects.requireNonNull(spec.fold()).name());
            assertThat(spec.name()).endsWith(", fold " + fold.name());
            PredictionTable predictions = new RunResults(run.folder()).predictions();
            assertThat(predictions.rows())
                    .filteredOn(row -> row.partition() == Partition.TEST)
                    .isNotEmpty()
                    .allSatisfy(row ->
                            assertThat(fold.conversations(Partition.TEST)).contains(row.conversation()));
            assertThat(predictions.rows())
                    .as("a share of train chooses the epoch")
                    .anySatisfy(row -> assertThat(row.partition()).isEqualTo(Partition.DEV));
        }
        assertThat(out.toString()).contains("pooled", "mean");
        Csv.Table table = means();
        assertThat(table.rows()).hasSize(1);
        assertThat(cell(table, "folds")).isEqualTo("3");
        assertThat(Double.parseDouble(cell(table, "accuracy, MA, pooled"))).isCloseTo(pooled(), within(1e-12));
        assertThat(Double.parseDouble(cell(table, "accuracy, MA")))
                .isCloseTo(
                        runs().stream()
                                .mapToDouble(run -> accuracy(run.folder()))
                                .average()
                                .orElseThrow(),
                        within(1e-12));
    }

    private Csv.Table means() {
        Path file = root.resolve("means.csv");
        ok("runs", List.of("--means", "--to", file.toString()));
        return Csv.read(file);
    }

    private static String cell(Csv.Table table, String column) {
        int at = table.header().indexOf(column);
        assertThat(at).as(column + " in " + table.header()).isNotNegative();
        return table.rows().getFirst().at(at);
    }

    private static double accuracy(RunFolder run) {
        return new RunResults(run)
                .metrics()
                .value(Partition.TEST, "pri", "accuracy")
                .orElseThrow();
    }

    /** The share of right ones among the test rows of all files, counted here. */
    private double pooled() {
        List<PredictionTable.Row> rows = runs().stream()
                .flatMap(run -> new RunResults(run.folder()).predictions().rows().stream())
                .filter(row -> row.partition() == Partition.TEST && !row.truth().isEmpty())
                .toList();
        return (double) rows.stream()
                        .filter(row -> row.truth().equals(row.prediction()))
                        .count()
                / rows.size();
    }

    @Test
    void aWindowNetworkWithoutDevTakesAShareOfTrainAndSaysSo() {
        TinyProject project = TinyProject.in(root);
        Corpus corpus = CorpusFolder.read(project.corpusFolder());

        ok("train", HAN, "--folds", "2", "--fold", "2");

        assertThat(out.toString() + err).contains("a share of train", "chooses the epoch");
        RunFolder run = runs().getFirst().folder();
        Fold fold = FoldsFiles.read(project.corpusFolder(), "chance-2-seed-1").fold("2");
        List<PredictionTable.Row> dev = new RunResults(run)
                .predictions().rows().stream()
                        .filter(row -> row.partition() == Partition.DEV)
                        .toList();
        assertThat(dev)
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(fold.conversations(Partition.TRAIN)).contains(row.conversation()));
        Corpus divided = new RunResults(run).predictions().divided(corpus);
        assertThat(divided.partitions()).containsValues(Partition.TRAIN, Partition.DEV, Partition.TEST);
    }

    @Test
    void theSameFoldIsTrainedAgainAndOtherFoldsOfTheNameAreRefused() throws IOException {
        TinyTrio.in(root);
        Path corpus = root.resolve("corpora/jokes");
        ok("train", FUSION, "--folds", "3", "--fold", "2");
        RunFolder first = runs().getFirst().folder();

        assertThat(RunCommandLine.words(first.spec()))
                .containsSequence("--folds", "chance-3-seed-1", "--fold", "2")
                .contains("EF-LF AVG sarcasm s0");
        ok("train", List.of("--run", first.name(), "--seed", "1"));

        assertThat(runs()).hasSize(2).allSatisfy(run -> {
            RunSpec spec = run.folder().spec();
            assertThat(spec.fold()).isEqualTo(first.spec().fold());
            assertThat(spec.name()).containsOnlyOnce("fold 2");
        });
        Path file = corpus.resolve("folds/chance-3-seed-1.json");
        ok("folds " + corpus, List.of("--remove", "chance-3-seed-1"));
        assertThat(file).doesNotExist();
        assertThat(execute("train", List.of("--run", first.name(), "--seed", "2")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("chance-3-seed-1", "talkturn folds");
        ok("folds " + corpus, List.of("--by", "chance", "--count", "3", "--seed", "9", "--name", "chance-3-seed-1"));
        assertThat(execute("resume " + first.name(), List.of())).isEqualTo(2);
    }

    @Test
    void aRunWhoseFoldsChangedIsNotTrained() throws IOException {
        TinyTrio.in(root);
        Path corpus = root.resolve("corpora/jokes");
        ok("train", FUSION, "--folds", "3", "--fold", "1", "--queue");
        assertThat(runs()).hasSize(1);
        RunFolder run = runs().getFirst().folder();
        for (int i = 0; i < 600 && !run.status().state().isEnded(); i++) {
            sleep();
        }
        RunFolder copy = RunFolder.create(root.resolve("runs"), run.spec());
        List<String> otherwise = List.of("--by", "chance", "--count", "3", "--seed", "9", "--name", "chance-3-seed-1");
        assertThat(execute("folds " + corpus, otherwise))
                .as("not without a word")
                .isEqualTo(2);
        assertThat(err.toString()).contains("other folds called", "--replace");
        ok("folds " + corpus, otherwise, "--replace");

        assertThat(execute("resume " + copy.name(), List.of())).isEqualTo(2);
        assertThat(out.toString() + err).contains("folds", "have changed since this run was made");
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void foldsAreShownWrittenAndTakenAway() throws IOException {
        TinyProject.in(root);
        Path corpus = root.resolve("corpora/tiny");

        ok("folds " + corpus, List.of("--by", "chance", "--count", "2", "--dry-run"));
        assertThat(FoldsFiles.names(corpus)).isEmpty();
        ok("folds " + corpus, List.of("--by", "chance", "--count", "2", "--stratify", "mood", "--name", "two"));
        ok("folds " + corpus, List.of("--json"));
        assertThat(Json.tree(out.toString()).get(0).get("name").asString()).isEqualTo("two");
        assertThat(execute("folds " + corpus, List.of("--by", "file"))).isEqualTo(2);
        assertThat(execute("folds " + corpus, List.of("--by", "chance", "--stratify", "none")))
                .isEqualTo(2);
        assertThat(execute("train", HAN, "--folds", "nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("“nothing”", "two");
        assertThat(execute("train", HAN, "--fold", "1")).isEqualTo(2);
        assertThat(execute("train", HAN, "--folds", "two", "--fold", "9")).isEqualTo(2);
        assertThat(err.toString()).contains("“9”", "1, 2");
        assertThat(runs()).isEmpty();
        try (Stream<Path> files = Files.list(corpus.resolve("folds"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aStudyTakesFoldsLikeSeeds() {
        TinyTrio.in(root);
        ok(
                "study new models",
                List.of("--model", "ef-lf-avg", "--set", "ef.hidden=6", "--batch", "16", "--learning-rate", "0.01"),
                "--epochs",
                "2",
                "--device",
                "cpu",
                "--corpus",
                "jokes",
                "--primary",
                "sarcasm",
                "--folds",
                "2",
                "--seeds",
                "0,1",
                "--name",
                "folded",
                "--condition",
                "six:set.ef.hidden=6",
                "--condition",
                "four:set.ef.hidden=4");

        StudyFolder study = StudyFolder.open(root.resolve("studies/folded"));
        assertThat(study.read().trials()).hasSize(2 * 2 * 2).allSatisfy(trial -> {
            assertThat(trial.plan().fold()).isNotNull().isEqualTo(trial.spec().fold());
            assertThat(trial.spec().training().seed()).isEqualTo(trial.plan().seed());
        });
        ok("study run folded", List.of());
        Path file = root.resolve("table.csv");
        ok("study table folded", List.of("--to", file.toString()));
        Csv.Table table = Csv.read(file);
        double mean = study.read().trials().stream()
                .filter(trial -> trial.plan().cell().startsWith("six"))
                .mapToInt(trial -> Objects.requireNonNull(trial.plan().fold()).number())
                .distinct()
                .mapToDouble(fold -> bestOnDev(study, "six", fold))
                .average()
                .orElseThrow();
        assertThat(Double.parseDouble(table.rows().getFirst().at(1))).isCloseTo(mean, within(1e-12));
        ok("study table folded", List.of("--table", "seeds"));
        assertThat(out.toString()).contains("folds × seeds", "pooled");
        ok("study compare folded", List.of("six", "four"));
        ok("study check folded", List.of());
    }

    /** The test accuracy of the seed that is best on the dev of a fold. */
    private static double bestOnDev(StudyFolder study, String cell, int fold) {
        double best = -1;
        double test = Double.NaN;
        for (var trial : study.read().trials()) {
            if (trial.plan().cell().equals(cell)
                    && Objects.requireNonNull(trial.plan().fold()).number() == fold) {
                RunFolder run = RunFolder.open(study.path().resolve("trials").resolve(trial.id()));
                double dev = new RunResults(run)
                        .metrics()
                        .value(Partition.DEV, "pri", "accuracy")
                        .orElseThrow();
                if (dev > best + 1e-12) {
                    best = dev;
                    test = accuracy(run);
                }
            }
        }
        return test;
    }

    @Test
    void metricsOfAFoldAreThoseOfItsTestRows() {
        TinyTrio.in(root);
        ok("train", FUSION, "--folds", "3", "--fold", "3");
        RunFolder run = runs().getFirst().folder();
        PredictionTable table = new RunResults(run).predictions();
        List<PredictionTable.Row> rows = table.rows().stream()
                .filter(row -> row.partition() == Partition.TEST && !row.truth().isEmpty())
                .toList();
        int[] truth = rows.stream()
                .mapToInt(row -> table.classes().indexOf(row.truth()))
                .toArray();
        int[] said = rows.stream()
                .mapToInt(row -> table.classes().indexOf(row.prediction()))
                .toArray();

        assertThat(accuracy(run))
                .isCloseTo(
                        ClassificationMetrics.of(table.classes(), truth, said)
                                .byName()
                                .get("accuracy"),
                        within(1e-12));
    }
}
