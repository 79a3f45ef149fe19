package io.talkturn.training;

import static io.talkturn.corpus.Partition.DEV;
import static io.talkturn.corpus.Partition.TEST;
import static io.talkturn.corpus.Partition.TRAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.foundation.UserError;
import org.junit.jupiter.api.Test;

/** The share of train that stands in for dev. */
class DevShareTest {
    private static SmallCorpus train(int conversations) {
        SmallCorpus corpus = new SmallCorpus();
        for (int c = 0; c < conversations; c++) {
            corpus.conversation("c" + c, TRAIN, "ann: " + (c % 4 == 0 ? "joy" : "fear") + ": Well.", "bo: -: Oh.");
        }
        return corpus.conversation("t", TEST, "cy: joy: Well.");
    }

    private static Label emotion(Corpus corpus) {
        return corpus.label("emotion").orElseThrow();
    }

    private static long in(Corpus corpus, Partition partition) {
        return corpus.partitions().values().stream().filter(p -> p == partition).count();
    }

    @Test
    void isATenthOfTrainWithEveryClassInItsShare() {
        Corpus corpus = train(40).build("joy", "fear");

        Corpus divided = DevShare.standIn(corpus, emotion(corpus), 3);

        assertThat(in(divided, DEV)).isEqualTo(4);
        assertThat(in(divided, TRAIN)).isEqualTo(36);
        assertThat(divided.partitions()).containsEntry("t", TEST);
        assertThat(divided.partitions().entrySet().stream()
                        .filter(entry -> entry.getValue() == DEV)
                        .filter(entry -> Integer.parseInt(entry.getKey().substring(1)) % 4 == 0))
                .as("one of ten with joy")
                .hasSize(1);
        assertThat(DevShare.told(divided)).contains("4 conversations of train", "choose the epoch");
    }

    @Test
    void theSeedDecidesAndTheSameSeedTakesTheSame() {
        Corpus corpus = train(40).build("joy", "fear");

        assertThat(DevShare.standIn(corpus, emotion(corpus), 3).partitions())
                .isEqualTo(DevShare.standIn(corpus, emotion(corpus), 3).partitions())
                .isNotEqualTo(DevShare.standIn(corpus, emotion(corpus), 4).partitions());
    }

    @Test
    void aSmallTrainGivesOneConversationAndOneAloneCannotBeDivided() {
        Corpus two = train(2).build("joy", "fear");
        Corpus one = train(1).build("joy", "fear");

        assertThat(in(DevShare.standIn(two, emotion(two), 1), DEV)).isOne();
        assertThatThrownBy(() -> DevShare.standIn(one, emotion(one), 1))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("no dev partition", "one conversation"));
    }

    @Test
    void isNotTakenWhereThereIsADev() {
        Corpus corpus = train(10).conversation("d", DEV, "dee: joy: Well.").build("joy", "fear");
        Corpus unlabelled = train(10).conversation("d", DEV, "dee: -: Well.").build("joy", "fear");

        assertThat(DevShare.isNeeded(corpus, emotion(corpus))).isFalse();
        assertThat(DevShare.standIn(corpus, emotion(corpus), 1)).isSameAs(corpus);
        assertThat(DevShare.isNeeded(unlabelled, emotion(unlabelled))).isTrue();
        assertThat(in(DevShare.standIn(unlabelled, emotion(unlabelled), 1), DEV))
                .isEqualTo(2);
    }
}
