package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SequenceSummary;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.run.use.Ablation;
import io.talkturn.run.use.Predictor;
import io.talkturn.run.use.WeakLabeller;
import io.talkturn.worker.Worker;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that are not finite never become a prediction, a weak label or a finished run. */
final class NotFiniteTest {
    private static final Set<Partition> ALL = EnumSet.allOf(Partition.class);

    @TempDir
    private Path root;

    @Test
    void weightsThatAreNoNumbersAreRefusedWhereverTheNetworkIsApplied() throws Exception {
        TinyTrio trio = TinyTrio.in(root);
        RunFolder run = trio.trained("talks", TinyTrio.lstm("emotion"), TinyTrio.training(2));
        Corpus talks = CorpusFolder.read(trio.corpus("talks"));
        Corpus jokes = CorpusFolder.read(trio.corpus("jokes"));
        Files.delete(run.manifest());
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            last(run.weights(), bad);
            refused(() -> new Predictor(run).predict(talks, ALL), "The tensor “", run.weights());
            refused(() -> new WeakLabeller(run).label(jokes, ALL, true, Progress.NONE), "The tensor “", run.weights());
            refused(
                    () -> new Ablation(run).evaluate(Partition.TEST, true, List.of(), 0, Progress.NONE),
                    "The tensor “",
                    run.weights());
        }
    }

    @Test
    void weightsOfATalkturnNetworkToo() throws Exception {
        TinyProject project = TinyProject.in(root);
        RunFolder run = project.run("han", 1);
        assertThat(new Worker(run, () -> false).run()).isEqualTo(RunState.FINISHED);
        Files.delete(run.manifest());
        last(run.weights(), Float.NaN);
        refused(() -> new Predictor(run).predict(TinyProject.corpus(), ALL), "The tensor “head.", run.weights());
        assertThat(run.spec().architecture()).isEqualTo(Architecture.ROCK.title());
    }

    @Test
    void sequencesThatAreNoNumbersAreNamedAndCounted() throws Exception {
        TinyTrio trio = TinyTrio.in(root);
        RunFolder run = trio.trained("talks", TinyTrio.lstm("emotion"), TinyTrio.training(2));
        RunFolder labeller = trio.trained("jokes", TinyTrio.lstm("sarcasm"), TinyTrio.training(2));
        last(trio.corpus("talks").resolve("sequences/audio.npy"), Float.NaN);
        Corpus talks = CorpusFolder.read(trio.corpus("talks"));
        String last = talks.talkturns().getLast().id();
        String told =
                "The talkturn “" + last + "” of the corpus “talks” has NaN, which is no finite number, in its audio"
                        + " sequence (step 6, column 4).";
        refused(() -> new Predictor(run).predict(talks, ALL), told, null);
        refused(() -> new WeakLabeller(labeller).label(talks, ALL, true, Progress.NONE), told, null);
        assertThat(talks.sequences())
                .extracting(each -> SequenceSummary.of(each, Progress.NONE).notFinite())
                .containsExactly(0L, 1L, 0L);
        assertThat(SequenceSummary.of(talks.sequences().get(1), Progress.NONE).columns())
                .allSatisfy(
                        column -> assertThat(column.mean() + column.highest()).isFinite());
    }

    @Test
    void aTrainingOnThemFails() throws Exception {
        TinyTrio trio = TinyTrio.in(root);
        Path text = trio.corpus("talks").resolve("sequences/text.npy");
        try (RandomAccessFile file = new RandomAccessFile(text.toFile(), "rw")) {
            for (long at = file.length() - 4; at > file.length() / 2; at -= 400) {
                file.seek(at);
                file.write(bytes(Float.NEGATIVE_INFINITY));
            }
        }
        RunFolder run = trio.run("talks", TinyTrio.lstm("emotion"), TinyTrio.training(1));
        assertThat(new Worker(run, () -> false).run()).isEqualTo(RunState.FAILED);
        assertThat(run.status().message()).contains("which is no finite number, in its text sequence");
    }

    private static void refused(ThrowingCallable call, String what, Path file) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.what()).startsWith(what);
            assertThat(error.file()).isEqualTo(file);
        });
    }

    /** Replaces the last number of a file. */
    private static void last(Path path, float value) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(file.length() - Float.BYTES);
            file.write(bytes(value));
        }
    }

    private static byte[] bytes(float value) {
        return ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array();
    }
}
