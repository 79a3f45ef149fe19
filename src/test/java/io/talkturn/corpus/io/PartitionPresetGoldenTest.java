package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.PartitionList;
import io.talkturn.corpus.PartitionPreset;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The presets are the divisions that the paper prints; what it prints in dev and in test is in test. */
final class PartitionPresetGoldenTest {
    private static final List<String> ORDER = List.of("train", "dev", "test");

    private final JsonNode golden = Json.tree(TestData.golden("partitions.json"));

    @ParameterizedTest
    @ValueSource(strings = {"iemocap", "semaine"})
    void aPresetIsWhatThePaperPrints(String name) {
        Map<String, Partition> wanted = new TreeMap<>();
        for (String partition : ORDER) {
            golden.path(name).path(partition).propertyNames().forEach(id -> wanted.put(id, Partition.of(partition)));
        }

        assertThat(PartitionPreset.named(name).list().names()).containsExactlyInAnyOrderEntriesOf(wanted);
    }

    @Test
    void thePrintedListItselfIsRefusedBecauseARecordingIsInTwoPartitions() {
        List<PartitionList.Entry> printed = new ArrayList<>();
        Map<String, List<String>> places = new TreeMap<>();
        for (String partition : ORDER) {
            golden.path("semaine").path(partition).propertyNames().forEach(id -> {
                printed.add(new PartitionList.Entry(id, Partition.of(partition)));
                places.computeIfAbsent(id, _ -> new ArrayList<>()).add(partition);
            });
        }
        Map.Entry<String, List<String>> twice = places.entrySet().stream()
                .filter(place -> place.getValue().size() > 1)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> PartitionList.of(printed))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.line())
                                .contains(twice.getKey())
                                .contains(twice.getValue()));
    }

    @Test
    void aNameStandsForAllConversationsThatGoOnWithAnUnderscore() {
        Corpus corpus = new SmallCorpus()
                .conversation("2008.12.14.14.47.07_3", Partition.NONE, "ana: joy: Hi.")
                .conversation("2008.12.14.14.47.07_4", Partition.NONE, "ana: joy: Ho.")
                .conversation("2009.06.26.14.38.17_9", Partition.NONE, "cy: joy: Hum.")
                .conversation("2030.01.01.00.00.00_1", Partition.TRAIN, "bo: joy: Ha.")
                .build("joy");

        assertThat(PartitionPreset.SEMAINE.divide(corpus))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "2008.12.14.14.47.07_3", Partition.TEST,
                        "2008.12.14.14.47.07_4", Partition.TEST,
                        "2009.06.26.14.38.17_9", Partition.TEST,
                        "2030.01.01.00.00.00_1", Partition.NONE));
    }

    @Test
    void aConversationThatTwoNamesSendElsewhereIsRefused() {
        PartitionList list = PartitionList.of(List.of(
                new PartitionList.Entry("Ses01F", Partition.TRAIN),
                new PartitionList.Entry("Ses01F_impro01", Partition.DEV)));

        assertThat(list.partitionOf("Ses01F_impro02")).contains(Partition.TRAIN);
        assertThatThrownBy(() -> list.partitionOf("Ses01F_impro01"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Ses01F_impro01 is in two partitions");
    }

    @Test
    void aPresetOfAnotherCorpusIsRefused() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", Partition.TRAIN, "ana: joy: Hi.")
                .build("joy");

        assertThat(PartitionPreset.IEMOCAP.fits(corpus)).isFalse();
        assertThatThrownBy(() -> PartitionPreset.IEMOCAP.divide(corpus))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Ses01F");
    }
}
