package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.Recordings.Recording;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings are kept as paths, found again by name, and never copied. */
class RecordingsTest {
    @TempDir
    Path temporary;

    private Path source;
    private Path folder;

    @BeforeEach
    void writeCorpus() throws IOException {
        source = Files.createDirectories(temporary.resolve("source"));
        folder = temporary.resolve("corpus");
        CorpusFolder.write(corpus(), folder);
    }

    private Corpus corpus() {
        return new Corpus(
                new CorpusInfo(
                        "own",
                        "Own",
                        false,
                        "eaf",
                        source.resolve("kitchen.eaf").toString(),
                        "2026-01-01",
                        "test"),
                List.of(conversation("kitchen", "kitchen.wav"), conversation("budget", null)),
                List.of(),
                List.of(),
                Map.of("kitchen", Partition.NONE, "budget", Partition.NONE),
                new ImportReport(1, 2, 2, List.of()));
    }

    private static Conversation conversation(String id, String media) {
        return new Conversation(
                id, id, List.of(new Talkturn(id + "_0", "ann", null, null, "Well.", null, List.of())), media);
    }

    private Map<String, Path> found() {
        return new Recordings(CorpusFolder.read(folder), MediaFile.read(folder))
                .list().stream()
                        .filter(recording -> recording.path() != null)
                        .collect(java.util.stream.Collectors.toMap(Recording::conversation, Recording::path));
    }

    @Test
    void aRecordingBesideItsSourceIsFoundAndItsNameIsKeptOutsideTheHash() throws IOException {
        String hash = CorpusFolder.hash(folder);
        assertThat(MediaFile.read(folder)).containsExactly(Map.entry("kitchen", "kitchen.wav"));
        assertThat(found()).isEmpty();

        Path wav = Files.writeString(source.resolve("kitchen.wav"), "RIFF");

        assertThat(found()).containsExactly(Map.entry("kitchen", wav));
        assertThat(CorpusFolder.hash(folder)).isEqualTo(hash);
    }

    @Test
    void recordingsAreFoundInAFolderByTheirNamesOrTheConversations() throws IOException {
        Path deep = Files.createDirectories(temporary.resolve("disk/2024"));
        Path kitchen = Files.writeString(deep.resolve("Kitchen.wav"), "RIFF");
        Path budget = Files.writeString(temporary.resolve("disk/budget.mp4"), "x");
        Files.writeString(temporary.resolve("disk/notes.txt"), "x");

        Map<String, Path> in =
                new Recordings(CorpusFolder.read(folder), MediaFile.read(folder)).in(temporary.resolve("disk"));
        MediaFile.put(folder, in, Progress.NONE);

        assertThat(found()).containsOnly(Map.entry("kitchen", kitchen), Map.entry("budget", budget));
    }

    @Test
    void oneThatWasMovedTogetherWithOthersIsFoundBesideThem() throws IOException {
        Path here = Files.createDirectories(temporary.resolve("here"));
        Path there = Files.createDirectories(temporary.resolve("there"));
        Path kitchen = Files.writeString(there.resolve("kitchen.wav"), "RIFF");
        Path budget = Files.writeString(there.resolve("budget.wav"), "RIFF");
        MediaFile.put(folder, Map.of("kitchen", kitchen, "budget", here.resolve("budget.wav")), Progress.NONE);

        assertThat(found()).containsOnly(Map.entry("kitchen", kitchen), Map.entry("budget", budget));
    }

    @Test
    void whatIsKnownStaysWhenTheCorpusIsReplaced() {
        MediaFile.put(folder, Map.of("budget", source.resolve("b.wav")), Progress.NONE);

        CorpusFolder.replace(CorpusFolder.read(folder), folder, Progress.NONE);

        assertThat(MediaFile.read(folder)).containsKeys("kitchen", "budget");
    }

    @Test
    void whereSomebodyHasSaidItTheNameInTheSourceDoesNotCountWhenItIsImportedAgain() throws IOException {
        Path moved = Files.writeString(temporary.resolve("moved.wav"), "RIFF");
        MediaFile.put(folder, Map.of("kitchen", moved), Progress.NONE);

        CorpusFolder.replace(corpus(), folder, Progress.NONE);

        assertThat(found()).containsExactly(Map.entry("kitchen", moved));
    }

    @Test
    void whereNothingIsKnownTheFolderOfTheProjectCountsByTheNamesOfConversations() throws IOException {
        Path inProject = temporary.resolve("project/corpora/own");
        CorpusFolder.write(corpus(), inProject);
        Path recordings = Files.createDirectories(temporary.resolve("project/recordings"));
        Path budget = Files.writeString(recordings.resolve("budget.mp4"), "x");

        List<Recording> found = Recordings.of(inProject, corpus()).list();

        assertThat(found.get(1)).isEqualTo(new Recording("budget", "", budget));
        assertThat(found.getFirst().path()).isNull();
    }
}
