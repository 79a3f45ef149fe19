package io.talkturn.corpus.io.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels that a large model, another program or a crowd gave, with what made them. */
final class GivenLabelsTest {
    private static final MadeBy CROWD = new MadeBy("crowd", "2", "2026-11-30", 0.6);

    @TempDir
    private Path folder;

    /** Two talkturns in train, two in dev, all but the last labelled by people. */
    private static Corpus corpus() {
        List<Conversation> talks = List.of(talk("t"), talk("d"));
        List<Label> labels = List.of(
                new ClassLabel("mood", List.of("sad", "glad"), new int[] {0, 1, 1, ClassLabel.MISSING}),
                new NumberLabel("score", -3, 3, new double[] {-1, 1, 2, Double.NaN}));
        return new Corpus(
                new CorpusInfo("c", "C", false, "test", "nowhere", "2026-11-30T00:00:00Z", "0"),
                talks,
                labels,
                List.of(),
                Map.of("t", Partition.TRAIN, "d", Partition.DEV),
                new ImportReport(1, 2, 4, List.of()));
    }

    private static Conversation talk(String id) {
        return new Conversation(
                id,
                id,
                List.of(
                        new Talkturn(id + "_0", "ana", null, null, "well", null, List.of()),
                        new Talkturn(id + "_1", "bo", null, null, "so", null, List.of())));
    }

    private GivenLabels.Read read(String table, String task, MadeBy by) throws IOException {
        Path file = Files.writeString(folder.resolve("labels.csv"), table);
        return GivenLabels.read(file, corpus(), task, LabelNames.FOUND, null, by);
    }

    @Test
    void aClassAndItsProbabilityMakeAWeakLabelAndWhatDoesNotFitIsTold() throws IOException {
        GivenLabels.Read read = read(
                "text;utterance;label;probability\nx;t_0;glad;0.8\ny;d_1;sad;1\nz;nobody;sad;0.5\nw;d_0;;\n",
                "mood",
                CROWD);

        WeakLabels labels = read.labels();
        assertThat(labels.classes()).as("as people have them").containsExactly("sad", "glad");
        assertThat(labels.count()).isEqualTo(2);
        assertThat(labels.at(0)).isEqualTo(1);
        assertThat(labels.probability(0, 1)).isEqualTo(0.8);
        assertThat(labels.probability(0, 0)).isCloseTo(0.2, within(1e-12));
        assertThat(labels.isPresent(1)).isFalse();
        assertThat(read.unknown()).isEqualTo(1);
        assertThat(read.firstUnknown()).isEqualTo("nobody");
        assertThat(read.empty()).isEqualTo(1);
        assertThat(labels.labeller().model()).isEqualTo("crowd 2");
        assertThat(labels.confidence()).isEqualTo(0.6);
        assertThat(labels.labeller().metric()).isEqualTo("given");
        assertThat(labels.created()).isEqualTo("2026-11-30");
    }

    @Test
    void probabilitiesOfAllClassesNeedNoLabel() throws IOException {
        WeakLabels labels = read("id,p_glad,p_sad\nt_0,0.3,0.7\nd_0,0.9,0.1\n", "mood", CROWD)
                .labels();

        assertThat(labels.at(0)).isZero();
        assertThat(labels.at(2)).isEqualTo(1);
        assertThat(labels.probability(2, 1)).isEqualTo(0.9);
    }

    @Test
    void aTaskThatNobodyLabelledHasTheClassesOfTheTableAndSeveralAtATime() throws IOException {
        WeakLabels labels = read("id,label\nt_0,joy|fear\nt_1,(none)\nd_0,joy\n", "tone", CROWD)
                .labels();

        assertThat(labels.multiLabel()).isTrue();
        assertThat(labels.classes()).containsExactly("fear", "joy");
        assertThat(labels.has(0, 0)).isTrue();
        assertThat(labels.has(0, 1)).isTrue();
        assertThat(labels.isPresent(1)).isTrue();
        assertThat(labels.has(1, 0)).isFalse();
    }

    @Test
    void whereNobodySaysHowGoodTheyAreItIsMeasuredOnDev() throws IOException {
        MadeBy unknown = new MadeBy("model", "", "2026-11-30", null);

        WeakLabels same =
                read("id,label\nt_0,glad\nd_0,glad\nd_1,sad\n", "mood", unknown).labels();
        assertThat(same.confidence())
                .as("train does not count, nor what people left")
                .isEqualTo(1);
        assertThat(same.labeller().n()).isEqualTo(1);

        WeakLabels numbers =
                read("id,score\nd_0,1.5\nd_1,0\n", "score", unknown).labels();
        assertThat(numbers.scale()).isEqualTo(new NumberScale(-3, 3));
        assertThat(numbers.confidence())
                .as("0.5 from 2, where the median 0 is 2")
                .isEqualTo(0.75);

        assertThatThrownBy(() -> read("id,label\nt_0,glad\n", "mood", unknown))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not known");
        assertThatThrownBy(() -> read("id,label\nd_0,joy\n", "tone", unknown))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id,label/t_0,glum! mood! none of the classes",
                "id,label/t_0,glad|sad! mood! several classes",
                "id,label,probability/t_0,glad,1.2! mood! no probability",
                "id,label,probability/t_0,glad,nan! mood! not a probability",
                "id,label/t_0,glad/t_0,sad! mood! a label already",
                "id,label/x,glad! mood! No column holds ids",
                "id,said/t_0,glad! mood! No column is called",
                "id,p_glad/t_0,0.5! mood! none of “sad”",
                "id,label/t_0,4! score! beyond the scale",
                "id,label/t_0,much! score! not a number"
            })
    void whatIsWrongIsSaidWithItsRow(String table, String task, String why) {
        assertThatThrownBy(() -> read(table.replace("/", "\n") + "\n", task, CROWD))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(why);
    }
}
