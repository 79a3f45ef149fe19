package io.talkturn.corpus.fold;

import static io.talkturn.corpus.Partition.NONE;
import static io.talkturn.corpus.Partition.TEST;
import static io.talkturn.corpus.Partition.TRAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.foundation.UserError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Folds made of a corpus. */
class FoldMakingTest {
    private static Corpus corpus(Partition partition, String... conversations) {
        SmallCorpus corpus = new SmallCorpus();
        for (String conversation : conversations) {
            String[] parts = conversation.split(" ");
            String[] turns = new String[parts.length - 1];
            for (int i = 1; i < parts.length; i++) {
                turns[i - 1] = parts[i].replace("=", ": ") + ": Well.";
            }
            corpus.conversation(parts[0], partition, turns);
        }
        return corpus.build("joy", "fear");
    }

    private static Corpus many(int conversations) {
        return corpus(
                NONE,
                IntStream.range(0, conversations)
                        .mapToObj(c ->
                                "c" + c + " s" + c / 2 + "=" + (c % 3 == 0 ? "joy" : "fear") + " s" + c / 2 + "=joy")
                        .toArray(String[]::new));
    }

    private static void assertEachIsTestedOnce(Folds folds, Corpus corpus) {
        assertThat(folds.tested(corpus))
                .allSatisfy((id, times) -> assertThat(times).as(id).isOne());
        for (Fold fold : folds.folds()) {
            assertThat(fold.conversations(TRAIN)).doesNotContainAnyElementsOf(fold.conversations(TEST));
            assertThat(fold.partitions()).hasSize(corpus.conversations().size());
        }
    }

    private static Set<String> tests(Folds folds) {
        return folds.folds().stream()
                .map(fold -> fold.name() + " " + fold.conversations(TEST))
                .collect(Collectors.toSet());
    }

    @Test
    void byChanceEveryConversationIsTestedOnceAndTheSeedDecides() {
        Corpus corpus = many(23);
        FoldMaking making = new FoldMaking(corpus);

        Folds folds = making.chance(5, 7, false, null);

        assertThat(folds.folds()).hasSize(5);
        assertEachIsTestedOnce(folds, corpus);
        assertThat(folds.folds())
                .allSatisfy(fold -> assertThat(fold.conversations(TEST)).hasSizeBetween(4, 5));
        assertThat(making.chance(5, 7, false, null)).isEqualTo(folds);
        assertThat(tests(making.chance(5, 8, false, null))).isNotEqualTo(tests(folds));
    }

    @Test
    void stratifiedFoldsHaveTheSameShareOfEveryClass() {
        Corpus corpus = many(30);

        Folds folds = new FoldMaking(corpus).chance(5, 1, false, "emotion");

        assertEachIsTestedOnce(folds, corpus);
        // every third conversation begins with joy, and that is its class
        assertThat(folds.folds())
                .allSatisfy(fold -> assertThat(fold.conversations(TEST))
                        .filteredOn(id -> Integer.parseInt(id.substring(1)) % 3 == 0)
                        .hasSize(2));
        assertThatThrownBy(() -> new FoldMaking(corpus).chance(5, 3, false, "mood"))
                .as("a label that is not there is not left out without a word")
                .hasMessageContaining("has no label “mood”");
    }

    @Test
    void wholeSpeakersStandInOnePartitionOfEveryFold() {
        Corpus corpus = many(20);

        Folds folds = new FoldMaking(corpus).chance(4, 3, true, null);

        assertEachIsTestedOnce(folds, corpus);
        assertThat(folds.folds())
                .allSatisfy(fold -> assertThat(Partitions.speakerOverlap(corpus.withPartitions(fold.partitions())))
                        .isEmpty());
        assertThatThrownBy(() -> new FoldMaking(corpus).chance(11, 3, true, null))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("10", "11 folds"));
    }

    @Test
    void peopleWhoTalkWithEachOtherAreLeftOutTogether() {
        Corpus corpus = corpus(NONE, "a ann=joy bo=fear", "b bo=joy", "c cy=fear", "d dee=joy cy=joy", "e eve=fear");

        Folds folds = new FoldMaking(corpus).bySpeaker();

        assertThat(tests(folds)).containsExactlyInAnyOrder("ann + bo [a, b]", "cy + dee [c, d]", "eve [e]");
        assertEachIsTestedOnce(folds, corpus);
        assertThat(folds.made()).contains("talk with each other");
        assertThat(new FoldMaking(corpus(NONE, "a ann=joy", "b bo=joy"))
                        .bySpeaker()
                        .made())
                .isEqualTo("one speaker left out");
    }

    @Test
    void speakersWhoAllHangTogetherOrAreNotKnownAreRefusedWithAWayOut() {
        assertThatThrownBy(() -> new FoldMaking(corpus(NONE, "a ann=joy bo=joy", "b bo=joy")).bySpeaker())
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("hang together", "by chance"));
        assertThatThrownBy(() -> new FoldMaking(corpus(NONE, "a unknown=joy", "b unknown=joy")).bySpeaker())
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("names no speaker"));
    }

    @Test
    void sessionsOfIemocapAreItsFirstFiveLettersAndOthersGoUpToTheFirstLine() {
        Corpus iemocap = corpus(NONE, "Ses01F_impro01 a=joy", "Ses01M_script01_1 a=joy", "Ses02F_impro01 b=joy");
        Corpus other = corpus(NONE, "week1_mon a=joy", "week1_tue a=joy", "week2_mon a=joy");

        assertThat(tests(new FoldMaking(iemocap).bySession()))
                .containsExactlyInAnyOrder("Ses01 [Ses01F_impro01, Ses01M_script01_1]", "Ses02 [Ses02F_impro01]");
        assertThat(tests(new FoldMaking(other).bySession()))
                .containsExactlyInAnyOrder("week1 [week1_mon, week1_tue]", "week2 [week2_mon]");
        assertThatThrownBy(() -> new FoldMaking(many(4)).bySession())
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("c0", "session", "pattern"));
    }

    @Test
    void recordingsAreFilesOrTheIdUpToItsLastLine() {
        Corpus corpus = corpus(NONE, "r_1_a a=joy", "r_1_b a=joy", "r_2_a a=joy");
        List<Conversation> filmed = corpus.conversations().stream()
                .map(c -> new Conversation(
                        c.id(), c.title(), c.talkturns(), "/films/" + (c.id().endsWith("a") ? "one.wav" : "two.wav")))
                .toList();

        assertThat(tests(new FoldMaking(corpus).byRecording()))
                .containsExactlyInAnyOrder("r_1 [r_1_a, r_1_b]", "r_2 [r_2_a]");
        assertThat(tests(new FoldMaking(corpus.withContent(corpus.info(), filmed, corpus.labels(), corpus.features()))
                        .byRecording()))
                .containsExactlyInAnyOrder("one.wav [r_1_a, r_2_a]", "two.wav [r_1_b]");
    }

    @Test
    void aPatternTellsGroupsApart() {
        Corpus corpus = corpus(NONE, "x1 a=joy", "x2 a=joy", "y1 a=joy");
        FoldMaking making = new FoldMaking(corpus);

        assertThat(tests(making.byPattern("(.).*", false))).containsExactlyInAnyOrder("x [x1, x2]", "y [y1]");
        assertThat(tests(making.byPattern("(.).*", true))).hasSize(2);
        for (String bad : List.of("x.*", "(", "(x).*")) {
            assertThatThrownBy(() -> making.byPattern(bad, false))
                    .as(bad)
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.wayOut()).isNotBlank());
        }
    }

    @Test
    void whatTheDivisionLeavesOutStaysOutUnlessItLeavesOutAll() {
        Corpus some =
                corpus(TRAIN, "a a=joy", "b b=joy", "c c=joy").withPartitions(Map.of("a", TRAIN, "b", TEST, "c", NONE));

        Folds folds = new FoldMaking(some).bySpeaker();

        assertThat(new FoldMaking(some).leftOut()).isOne();
        assertThat(folds.folds())
                .hasSize(2)
                .allSatisfy(fold -> assertThat(fold.partitions()).containsOnlyKeys("a", "b"));
        assertThat(new FoldMaking(many(4)).leftOut()).isZero();
    }

    @Test
    void aSetOfFoldsHasNamesAndBothSides() {
        Fold good = new Fold("one", Map.of("a", TRAIN, "b", TEST));
        Collection<List<Fold>> bad = List.of(
                List.of(),
                List.of(good, good),
                List.of(new Fold("", good.partitions())),
                List.of(new Fold("one", Map.of("a", TRAIN))),
                List.of(new Fold("one", Map.of("a", TEST))));

        assertThat(new Folds("set", "made", List.of(good)).fold("one")).isEqualTo(good);
        bad.forEach(folds -> assertThatThrownBy(() -> new Folds("set", "made", folds))
                .as(folds.toString())
                .isInstanceOf(UserError.class));
        assertThatThrownBy(() -> new Folds("../set", "made", List.of(good))).isInstanceOf(UserError.class);
    }
}
