package io.talkturn.corpus.io.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.io.mustard.MustardImporter;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Npy;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MUStARD's audio features find the clips that they are of. */
final class AttachedFeaturesFixtureTest {
    private static final int STEPS = 4;

    @TempDir
    Path temporary;

    @Test
    void everyClipHasTheMeansOfEqualStretchesOfItsFrames() {
        Corpus corpus = new MustardImporter()
                .read(ImportRequest.of(TestData.fixtures("tensors/sarcasm_data.json")), Progress.NONE);
        var source = TestData.fixtures("tensors/py2_audio_features.p");
        AttachedFeatures found = AttachedFeatures.of(
                corpus, Modality.AUDIO, source, STEPS, new Provenance("librosa", "", ""), Progress.NONE);
        Map<String, TensorNode> matrices =
                ((TensorNode.Dict) TensorFile.read(source).root()).items();

        assertThat(found.sequences().provenance().assumed()).isFalse();
        assertThat(found.matched()).isEqualTo(matrices.size());
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            TensorNode node = matrices.get(corpus.talkturns().get(row).id());
            float[] values = new float[STEPS * found.sequences().columns()];
            found.sequences().read(row, values, 0);
            if (node == null) {
                assertThat(values).containsOnly(0);
                continue;
            }
            NumberArray matrix = ((TensorNode.Numbers) node).array();
            int frames = matrix.axis(1);
            int used = Math.min(STEPS, frames);
            double[] cells = matrix.all();
            for (int step = 0; step < used; step++) {
                double sum = 0;
                int from = step * frames / used;
                int to = (step + 1) * frames / used;
                for (int frame = from; frame < to; frame++) {
                    sum += cells[frame];
                }
                assertThat(values[(STEPS - used + step) * matrix.axis(0)])
                        .isCloseTo((float) (sum / (to - from)), within(1e-5f));
            }
        }
    }

    @Test
    void matricesOfOtherTalkturnsAreRefusedWithBothNames() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", Partition.TRAIN, "x: joy: Hello.")
                .build("joy");

        assertThatThrownBy(() -> AttachedFeatures.of(
                        corpus,
                        Modality.AUDIO,
                        TestData.fixtures("tensors/py2_audio_features.p"),
                        STEPS,
                        Provenance.UNKNOWN,
                        Progress.NONE))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("a_0", "py2_audio_features.p"));
    }

    @Test
    void matricesWithoutColumnsAreRefused() throws IOException {
        Corpus corpus = new SmallCorpus()
                .conversation("a", Partition.TRAIN, "x: joy: Hello.")
                .build("joy");
        Path folder = Files.createDirectory(temporary.resolve("matrices"));
        Npy.write(folder.resolve("a_0.npy"), new float[0], 3, 0);

        assertThatThrownBy(() ->
                        AttachedFeatures.of(corpus, Modality.AUDIO, folder, STEPS, Provenance.UNKNOWN, Progress.NONE))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("matrices", "no columns"));
    }
}
