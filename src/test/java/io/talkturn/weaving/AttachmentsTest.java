package io.talkturn.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.WeaveSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a file is, and what its numbers come to in each talkturn. */
final class AttachmentsTest {
    @TempDir
    private Path temporary;

    private Path folder;
    private Path files;

    @BeforeEach
    void corpus() throws IOException {
        folder = temporary.resolve("corpus");
        files = Files.createDirectories(temporary.resolve("files"));
        List<Conversation> conversations = List.of(
                talk("Ses01F_impro01", "Ses01F", "Ses01M"),
                talk("Ses01F_impro011", "Ses01F", "Ses01M"),
                talk("meeting-2", "chair", "guest"));
        CorpusFolder.write(
                new Corpus(
                        new CorpusInfo("t", "T", true, "test", "test", "2026-01-01T00:00:00Z", "test"),
                        conversations,
                        List.of(),
                        List.of(),
                        Map.of(),
                        new ImportReport(0, 3, 6, List.of())),
                folder);
    }

    private static Conversation talk(String id, String one, String other) {
        return new Conversation(
                id,
                id,
                List.of(
                        new Talkturn(id + "-1", one, 0.0, 2.0, "one two", null, List.of()),
                        new Talkturn(id + "-2", other, 3.0, 5.0, "three", null, List.of())));
    }

    @Test
    void namesOfFilesSayWhoseTheyAreAndWhatIsNotCertainStaysOpen() {
        assertGuess("Ses01F_impro01_M.csv", "Ses01F_impro01", "Ses01M");
        assertGuess("Ses01F_impro011_F.csv", "Ses01F_impro011", "Ses01F");
        assertGuess("Ses01F_impro01_Ses01F.csv", "Ses01F_impro01", "Ses01F");
        assertGuess("MEETING 2 (guest).csv", "meeting-2", "guest");
        assertGuess("chair.csv", "meeting-2", "chair");
        assertGuess("meeting-2.csv", "meeting-2", null);
        assertGuess("holiday.csv", null, null);
    }

    @Test
    void inAFolderOnlyTablesOfTheKindAreTaken() {
        write("chair.csv", "frame, timestamp, confidence, success, AU12_c\n1, 0, 1, 1, 1\n");
        write("words_chair.csv", "Audio_ID,word,start_time\nmeeting-2,one,0.1\n");
        write("tone.csv", "audio_id,talkturn no,happiness\nmeeting-2,1,0.5\n");
        AttachmentGuess guess = new AttachmentGuess(CorpusFolder.read(folder));

        assertThat(names(guess.files(SourceKind.ACTIONS, files))).containsExactly("chair.csv");
        assertThat(names(guess.files(SourceKind.WORDS, files))).containsExactly("words_chair.csv");
        assertThat(names(guess.files(SourceKind.TONE, files))).containsExactly("tone.csv");
        assertThat(guess.files(SourceKind.ACTIONS, files.resolve("tone.csv")))
                .as("a file that is named is taken at its word, so that its error can be told")
                .hasSize(1);
    }

    private static List<String> names(List<Attachment> found) {
        return found.stream().map(a -> a.file().getFileName().toString()).toList();
    }

    private void assertGuess(String name, @Nullable String conversation, @Nullable String speaker) {
        Path file = write(name, "timestamp,success,AU12_c\n0,1,1\n");
        Attachment guessed = new AttachmentGuess(CorpusFolder.read(folder))
                .files(SourceKind.ACTIONS, file)
                .getFirst();
        assertThat(guessed.conversation()).as(name).isEqualTo(conversation);
        assertThat(guessed.speaker()).as(name).isEqualTo(speaker);
    }

    @Test
    void aTableSaysWhoseFilesAreAndComesBackAsItWasWritten() {
        Path frames = write("a.csv", "timestamp,success,AU12_c\n0,1,1\n");
        List<Attachment> wanted = List.of(new Attachment(SourceKind.ACTIONS, frames, "meeting-2", "guest", 1, 12.5));
        Path map = temporary.resolve("map.csv");
        AttachmentTable.write(map, wanted);
        assertThat(AttachmentTable.read(map, CorpusFolder.read(folder))).isEqualTo(wanted);
        refused("file,kind,conversation,speaker\na.csv,actions,meeting-9,guest\n", "Line 2", "meeting-9");
        refused("file,kind,conversation,speaker\na.csv,actions,meeting-2,Ses01F\n", "Line 2", "does not speak");
        refused("file,kind,conversation,speaker\nb.csv,actions,meeting-2,guest\n", "Line 2", "no file");
        refused("file,conversation\na.csv,meeting-2\n", "line 1", "kind");
        refused("file,kind\na.csv,moods\n", "Line 2", "map.csv", "moods", "kind of measurement");
    }

    private void refused(String table, String... words) {
        Path map = write("map.csv", table);
        assertThatThrownBy(() -> AttachmentTable.read(map, CorpusFolder.read(folder)))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"kind\" : \"moods\"", "\"kind\" : null", "\"file\" : \"a\\u0000b\""})
    void aWeavingThatNamesWhatCannotBeIsToldWithItsFile(String changed) throws IOException {
        Path samples = write("loud.csv", "time,Loudness\n0.5,60\n");
        weave(new Attachment(SourceKind.TIMED, samples, "meeting-2", null));
        Path file = folder.resolve("weaving.json");
        String key = changed.substring(0, changed.indexOf(':'));
        String before = Files.readString(file);
        assertThat(before).contains(key);
        Files.writeString(file, before.replaceFirst(key + ": [^,]*", changed.replace("\\", "\\\\")));

        assertThatThrownBy(() -> Weaving.read(folder))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("weaving.json", "Weave the corpus again"));
    }

    @Test
    void samplesBecomeMeansOfTalkturnsAndMissingStaysMissing() {
        Path samples = write(
                "loud.csv", "time, Loudness (dB), name, pitch\n0.5,60,1,100\n1.5,62,1,\n2.5,90,1,300\n4,,1,200\n");
        weave(new Attachment(SourceKind.TIMED, samples, "meeting-2", null));
        assertThat(feature("loudness_db").at(4)).isCloseTo(61, within(1e-12));
        assertThat(feature("loudness_db").at(5)).as("its only sample is empty").isNaN();
        assertThat(feature("pitch").at(4)).isEqualTo(100);
        assertThat(feature("pitch").at(5)).isEqualTo(200);
        assertThat(feature("pitch").at(0)).as("another conversation").isNaN();
        assertThat(CorpusFolder.read(folder).feature("name")).isEmpty();
    }

    @Test
    void samplesWithAStartAndAnEndCountWhereTheyOverlapAndClocksAreShifted() {
        Path samples = write("rate.csv", "start,end,rate\n10,12,4\n12.5,13.5,6\n");
        weave(new Attachment(SourceKind.TIMED, samples, "meeting-2", "guest", null, -9));
        assertThat(feature("rate").at(4)).as("of another speaker").isNaN();
        assertThat(feature("rate").at(5)).as("1 to 3 s and 3.5 to 4.5 s").isEqualTo(5);
    }

    @Test
    void tonesAreMatchedByTalkturnAndWhatBelongsToNobodyIsCounted() {
        Path tone = write(
                "tone.csv",
                "audio_id,talkturn no,neutrality,happiness,sadness,anger,fear\nmeeting-2,2,.2,.5,.1,.1,.1\n"
                        + "meeting-2,3,.2,.5,.1,.1,.1\nlost,1,.2,.5,.1,.1,.1\n");
        WeaveReport report = weave(new Attachment(SourceKind.TONE, tone, null, null));
        assertThat(feature("tone_happy").at(5)).isEqualTo(0.5);
        assertThat(feature("tone_happy").missing()).isEqualTo(5);
        assertThat(report.withTone()).isEqualTo(1);
        assertThat(report.notes().stream().map(ImportNote::code))
                .containsExactly("columns_taken", "tone_unknown_talkturn", "tone_unknown_conversation");
        Path bad = write("bad.csv", "talkturn,happiness\nmeeting-2-1,1.5\n");
        assertThatThrownBy(() -> weave(new Attachment(SourceKind.TONE, bad, null, null)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("not a probability");
    }

    @Test
    void wordsGoToTheTalkturnOfTheirSpeakerThatTheyBeginIn() {
        Path table = write(
                "words.csv",
                "Audio_ID,word,start_time\nmeeting-2_chair,one,0.2\nmeeting-2_chair,one,0.2\nmeeting-2_chair,two,1.1\n"
                        + "meeting-2_guest,three,3.5\nmeeting-2_guest,lost,9\nmeeting-2_chair,early,-1.5\n");
        WeaveReport report = weave(new Attachment(SourceKind.WORDS, table, null, null));
        List<Talkturn> turns = CorpusFolder.read(folder).talkturns();
        assertThat(turns.get(4).words()).containsExactly(new Word("one", 0.2, 0.2), new Word("two", 1.1, 1.1));
        assertThat(turns.get(5).words()).containsExactly(new Word("three", 3.5, 3.5));
        assertThat(turns.get(0).words()).isEmpty();
        assertThat(report.notes().stream().map(ImportNote::code))
                .containsExactly("columns_taken", "word_without_talkturn", "word_without_time");
        Path timed = write("meeting-2_guest.csv", "word,start,end\nthree,3.5,4.25\n");
        weave(new AttachmentGuess(CorpusFolder.read(folder))
                .files(SourceKind.WORDS, timed)
                .getFirst());
        assertThat(CorpusFolder.read(folder).talkturns().get(5).words()).containsExactly(new Word("three", 3.5, 4.25));
    }

    @Test
    void aTableWithoutNosesSaysNothingOfNods() {
        Path frames = write("f.csv", "timestamp,success,AU05_r,AU05_c,AU12_c\n0.5,1,2.5,1,0\n1.0,1,3.5,1,0\n");
        weave(new Attachment(SourceKind.ACTIONS, frames, "meeting-2", "chair"));
        assertThat(feature("upper_lid").at(4)).isEqualTo(1);
        assertThat(feature("au05").at(4)).isEqualTo(3);
        assertThat(feature("positive_expression").at(4)).isZero();
        Corpus corpus = CorpusFolder.read(folder);
        assertThat(corpus.feature("nod")).isEmpty();
        assertThat(corpus.feature("smile")).as("needs AU06 too").isEmpty();
    }

    @Test
    void filesOfNobodyAreLeftOutAndSaidOrRefusedWhereAllAre() {
        Path nobody = write("x.csv", "timestamp,success,AU12_c\n0,1,1\n");
        Attachment open = new Attachment(SourceKind.ACTIONS, nobody, null, null);
        assertThatThrownBy(() -> weave(open)).isInstanceOf(UserError.class).hasMessageContaining("not clear");
        WeaveReport report = weave(open, new Attachment(SourceKind.ACTIONS, nobody, "meeting-2", "chair"));
        assertThat(report.notes().getFirst().code()).isEqualTo("unassigned_file");
        Attachment twice = new Attachment(SourceKind.ACTIONS, nobody, "meeting-2", "chair");
        assertThatThrownBy(() -> weave(twice, twice))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Two files");
    }

    private WeaveReport weave(Attachment... sources) {
        return WeaveJob.run(folder, new WeavePlan(WeaveSettings.standard(), Map.of(), List.of(sources)), Progress.NONE);
    }

    private Feature feature(String name) {
        return CorpusFolder.read(folder).feature(name).orElseThrow();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(files.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
