package io.talkturn.corpus.io.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.foundation.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Words and segments of the toy sequences are aligned as expected.json says. */
final class CsdAlignmentFixtureTest {
    private final JsonNode expected =
            Json.tree(TestData.fixtures("tensors/expected.json")).path("files").path("csd alignment");
    private final Map<String, CsdFile> sequences = sequences();

    private static Map<String, CsdFile> sequences() {
        Map<String, CsdFile> sequences = new LinkedHashMap<>();
        for (SourceFile file : SourceFile.expand(List.of(TestData.fixtures("tensors/csd")), List.of(".csd"))) {
            for (CsdFile sequence : CsdFile.read(TensorFile.read(file.path()), new ImportNotes())) {
                sequences.put(sequence.root(), sequence);
            }
        }
        return sequences;
    }

    @Test
    void everyWordIsTheMeanOfTheRowsThatMeetIt() {
        for (Map.Entry<String, JsonNode> video : expected.path("words").properties()) {
            for (JsonNode word : video.getValue()) {
                for (Map.Entry<String, JsonNode> wanted : word.path("sequences").properties()) {
                    String where = word.path("key").asString() + " " + wanted.getKey();
                    WordAlignment alignment = new WordAlignment(
                            sequences.get(wanted.getKey()).videos().get(video.getKey()));
                    double[] mean = new double[alignment.columns()];
                    double start = word.path("interval").path(0).asDouble();
                    double end = word.path("interval").path(1).asDouble();

                    int rows = alignment.mean(start, end, mean);

                    assertThat(rows)
                            .as(where)
                            .isEqualTo(wanted.getValue().path("rows").asInt());
                    List<Integer> infinite = new ArrayList<>();
                    double sum = 0;
                    for (int c = 0; c < mean.length; c++) {
                        if (Double.isFinite(mean[c])) {
                            sum += mean[c];
                        } else {
                            infinite.add(c);
                        }
                    }
                    assertThat(sum)
                            .as(where)
                            .isCloseTo(wanted.getValue().path("mean_sum_finite").asDouble(0), within(1e-9));
                    List<Integer> wantedInfinite = new ArrayList<>();
                    wanted.getValue().path("neginf_dims").forEach(d -> wantedInfinite.add(d.asInt()));
                    assertThat(infinite).as(where).isEqualTo(wantedInfinite);
                }
            }
        }
    }

    @Test
    void everySegmentKeepsItsLastWordsWithZerosOnTheLeft() {
        int steps = expected.path("tensor_length").asInt();
        CsdFile reference = sequences.get(expected.path("reference").asString());
        CsdFile labels = sequences.values().stream()
                .filter(s -> CsdRole.of(s) == CsdRole.LABELS)
                .findFirst()
                .orElseThrow();
        CsdSegments cutter = new CsdSegments(Map.of(CsdRole.LABELS, labels, CsdRole.TEXT, reference));
        for (Map.Entry<String, JsonNode> video : expected.path("segments").properties()) {
            List<Segment> segments = cutter.of(video.getKey());
            assertThat(segments).hasSize(video.getValue().size());
            for (int i = 0; i < segments.size(); i++) {
                JsonNode wanted = video.getValue().path(i);
                assertThat(segments.get(i).id()).isEqualTo(wanted.path("key").asString());
                assertThat(segments.get(i).steps())
                        .hasSize(2 * wanted.path("word_indexes").size());
                for (Map.Entry<String, JsonNode> tensor : wanted.path("tensors").properties()) {
                    check(sequences.get(tensor.getKey()), segments, i, steps, tensor.getValue());
                }
            }
        }
    }

    private static void check(CsdFile sequence, List<Segment> segments, int sample, int steps, JsonNode wanted) {
        int columns = wanted.path("shape").path(1).asInt();
        assertThat(wanted.path("shape").path(0).asInt()).isEqualTo(steps);
        SegmentArray array = new SegmentArray(sequence, segments, steps, columns);
        GatheredSequences gathered =
                new GatheredSequences(List.of(new GatheredSequences.Row(array, sample, 0, 0)), steps, columns);
        float[] values = new float[steps * columns];
        gathered.read(0, values, 0);
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        // float32 cells: their sum is that of the doubles to seven digits
        assertThat(sum).isCloseTo(wanted.path("sum").asDouble(), within(1e-4));
        for (int step = 0; step < steps; step++) {
            assertThat(values[step * columns])
                    .isCloseTo((float) wanted.path("column0").path(step).asDouble(), within(1e-6f));
        }
    }
}
