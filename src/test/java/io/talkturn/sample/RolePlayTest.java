package io.talkturn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.LabelAgreement;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.SpansFile;
import io.talkturn.task.AuxiliaryTask;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the simulated corpus promises in its README. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RolePlayTest {
    private final Corpus corpus = RolePlay.generate(RolePlay.SEED);

    @Test
    void itSaysThatItIsSimulated() {
        assertThat(corpus.info().simulated()).isTrue();
        assertThat(corpus.info().title()).contains("simulated");
    }

    @Test
    void itHas60ShortConversationsOfTwelveSpeakersWhoTakeTurns() {
        assertThat(corpus.conversations()).hasSize(60);
        assertThat(conversationsOf(Partition.TRAIN)).isEqualTo(30);
        assertThat(conversationsOf(Partition.DEV)).isEqualTo(10);
        assertThat(conversationsOf(Partition.TEST)).isEqualTo(20);
        assertThat(corpus.talkturns()).hasSizeBetween(1000, 1150);
        assertThat(corpus.talkturns().stream().map(Talkturn::speaker).distinct())
                .hasSize(12);
        for (Conversation conversation : corpus.conversations()) {
            assertThat(conversation.speakers()).hasSize(2);
            List<Talkturn> turns = conversation.talkturns();
            for (int i = 1; i < turns.size(); i++) {
                assertThat(turns.get(i).speaker()).isNotEqualTo(turns.get(i - 1).speaker());
                assertThat(turns.get(i).start()).isGreaterThan(turns.get(i - 1).start());
            }
        }
    }

    private long conversationsOf(Partition partition) {
        return IntStream.range(0, corpus.conversations().size())
                .filter(c -> corpus.partitionOf(c) == partition)
                .count();
    }

    @Test
    void noSpeakerIsInTwoPartitions() {
        Map<Partition, Set<String>> speakers = new EnumMap<>(Partition.class);
        for (int c = 0; c < corpus.conversations().size(); c++) {
            speakers.computeIfAbsent(corpus.partitionOf(c), p -> new HashSet<>())
                    .addAll(corpus.conversations().get(c).speakers());
        }
        assertThat(speakers.keySet()).containsExactly(Partition.TRAIN, Partition.DEV, Partition.TEST);
        assertThat(speakers.values().stream().mapToInt(Set::size).sum()).isEqualTo(12);
    }

    @Test
    void everyEmotionIsInEveryPartition() {
        ClassLabel emotion = (ClassLabel) corpus.label("emotion").orElseThrow();
        assertThat(emotion.classes()).containsExactly("angry", "happy", "neutral", "sad");
        for (Partition partition : List.of(Partition.TRAIN, Partition.DEV, Partition.TEST)) {
            Map<Integer, Long> counts = rowsOf(partition).stream()
                    .filter(emotion::isPresent)
                    .collect(Collectors.groupingBy(emotion::at, Collectors.counting()));
            assertThat(counts.keySet()).containsExactly(0, 1, 2, 3);
            assertThat(counts.values()).allMatch(n -> n >= 20);
            long largest = counts.values().stream().mapToLong(n -> n).max().orElseThrow();
            assertThat((double) largest / rowsOf(partition).size()).isLessThan(0.45);
        }
    }

    @Test
    void everyTalkturnHasItsScalesAndAnEmotionWhereTwoRatersAgree() {
        assertThat(corpus.labels().stream().map(Label::name))
                .containsExactly("emotion", "valence", "activation", "dominance");
        for (Label label : corpus.labels()) {
            if (label instanceof NumberLabel scale) {
                assertThat(IntStream.range(0, scale.size()).mapToObj(scale::at)).allMatch(v -> v >= 1 && v <= 5);
            }
        }
        Label emotion = corpus.labels().getFirst();
        Feature agreement = corpus.feature("emotion_agreement").orElseThrow();
        assertThat(IntStream.range(0, emotion.size()))
                .allMatch(row -> emotion.isPresent(row) == agreement.at(row) > 0.5);
    }

    @Test
    void howFarRatersAgreeIsKeptWithTheCorpus() {
        assertThat(LabelAgreement.of(corpus))
                .extracting(LabelAgreement::feature)
                .containsExactly("emotion_agreement", "valence_rater_sd", "activation_rater_sd", "dominance_rater_sd");
    }

    @Test
    void everyMeasuredTaskHasItsFeatureAndSomeValuesAreMissing() {
        List<String> tasks = Arrays.stream(AuxiliaryTask.values())
                .filter(t -> !t.family().isLabel())
                .map(AuxiliaryTask::id)
                .toList();
        assertThat(corpus.features().stream().map(Feature::name)).containsAll(tasks);
        for (Feature feature : corpus.features().subList(0, tasks.size())) {
            assertThat(feature.missing())
                    .as(feature.name())
                    .isBetween(5, corpus.talkturns().size() / 12);
        }
    }

    @Test
    void wordsHaveTimesWithinTheirTalkturn() {
        for (Talkturn turn : corpus.talkturns()) {
            assertThat(turn.words().stream().map(Word::text).collect(Collectors.joining(" ")))
                    .isEqualTo(turn.text());
            assertThat(turn.words().getFirst().start()).isEqualTo(turn.start());
            assertThat(turn.words().getLast().end()).isEqualTo(turn.end());
            assertThat(turn.words()).allMatch(w -> w.start() < w.end());
        }
    }

    @Test
    void narrativesTellWhatWasSaidAndHow() {
        assertThat(corpus.talkturns())
                .allMatch(t -> String.valueOf(t.narrative()).matches("(after|the) .* said .*\\."));
        for (String cue :
                List.of("smiled", "raised chin", "angrily", "sadly", "happily", "quickly", "slowly", "delay")) {
            assertThat(corpus.talkturns().stream()
                            .filter(t -> t.narrativeOrText().contains(cue))
                            .count())
                    .as(cue)
                    .isGreaterThan(20);
        }
    }

    @Test
    void peopleDoNotRepeatThemselves() {
        Map<String, Long> counts =
                corpus.talkturns().stream().collect(Collectors.groupingBy(Talkturn::text, Collectors.counting()));
        assertThat(counts.values()).allMatch(n -> n <= 6);
        assertThat(counts.size()).isGreaterThan(7 * corpus.talkturns().size() / 10);
        assertThat(corpus.talkturns())
                .noneMatch(t -> t.text().contains("{") || t.text().contains("  "));
    }

    @Test
    void emotionsLastAndPassBetweenPeople() {
        ClassLabel emotion = (ClassLabel) corpus.label("emotion").orElseThrow();
        assertThat(agreement(emotion, 1)).as("the partner before").isGreaterThan(0.40);
        assertThat(agreement(emotion, 2)).as("the speaker before").isGreaterThan(0.45);
    }

    /** How often a talkturn has the emotion of the one so many before. */
    private double agreement(ClassLabel emotion, int distance) {
        int pairs = 0;
        int same = 0;
        for (int row = distance; row < emotion.size(); row++) {
            boolean isWithin = corpus.conversationOf(row) == corpus.conversationOf(row - distance);
            if (isWithin && emotion.isPresent(row) && emotion.isPresent(row - distance)) {
                pairs++;
                same += emotion.at(row) == emotion.at(row - distance) ? 1 : 0;
            }
        }
        return (double) same / pairs;
    }

    @Test
    void theSameSeedMakesTheSameCorpusAndAnotherSeedAnother() {
        assertThat(RolePlay.generate(7).talkturns())
                .isEqualTo(RolePlay.generate(7).talkturns())
                .isNotEqualTo(corpus.talkturns());
    }

    private List<Integer> rowsOf(Partition partition) {
        return IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) == partition)
                .boxed()
                .toList();
    }

    @Test
    void theSampleFolderTellsTheSameWithTheSourceOfItsWords(@TempDir Path folder) {
        Sample.ROLE_PLAY.fill(folder, RolePlay.SEED);
        Path written = folder.resolve("corpora").resolve(RolePlay.NAME);
        Corpus woven = CorpusFolder.read(written);
        assertThat(woven.talkturns().stream().map(Talkturn::narrative).toList())
                .isEqualTo(corpus.talkturns().stream().map(Talkturn::narrative).toList());
        assertThat(SpansFile.read(written, woven)).hasSize(woven.talkturns().size());
    }
}
