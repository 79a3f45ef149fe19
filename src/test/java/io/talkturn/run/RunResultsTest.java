package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.UserError;
import io.talkturn.run.use.AttentionWriter;
import io.talkturn.training.han.ConversationResult;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Tokenizer;
import io.talkturn.worker.HanResultsWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results are read with no engine, each file by itself, also where another one is missing or cut short. */
final class RunResultsTest {
    private static final List<String> TASKS = List.of("pri", "past1");
    private static final List<String> ENCODERS = List.of("pri", "aux");

    @TempDir
    private Path root;

    private RunFolder run;
    private RunResults results;
    private EncodedCorpus encoded;

    @BeforeEach
    void writeResults() throws Exception {
        run = TinyProject.in(root).run("results", 3);
        results = new RunResults(run);
        encoded = EncodedCorpus.forTraining(TinyProject.corpus(), Tokenizer.Source.NARRATIVE, 0);
        encoded.vocabulary().write(run.vocabulary());
        for (Path file : List.of(run.weights(), run.network(), run.targets())) {
            Files.writeString(file, "{}");
        }
        new Curve(List.of("accuracy"), List.of(new double[] {0.5})).write(run.curve());
        metrics().write(run.metrics());
        predictions().write(run.predictions());
        writeAttention();
        RunResults.writeManifest(run, HanResultsWriter.files(run));
        run.writeStatus(RunStatus.of(RunState.FINISHED, 3, "done"));
    }

    @Test
    void metricsComeBackAsTheyWereWritten() {
        assertThat(results.metrics()).isEqualTo(metrics());
        assertThat(results.metrics().value(Partition.DEV, "pri", "accuracy")).hasValue(1 / 3.0);
        assertThat(results.metrics().value(Partition.DEV, "pri", "cross", "precision"))
                .isEmpty();
        assertThat(results.metrics().classes("pri")).containsExactly("calm", "cross, very");
        assertThat(results.metrics().confusion(Partition.DEV, "pri").count(0, 1))
                .isEqualTo(4);
    }

    @Test
    void predictionsComeBackAsTheyWereWritten() {
        PredictionTable table = results.predictions();
        assertThat(table.classes()).containsExactly("calm", "cross, very");
        assertThat(table.rows())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("newWords")
                .containsExactlyElementsOf(predictions().rows());
        assertThat(table.rows().getFirst().isError()).isTrue();
        assertThat(table.rows().getLast().isError()).as("without a truth").isFalse();
    }

    @Test
    void attentionComesBackAPieceAtATime() {
        AttentionFolder attention = results.attention();
        assertThat(attention.tasks()).isEqualTo(TASKS);
        assertThat(attention.talkturns()).hasSize(24);
        AttentionFolder.Window window = attention.window("c1_5").orElseThrow();
        assertThat(attention.talkturns(window))
                .extracting(AttentionFolder.Attended::talkturn)
                .containsExactly("c1_3", "c1_4", "c1_5");
        AttentionFolder.Weights weights = attention.weights(window);
        assertThat(weights.turns()).isDeepEqualTo(new float[][] {{17, 0}, {17, 1}, {17, 2}});
        assertThat(weights.tasks()).containsExactly(17, 0.5f);
        AttentionFolder.Attended talkturn = attention.talkturns(window).getLast();
        assertThat(talkturn.tokens()).isEqualTo(encoded.tokens(17));
        assertThat(attention.words(talkturn, "aux"))
                .hasSize(encoded.tokens(17).size())
                .containsOnly(117);
        assertThat(attention.window("c7_0")).isEmpty();
    }

    @Test
    void aMissingFileIsNamedAndTheOthersCanStillBeLookedAt() throws Exception {
        Files.delete(run.metrics());
        Files.delete(run.attention().resolve("turn.npy"));
        assertRefused(results::metrics, "The run has no metrics.csv.", run.metrics());
        assertRefused(
                results::attention, "There is no such file.", run.attention().resolve("turn.npy"));
        assertThat(results.predictions().rows()).hasSize(3);
        assertThat(results.problems()).extracting(UserError::file).contains(run.metrics());
    }

    @Test
    void everyFileThatIsCutShortIsNamed() throws Exception {
        List<Path> files = new ArrayList<>(List.of(run.metrics(), run.predictions(), run.vocabulary(), run.weights()));
        try (var attention = Files.list(run.attention())) {
            attention.forEach(files::add);
        }
        for (Path file : files) {
            try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
                opened.setLength(opened.length() - 1);
            }
            assertThat(results.problems()).as(file.toString()).anySatisfy(problem -> {
                assertThat(problem.file()).isEqualTo(file);
                assertThat(problem.what()).contains("cut short");
                assertThat(problem.wayOut()).contains("train the run again");
            });
        }
        assertRefused(results::metrics, "The file is cut short", run.metrics());
        assertRefused(results::attention, "The file is cut short", null);
    }

    @Test
    void everyFileThatWasChangedAtEqualSizeIsNamed() throws Exception {
        List<Path> files = HanResultsWriter.files(run);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
            assertThat(results.problems()).as(file.toString()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).isEqualTo(file);
                assertThat(problem.what()).contains("was changed after the worker wrote it");
            });
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
        }
        assertThat(results.problems()).isEmpty();
    }

    @Test
    void aChangedFileIsRefusedWhereItIsUsed() throws Exception {
        List<Path> files = List.of(
                run.metrics(),
                run.predictions(),
                run.weights(),
                run.vocabulary(),
                run.attention().resolve("task.npy"));
        for (Path file : files) {
            // looked at before, and long ago
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        }
        assertThat(results.problems()).isEmpty();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 4;
            Files.write(file, bytes);
        }
        assertRefused(results::metrics, "was changed after", run.metrics());
        assertRefused(results::predictions, "was changed after", run.predictions());
        assertRefused(results::weights, "was changed after", run.weights());
        assertRefused(results::vocabulary, "was changed after", run.vocabulary());
        assertRefused(results::attention, "was changed after", run.attention().resolve("task.npy"));
    }

    @Test
    void aFileIsHashedOnceWhileItStaysAsItIs() throws Exception {
        Files.setLastModifiedTime(run.weights(), FileTime.fromMillis(1_000_000_000_000L));
        results.weights();
        AtomicInteger reads = new AtomicInteger();
        FileTouch.listen((file, kind) -> reads.addAndGet(file.equals(run.weights()) ? 1 : 0));
        try {
            new RunResults(run).weights();
            assertThat(reads).hasValue(0);
            Files.setLastModifiedTime(run.weights(), FileTime.fromMillis(1_000_000_001_000L));
            new RunResults(run).weights();
            assertThat(reads).hasValue(1);
        } finally {
            FileTouch.listen(null);
        }
    }

    @Test
    void aListOfFilesWithoutHashesIsOfAnEarlierBuild() throws Exception {
        String manifest = Files.readString(run.manifest());
        Files.writeString(run.manifest(), manifest.replaceFirst("(?s),\\s*\"sha256\".*", "}"));
        assertThat(results.problems()).isEmpty();
        assertThat(results.metrics()).isEqualTo(metrics());
    }

    @Test
    void withoutTheListOfFilesDamageIsSeenInTheContent() throws Exception {
        Files.delete(run.manifest());
        Files.writeString(run.metrics(), "partition,task,class,metric,value,n\ndev,pri,,accuracy,zero,3\n");
        assertRefused(results::metrics, "Line 2 has “zero” where a number should be.", run.metrics());
        Files.writeString(run.predictions(), "conversation,talkturn\n");
        assertRefused(results::predictions, "The table does not begin with the columns", run.predictions());
        Path turn = run.attention().resolve("turn.npy");
        try (RandomAccessFile opened = new RandomAccessFile(turn.toFile(), "rw")) {
            opened.setLength(opened.length() - 4);
        }
        assertRefused(results::attention, "The npy file is cut short.", turn);
    }

    @Test
    void aRunThatIsNotDoneSaysWhatToWaitFor() throws Exception {
        Folders.delete(run.attention());
        Files.delete(run.metrics());
        run.writeStatus(RunStatus.of(RunState.PAUSED, 3, ""));
        assertThatThrownBy(results::metrics)
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.wayOut()).contains("wait, or resume it"));
        assertThatThrownBy(results::attention)
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.what()).contains("The run has no attention/attention.json"));
    }

    private static void assertRefused(ThrowingCallable call, String what, Path file) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.what()).contains(what);
            if (file != null) {
                assertThat(error.file()).isEqualTo(file);
            }
        });
    }

    private static MetricTable metrics() {
        return new MetricTable(List.of(
                new MetricRow(Partition.DEV, "pri", "", "accuracy", 1 / 3.0, 3),
                new MetricRow(Partition.DEV, "pri", "calm", "recall", 0.1, 2),
                new MetricRow(Partition.DEV, "pri", "calm", "confusion:cross, very", 4, 9),
                new MetricRow(Partition.DEV, "pri", "cross, very", "precision", Double.NaN, 0),
                new MetricRow(Partition.DEV, "past1", "", "accuracy", 1, 3)));
    }

    private static PredictionTable predictions() {
        return new PredictionTable(
                List.of("calm", "cross, very"),
                List.of(
                        row("c0_0", "calm", "cross, very", 0.25, 0.75),
                        row("c0_1", "calm", "calm", 0.1 + 0.2, 0.7),
                        row("c0_2", "", "calm", 1, 0)));
    }

    private static PredictionTable.Row row(String talkturn, String truth, String said, double... probabilities) {
        return new PredictionTable.Row("c0", talkturn, Partition.TRAIN, truth, said, probabilities);
    }

    /** Two conversations, windows of up to three talkturns, weights that tell which talkturn they belong to. */
    private void writeAttention() throws Exception {
        try (AttentionWriter writer = new AttentionWriter(run.attention(), encoded, TASKS, ENCODERS)) {
            for (int c = 0; c < 2; c++) {
                writer.add(conversation(encoded.corpus(), c));
            }
            writer.finish();
        }
    }

    private ConversationResult conversation(Corpus corpus, int c) {
        int first = corpus.firstRow(c);
        List<ConversationResult.WordWeights> words = new ArrayList<>();
        List<ConversationResult.WindowResult> windows = new ArrayList<>();
        for (int row = first; row < corpus.firstRow(c + 1); row++) {
            words.add(new ConversationResult.WordWeights(new float[][] {filled(row, row), filled(row, 100 + row)}));
            float[][] turns = new float[Math.min(3, row - first + 1)][];
            for (int i = 0; i < turns.length; i++) {
                turns[i] = new float[] {row, i};
            }
            windows.add(new ConversationResult.WindowResult(
                    row, new double[][] {{1, 0}, {0, 1}}, turns, new float[] {row, 0.5f}));
        }
        return new ConversationResult(c, first, words, windows);
    }

    private float[] filled(int row, float value) {
        float[] weights = new float[encoded.tokens(row).size()];
        Arrays.fill(weights, value);
        return weights;
    }
}
