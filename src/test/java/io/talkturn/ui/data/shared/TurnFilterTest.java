package io.talkturn.ui.data.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Progress;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.talkturn.LabelText;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class TurnFilterTest {
    private final Corpus corpus = SceneCorpus.make("scenes", "Scenes");
    private final Label emotion = corpus.label("emotion").orElseThrow();

    @Test
    void letsAllThroughInTheOrderOfTheCorpus() {
        List<TalkturnRow> rows = TurnFilter.ALL.apply(corpus, Progress.NONE);
        assertThat(rows).hasSize(156);
        assertThat(rows).extracting(TalkturnRow::row).isSorted();
        assertThat(rows.get(13).number())
                .as("counted from 1 in every conversation")
                .isEqualTo(2);
    }

    @Test
    void wantsEveryWordInTextOrNarrative() {
        assertThat(filter("LETTER morning"))
                .isNotEmpty()
                .allSatisfy(
                        r -> assertThat(r.talkturn().text()).contains("letter").contains("morning"));
        assertThat(filter("woman letter"))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.talkturn().narrative()).contains("the woman said"));
        assertThat(filter("letter zebra")).isEmpty();
    }

    @Test
    void findsOneConversationAndPartition() {
        assertThat(TurnFilter.ofConversation("c11").apply(corpus, Progress.NONE))
                .hasSize(12);
        assertThat(in(Partition.TRAIN)).isEmpty();
        assertThat(in(Partition.TRAIN, Partition.TEST)).hasSize(12);
    }

    @Test
    void tellsMissingFromPresentFromAClass() {
        int missing = label(TurnFilter.MISSING).size();
        assertThat(missing).isPositive();
        assertThat(missing + label(TurnFilter.PRESENT).size()).isEqualTo(156);
        assertThat(label("sad"))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(LabelText.of(emotion, r.row())).isEqualTo("sad"));
    }

    @Test
    void findsAnyOfSeveralClasses() {
        assertThat(label("sad", "happy"))
                .hasSize(label("sad").size() + label("happy").size());
        assertThat(label("sad", TurnFilter.MISSING))
                .hasSize(label("sad").size() + label(TurnFilter.MISSING).size());
    }

    @Test
    void stopsWhenAskedTo() {
        Progress cancelled = new Progress() {
            @Override
            public void at(String what, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Assertions.assertThatThrownBy(() -> TurnFilter.ALL.apply(corpus, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private List<TalkturnRow> filter(String text) {
        return new TurnFilter(text, null, null, Set.of(), null, Set.of()).apply(corpus, Progress.NONE);
    }

    private List<TalkturnRow> in(Partition... partitions) {
        return new TurnFilter("", "c11", null, Set.of(partitions), null, Set.of()).apply(corpus, Progress.NONE);
    }

    private List<TalkturnRow> label(String... values) {
        return new TurnFilter("", null, null, Set.of(), "emotion", Set.of(values)).apply(corpus, Progress.NONE);
    }
}
