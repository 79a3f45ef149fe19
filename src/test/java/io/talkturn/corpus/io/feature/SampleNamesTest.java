package io.talkturn.corpus.io.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.tensor.TensorNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as MMSA, the SDK and MultiBench write them. */
final class SampleNamesTest {
    @ParameterizedTest
    @CsvSource({"abc$_$3, abc", "WKA5OygbEKI[12], WKA5OygbEKI", "a[b][0], a[b]", "1_60,", "[3],", "x[y],"})
    void theRecordingIsTakenFromTheName(String name, String video) {
        Sample sample = samples(new TensorNode.Texts(new long[] {1}, "object", List.of(name)), 1)
                .getFirst();

        assertThat(sample.id()).isEqualTo(name);
        assertThat(sample.video()).isEqualTo(video);
    }

    @Test
    void threePartsAreRecordingStartAndEnd() {
        Sample sample = samples(new TensorNode.Texts(new long[] {1, 3}, "S5", List.of("v", "1.5", "2")), 1)
                .getFirst();

        assertThat(sample.video()).isEqualTo("v");
        assertThat(sample.start()).isEqualTo(1.5);
        assertThat(sample.end()).isEqualTo(2);
    }

    private static List<Sample> samples(TensorNode ids, int count) {
        return new SampleNames(Path.of("any.pkl")).samples("train", new TensorNode.Dict(Map.of("id", ids)), count);
    }
}
