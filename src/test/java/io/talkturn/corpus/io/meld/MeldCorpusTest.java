package io.talkturn.corpus.io.meld;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real MELD, where it is; the counts are those that its page of facts states. */
final class MeldCorpusTest {
    @Test
    void theFolderGivesTrainAndDevWithTheKnownCounts() {
        Corpus corpus = read(TestData.corpora("meld"));

        assertThat(corpus.conversations()).hasSize(1152);
        assertThat(rows(corpus, Partition.TRAIN)).isEqualTo(9989);
        assertThat(rows(corpus, Partition.DEV)).isEqualTo(1109);
        assertThat(counts(corpus, "emotion"))
                .isEqualTo(Map.of(
                        "neutral",
                        4710L,
                        "joy",
                        1743L,
                        "surprise",
                        1205L,
                        "anger",
                        1109L,
                        "sadness",
                        683L,
                        "disgust",
                        271L,
                        "fear",
                        268L));
        assertThat(counts(corpus, "sentiment"))
                .isEqualTo(Map.of("neutral", 4710L, "negative", 2945L, "positive", 2334L));
        assertThat(corpus.report().files()).isEqualTo(2);
    }

    @Test
    void theReportTellsOfGapsOverlapsAndLongTalkturns() {
        Corpus corpus = read(TestData.corpora("meld"));

        Map<String, Long> codes = corpus.report().notes().stream()
                .collect(Collectors.groupingBy(ImportNote::code, TreeMap::new, Collectors.counting()));

        assertThat(codes).containsKeys("utterance_gap", "overlap", "long_turn", "dialogue_gap");
        assertThat(codes).doesNotContainKeys("unknown_label", "bad_time", "ragged_row", "duplicate_turn");
    }

    @Test
    void bothEditionsOfDevGiveTheSameText() {
        Map<String, String> ours = texts(read(TestData.corpora("meld/dev_sent_emo.csv")));
        Map<String, String> other = texts(read(TestData.corpora("meld-c1/realigned_dev_sent_emo.csv")));

        // the other edition closed gaps in the ids and cut one stage direction short; the words are the same
        assertThat(other.values()).hasSameSizeAs(ours.values());
        assertThat(without(ours)).containsExactlyInAnyOrderElementsOf(without(other));
    }

    @Test
    void aSecondReadingOfTheWrittenFolderIsTheSameCorpus(@TempDir Path temporary) {
        Corpus corpus = read(TestData.corpora("meld"));

        CorpusFolder.write(corpus, temporary.resolve("meld"));
        Corpus read = CorpusFolder.read(temporary.resolve("meld"));

        assertThat(read.conversations()).isEqualTo(corpus.conversations());
        assertThat(read.partitions()).isEqualTo(corpus.partitions());
        assertThat(counts(read, "emotion")).isEqualTo(counts(corpus, "emotion"));
    }

    private static List<String> without(Map<String, String> texts) {
        return texts.values().stream()
                .filter(text -> !text.startsWith("Ross! Get a shot of this."))
                .toList();
    }

    private static Map<String, String> texts(Corpus corpus) {
        return corpus.talkturns().stream().collect(Collectors.toMap(Talkturn::id, Talkturn::text));
    }

    private static Corpus read(Path source) {
        return Importers.standard().recognise(List.of(source)).read(ImportRequest.of(source), Progress.NONE);
    }

    private static long rows(Corpus corpus, Partition partition) {
        return IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) == partition)
                .count();
    }

    private static Map<String, Long> counts(Corpus corpus, String name) {
        ClassLabel label = (ClassLabel) corpus.label(name).orElseThrow();
        return IntStream.range(0, label.size())
                .filter(row -> corpus.partitionOfRow(row) == Partition.TRAIN)
                .mapToObj(row -> label.classes().get(label.at(row)))
                .collect(Collectors.groupingBy(name1 -> name1, Collectors.counting()));
    }
}
