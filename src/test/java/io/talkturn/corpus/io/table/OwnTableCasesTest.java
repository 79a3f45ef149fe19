package io.talkturn.corpus.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases after public bug reports, and the forms that tables of labs take. */
class OwnTableCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/conversations");

    @TempDir
    Path temporary;

    private static Corpus read(Path file) {
        return new TableImporter().read(ImportRequest.of(file), Progress.NONE);
    }

    private Corpus read(String text) throws IOException {
        return read(Files.writeString(temporary.resolve("talk.csv"), text));
    }

    private static List<String> ids(Corpus corpus) {
        return corpus.conversations().stream().map(Conversation::id).toList();
    }

    private static List<String> speakers(Corpus corpus) {
        return corpus.talkturns().stream().map(Talkturn::speaker).toList();
    }

    private static List<Long> values(MultiLabel label) {
        return IntStream.range(0, label.size()).mapToObj(label::at).toList();
    }

    private static List<Integer> values(ClassLabel label) {
        return IntStream.range(0, label.size()).mapToObj(label::at).toList();
    }

    @Test
    void idsThatBeginAgainInAFileBeginNewConversations() {
        Corpus corpus = read(CASES.resolve("ids-restart-in-file/ids.csv"));

        assertThat(corpus.conversations()).hasSize(4);
        assertThat(corpus.talkturns()).hasSize(8);
        assertThat(corpus.report().leftOut()).isZero();
        assertThat(corpus.report().notes()).extracting(ImportNote::code).contains("ids_restart");
    }

    @Test
    void aKeyOfSeveralColumnsIsFound() {
        Corpus corpus = read(CASES.resolve("ids-restart-in-file/compound.csv"));

        assertThat(corpus.conversations()).hasSize(2);
        assertThat(corpus.talkturns()).hasSize(4);
    }

    @Test
    void mergedCellsHoldForAllTheirRows() {
        Corpus corpus = read(CASES.resolve("merged-cells/blankspeaker.csv"));

        assertThat(ids(corpus)).containsExactly("c1", "c2");
        assertThat(speakers(corpus)).containsExactly("Anna", "Anna", "Ben", "Ben", "Anna", "Ben");
        assertThat(corpus.report().notes()).extracting(ImportNote::code).contains("filled_down");
    }

    @Test
    void sentencesThatDoNotBelongTogetherAreAConversationEach() {
        Corpus corpus = read(CASES.resolve("no-mapping-from-refused-guess/sentences.csv"));

        assertThat(corpus.conversations()).hasSize(3);
        assertThat(corpus.talkturns().getFirst().text()).isEqualTo("That is what I said.");
    }

    @Test
    void severalClassesAtATimeAreALabelOfSeveralClasses() {
        Corpus corpus = read(CASES.resolve("silently-ignored-columns/multi.csv"));

        MultiLabel label = (MultiLabel) corpus.label("emotion").orElseThrow();
        assertThat(label.classes()).containsExactly("anger", "joy", "sadness", "surprise");
        assertThat(values(label)).containsExactly(0b1010L, 0b0100L, 0b0101L, MultiLabel.MISSING, 0b0010L, 0b0100L);
    }

    @Test
    void listsOfClassesInJsonAreSeveralClassesAndAnEmptyListIsNone() {
        Corpus corpus = read(CASES.resolve("silently-ignored-columns/multilist.jsonl"));

        MultiLabel label = (MultiLabel) corpus.label("emotion").orElseThrow();
        assertThat(label.classes()).containsExactly("joy", "sadness", "surprise");
        assertThat(values(label)).containsExactly(0b101L, 0b010L, 0L, 0b001L, 0b010L);
        assertThat(values((ClassLabel) corpus.label("emotion_joy").orElseThrow()))
                .as("for networks that learn one class at a time")
                .containsExactly(1, 0, 0, 1, 0);
    }

    @Test
    void foldersCalledTrainAndTestArePartitions() throws IOException {
        String text = "conversation,speaker,text\nk,Ann,good morning my dear\nk,Bo,it was a bad week\n";
        Files.createDirectories(temporary.resolve("all/train"));
        Files.createDirectories(temporary.resolve("all/test"));
        Files.writeString(temporary.resolve("all/train/one.csv"), text);
        Files.writeString(temporary.resolve("all/test/two.csv"), text.replace("k,", "l,"));

        Corpus corpus = read(temporary.resolve("all"));

        assertThat(corpus.partitions()).containsOnly(Map.entry("k", Partition.TRAIN), Map.entry("l", Partition.TEST));
    }

    @Test
    void millisecondsAreKnownBySpeech() {
        Corpus whisper = read(CASES.resolve("times-in-milliseconds/whisper.tsv"));
        Corpus other = read(CASES.resolve("times-in-milliseconds/ms.csv"));

        assertThat(whisper.talkturns()).extracting(Talkturn::start).containsExactly(0.0, 1.0, 2.4);
        assertThat(other.talkturns()).extracting(Talkturn::start).containsExactly(0.5, 2.5, 4.5);
        assertThat(other.report().notes()).extracting(ImportNote::code).contains("time_unit");
    }

    @Test
    void aRowForEveryAnnotatorBecomesOneTalkturnWithTheMajority() {
        Corpus corpus = read(CASES.resolve("two-annotators-long/twoannot.csv"));

        assertThat(corpus.talkturns()).hasSize(3);
        ClassLabel emotion = (ClassLabel) corpus.label("emotion").orElseThrow();
        assertThat(emotion.at(0)).as("a tie").isEqualTo(ClassLabel.MISSING);
        assertThat(emotion.classes().get(emotion.at(1))).isEqualTo("sad");
        NumberLabel valence = (NumberLabel) corpus.label("valence").orElseThrow();
        assertThat(List.of(valence.at(0), valence.at(1), valence.at(2))).containsExactly(3.5, 1.5, 3.0);
        assertThat(corpus.features()).extracting(Feature::name).contains("emotion_agreement", "emotion_raters");
    }

    @Test
    void aColumnForEveryAnnotatorIsOneLabel() throws IOException {
        Corpus corpus = read("""
                conversation,speaker,text,emotion_r1,emotion_r2,emotion_r3
                a,Ann,good morning my dear,joy,joy,sad
                a,Bo,it was a bad week,sad,joy,
                b,Ann,how are you today,sad,sad,sad
                b,Bo,not so well I fear,joy,sad,sad
                """);

        ClassLabel emotion = (ClassLabel) corpus.label("emotion").orElseThrow();
        assertThat(corpus.labels()).hasSize(1);
        assertThat(emotion.classes()).containsExactly("joy", "sad");
        assertThat(values(emotion)).containsExactly(0, ClassLabel.MISSING, 1, 1);
    }

    @Test
    void everyColumnIsAccountedFor() throws IOException {
        Corpus corpus = read("""
                session,who,begin,end,said,mood,coder_note
                s1,Ann,0.5,1.5,good morning my dear,calm,x1
                s1,Bo,2.5,4.0,it was a bad week,angry,x2
                s1,Ann,4.5,6.0,how are you today,calm,x3
                """);

        assertThat(corpus.report().taken())
                .extracting(Taken::name)
                .containsExactly("session", "who", "begin", "end", "said", "mood", "coder_note");
        assertThat(corpus.report().taken().getLast().isLeftOut()).isTrue();
        assertThat(corpus.report().taken().getLast().why()).isNotBlank();
    }

    @Test
    void headsThatSayNothingDoNotHideWhatTheCellsHold() throws IOException {
        Corpus corpus = read("""
                A1;B1;C1;D1;E1
                eins;Ann;0,5;1,5;good morning my dear
                eins;Bo;2,5;4,0;it was a bad week
                eins;Ann;4,5;6,0;how are you today
                zwei;Cy;0,4;1,9;so here we are again
                zwei;Di;2,5;4,1;yes and nothing is new
                zwei;Cy;4,5;6,6;that is what you say
                """);

        assertThat(ids(corpus)).containsExactly("eins", "zwei");
        assertThat(speakers(corpus)).containsExactly("Ann", "Bo", "Ann", "Cy", "Di", "Cy");
        assertThat(corpus.talkturns()).extracting(Talkturn::start).containsExactly(0.5, 2.5, 4.5, 0.4, 2.5, 4.5);
        assertThat(corpus.talkturns()).extracting(Talkturn::end).contains(1.5, 6.6);
    }

    @Test
    void headsTellScalesAndPaths() throws IOException {
        Corpus corpus = read("""
                conversation,speaker,text,Arousal (1-5),annotation.emotion
                a,Ann,good morning my dear,2.5,joy
                a,Bo,it was a bad week,4,sad
                a,Ann,how are you today,3,joy
                """);

        NumberLabel arousal = (NumberLabel) corpus.label("arousal").orElseThrow();
        assertThat(List.of(arousal.lowest(), arousal.highest())).containsExactly(1.0, 5.0);
        assertThat(corpus.label("emotion")).isPresent();
    }

    @Test
    void titleRowsAboveTheHeadAreLeftOutAndSaid() throws IOException {
        Corpus corpus = read("""
                Interview study, spring
                Coded by EB;;
                conversation;speaker;text
                a;Ann;good morning my dear
                a;Bo;it was a bad week
                """);

        assertThat(speakers(corpus)).containsExactly("Ann", "Bo");
        assertThat(corpus.report().notes()).extracting(ImportNote::code).contains("title_rows");
    }

    @Test
    void aMissingHeadIsSeen() throws IOException {
        Corpus corpus = read("""
                a,Ann,0.5,1.5,good morning my dear
                a,Bo,2.5,4.0,it was a bad week
                a,Ann,4.5,6.0,how are you today
                b,Bo,0.5,1.5,fine as ever my dear
                b,Ann,2.5,4.0,so here we are again
                b,Bo,4.5,6.0,that is what you say
                """);

        assertThat(corpus.talkturns()).hasSize(6);
        assertThat(corpus.report().notes()).extracting(ImportNote::code).contains("no_header");
        assertThat(speakers(corpus)).containsExactly("Ann", "Bo", "Ann", "Bo", "Ann", "Bo");
    }

    @Test
    void rowsOfDifferentWordsAreNeverDoubles() throws IOException {
        Corpus corpus = read("""
                conversation,turn,speaker,text
                a,1,Ann,good morning my dear
                a,2,Bo,it was a bad week
                a,2,Bo,and a long one too
                a,3,Ann,how are you today
                """);

        assertThat(corpus.talkturns()).hasSize(4);
        assertThat(corpus.report().notes()).extracting(ImportNote::code).contains("number_again");
    }

    @Test
    void durationsMinutesAndTimesOfDayAreUnderstood() throws IOException {
        Corpus durations = read("""
                conversation,speaker,start,duration,text
                a,Ann,75:10,2.5,good morning my dear
                a,Bo,1:15:13.5,2,it was a bad week
                """);
        Corpus days = read("""
                conversation,speaker,start,end,text
                a,Ann,2024-05-01 14:03:20,2024-05-01 14:03:22,good morning my dear
                a,Bo,2024-05-01 14:03:23.5,2024-05-01 14:03:25,it was a bad week
                """);

        assertThat(durations.talkturns()).extracting(Talkturn::start).containsExactly(4510.0, 4513.5);
        assertThat(durations.talkturns()).extracting(Talkturn::end).containsExactly(4512.5, 4515.5);
        assertThat(days.talkturns()).extracting(Talkturn::start).containsExactly(0.0, 3.5);
        assertThat(days.report().notes()).extracting(ImportNote::code).contains("times_of_day");
    }

    @Test
    void framesAskForFramesASecond() throws IOException {
        Path file = Files.writeString(temporary.resolve("frames.csv"), """
                conversation,speaker,start,end,text
                a,Ann,00:00:01:12,00:00:03:00,good morning my dear
                a,Bo,00:00:04:00,00:00:05:20,it was a bad week
                """);
        TableMapping mapping =
                new TableImporter().sample(List.of(file), Progress.NONE).mapping();

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("frames", "--fps"));
        Corpus corpus = new TableImporter(mapping.withFrames(25.0)).read(ImportRequest.of(file), Progress.NONE);
        assertThat(corpus.talkturns()).extracting(Talkturn::start).containsExactly(1.48, 4.0);
    }

    @Test
    void classesThatDifferInCapitalsAloneAreTold() throws IOException {
        Corpus corpus = read("""
                conversation,speaker,text,emotion
                a,Ann,good morning my dear,Joy
                a,Bo,it was a bad week,joy
                a,Ann,how are you today,sad
                a,Bo,fine as ever my dear,sad
                """);

        assertThat(corpus.report().notes()).extracting(ImportNote::code).contains("classes_alike");
    }

    @Test
    void manyRowsThatAreLeftOutAreALoss() throws IOException {
        StringBuilder text = new StringBuilder("conversation,speaker,text\n");
        for (int i = 0; i < 40; i++) {
            text.append("a,Ann,good morning, my dear\n".repeat(i % 4 == 0 ? 1 : 0))
                    .append("a,Bo,it was a bad week\n");
        }
        Corpus corpus = read(text.toString());

        assertThat(corpus.report().leftOut()).isEqualTo(10);
        assertThat(corpus.report().rows()).isEqualTo(50);
        assertThat(corpus.report().isLossy()).isTrue();
    }
}
