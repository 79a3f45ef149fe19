package io.talkturn.corpus.io.meld;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real MELD, where it is; what must be found is counted in its tables by another reader. */
final class MeldCorpusTest {
    private static final List<String> FILES = List.of("train_sent_emo.csv", "dev_sent_emo.csv", "test_sent_emo.csv");
    private static final List<String> LABELS = List.of("emotion", "sentiment");

    @Test
    void theFolderGivesEveryDialogueTalkturnAndLabel() {
        Path folder = TestData.corpora("meld");
        Corpus corpus = read(folder);
        List<Path> files = files(folder);

        assertThat(corpus.report().files()).isEqualTo(files.size());
        assertThat(corpus.conversations())
                .hasSize(files.stream().mapToInt(file -> dialogues(file).size()).sum());
        for (Path file : files) {
            Partition partition = Partition.of(file.getFileName().toString().replaceFirst("_.*", ""));
            List<NamedCsvRecord> rows = rows(file);
            assertThat(rows(corpus, partition)).as(file.toString()).isEqualTo(rows.size());
            for (String label : LABELS) {
                assertThat(counts(corpus, label, partition))
                        .as(label)
                        .isEqualTo(rows.stream()
                                .map(row -> row.getField(
                                        label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1)))
                                .collect(Collectors.groupingBy(name -> name, Collectors.counting())));
            }
        }
    }

    @Test
    void theReportTellsOfTheGapsThatThereAre() {
        Path folder = TestData.corpora("meld");
        List<ImportNote> notes = read(folder).report().notes();

        for (Path file : files(folder)) {
            Map<Long, List<Long>> dialogues = dialogues(file);
            boolean jumps = dialogues.values().stream().anyMatch(ids -> ids.getLast() >= ids.size());
            boolean lacks = Collections.max(dialogues.keySet()) >= dialogues.size();
            assertThat(tells(notes, "utterance_gap", file)).isEqualTo(jumps);
            assertThat(tells(notes, "dialogue_gap", file)).isEqualTo(lacks);
        }
        assertThat(notes).extracting(ImportNote::code).doesNotContain("unknown_label", "bad_time", "ragged_row");
    }

    private static boolean tells(List<ImportNote> notes, String code, Path file) {
        return notes.stream()
                .anyMatch(note -> note.code().equals(code)
                        && note.file().endsWith(file.getFileName().toString()));
    }

    /** The ids of the utterances of every dialogue, in their order. */
    private static Map<Long, List<Long>> dialogues(Path file) {
        return rows(file).stream()
                .collect(Collectors.groupingBy(
                        row -> Long.parseLong(row.getField("Dialogue_ID")),
                        Collectors.mapping(
                                row -> Long.parseLong(row.getField("Utterance_ID")),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        ids -> ids.stream().sorted().toList()))));
    }

    private static List<Path> files(Path folder) {
        return FILES.stream().map(folder::resolve).filter(Files::exists).toList();
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The other edition closed gaps in the ids and cut some sentences short; all other words are the same. */
    @Test
    void bothEditionsOfDevGiveTheSameText() {
        List<String> ours = texts(read(TestData.corpora("meld/dev_sent_emo.csv")));
        List<String> other = texts(read(TestData.corpora("meld-c1/realigned_dev_sent_emo.csv")));

        assertThat(other).hasSameSizeAs(ours);
        List<String> whole = new ArrayList<>(ours);
        List<String> cut = other.stream().filter(text -> !whole.remove(text)).toList();
        assertThat(cut).allMatch(text -> whole.removeIf(longer -> longer.startsWith(text)));
        assertThat(whole).isEmpty();
    }

    @Test
    void aSecondReadingOfTheWrittenFolderIsTheSameCorpus(@TempDir Path temporary) {
        Corpus corpus = read(TestData.corpora("meld"));

        CorpusFolder.write(corpus, temporary.resolve("meld"));
        Corpus read = CorpusFolder.read(temporary.resolve("meld"));

        assertThat(read.conversations()).isEqualTo(corpus.conversations());
        assertThat(read.partitions()).isEqualTo(corpus.partitions());
        assertThat(counts(read, "emotion", Partition.TRAIN)).isEqualTo(counts(corpus, "emotion", Partition.TRAIN));
    }

    private static List<String> texts(Corpus corpus) {
        return corpus.talkturns().stream().map(Talkturn::text).toList();
    }

    private static Corpus read(Path source) {
        return Importers.standard().recognise(List.of(source)).read(ImportRequest.of(source), Progress.NONE);
    }

    private static long rows(Corpus corpus, Partition partition) {
        return IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) == partition)
                .count();
    }

    private static Map<String, Long> counts(Corpus corpus, String name, Partition partition) {
        ClassLabel label = (ClassLabel) corpus.label(name).orElseThrow();
        return IntStream.range(0, label.size())
                .filter(row -> corpus.partitionOfRow(row) == partition)
                .mapToObj(row -> label.classes().get(label.at(row)))
                .collect(Collectors.groupingBy(name1 -> name1, Collectors.counting()));
    }
}
