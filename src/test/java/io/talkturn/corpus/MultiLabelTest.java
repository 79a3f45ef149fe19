package io.talkturn.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MultiLabelTest {
    private static final List<String> EMOTIONS = List.of("neutral", "happy", "sad", "angry");

    @Test
    void severalClassesNoClassAndNoLabelAreThreeThings() {
        MultiLabel label = new MultiLabel("emotion", EMOTIONS, new long[] {0b1010, 0, MultiLabel.MISSING});

        assertThat(label.has(0, 1)).isTrue();
        assertThat(label.has(0, 2)).isFalse();
        assertThat(label.has(0, 3)).isTrue();
        assertThat(label.isPresent(1)).isTrue();
        assertThat(label.has(1, 0)).isFalse();
        assertThat(label.isPresent(2)).isFalse();
        assertThat(label.has(2, 0)).isFalse();
    }

    @Test
    void aValueIsWrittenAndReadBack() {
        MultiLabel label = new MultiLabel("emotion", EMOTIONS, new long[] {0b1010, 0, MultiLabel.MISSING});

        for (int row = 0; row < label.size(); row++) {
            assertThat(MultiLabel.parse("emotion", EMOTIONS, label.written(row)))
                    .isEqualTo(label.at(row));
        }
        assertThat(label.written(0)).isEqualTo("happy|angry");
        assertThat(label.written(1)).isEqualTo("(none)");
        assertThat(label.written(2)).isEmpty();
    }

    @Test
    void whatIsNoClassIsRefused() {
        assertThatThrownBy(() -> MultiLabel.parse("emotion", EMOTIONS, "happy|bored"))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("bored", "emotion", "neutral"));
        assertThatThrownBy(() -> new MultiLabel("emotion", List.of("a|b"), new long[0]))
                .isInstanceOf(UserError.class);
    }

    @Test
    void classesAreCountedOneByOne() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", Partition.TRAIN, "x: joy: Hello.", "y: joy: Hi.")
                .conversation("b", Partition.TEST, "x: joy: Bye.")
                .build("joy")
                .withLabels(List.of(new MultiLabel("emotion", EMOTIONS, new long[] {0b11, 0, MultiLabel.MISSING})));

        CorpusSummary.ClassCounts counts =
                CorpusSummary.of(corpus).classLabels().getFirst();

        assertThat(counts.several()).isTrue();
        assertThat(counts.counts().get(Partition.TRAIN)).containsExactly(1, 1, 0, 0);
        assertThat(counts.missing().get(Partition.TEST)).isEqualTo(1);
        assertThat(counts.present()).isEqualTo(2);
    }
}
