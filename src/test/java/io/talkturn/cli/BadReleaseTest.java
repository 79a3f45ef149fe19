package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.NoteGroup;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.mustard.MustardImporter;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.sample.SimulatedRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with whole releases: parts that are missing, copies, times that run backwards, a change of mind. */
final class BadReleaseTest {
    @TempDir
    Path temporary;

    @Test
    void withoutEvaluationsTheTalkturnsAreKeptWithoutLabels() throws IOException {
        Path release = release(3, 30);
        deleteAll(release, "EmoEvaluation");

        Corpus corpus = read(release);

        assertThat(corpus.talkturns()).hasSize(30).allMatch(turn -> !turn.text().isEmpty());
        assertThat(corpus.label("emotion4").orElseThrow().isPresent(0)).isFalse();
        assertThat(codes(corpus)).containsExactly("no_evaluations");
    }

    @Test
    void withoutTranscriptionsNothingIsImported() throws IOException {
        Path release = release(3, 30);
        deleteAll(release, "transcriptions");

        assertThatThrownBy(() -> read(release)).isInstanceOf(UserError.class).hasMessageContaining("no transcriptions");
    }

    @Test
    void withoutAlignmentsOneWarningSaysSo() throws IOException {
        Path release = release(3, 30);
        deleteAll(release, "ForcedAlignment");

        Corpus corpus = read(release);

        assertThat(corpus.talkturns()).hasSize(30).allMatch(turn -> turn.words().isEmpty());
        assertThat(codes(corpus)).containsExactly("no_alignments");
    }

    @Test
    void aDialogueWithoutItsTranscriptionIsKeptWithoutText() throws IOException {
        Path release = release(5, 30);
        Files.delete(release.resolve("Session2/dialog/transcriptions/Ses02M_impro01.txt"));

        Corpus corpus = read(release);

        assertThat(corpus.talkturns()).hasSize(30);
        assertThat(codes(corpus)).containsExactly("no_transcription_file");
    }

    @Test
    void twoCopiesAreRefusedWithBothPlaces() {
        release(2, 10);
        Path copy = new SimulatedRelease(2, 10, 1).write(temporary.resolve("copy"), Progress.NONE);

        assertThatThrownBy(() -> read(temporary))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.line())
                                .contains("two copies of IEMOCAP", "Ses01F_impro00", copy.toString()));
    }

    @Test
    void wordsWhoseFramesRunBackwardsAreLeftOutWithTheirLine() throws IOException {
        Path release = release(1, 4);
        Path words;
        try (Stream<Path> all = Files.walk(release)) {
            words = all.filter(path -> path.toString().endsWith("_F000.wdseg"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(words, """
            	 SFrm  EFrm    SegAScr Word
            	   10    30      -3000 ONE
            	   20    40      -3000 TWO
             Total score:     -6000
            """);

        Corpus corpus = read(release);

        assertThat(corpus.talkturns().getFirst().words()).isEmpty();
        assertThat(corpus.report().notes())
                .map(note -> note.code() + " " + note.line())
                .containsExactly("alignment_backwards 3");
    }

    @Test
    void thousandsOfWarningsAreCountedNotListed() throws IOException {
        Path release = release(5, 3000);
        try (Stream<Path> all = Files.walk(release)) {
            for (Path file : all.filter(path -> path.toString().contains("EmoEvaluation/"))
                    .toList()) {
                Files.writeString(file, Files.readString(file).replaceAll("\t(\\w{3})\t\\[", "\tzzz\t["));
            }
        }

        List<ImportNote> notes = read(release).report().notes();

        assertThat(notes).hasSizeLessThan(1100);
        assertThat(notes.getLast().reason()).isEqualTo("There are 2000 more of these.");
        assertThat(NoteGroup.of(notes)).hasSize(1);
    }

    @Test
    void aChangeOfMindLeavesNoTrace() throws IOException {
        Path release = release(10, 100);
        Path corpora = Files.createDirectory(temporary.resolve("corpora"));
        for (int steps = 0; steps < 25; steps++) {
            Progress impatient = new After(steps);
            assertThatThrownBy(() -> {
                        Corpus corpus = Importers.standard()
                                .recognise(List.of(release))
                                .read(ImportRequest.of(release), impatient);
                        CorpusFolder.write(corpus, corpora.resolve("iemocap"), impatient);
                        throw new CancellationException("too few steps for this");
                    })
                    .isInstanceOf(CancellationException.class);
            if (Files.exists(corpora.resolve("iemocap"))) {
                assertThat(CorpusFolder.read(corpora.resolve("iemocap")).talkturns())
                        .hasSize(100);
                Folders.delete(corpora.resolve("iemocap"));
            }
            try (Stream<Path> left = Files.list(corpora)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void objectsInObjectsWithoutEndAreRefused() throws IOException {
        Path deep = Files.writeString(
                temporary.resolve("deep.json"), "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));

        assertThatThrownBy(() -> new MustardImporter().read(ImportRequest.of(deep), Progress.NONE))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.line()).contains("deep.json", "deeper"));
    }

    private record After(int[] left) implements Progress {
        After(int steps) {
            this(new int[] {steps});
        }

        @Override
        public void at(String what, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return left[0]-- <= 0;
        }
    }

    private Path release(int dialogues, int talkturns) {
        return new SimulatedRelease(dialogues, talkturns, 1).write(temporary.resolve("disk"), Progress.NONE);
    }

    private static Corpus read(Path source) {
        return Importers.standard().recognise(List.of(source)).read(ImportRequest.of(source), Progress.NONE);
    }

    private static List<String> codes(Corpus corpus) {
        return corpus.report().notes().stream().map(ImportNote::code).distinct().toList();
    }

    private static void deleteAll(Path release, String name) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.walk(release)) {
            folders = all.filter(path -> path.getFileName().toString().equals(name))
                    .toList();
        }
        for (Path folder : folders) {
            Folders.delete(folder);
        }
    }
}
