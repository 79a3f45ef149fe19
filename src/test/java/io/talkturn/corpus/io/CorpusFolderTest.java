package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorpusFolderTest {
    @TempDir
    Path temporary;

    @Test
    void whatIsWrittenIsReadBackExactly() {
        Path folder = temporary.resolve("kite");
        Corpus corpus = kite();

        CorpusFolder.write(corpus, folder);
        Corpus read = CorpusFolder.read(folder);

        assertThat(read.info()).isEqualTo(corpus.info());
        assertThat(read.conversations()).isEqualTo(corpus.conversations());
        assertThat(read.partitions()).isEqualTo(corpus.partitions());
        assertThat(read.report()).isEqualTo(corpus.report());
        assertThat(read.label("mood"))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(corpus.labels().getFirst());
        assertThat(numbers((NumberLabel) read.labels().getLast())).containsExactly(0.1, Double.NaN, -1);
        assertThat(read.features())
                .map(Feature::name, Feature::unit)
                .containsExactly(tuple("au05", "intensity 0-5"), tuple("tone_sad", "probability"));
        assertThat(numbers(read.features().getFirst())).containsExactly(0.1 + 0.2, Double.NaN, 5);
        assertThat(numbers(read.features().getLast())).containsExactly(Double.NEGATIVE_INFINITY, 0, 1e-300);
    }

    @Test
    void theFilesAreTheOnesThatOtherProgramsAreToldOf() throws IOException {
        Path folder = temporary.resolve("kite");
        CorpusFolder.write(kite(), folder);

        assertThat(Files.readAllLines(folder.resolve("turns.jsonl")).getFirst())
                .isEqualTo("{\"conversation\":\"k1\",\"title\":\"The kite, first\",\"id\":\"k1_0\",\"speaker\":\"ana\","
                        + "\"start\":0.1,\"end\":1.25,\"text\":\"“Hi”, she said\",\"narrative\":\"The woman said hi.\","
                        + "\"words\":[[\"“Hi”,\",0.1,0.3],[\"13\",null,null,0.5]]}");
        assertThat(Files.readString(folder.resolve("labels.csv")))
                .isEqualTo("talkturn,mood,valence\r\nk1_0,\"calm, mostly\",0.1\r\nk1_1,,\r\nk2_0,angry,-1.0\r\n");
        assertThat(Files.readString(folder.resolve("partition.csv")))
                .isEqualTo("conversation,partition\r\nk1,train\r\nk2,none\r\n");
        assertThat(folder.resolve("features/actions.npy")).exists();
        assertThat(folder.resolve("features/tone.npy")).exists();
    }

    @Test
    void aCancelledWriteLeavesNoTrace() throws IOException {
        Progress cancelled = new Progress() {
            @Override
            public void at(String what, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> CorpusFolder.write(kite(), temporary.resolve("kite"), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(entries(temporary)).isEmpty();
    }

    @Test
    void anotherCorpusIsReplacedOnlyWhenAskedAndOnlyWhenTheNewOneIsWhole() throws IOException {
        Path folder = temporary.resolve("kite");
        CorpusFolder.write(kite(), folder);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Corpus other = new SmallCorpus()
                .conversation("a", Partition.DEV, "x: joy: Hello.")
                .build("joy");

        UserError error = catchThrowableOfType(UserError.class, () -> CorpusFolder.write(other, folder));
        assertThat(error.line()).contains("already a corpus", folder.toString());

        CorpusFolder.replace(other, folder, Progress.NONE);
        assertThat(CorpusFolder.read(folder).conversations()).isEqualTo(other.conversations());
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        assertThat(folder.resolve("features")).doesNotExist();
        assertThat(entries(temporary)).containsExactly("kite");
    }

    @Test
    void aFolderOfOtherThingsIsNeverReplaced() throws IOException {
        Files.writeString(temporary.resolve("thesis.docx"), "years of work");

        assertThatThrownBy(() -> CorpusFolder.replace(kite(), temporary, Progress.NONE))
                .isInstanceOf(UserError.class);
        assertThatThrownBy(() -> CorpusFolder.write(kite(), temporary)).isInstanceOf(UserError.class);
        assertThat(entries(temporary)).containsExactly("thesis.docx");
    }

    @Test
    void partitionsCanBeRewrittenAlone() {
        Path folder = temporary.resolve("kite");
        CorpusFolder.write(kite(), folder);

        CorpusFolder.writePartitions(folder, kite(), Map.of("k1", Partition.TEST, "k2", Partition.TRAIN));

        assertThat(CorpusFolder.read(folder).partitions())
                .isEqualTo(Map.of("k1", Partition.TEST, "k2", Partition.TRAIN));
    }

    @Test
    void theHashFollowsTheDataAndNotTheDayOfTheImport() {
        Corpus kite = kite();
        Corpus tomorrow = new Corpus(
                SmallCorpus.info(),
                kite.conversations(),
                kite.labels(),
                kite.features(),
                kite.partitions(),
                new ImportReport(7, 2, 3, List.of()));
        CorpusFolder.write(kite, temporary.resolve("one"));
        CorpusFolder.write(tomorrow, temporary.resolve("two"));

        String hash = CorpusFolder.hash(temporary.resolve("one"));
        assertThat(hash).hasSize(64).isEqualTo(CorpusFolder.hash(temporary.resolve("two")));

        CorpusFolder.writePartitions(temporary.resolve("two"), kite, Map.of("k1", Partition.DEV));
        assertThat(CorpusFolder.hash(temporary.resolve("two"))).isNotEqualTo(hash);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "turns.jsonl, '\"speaker\":\"bo\"', '\"speaker\":7', Line 2",
        "turns.jsonl, '\"start\":2.0', '\"start\":1e999', Line 2",
        "turns.jsonl, '\"text\":\"\"', '\"txt\":\"\"', Line 2",
        "labels.csv, 'angry', 'furious', Line 4",
        "labels.csv, '-1.0', 'minus one', Line 4",
        "labels.csv, 'k1_1', 'k1_7', Line 3",
        "labels.csv, 'talkturn,mood', 'talkturn,tune', Line 1",
        "labels.csv, 'angry,-1.0', 'angry', Line 4",
        "partition.csv, 'k2,none', 'k2,nowhere', Line 3",
        "partition.csv, 'k2,none', 'k1,dev', lines 2 and 3",
        "partition.csv, 'k2,none', 'k9,dev', Line 3",
        "corpus.json, '\"format\" : 1', '\"format\" : 2', newer",
        "corpus.json, '\"kind\" : \"number\"', '\"kind\" : \"mood\"', valence",
        "corpus.json, 'features/tone.npy', '../tone.npy', tone_sad",
        "corpus.json, '\"reason\"', '\"season\"', report",
        "corpus.json, '\"WARN\"', 'null', report",
    })
    void aDamagedFileIsNamedWithItsLine(String file, String from, String to, String mention) throws IOException {
        Path folder = temporary.resolve("kite");
        CorpusFolder.write(kite(), folder);
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(from);
        Files.writeString(folder.resolve(file), before.replace(from, to));

        UserError error = catchThrowableOfType(UserError.class, () -> CorpusFolder.read(folder));

        assertThat(error.line()).contains(mention, folder.resolve(file).toString());
    }

    @ParameterizedTest
    @CsvSource({"corpus.json", "turns.jsonl", "labels.csv", "partition.csv", "features/actions.npy"})
    void aMissingOrCutFileIsNamed(String file) throws IOException {
        Path folder = temporary.resolve("kite");
        CorpusFolder.write(kite(), folder);
        byte[] whole = Files.readAllBytes(folder.resolve(file));

        Files.write(folder.resolve(file), Arrays.copyOf(whole, whole.length - 5));
        UserError cut = catchThrowableOfType(UserError.class, () -> CorpusFolder.read(folder));
        assertThat(cut.line()).contains(file);

        Files.delete(folder.resolve(file));
        UserError missing = catchThrowableOfType(UserError.class, () -> CorpusFolder.read(folder));
        assertThat(missing.line()).contains(file);
    }

    @Test
    void aConversationThatIsTornApartIsNamedWithItsLine() throws IOException {
        Path folder = temporary.resolve("kite");
        CorpusFolder.write(kite(), folder);
        List<String> lines = Files.readAllLines(folder.resolve("turns.jsonl"));
        Files.write(folder.resolve("turns.jsonl"), List.of(lines.get(0), lines.get(2), lines.get(1)));

        assertThatThrownBy(() -> CorpusFolder.read(folder)).hasMessageContainingAll("Line 3", "“k1”");
    }

    private static double[] numbers(NumberLabel label) {
        return IntStream.range(0, label.size()).mapToDouble(label::at).toArray();
    }

    private static double[] numbers(Feature feature) {
        return IntStream.range(0, feature.size()).mapToDouble(feature::at).toArray();
    }

    private static List<String> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatCorpusJsonDoesNotTellIsEmptyAndNeverNull() throws IOException {
        Path folder = temporary.resolve("untold");
        CorpusFolder.write(kite(), folder);
        Path file = folder.resolve("corpus.json");
        for (String name : List.of("title", "format", "source", "created", "version")) {
            Files.writeString(
                    file,
                    Files.readString(file).replaceFirst("\"" + name + "\" : \"[^\"]*\"", "\"" + name + "\" : null"));
        }
        CorpusInfo info = CorpusFolder.read(folder).info();
        assertThat(info.title()).isEqualTo(info.name());
        assertThat(List.of(info.format(), info.source(), info.created(), info.version()))
                .containsOnly("");
    }

    private static Corpus kite() {
        Talkturn first = new Talkturn(
                "k1_0",
                "ana",
                0.1,
                1.25,
                "“Hi”, she said",
                "The woman said hi.",
                List.of(new Word("“Hi”,", 0.1, 0.3), new Word("13", Double.NaN, Double.NaN, 0.5)));
        Talkturn second = new Talkturn("k1_1", "bo", 2.0, null, "", null, List.of());
        Talkturn third = new Talkturn("k2_0", "bo", null, null, "Line\nbreak, \"quote\"", null, List.of());
        return new Corpus(
                SmallCorpus.info(),
                List.of(
                        new Conversation("k1", "The kite, first", List.of(first, second)),
                        new Conversation("k2", "k2", List.of(third))),
                List.of(
                        new ClassLabel("mood", List.of("angry", "calm, mostly"), new int[] {1, -1, 0}),
                        new NumberLabel("valence", -1, 1, new double[] {0.1, Double.NaN, -1})),
                List.of(
                        new Feature("au05", "intensity 0-5", new double[] {0.1 + 0.2, Double.NaN, 5}),
                        new Feature("tone_sad", "probability", new double[] {Double.NEGATIVE_INFINITY, 0, 1e-300})),
                Map.of("k1", Partition.TRAIN, "k2", Partition.NONE),
                new ImportReport(
                        1,
                        2,
                        3,
                        List.of(new ImportNote("odd", ImportNote.Severity.WARN, "kite.csv", 3, "It is odd."))));
    }
}
