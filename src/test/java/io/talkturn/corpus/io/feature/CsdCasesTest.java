package io.talkturn.corpus.io.feature;

import static io.talkturn.corpus.io.feature.FeatureCase.array;
import static io.talkturn.corpus.io.feature.FeatureCase.file;
import static io.talkturn.corpus.io.feature.FeatureCase.find;
import static io.talkturn.corpus.io.feature.FeatureCase.imported;
import static io.talkturn.corpus.io.feature.FeatureCase.scores;
import static io.talkturn.corpus.io.feature.FeatureCase.several;
import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.table.FoldsFile;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of folders of the SDK: cut already, with several label files, and with words at other rows than vectors. */
class CsdCasesTest {
    /** The videos of a file by key. */
    private static Map<String, TensorNode> videos(String path) {
        TensorNode.Dict root = (TensorNode.Dict) TensorFile.read(file(path)).root();
        TensorNode.Dict sequence =
                (TensorNode.Dict) root.items().values().iterator().next();
        return ((TensorNode.Dict) Objects.requireNonNull(sequence.get("data"))).items();
    }

    private static double[] features(Map<String, TensorNode> videos, String key) {
        return array(FeatureCase.part(Objects.requireNonNull(videos.get(key)), "features"))
                .all();
    }

    @Test
    void segmentsThatTheSdkHasCutAreConversationsOfTheirVideos() {
        String folder = "csd-already-aligned/csd_sdk_aligned_all";
        Map<String, TensorNode> labels = videos(folder + "/CMU_X_Opinion_Labels.csd");
        Corpus corpus = imported(folder);

        assertThat(corpus.talkturns()).extracting(Talkturn::id).containsExactlyInAnyOrderElementsOf(labels.keySet());
        for (Conversation conversation : corpus.conversations()) {
            assertThat(conversation.id()).doesNotContain("[");
            for (Talkturn talkturn : conversation.talkturns()) {
                assertThat(talkturn.id()).startsWith(conversation.id() + "[");
                assertThat(talkturn.speaker()).isEqualTo(conversation.id());
            }
        }
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            String id = corpus.talkturns().get(row).id();
            assertThat(scores(corpus, "sentiment_score")[row]).isEqualTo(features(labels, id)[0]);
        }
        FoldsFile folds = FoldsFile.read(file("csd-already-aligned/folds.py"), corpus);
        assertThat(folds.unknown()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csd_two_labels", "csd_two_labels_named"})
    void allLabelFilesAreRead(String folder) {
        Corpus corpus = imported("csd-two-label-files/" + folder);
        Map<String, TensorNode> emotions = videos("csd-two-label-files/" + folder + "/CMU_MOSEI_LabelsEmotions.csd");
        Map<String, TensorNode> sentiments = videos("csd-two-label-files/" + folder + "/CMU_MOSEI_LabelsSentiment.csd");
        MultiLabel emotion = several(corpus, "emotion");
        List<String> columns = List.of("happy", "sad", "anger", "surprise", "disgust", "fear");

        assertThat(find(corpus, "sentiment")).isNotNull();
        int row = 0;
        for (Conversation conversation : corpus.conversations()) {
            double[] scores = features(sentiments, conversation.id());
            double[] intensities = features(emotions, conversation.id());
            for (int s = 0; s < conversation.talkturns().size(); s++, row++) {
                assertThat(scores(corpus, "sentiment_score")[row]).isEqualTo(scores[s]);
                for (int c = 0; c < columns.size(); c++) {
                    assertThat(emotion.has(row, emotion.classes().indexOf(columns.get(c))))
                            .isEqualTo(intensities[s * columns.size() + c] > 0);
                }
            }
        }
        assertThat(corpus.report().taken())
                .filteredOn(part -> part.name().contains("Labels"))
                .hasSize(2)
                .noneMatch(part -> part.isLeftOut());
    }

    @Test
    void wordsAreMetByTheirTimesAndPausesAreSkipped() {
        String folder = "csd-words-other-rows/csd_plain";
        Map<String, TensorNode> words = videos(folder + "/CMU_X_TimestampedWords.csd");
        Corpus corpus = imported(folder);

        for (Conversation conversation : corpus.conversations()) {
            TensorNode video = Objects.requireNonNull(words.get(conversation.id()));
            double[] times = array(FeatureCase.part(video, "intervals")).all();
            List<String> spoken = SampleNames.texts(FeatureCase.part(video, "features"));
            for (Talkturn talkturn : conversation.talkturns()) {
                StringBuilder text = new StringBuilder();
                for (int w = 0; w < spoken.size(); w++) {
                    double middle = (times[2 * w] + times[2 * w + 1]) / 2;
                    boolean inside = middle > Objects.requireNonNull(talkturn.start())
                            && middle < Objects.requireNonNull(talkturn.end());
                    if (inside && !spoken.get(w).equals("sp")) {
                        text.append(text.isEmpty() ? "" : " ").append(spoken.get(w));
                    }
                }
                assertThat(talkturn.text()).isEqualTo(text.toString()).isNotEmpty();
                assertThat(talkturn.words()).extracting(Word::text).doesNotContain("sp");
            }
        }
    }
}
