package io.talkturn.corpus.io.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusChecks;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.SentimentRule;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.source.Spool;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pickles of the published corpora become corpora: everything is compared with the arrays of the file itself. */
final class PickleImporterFixtureTest {
    private static final Map<String, Partition> SPLITS =
            Map.of("train", Partition.TRAIN, "valid", Partition.DEV, "test", Partition.TEST);

    @TempDir
    Path temporary;

    @Test
    void iemocapIsFourEmotionsThatCanHoldTogether() {
        Path file = TestData.fixtures("tensors/iemocap_data.pkl");
        Corpus corpus = read(file, FeatureChoices.USUAL);

        MultiLabel emotion = (MultiLabel) corpus.label("emotion").orElseThrow();
        assertThat(emotion.classes()).containsExactly("neutral", "happy", "sad", "angry");
        int row = 0;
        for (String split : List.of("train", "valid", "test")) {
            double[] labels = array(file, split, "labels").all();
            for (int i = 0; i < labels.length / 8; i++, row++) {
                for (int c = 0; c < 4; c++) {
                    assertThat(emotion.has(row, c)).isEqualTo(labels[i * 8 + 2 * c + 1] == 1);
                }
                assertThat(corpus.partitionOfRow(row)).isEqualTo(SPLITS.get(split));
            }
        }
        assertThat(row).isEqualTo(corpus.talkturns().size());
        sameSequences(corpus, file);
    }

    @Test
    void whatMeasuredTheColumnsOfAPickleIsVisiblyAssumedUntilAPersonTellsIt() {
        Path file = TestData.fixtures("tensors/iemocap_data.pkl");

        Corpus guessed = read(file, FeatureChoices.USUAL);
        assertThat(guessed.sequences())
                .extracting(s -> s.provenance().told(s.columns()))
                .containsExactly(
                        "GloVe (assumed from 300 columns)",
                        "COVAREP (assumed from 74 columns)",
                        "FACET (assumed from 35 columns)");
        assertThat(guessed.report().notes())
                .filteredOn(note -> note.code().equals("assumed_extractor"))
                .hasSize(3)
                .anySatisfy(note ->
                        assertThat(note.reason()).contains("FACET is assumed", "35 columns", "--extractor vision="));

        Provenance facet = new Provenance("FACET", "4.2", "");
        Corpus told = read(
                file, new FeatureChoices(null, SentimentRule.POSITIVE, null, Map.of(Modality.VISION, facet), null));
        assertThat(told.sequences(Modality.VISION).orElseThrow().provenance())
                .isEqualTo(new Provenance("FACET", "4.2", "iemocap_data.pkl", false));
        assertThat(told.report().notes())
                .filteredOn(note -> note.code().equals("assumed_extractor"))
                .hasSize(2);
        assertThat(CorpusChecks.of(guessed))
                .as("samples without a speaker do not overlap")
                .extracting(Finding::code)
                .doesNotContain("speaker_overlap");
    }

    @Test
    void moseiIsASentimentByTheRuleAndItsScore() {
        Path file = TestData.fixtures("tensors/mosei_senti_data.pkl");
        for (SentimentRule rule : SentimentRule.values()) {
            Corpus corpus = read(file, new FeatureChoices(null, rule, null, Map.of(), null));
            ClassLabel sentiment = (ClassLabel) corpus.label("sentiment").orElseThrow();
            NumberLabel score = (NumberLabel) corpus.label("sentiment_score").orElseThrow();
            assertThat(sentiment.classes()).containsExactly("negative", "positive");
            Map<String, Integer> rows = rows(corpus);
            for (String split : List.of("train", "valid", "test")) {
                double[] labels = array(file, split, "labels").all();
                List<String> ids = ids(file, split, labels.length);
                for (int i = 0; i < labels.length; i++) {
                    assertThat(score.at(rows.get(ids.get(i)))).isEqualTo(labels[i]);
                }
            }
            for (int row = 0; row < score.size(); row++) {
                double value = score.at(row);
                int wanted = value > 0 || (value == 0 && rule == SentimentRule.NOT_NEGATIVE) ? 1 : 0;
                boolean dropped = value == 0 && rule == SentimentRule.WITHOUT_ZERO;
                assertThat(sentiment.at(row)).isEqualTo(dropped ? ClassLabel.MISSING : wanted);
            }
        }
    }

    @Test
    void aVideoIsAConversationWithTimes() {
        Path file = TestData.fixtures("tensors/mosei_senti_data.pkl");
        Corpus corpus = read(file, FeatureChoices.USUAL);
        List<String> ids = SampleNames.texts(node(file, "train", "id"));

        assertThat(corpus.talkturns().getFirst().id()).isEqualTo(String.join("_", ids.subList(0, 3)));
        assertThat(corpus.talkturns().getFirst().speaker()).isEqualTo(ids.getFirst());
        assertThat(corpus.talkturns().getFirst().start()).isEqualTo(Double.parseDouble(ids.get(1)));
        assertThat(corpus.conversations().getFirst().id()).isEqualTo(ids.getFirst());
        sameSequences(corpus, file);
    }

    @Test
    void whatIsPaddedOnTheRightIsMovedToTheEndAndWordsStayBesideEachOther() {
        Path file = TestData.fixtures("tensors/aligned_50.pkl");
        Corpus corpus = read(file, FeatureChoices.USUAL);
        Map<String, Integer> rows = rows(corpus);
        for (String split : List.of("train", "valid", "test")) {
            int samples = array(file, split, "text").axis(0);
            List<String> ids = ids(file, split, samples);
            List<String> texts = SampleNames.texts(node(file, split, "raw_text"));
            for (int i = 0; i < samples; i++) {
                int row = rows.get(ids.get(i));
                assertThat(corpus.talkturns().get(row).text()).isEqualTo(texts.get(i));
                int filled = 0;
                for (Modality modality : Modality.values()) {
                    filled = Math.max(filled, filled(array(file, split, modality.id()), i));
                }
                for (Modality modality : Modality.values()) {
                    NumberArray source = array(file, split, modality.id());
                    float[] found = read(corpus.sequences(modality).orElseThrow(), row);
                    int columns = source.axis(2);
                    int shift = source.axis(1) - filled;
                    double[] cells = source.all();
                    for (int k = 0; k < filled * columns; k++) {
                        assertThat(found[shift * columns + k])
                                .isEqualTo((float) cells[i * source.axis(1) * columns + k]);
                    }
                }
            }
        }
    }

    @Test
    void sarcasmIsToldFromItsTwoValues() {
        Path file = TestData.fixtures("tensors/sarcasm.pkl");
        Corpus corpus = read(file, FeatureChoices.USUAL);

        ClassLabel sarcasm = (ClassLabel) corpus.label("sarcasm").orElseThrow();
        assertThat(sarcasm.classes()).containsExactly("no", "yes");
        Map<String, Integer> rows = rows(corpus);
        for (String split : List.of("train", "valid", "test")) {
            double[] labels = array(file, split, "labels").all();
            List<String> ids = ids(file, split, labels.length);
            for (int i = 0; i < labels.length; i++) {
                assertThat(sarcasm.at(rows.get(ids.get(i)))).isEqualTo(labels[i] > 0 ? 1 : 0);
            }
        }
    }

    @Test
    void theLastStepsAreKeptWhereFewerAreAskedFor() {
        Path file = TestData.fixtures("tensors/mosei_senti_data.pkl");
        Corpus corpus = read(file, new FeatureChoices(null, SentimentRule.POSITIVE, 2, Map.of(), null));
        Sequences text = corpus.sequences(Modality.TEXT).orElseThrow();
        NumberArray source = array(file, "train", "text");
        double[] cells = source.all();

        assertThat(text.steps()).isEqualTo(2);
        float[] first = read(text, 0);
        int from = (source.axis(1) - 2) * source.axis(2);
        for (int k = 0; k < first.length; k++) {
            assertThat(first[k]).isEqualTo((float) cells[from + k]);
        }
    }

    @Test
    void whatIsSpooledIsMovedIntoTheCorpusAndIsTheSame() throws IOException {
        Path file = TestData.fixtures("tensors/mosei_senti_data.pkl");
        Corpus plain = read(file, FeatureChoices.USUAL);
        Path folder = temporary.resolve("corpus");
        try (Spool spool = Spool.beside(folder)) {
            ImportRequest request = new ImportRequest(List.of(file), null, null, FeatureChoices.USUAL, spool.folder());
            CorpusFolder.write(new PickleImporter().read(request, Progress.NONE), folder);
        }

        Corpus stored = CorpusFolder.read(folder);
        for (Modality modality : Modality.values()) {
            Sequences wanted = plain.sequences(modality).orElseThrow();
            Sequences found = stored.sequences(modality).orElseThrow();
            assertThat(found.nonFinite()).isEqualTo(wanted.nonFinite());
            for (int row = 0; row < found.size(); row++) {
                assertThat(read(found, row)).containsExactly(read(wanted, row));
            }
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).containsExactly(folder);
        }
    }

    /** Samples are found by their id: those of a video stand together in a corpus, and not always in a file. */
    private static void sameSequences(Corpus corpus, Path file) {
        Map<String, Integer> rows = rows(corpus);
        for (Modality modality : Modality.values()) {
            Sequences sequences = corpus.sequences(modality).orElseThrow();
            long nonFinite = 0;
            int seen = 0;
            for (String split : List.of("train", "valid", "test")) {
                NumberArray source = array(file, split, modality.id());
                double[] cells = source.all();
                int length = source.axis(1) * source.axis(2);
                List<String> ids = ids(file, split, source.axis(0));
                for (int i = 0; i < source.axis(0); i++, seen++) {
                    float[] found = read(sequences, rows.get(ids.get(i)));
                    for (int k = 0; k < length; k++) {
                        double cell = cells[i * length + k];
                        nonFinite += Double.isFinite(cell) ? 0 : 1;
                        assertThat(found[k]).isEqualTo(Double.isFinite(cell) ? (float) cell : 0);
                    }
                }
            }
            assertThat(seen).isEqualTo(sequences.size());
            assertThat(sequences.nonFinite()).isEqualTo(nonFinite);
        }
    }

    private static Map<String, Integer> rows(Corpus corpus) {
        Map<String, Integer> rows = new HashMap<>();
        corpus.talkturns().forEach(turn -> rows.put(turn.id(), rows.size()));
        return rows;
    }

    /** The ids that the samples of a split have in the corpus. */
    private static List<String> ids(Path file, String split, int samples) {
        TensorNode node = node(file, split, "id");
        if (node == null) {
            return IntStream.range(0, samples)
                    .mapToObj(i -> String.format(Locale.ROOT, "%s_%05d", split, i))
                    .toList();
        }
        List<String> parts = SampleNames.texts(node);
        int each = parts.size() / samples;
        return IntStream.range(0, samples)
                .mapToObj(i -> String.join("_", parts.subList(i * each, (i + 1) * each)))
                .toList();
    }

    private static int filled(NumberArray array, int sample) {
        double[] cells = array.all();
        int columns = array.axis(2);
        int last = 0;
        for (int step = 0; step < array.axis(1); step++) {
            for (int c = 0; c < columns; c++) {
                if (cells[(sample * array.axis(1) + step) * columns + c] != 0) {
                    last = step + 1;
                }
            }
        }
        return last;
    }

    private static float[] read(Sequences sequences, int row) {
        float[] values = new float[sequences.steps() * sequences.columns()];
        sequences.read(row, values, 0);
        return values;
    }

    private static Corpus read(Path file, FeatureChoices choices) {
        Importer importer = Importers.standard().recognise(List.of(file));
        assertThat(importer.id()).isEqualTo(PickleImporter.ID);
        return importer.read(new ImportRequest(List.of(file), null, null, choices, null), Progress.NONE);
    }

    private static NumberArray array(Path file, String split, String name) {
        return ((TensorNode.Numbers) node(file, split, name)).array();
    }

    private static TensorNode node(Path file, String split, String name) {
        TensorNode.Dict root = (TensorNode.Dict) TensorFile.read(file).root();
        return ((TensorNode.Dict) root.get(split)).get(name);
    }
}
