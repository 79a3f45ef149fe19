package io.talkturn.corpus.io.feature;

import static io.talkturn.corpus.io.feature.FeatureCase.array;
import static io.talkturn.corpus.io.feature.FeatureCase.classes;
import static io.talkturn.corpus.io.feature.FeatureCase.codes;
import static io.talkturn.corpus.io.feature.FeatureCase.file;
import static io.talkturn.corpus.io.feature.FeatureCase.find;
import static io.talkturn.corpus.io.feature.FeatureCase.imported;
import static io.talkturn.corpus.io.feature.FeatureCase.mapped;
import static io.talkturn.corpus.io.feature.FeatureCase.named;
import static io.talkturn.corpus.io.feature.FeatureCase.numbers;
import static io.talkturn.corpus.io.feature.FeatureCase.part;
import static io.talkturn.corpus.io.feature.FeatureCase.scores;
import static io.talkturn.corpus.io.feature.FeatureCase.several;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.Scale;
import io.talkturn.corpus.io.source.FeatureChoices.SentimentRule;
import io.talkturn.corpus.io.source.FeatureChoices.Task;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of labels and of --arrays: codes are classes, scores have a scale, and what somebody says counts first. */
class FeatureLabelCasesTest {
    private static final List<String> SPLITS = List.of("train", "valid", "test");
    private static final String SIMS = "sims-unimodal-labels/sims_unaligned.pkl";

    @TempDir
    Path temporary;

    private static FeatureChoices task(Task task) {
        return new FeatureChoices(task, SentimentRule.POSITIVE, null, Map.of(), null);
    }

    private static FeatureChoices scale(double lowest, double highest) {
        return new FeatureChoices(
                null, SentimentRule.POSITIVE, null, Map.of(), null, List.of(), new Scale(lowest, highest));
    }

    private static double[] values(ClassLabel label) {
        return IntStream.range(0, label.size()).mapToDouble(label::at).toArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class-indices-as-sentiment/class_index_7.pkl",
                "class-indices-as-sentiment/class_index_4_named.pkl"
            })
    void wholeNumbersFromZeroAreClassesAndNoScore(String path) {
        double[] codes = numbers(path, SPLITS, "labels");
        int classes = (int) DoubleStream.of(codes).max().orElseThrow() + 1;
        Corpus corpus = imported(path);

        assertThat(find(corpus, "sentiment")).isNull();
        assertThat(find(corpus, "sentiment_score")).isNull();
        assertThat(values(classes(corpus, "emotion"))).containsExactly(codes);
        assertThat(classes(corpus, "emotion").classes())
                .isEqualTo(IntStream.range(0, classes).mapToObj(c -> "c" + c).toList());
        assertThat(codes(corpus)).contains("classes_told");

        String[] names =
                IntStream.range(0, classes).mapToObj(c -> "feeling" + c).toArray(String[]::new);
        assertThat(classes(imported(path, named(names)), "emotion").classes()).containsExactly(names);
        assertThat(values(classes(imported(path, task(Task.EMOTION)), "emotion")))
                .containsExactly(codes);
    }

    @Test
    void codesAreScoresOnlyWhereSomebodySaysSo() {
        String path = "class-indices-as-sentiment/class_index_7.pkl";
        double[] codes = numbers(path, SPLITS, "labels");

        assertThat(scores(
                        imported(
                                path,
                                new FeatureChoices(
                                        Task.SENTIMENT,
                                        SentimentRule.POSITIVE,
                                        null,
                                        Map.of(),
                                        null,
                                        List.of(),
                                        new Scale(0, 6))),
                        "sentiment_score"))
                .containsExactly(codes);
        assertThatThrownBy(() -> imported(path, task(Task.SENTIMENT)))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("not on the scale", "--scale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"emotion-multihot/emo6_multihot.pkl", "emotion-multihot/emo6_intensity_1x6.pkl"})
    void sixColumnsAreTheEmotionsOfMoseiAndThatIsTold(String path) {
        double[] cells = numbers(path, SPLITS, "labels");
        Corpus corpus = imported(path);
        MultiLabel label = several(corpus, "emotion");

        for (int row = 0; row < label.size(); row++) {
            for (int c = 1; c < TaskLabels.SDK.size(); c++) {
                int number = label.classes().indexOf(TaskLabels.SDK.get(c));
                assertThat(label.has(row, number)).isEqualTo(cells[row * 6 + c - 1] > 0);
            }
        }
        assertThat(codes(corpus)).contains("classes_told");
        assertThat(several(imported(path, named("a", "b", "c", "d", "e", "f")), "emotion")
                        .classes())
                .containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void columnsOfZeroAndOneAreClassesOfWhichSeveralHold() {
        String path = "emotion-multihot/emo4_multihot.pkl";
        int width = array(part(path, "train", "labels")).axis(1);
        double[] cells = numbers(path, SPLITS, "labels");
        MultiLabel label = several(imported(path), "emotion");

        assertThat(label.classes()).hasSize(width);
        for (int i = 0; i < cells.length; i++) {
            assertThat(label.has(i / width, i % width)).isEqualTo(cells[i] == 1);
        }
    }

    @Test
    void textsAreClasses() {
        String path = "emotion-multihot/label_strings.pkl";
        List<String> texts = SPLITS.stream()
                .flatMap(split -> SampleNames.texts(part(path, split, "labels")).stream())
                .toList();
        ClassLabel label = classes(imported(path), "emotion");

        assertThat(label.classes())
                .containsExactlyElementsOf(texts.stream().distinct().sorted().toList());
        for (int row = 0; row < texts.size(); row++) {
            assertThat(label.classes().get(label.at(row))).isEqualTo(texts.get(row));
        }
    }

    @Test
    void labelsOfEachModalityAreLabelsOfTheirOwnOnTheScaleOfSims() {
        Corpus corpus = imported(SIMS);
        Map<String, String> arrays = Map.of(
                "sentiment_score", "regression_labels",
                "sentiment_text_score", "regression_labels_T",
                "sentiment_audio_score", "regression_labels_A",
                "sentiment_vision_score", "regression_labels_V");

        arrays.forEach((label, array) -> {
            assertThat(scores(corpus, label)).containsExactly(numbers(SIMS, SPLITS, array));
            NumberLabel score = (NumberLabel) Objects.requireNonNull(find(corpus, label));
            assertThat(score.lowest()).isEqualTo(-1);
            assertThat(score.highest()).isEqualTo(1);
        });
        assertThat(find(corpus, "sentiment_text")).isInstanceOf(ClassLabel.class);
        assertThat(codes(corpus)).contains("scale_told");
        assertThat(corpus.report().taken())
                .filteredOn(Taken::isLeftOut)
                .extracting(Taken::name)
                .contains("classification_labels", "annotations", "text_bert");
    }

    @Test
    void theScaleIsWhatSomebodySays() {
        Corpus corpus = imported(SIMS, scale(-3, 3));

        assertThat(((NumberLabel) Objects.requireNonNull(find(corpus, "sentiment_score"))).lowest())
                .isEqualTo(-3);
        assertThat(codes(corpus)).doesNotContain("scale_told");
    }

    @Test
    void aMappingCountsBeforeTheLayoutThatIsRecognised() {
        Path mapping = file("arrays-option-ignored/map_simsT.json");
        Path source = file("arrays-option-ignored/sims_unaligned.pkl");
        Corpus corpus = new ArraysImporter()
                .read(new ImportRequest(List.of(source), null, null, mapped(mapping), null), Progress.NONE);

        assertThat(scores(corpus, "sentiment_score"))
                .containsExactly(numbers("arrays-option-ignored/sims_unaligned.pkl", SPLITS, "regression_labels_T"));
        assertThat(corpus.report().taken())
                .filteredOn(Taken::isLeftOut)
                .extracting(Taken::name)
                .contains("sims_unaligned.pkl:train/regression_labels_A", "sims_unaligned.pkl:test/raw_text")
                .doesNotContain("sims_unaligned.pkl:train/text");
    }

    @Test
    void aMappingThatDoesNotNameTheSourceIsRefused() {
        Path mapping = file("arrays-option-ignored/map_simsT.json");
        Path other = file("arrays-option-ignored/splits.h5");

        assertThatThrownBy(() -> new ArraysImporter()
                        .read(new ImportRequest(List.of(other), null, null, mapped(mapping), null), Progress.NONE))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("splits.h5", "map_simsT.json"));
    }

    @Test
    void aMappingNamesPartsOfLists() throws IOException {
        Path tuple = Files.copy(file("list-of-samples/tuple_train_valid_test.pkl"), temporary.resolve("tuple.pkl"));
        Path mapping = Files.writeString(
                temporary.resolve("map.json"),
                "{\"splits\": {\"train\": {\"text\": \"tuple.pkl:[0].text\", \"labels\": \"tuple.pkl:[0]/labels\"},"
                        + " \"test\": {\"text\": \"tuple.pkl:[2].text\", \"labels\": \"tuple.pkl:[2].labels\"}}}");
        Corpus corpus = new ArraysImporter()
                .read(new ImportRequest(List.of(tuple), null, null, mapped(mapping), null), Progress.NONE);

        double[] expected = DoubleStream.concat(
                        Arrays.stream(numbers(part("list-of-samples/tuple_train_valid_test.pkl", 0, "labels"))),
                        Arrays.stream(numbers(part("list-of-samples/tuple_train_valid_test.pkl", 2, "labels"))))
                .toArray();
        assertThat(scores(corpus, "sentiment_score")).containsExactly(expected);
    }

    @Test
    void aMappingOfDictionariesByConversationKeepsTheConversations() throws IOException {
        Path pickle =
                Files.copy(file("conversation-pickles/erc_iemocap_style_lists.pkl"), temporary.resolve("erc.pkl"));
        Path mapping = Files.writeString(
                temporary.resolve("map.json"),
                "{\"text\": \"erc.pkl:[4]\", \"labels\": \"erc.pkl:[2]\", \"speaker\": \"erc.pkl:[1]\"}");
        Corpus corpus = new ArraysImporter()
                .read(new ImportRequest(List.of(pickle), null, null, mapped(mapping), null), Progress.NONE);

        assertThat(corpus.conversations())
                .hasSize(imported("conversation-pickles/erc_iemocap_style_lists.pkl")
                        .conversations()
                        .size());
    }

    @Test
    void aMappingReadsJsonAndSaysWhatItDoesNotKnow() throws IOException {
        Path json = Files.writeString(temporary.resolve("x.json"), "{\"a\": [[1.5, 2], [3, 4]], \"y\": [0.5, -2]}");
        Path mapping =
                Files.writeString(temporary.resolve("map.json"), "{\"audio\": \"x.json:a\", \"labels\": \"x.json:y\"}");
        Corpus corpus = new ArraysImporter()
                .read(new ImportRequest(List.of(json), null, null, mapped(mapping), null), Progress.NONE);

        assertThat(scores(corpus, "sentiment_score")).containsExactly(0.5, -2);
        Path other = Files.writeString(
                temporary.resolve("other.json"), "{\"audio\": \"x.json:a\", \"lables\": \"x.json:y\"}");
        assertThatThrownBy(() -> new ArraysImporter()
                        .read(new ImportRequest(List.of(json), null, null, mapped(other), null), Progress.NONE))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("lables", "other.json", "labels"));
    }

    @Test
    void dictionariesOfAMappingAreMetByTheirKeysAndNotByTheirOrder() throws IOException {
        Path json = Files.writeString(
                temporary.resolve("x.json"),
                "{\"a\": {\"v[0]\": [[1, 2], [3, 4]], \"v[1]\": [[5, 6]]}, \"y\": {\"v[1]\": 1.5, \"v[0]\": -2},"
                        + " \"z\": {\"v[1]\": 1.5}}");
        Path mapping =
                Files.writeString(temporary.resolve("map.json"), "{\"audio\": \"x.json:a\", \"labels\": \"x.json:y\"}");
        Corpus corpus = new ArraysImporter()
                .read(new ImportRequest(List.of(json), null, null, mapped(mapping), null), Progress.NONE);

        assertThat(scores(corpus, "sentiment_score")).containsExactly(-2, 1.5);
        assertThat(corpus.conversations())
                .singleElement()
                .satisfies(c -> assertThat(c.id()).isEqualTo("v"));
        Path other = Files.writeString(
                temporary.resolve("other.json"), "{\"audio\": \"x.json:a\", \"labels\": \"x.json:z\"}");
        assertThatThrownBy(() -> new ArraysImporter()
                        .read(new ImportRequest(List.of(json), null, null, mapped(other), null), Progress.NONE))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("v[0]", "labels"));
    }
}
