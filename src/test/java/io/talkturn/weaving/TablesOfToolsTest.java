package io.talkturn.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.table.TableImporter;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.WeaveMode;
import io.talkturn.monah.WeaveSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as other tools write them are woven in, and the report says what every column was taken for. */
final class TablesOfToolsTest {
    private static final Path CASES = Path.of("src/test/resources/cases/conversations/weave-tables-of-tools");
    private static final WeaveSettings STANDARD = WeaveSettings.standard();

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void corpus() {
        folder = temporary.resolve("corpus");
        Corpus corpus = new TableImporter().read(ImportRequest.of(CASES.resolve("g1.csv")), Progress.NONE);
        CorpusFolder.write(corpus, folder);
    }

    private WeaveReport weave(SourceKind kind, Path file, WeaveSettings settings) {
        List<Attachment> sources = new AttachmentGuess(CorpusFolder.read(folder)).files(kind, file);
        assertThat(sources).hasSize(1);
        return WeaveJob.run(folder, new WeavePlan(settings, Map.of(), sources), Progress.NONE);
    }

    private WeaveReport weave(SourceKind kind, String name, String text) throws IOException {
        return weave(kind, Files.writeString(temporary.resolve(name), text), STANDARD);
    }

    private static WeaveSettings with(String threshold, double value) {
        return STANDARD.withThresholds(STANDARD.thresholds().with(threshold, value));
    }

    private Feature feature(String name) {
        return CorpusFolder.read(folder).feature(name).orElseThrow();
    }

    private static String columns(WeaveReport report) {
        return report.notes().stream()
                .filter(note -> note.code().equals("columns_taken"))
                .map(ImportNote::reason)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void opensmilePythonHasFilesAndTimedeltas() {
        WeaveReport report = weave(SourceKind.TIMED, CASES.resolve("smilepy_G1_Anna.csv"), STANDARD);
        assertThat(feature("loudness_sma3").at(0)).isCloseTo(0.5, within(1e-9));
        assertThat(feature("f0").at(1)).as("of another speaker").isNaN();
        assertThat(columns(report))
                .contains("time: “start”", "end: “end”", "measures: Loudness_sma3, F0", "“file” (text)");
    }

    @Test
    void openSmileHasSemicolonsNamesAndFrameTimes() throws IOException {
        WeaveReport report = weave(
                SourceKind.TIMED,
                "G1_Anna.csv",
                "name;frameIndex;frameTime;pcm_RMS\n'unknown';0;0.000000;2.5e-01\n'unknown';1;0.5;7.5e-01\n");
        assertThat(feature("pcm_rms").at(0)).isEqualTo(0.5);
        assertThat(columns(report)).contains("“frameTime”", "“name” (it counts", "“frameIndex”");
    }

    @Test
    void mediapipeHasMilliseconds() {
        WeaveReport report = weave(SourceKind.TIMED, CASES.resolve("mediapipe_G1_Anna.csv"), STANDARD);
        assertThat(feature("mouthsmileleft").at(0)).isCloseTo(0.5, within(1e-9));
        assertThat(feature("mouthsmileleft").at(2)).as("the table ends before").isNaN();
        assertThat(columns(report)).contains("in milliseconds", "“frame_index”");
    }

    @Test
    void praatSaysWhatIsUndefinedAndSetsBlanksOrTabs() throws IOException {
        weave(SourceKind.TIMED, CASES.resolve("pitch_G1_Anna.csv"), STANDARD);
        assertThat(feature("f0_hz").at(0)).isCloseTo(201.85, within(1e-9));
        weave(SourceKind.TIMED, "G1_Anna.txt", "Time_s   F1_Hz\n   0.10   --undefined--\n   0.20   300.5  \n");
        assertThat(feature("f1_hz").at(0)).isEqualTo(300.5);
        weave(SourceKind.TIMED, "x_G1_Anna.txt", "Time (s)\tIntensity (dB)\n0.1\t60\n0.2\t62\n");
        assertThat(feature("intensity_db").at(0)).isEqualTo(61);
    }

    @Test
    void pyFeatHasFramesAndNeedsToKnowHowManyASecond() {
        Path file = CASES.resolve("pyfeat_G1_Anna.csv");
        assertThatThrownBy(() -> weave(SourceKind.TIMED, file, STANDARD))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--fps");
        WeaveReport report = weave(SourceKind.TIMED, file, with("frames_per_second", 25));
        assertThat(feature("happiness").at(0)).isCloseTo(0.9, within(1e-9));
        assertThat(columns(report)).contains("at 25.0 frames a second", "“input” (text)", "“approx_time”");
    }

    @Test
    void pyFeatsUnitsArePresentFromOneHalf() throws IOException {
        WeaveReport report = weave(
                SourceKind.ACTIONS,
                Files.writeString(
                        temporary.resolve("G1_Anna.csv"),
                        ",FaceScore,AU05,AU12,input,frame\n0,0.99,0.7,0.1,G1.mp4,0\n1,0.99,0.7,0.2,G1.mp4,1\n2,0.3,0.7,0.2,G1.mp4,2\n"),
                with("frames_per_second", 25));
        assertThat(feature("upper_lid").at(0)).isPositive();
        assertThat(report.notes()).extracting(ImportNote::code).contains("unsure_frames");
    }

    @Test
    void openFaceSavedByAGermanExcelIsReadAsItWas() {
        weave(SourceKind.ACTIONS, CASES.resolve("excel/G1_Anna.csv"), STANDARD);
        assertThat(feature("au12").at(0)).isEqualTo(1);
        assertThat(CorpusFolder.read(folder).feature("smile")).isPresent();
    }

    @Test
    void aFaceThatIsFoundUnsurelyCountsAsNotFoundButNotInTheAuthorsMode() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("G1_Anna.csv"),
                "frame,timestamp,confidence,success,AU12_r,AU12_c\n1,0.1,0.98,1,1,1\n2,0.2,0.6,1,5,1\n");
        WeaveReport report = weave(SourceKind.ACTIONS, file, STANDARD);
        assertThat(feature("au12").at(0)).isEqualTo(1);
        assertThat(report.notes()).extracting(ImportNote::code).contains("unsure_frames", "failed_frames");
        weave(SourceKind.ACTIONS, file, with("confidence", 0.5));
        assertThat(feature("au12").at(0)).isEqualTo(3);
        report = weave(SourceKind.ACTIONS, file, STANDARD.withMode(WeaveMode.COMPAT));
        assertThat(report.notes()).extracting(ImportNote::code).doesNotContain("unsure_frames");
    }

    @Test
    void theForcedAlignersTableHasWordsPhonesAndPauses() throws IOException {
        WeaveReport report = weave(
                SourceKind.WORDS,
                "G1.csv",
                "Begin,End,Label,Type,Speaker\n0.1,0.4,good,words,Anna\n0.1,0.2,g,phones,Anna\n0.4,0.5,,words,Anna\n"
                        + "2.6,2.9,it,words,Ben\n");
        Corpus corpus = CorpusFolder.read(folder);
        assertThat(corpus.talkturns().get(0).words()).containsExactly(new Word("good", 0.1, 0.4));
        assertThat(corpus.talkturns().get(1).words()).containsExactly(new Word("it", 2.6, 2.9));
        assertThat(report.notes()).extracting(ImportNote::code).contains("no_words");
    }

    @Test
    void tonesMayHaveTimesAndAnyHeads() throws IOException {
        WeaveReport report = weave(
                SourceKind.TONE,
                "G1.csv",
                "Start (s);End (s);Speaker;P Neutral;P Happy;Quality\n0;1;Anna;0,2;0,8;good\n1;2;Anna;0,4;0,6;good\n"
                        + "2,5;4;Ben;0,9;0,1;good\n9;10;Ben;0,9;0,1;good\n");
        assertThat(feature("tone_happy").at(0)).isCloseTo(0.7, within(1e-9));
        assertThat(feature("tone_happy").at(1)).isCloseTo(0.1, within(1e-9));
        assertThat(columns(report)).contains("“Quality”");
        assertThat(report.notes()).extracting(ImportNote::code).contains("tone_without_talkturn");
        weave(SourceKind.TONE, "g1.csv", "Session,Turn No.,Anger\nG1,3,0.25\n");
        assertThat(feature("tone_angry").at(2)).isEqualTo(0.25);
    }

    @Test
    void whatIsNoTableOfNumbersIsRefusedInOneSentence() {
        assertThatThrownBy(() -> weave(SourceKind.TIMED, "G1_Anna.csv", "when,value\n1,2\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no column with a time");
        assertThatThrownBy(() -> weave(SourceKind.TIMED, "G1_Anna.csv", "start,word\n1,hello\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--words");
        assertThatThrownBy(() -> weave(SourceKind.TIMED, "G1_Anna.csv", "start,value\n1,2\nlater,3\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Line 3")
                .hasMessageContaining("is no time");
    }
}
