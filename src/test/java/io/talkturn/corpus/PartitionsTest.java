package io.talkturn.corpus;

import static io.talkturn.corpus.Partition.DEV;
import static io.talkturn.corpus.Partition.NONE;
import static io.talkturn.corpus.Partition.TEST;
import static io.talkturn.corpus.Partition.TRAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PartitionsTest {
    private final Corpus corpus = new SmallCorpus()
            .conversation("a1", TRAIN, "ana: joy: Hi.", "bo: joy: Hello.")
            .conversation("a2", DEV, "ana: joy: Hi.", "bo: joy: Hello.")
            .conversation("b1", TRAIN, "cy: joy: Hi.", "di: joy: Hello.")
            .conversation("b2", TEST, "di: joy: Hi.", "eva: joy: Hello.")
            .conversation("c1", NONE, "fay: joy: Hi.", "gus: joy: Hello.")
            .build("joy");

    @Test
    void speakersInTwoPartitionsAreFoundAndThoseLeftOutDoNotCount() {
        assertThat(Partitions.speakerOverlap(corpus))
                .containsExactly(
                        new Partitions.Overlap("ana", Set.of(TRAIN, DEV)),
                        new Partitions.Overlap("bo", Set.of(TRAIN, DEV)),
                        new Partitions.Overlap("di", Set.of(TRAIN, TEST)));
    }

    @Test
    void aConversationGoesWhereItsSpeakersAreSentAndTheOthersStay() {
        assertThat(Partitions.bySpeaker(corpus, Map.of("ana", TEST, "bo", TEST, "fay", DEV)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a1", TEST, "a2", TEST, "b1", TRAIN, "b2", TEST, "c1", DEV));
    }

    @Test
    void twoSpeakersOfOneConversationCannotBeSentToDifferentPartitions() {
        assertThatThrownBy(() -> Partitions.bySpeaker(corpus, Map.of("ana", TEST, "bo", DEV)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a1");
        assertThatThrownBy(() -> Partitions.bySpeaker(corpus, Map.of("zoe", TEST)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("zoe");
    }

    @Test
    void conversationsAreSentByIdOrByTheStartOfTheirId() {
        assertThat(Partitions.byConversation(corpus, Map.of("b*", DEV, "a2", NONE)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a1", TRAIN, "a2", NONE, "b1", DEV, "b2", DEV, "c1", NONE));
        assertThatThrownBy(() -> Partitions.byConversation(corpus, Map.of("x*", DEV)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("x*");
    }

    @Test
    void theSameSeedDividesTheSameWayAndAnotherSeedAnother() {
        Corpus large = large(200, 2);
        var first = Partitions.random(large, new Shares(8, 1, 1), 7, false);

        assertThat(Partitions.random(large, new Shares(0.8, 0.1, 0.1), 7, false))
                .isEqualTo(first);
        assertThat(Partitions.random(large, new Shares(8, 1, 1), 8, false)).isNotEqualTo(first);
    }

    @Test
    void theSharesOfTalkturnsAreMet() {
        Corpus large = large(200, 2);
        Corpus divided = large.withPartitions(Partitions.random(large, new Shares(0.7, 0.2, 0.1), 3, false));

        var sizes = Partitions.sizes(divided);

        assertThat(sizes.get(TRAIN).share()).isBetween(0.68, 0.72);
        assertThat(sizes.get(DEV).share()).isBetween(0.18, 0.22);
        assertThat(sizes.get(TEST).share()).isBetween(0.08, 0.12);
        assertThat(sizes.get(NONE).conversations()).isZero();
    }

    @Test
    void noPartitionThatWasAskedForStaysEmpty() {
        Map<String, Partition> divided = Partitions.random(large(3, 5), new Shares(0.9, 0.05, 0.05), 1, false);

        assertThat(divided.values()).containsExactlyInAnyOrder(TRAIN, DEV, TEST);
        assertThat(Partitions.random(large(2, 5), new Shares(0.9, 0.1, 0), 1, false)
                        .values())
                .containsExactlyInAnyOrder(TRAIN, DEV);
    }

    @Test
    void withSpeakersKeptWholeNobodyStandsInTwoPartitions() {
        Map<String, Partition> divided = Partitions.random(corpus, new Shares(1, 1, 1), 5, true);

        assertThat(Partitions.speakerOverlap(corpus.withPartitions(divided))).isEmpty();
        assertThat(divided.get("a1")).isEqualTo(divided.get("a2"));
        assertThat(divided.get("b1")).isEqualTo(divided.get("b2"));
    }

    @Test
    void aLargeGroupOfSpeakersGoesWhereThereIsRoomForIt() {
        SmallCorpus draft = new SmallCorpus();
        for (int c = 0; c < 16; c++) {
            draft.conversation("ab" + c, NONE, "ana: joy: Hi.", "bo: joy: Hi.");
        }
        for (int c = 0; c < 4; c++) {
            draft.conversation("cd" + c, NONE, "cy: joy: Hi.", "di: joy: Hi.");
            draft.conversation("ef" + c, NONE, "eve: joy: Hi.", "fay: joy: Hi.");
        }
        Corpus circles = draft.build("joy");

        for (long seed = 0; seed < 20; seed++) {
            Corpus divided = circles.withPartitions(Partitions.random(circles, new Shares(0.6, 0.2, 0.2), seed, true));
            assertThat(Partitions.sizes(divided).get(TRAIN).conversations())
                    .as("seed " + seed)
                    .isEqualTo(16);
        }
    }

    @Test
    void whereSpeakersConnectEverythingTheUserIsTold() {
        Corpus connected = new SmallCorpus()
                .conversation("a", NONE, "ana: joy: Hi.", "bo: joy: Hi.")
                .conversation("b", NONE, "bo: joy: Hi.", "cy: joy: Hi.")
                .conversation("c", NONE, "cy: joy: Hi.", "di: joy: Hi.")
                .build("joy");

        assertThatThrownBy(() -> Partitions.random(connected, new Shares(8, 1, 1), 1, true))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("1 group");
        assertThat(Partitions.random(connected, new Shares(8, 1, 1), 1, false)).hasSize(3);
    }

    @Test
    void theUnknownSpeakerIsNobodyWhoCouldStandInTwoPartitions() {
        Corpus corpus = new SmallCorpus()
                .conversation("a", TRAIN, "unknown: joy: Hi.", "ana: joy: Hi.")
                .conversation("b", DEV, "unknown: joy: Hi.", "ana: joy: Hi.")
                .conversation("c", TEST, "unknown: joy: Hi.")
                .build("joy");

        assertThat(Partitions.speakerOverlap(corpus))
                .extracting(Partitions.Overlap::speaker)
                .containsExactly("ana");
        assertThat(Partitions.random(corpus, new Shares(0.5, 0.5, 0), 1, true))
                .as("two groups: those with ana, and c")
                .hasSize(3);
    }

    @Test
    void sharesMustLeaveSomethingForTrainAndDev() {
        assertThatThrownBy(() -> new Shares(1, 0, 0)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new Shares(0.8, 0.3, -0.1)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new Shares(Double.NaN, 0.3, 0.1)).isInstanceOf(UserError.class);
    }

    private static Corpus large(int conversations, int turns) {
        SmallCorpus corpus = new SmallCorpus();
        for (int c = 0; c < conversations; c++) {
            String[] lines = new String[turns];
            Arrays.fill(lines, "s" + c + ": joy: Hi.");
            corpus.conversation("c" + c, NONE, lines);
        }
        return corpus.build("joy");
    }
}
