package io.talkturn.corpus.io.feature;

import static io.talkturn.corpus.io.feature.FeatureCase.array;
import static io.talkturn.corpus.io.feature.FeatureCase.assertEndsWith;
import static io.talkturn.corpus.io.feature.FeatureCase.classes;
import static io.talkturn.corpus.io.feature.FeatureCase.codes;
import static io.talkturn.corpus.io.feature.FeatureCase.file;
import static io.talkturn.corpus.io.feature.FeatureCase.imported;
import static io.talkturn.corpus.io.feature.FeatureCase.named;
import static io.talkturn.corpus.io.feature.FeatureCase.numbers;
import static io.talkturn.corpus.io.feature.FeatureCase.part;
import static io.talkturn.corpus.io.feature.FeatureCase.scores;
import static io.talkturn.corpus.io.feature.FeatureCase.sequences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.SentimentRule;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of layouts and names: each file is read for what it is, and nothing of it is lost in silence. */
class FeatureLayoutCasesTest {
    private static int samples(TensorNode node) {
        return node instanceof TensorNode.Items items
                ? items.values().size()
                : array(node).axis(0);
    }

    private static long inPartition(Corpus corpus, Partition partition) {
        long talkturns = 0;
        for (int c = 0; c < corpus.conversations().size(); c++) {
            if (corpus.partitionOf(c) == partition) {
                talkturns += corpus.conversations().get(c).talkturns().size();
            }
        }
        return talkturns;
    }

    @ParameterizedTest
    @CsvSource({
        "names-and-splits/acoustic_visual_names.pkl, train, valid, test, language, visual",
        "names-and-splits/training_names.pkl, training, validation, testing, text, vision",
        "names-and-splits/uppercase_splits.pkl, Train, Valid, Test, text, vision",
        "foreign-classes-in-pickle/defaultdict.pkl, train, valid, test, text, vision"
    })
    void usualNamesOfSplitsAndModalitiesAreRead(
            String path, String train, String valid, String test, String text, String vision) {
        Corpus corpus = imported(path);

        assertThat(inPartition(corpus, Partition.TRAIN)).isEqualTo(samples(part(path, train, "labels")));
        assertThat(inPartition(corpus, Partition.DEV)).isEqualTo(samples(part(path, valid, "labels")));
        assertThat(inPartition(corpus, Partition.TEST)).isEqualTo(samples(part(path, test, "labels")));
        assertThat(scores(corpus, "sentiment_score"))
                .containsExactly(numbers(path, List.of(train, valid, test), "labels"));
        for (Map.Entry<Modality, String> entry :
                Map.of(Modality.TEXT, text, Modality.VISION, vision).entrySet()) {
            NumberArray array = array(part(path, train, entry.getValue()));
            double[] first = new double[array.axis(1) * array.axis(2)];
            array.read(0, first, 0, first.length);
            assertEndsWith(sequences(corpus, entry.getKey()), 0, first);
        }
        assertThat(corpus.report().taken()).extracting(Taken::name).contains(text, vision, "labels");
    }

    @Test
    void aPickleASplitIsOneCorpus() {
        Corpus corpus = imported("names-and-splits/trainonly_three");

        assertThat(inPartition(corpus, Partition.DEV))
                .isEqualTo(samples(part("names-and-splits/trainonly_three/valid.pkl", "labels")));
        assertThat(corpus.talkturns())
                .hasSize(samples(part("names-and-splits/trainonly_three/train.pkl", "labels"))
                        + samples(part("names-and-splits/trainonly_three/valid.pkl", "labels"))
                        + samples(part("names-and-splits/trainonly_three/test.pkl", "labels")));
        assertThat(corpus.report().files()).isEqualTo(3);
    }

    @Test
    void aTupleOfThreeSplitsIsTrainValidTest() {
        String path = "list-of-samples/tuple_train_valid_test.pkl";
        Corpus corpus = imported(path);

        assertThat(inPartition(corpus, Partition.TRAIN)).isEqualTo(samples(part(path, 0, "labels")));
        assertThat(inPartition(corpus, Partition.DEV)).isEqualTo(samples(part(path, 1, "labels")));
        assertThat(codes(corpus)).contains("splits_by_place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list-of-samples/mag_bert.pkl", "list-of-samples/misa_splits/dev.pkl"})
    void samplesOfWordsVisionAudioLabelAndSegmentAreRead(String path) {
        TensorNode root = TensorFile.read(file(path)).root();
        TensorNode samples = root instanceof TensorNode.Dict dict ? Objects.requireNonNull(dict.get("train")) : root;
        Corpus corpus = imported(path);

        for (int i = 0; i < samples(samples); i++) {
            Talkturn talkturn = corpus.talkturns().get(i);
            assertThat(talkturn.id())
                    .isEqualTo(SampleNames.texts(part(samples, i, 2)).getFirst());
            assertThat(talkturn.text()).isEqualTo(String.join(" ", SampleNames.texts(part(samples, i, 0, 3))));
            assertThat(scores(corpus, "sentiment_score")[i]).isEqualTo(numbers(part(samples, i, 1))[0]);
            assertEndsWith(
                    sequences(corpus, Modality.VISION),
                    i,
                    array(part(samples, i, 0, 1)).all());
            assertEndsWith(
                    sequences(corpus, Modality.AUDIO),
                    i,
                    array(part(samples, i, 0, 2)).all());
        }
        assertThat(corpus.report().taken())
                .filteredOn(Taken::isLeftOut)
                .extracting(Taken::name)
                .contains("[0][0]");
    }

    @Test
    void aFolderOfListsOfSamplesHasTheThreePartitions() {
        Corpus corpus = imported("list-of-samples/misa_splits");

        assertThat(inPartition(corpus, Partition.DEV)).isEqualTo(samples(part("list-of-samples/misa_splits/dev.pkl")));
        assertThat(inPartition(corpus, Partition.TEST))
                .isEqualTo(samples(part("list-of-samples/misa_splits/test.pkl")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"conversation-pickles/erc_iemocap_style.pkl", "conversation-pickles/erc_iemocap_style_lists.pkl"
            })
    void dictionariesByConversationAreConversationsWithSpeakers(String path) {
        TensorNode root = TensorFile.read(file(path)).root();
        Corpus corpus = imported(path);
        Set<String> training = new HashSet<>(SampleNames.texts(part(root, 7)));

        assertThat(corpus.conversations())
                .extracting(Conversation::id)
                .containsExactlyInAnyOrderElementsOf(
                        ((TensorNode.Dict) part(root, 0)).items().keySet());
        int row = 0;
        for (int c = 0; c < corpus.conversations().size(); c++) {
            Conversation conversation = corpus.conversations().get(c);
            assertThat(corpus.partitionOf(c))
                    .isEqualTo(training.contains(conversation.id()) ? Partition.TRAIN : Partition.TEST);
            for (int u = 0; u < conversation.talkturns().size(); u++, row++) {
                Talkturn talkturn = conversation.talkturns().get(u);
                String id = conversation.id();
                assertThat(talkturn.id())
                        .isEqualTo(SampleNames.texts(part(root, 0, id)).get(u));
                assertThat(talkturn.speaker())
                        .as("a role is another person in every conversation")
                        .isEqualTo(SampleNames.texts(part(root, 1, id)).get(u) + " (" + id + ")");
                assertThat(talkturn.text())
                        .isEqualTo(SampleNames.texts(part(root, 6, id)).get(u));
                assertThat((double) classes(corpus, "emotion").at(row)).isEqualTo(numbers(part(root, 2, id))[u]);
                assertEndsWith(
                        sequences(corpus, Modality.TEXT),
                        row,
                        array(part(root, 3, id, u)).all());
                assertEndsWith(
                        sequences(corpus, Modality.AUDIO),
                        row,
                        array(part(root, 4, id, u)).all());
                assertEndsWith(
                        sequences(corpus, Modality.VISION),
                        row,
                        array(part(root, 5, id, u)).all());
            }
        }
        assertThat(corpus.report().taken()).extracting(Taken::name).contains("[0]", "[8]");
        assertThat(corpus.report().notes()).extracting(ImportNote::code).contains("speaker_roles");
        assertThat(Partitions.speakerOverlap(corpus)).isEmpty();
    }

    @Test
    void classesOfDictionariesByConversationAreNamedByAnOption() {
        String path = "conversation-pickles/erc_iemocap_style.pkl";
        int classes = classes(imported(path), "emotion").classes().size();
        List<String> names = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            names.add("feeling " + c);
        }

        ClassLabel label = classes(imported(path, named(names.toArray(String[]::new))), "emotion");

        assertThat(label.classes()).isEqualTo(names);
        assertThatThrownBy(() -> imported(path, named("one", "two")))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.line()).contains("--classes", String.valueOf(classes), "erc_iemocap"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ragged-lists/ragged_lists.pkl",
                "ragged-lists/ragged_object_arrays.pkl",
                "ragged-lists/equal_lists.pkl"
            })
    void matricesOfTheirOwnLengthsArePaddedOnTheLeft(String path) {
        Corpus corpus = imported(path);
        TensorNode audio = part(path, "train", "audio");

        for (int i = 0; i < samples(audio); i++) {
            assertEndsWith(
                    sequences(corpus, Modality.AUDIO), i, array(part(audio, i)).all());
        }
        assertThat(codes(corpus).contains("ragged")).isEqualTo(!path.contains("equal"));
    }

    @Test
    void raggedListsArePaddedToTheStepsThatAreAskedFor() {
        FeatureChoices choices = new FeatureChoices(null, SentimentRule.POSITIVE, 9, Map.of(), null);
        String path = "ragged-lists/ragged_lists.pkl";
        Corpus corpus = imported(path, choices);

        assertThat(sequences(corpus, Modality.TEXT).steps()).isEqualTo(9);
        assertEndsWith(
                sequences(corpus, Modality.TEXT),
                0,
                array(part(path, "train", "text", 0)).all());
    }

    @Test
    void aVectorASampleIsOneStep() {
        String path = "utterance-vectors/utterance_level_2d.pkl";
        Corpus corpus = imported(path);
        NumberArray text = array(part(path, "train", "text"));

        assertThat(sequences(corpus, Modality.TEXT).steps()).isEqualTo(1);
        double[] second = new double[text.axis(1)];
        text.read(second.length, second, 0, second.length);
        assertEndsWith(sequences(corpus, Modality.TEXT), 1, second);
        assertThat(codes(corpus)).contains("one_step");
    }

    @Test
    void aFileWithSplitsOfHdf5IsReadAsItIs() {
        Path file = file("arrays-option-ignored/splits.h5");

        assertThat(imported("arrays-option-ignored/splits.h5").talkturns())
                .hasSize(samples(part(TensorFile.read(file).root(), "train", "labels"))
                        + samples(part(TensorFile.read(file).root(), "valid", "labels"))
                        + samples(part(TensorFile.read(file).root(), "test", "labels")));
    }

    @Test
    void aWholeFileOfUnknownLayoutShowsItsTreeAndHowToMapIt() {
        assertThatThrownBy(() -> imported("split-indices-and-folds/folds.p"))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.line())
                                .contains("layout is not known", "[0]: tuple", "--arrays", "folds.p")
                                .doesNotContainIgnoringCase("damaged"));
    }

    @ParameterizedTest
    @CsvSource({
        "torch_tensor.pkl, torch._utils",
        "masked_array.pkl, numpy.ma",
        "id_pandas_series.pkl, pandas.core.series"
    })
    void foreignClassesAreRefusedWithAWayToConvertThem(String file, String asked) {
        assertThatThrownBy(() -> imported("foreign-classes-in-pickle/" + file))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.line())
                                .contains(asked, "no code in a file is ever run", "pickle.dump", "plain_" + file)
                                .doesNotContainIgnoringCase("damaged"));
    }
}
