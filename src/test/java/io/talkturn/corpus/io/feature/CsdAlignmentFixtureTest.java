package io.talkturn.corpus.io.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.SentimentRule;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
                    assertThat(infinite)
                            .as(where)
                            .isEqualTo(ints(wanted.getValue().path("neginf_dims")));
                    JsonNode first = wanted.getValue().path("mean_first4");
                    for (int c = 0; c < first.size(); c++) {
                        if (first.path(c).isNumber()) {
                            assertThat(mean[c])
                                    .as(where)
                                    .isCloseTo(first.path(c).asDouble(), within(1e-9));
                        }
                    }
                }
            }
        }
    }

    private static List<Integer> ints(JsonNode array) {
        List<Integer> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asInt()));
        return values;
    }

    @Test
    void wordsThatNothingMeetsAndWordsWithoutLengthAreKnown() {
        CsdFile words = sequences.values().stream()
                .filter(s -> CsdRole.of(s) == CsdRole.WORDS)
                .findFirst()
                .orElseThrow();
        Set<String> withGaps = new HashSet<>(expected.path("missing").propertyNames());
        for (Map.Entry<String, JsonNode> dropped :
                expected.path("words_dropped").properties()) {
            CsdFile.Video video = words.videos().get(dropped.getKey());
            List<Integer> untimed = IntStream.range(0, video.rows())
                    .filter(row -> !CsdFile.Video.isTimed(video.intervals(), row))
                    .boxed()
                    .toList();
            assertThat(untimed).as(dropped.getKey()).isEqualTo(ints(dropped.getValue()));
            for (JsonNode word : expected.path("words").path(dropped.getKey())) {
                String key = word.path("key").asString();
                withGaps.remove(key);
                int row = Integer.parseInt(key.substring(key.lastIndexOf('[') + 1, key.length() - 1));
                assertThat(video.words().get(row))
                        .as(key)
                        .isEqualTo(word.path("word").asString());
                assertThat(Arrays.copyOfRange(video.intervals(), 2 * row, 2 * row + 2))
                        .as(key)
                        .containsExactly(
                                word.path("interval").path(0).asDouble(),
                                word.path("interval").path(1).asDouble());
                for (JsonNode missing : expected.path("missing").path(key)) {
                    CsdFile.Video rows =
                            sequences.get(missing.asString()).videos().get(dropped.getKey());
                    WordAlignment alignment = new WordAlignment(rows);
                    double[] mean = new double[alignment.columns()];
                    assertThat(alignment.mean(
                                    word.path("interval").path(0).asDouble(),
                                    word.path("interval").path(1).asDouble(),
                                    mean))
                            .as(key)
                            .isZero();
                    assertThat(mean).as(key).containsOnly(0);
                }
            }
        }
        assertThat(withGaps).isEmpty();
    }

    @Test
    void videosThatAChosenSequenceLacksAreLeftOutAndNamed() {
        Set<String> inAll = new HashSet<>();
        sequences.values().forEach(sequence -> inAll.addAll(sequence.videos().keySet()));
        for (CsdFile vision : sequences.values()) {
            if (CsdRole.of(vision) != CsdRole.VISION) {
                continue;
            }
            Set<String> common = new HashSet<>(vision.videos().keySet());
            sequences.values().stream()
                    .filter(s -> CsdRole.of(s) != CsdRole.VISION)
                    .forEach(s -> common.retainAll(s.videos().keySet()));
            Map<Modality, Provenance> extractor = Map.of(Modality.VISION, new Provenance(vision.root(), "", ""));
            FeatureChoices choices = new FeatureChoices(null, SentimentRule.POSITIVE, null, extractor, null);

            Corpus corpus = new CsdImporter()
                    .read(
                            new ImportRequest(List.of(TestData.fixtures("tensors/csd")), null, null, choices, null),
                            Progress.NONE);

            assertThat(corpus.conversations()).extracting(Conversation::id).containsExactlyInAnyOrderElementsOf(common);
            assertThat(corpus.report().notes())
                    .filteredOn(note -> note.code().equals("missing_video"))
                    .hasSize((int) sequences.values().stream()
                                    .flatMap(s -> s.videos().keySet().stream())
                                    .distinct()
                                    .count()
                            - common.size());
            inAll.retainAll(common);
        }
        assertThat(inAll).containsExactlyInAnyOrderElementsOf(strings(expected.path("kept_videos")));
        assertThat(sequences.values().stream()
                        .flatMap(s -> s.videos().keySet().stream())
                        .distinct()
                        .filter(video -> !inAll.contains(video)))
                .containsExactlyInAnyOrderElementsOf(strings(expected.path("removed_videos")));
    }

    private static List<String> strings(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asString()));
        return values;
    }

    @Test
    void metadataAreReadWhetherTheyAreJsonOrPlainText() {
        Json.tree(TestData.fixtures("tensors/expected.json")).path("files").properties().stream()
                .filter(file -> file.getValue()
                        .path("content")
                        .path("kind")
                        .asString("")
                        .equals("csd"))
                .map(file -> file.getValue().path("content"))
                .forEach(content -> {
                    CsdFile sequence = sequences.get(content.path("root").asString());
                    content.path("metadata").properties().forEach(key -> {
                        JsonNode wanted = key.getValue();
                        assertThat(sequence.metadata().get(key.getKey()).replace(" ", ""))
                                .as(sequence.root() + "/" + key.getKey())
                                .isEqualTo(
                                        (wanted.isString() ? wanted.asString() : wanted.toString()).replace(" ", ""));
                        if (key.getKey().equals("dimension names") && wanted.isArray()) {
                            assertThat(sequence.columns()).isEqualTo(strings(wanted));
                        }
                    });
                });
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
                assertThat(segments.get(i).start())
                        .isEqualTo(wanted.path("interval").path(0).asDouble());
                assertThat(segments.get(i).end())
                        .isEqualTo(wanted.path("interval").path(1).asDouble());
                assertThat(segments.get(i).steps())
                        .hasSize(2 * wanted.path("word_indexes").size());
                checkTimes(segments.get(i), reference.videos().get(video.getKey()), wanted.path("word_indexes"));
                for (Map.Entry<String, JsonNode> tensor : wanted.path("tensors").properties()) {
                    check(sequences.get(tensor.getKey()), segments, i, steps, tensor.getValue());
                }
            }
        }
    }

    /** The steps of a segment are the words of these numbers. */
    private static void checkTimes(Segment segment, CsdFile.Video words, JsonNode indexes) {
        double[] wanted = ints(indexes).stream()
                .flatMapToDouble(i -> DoubleStream.of(words.intervals()[2 * i], words.intervals()[2 * i + 1]))
                .toArray();
        assertThat(segment.steps()).as(segment.id()).isEqualTo(wanted);
    }

    private static void check(CsdFile sequence, List<Segment> segments, int sample, int steps, JsonNode wanted) {
        int columns = wanted.path("shape").path(1).asInt();
        assertThat(wanted.path("shape").path(0).asInt()).isEqualTo(steps);
        assertThat(sequence.videos().values()).allMatch(video -> video.values().axis(1) == columns);
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
