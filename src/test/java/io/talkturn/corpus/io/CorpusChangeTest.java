package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusChecks;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus is changed in place and in one step, whoever is killed, and what was changed by hand is named. */
final class CorpusChangeTest {
    private static final Corpus SMALL = new SmallCorpus()
            .conversation("a", Partition.TRAIN, "A: happy: good morning", "B: sad: is it")
            .conversation("b", Partition.DEV, "A: sad: no", "B: happy: yes")
            .conversation("c", Partition.TEST, "A: happy: well", "C: -: hm")
            .build("happy", "sad");

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void aCorpus() {
        folder = temporary.resolve("small");
        CorpusFolder.write(SMALL, folder);
    }

    private static Map<String, Partition> all(Partition partition) {
        return SMALL.conversations().stream().collect(Collectors.toMap(Conversation::id, c -> partition));
    }

    /** What a version before 0.2 left when it was killed after moving the old folder aside. */
    private Path movedAside() throws IOException {
        Files.createDirectories(folder.resolve("weak"));
        Files.writeString(folder.resolve("weak/mine.csv"), "mine");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        return Files.move(folder, temporary.resolve(".small.old"));
    }

    @Test
    void whatAnEarlierVersionLeftAsideIsBroughtBackBeforeAnybodyTakesThePlace() throws IOException {
        movedAside();
        Files.createDirectories(temporary.resolve(".small.new"));

        assertThatThrownBy(() -> CorpusFolder.write(SMALL, folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("already a corpus");

        assertThat(CorpusFolder.read(folder).talkturns()).isEqualTo(SMALL.talkturns());
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        assertThat(temporary.toFile().list()).containsExactly("small");
    }

    @Test
    void whatAnEarlierVersionHadNotCarriedOverIsCarriedOver() throws IOException {
        Path old = movedAside();
        CorpusFolder.write(SMALL, temporary.resolve("other"));
        Files.move(temporary.resolve("other"), folder);

        CorpusFolder.read(folder);

        assertThat(folder.resolve("weak/mine.csv")).hasContent("mine");
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        assertThat(old).doesNotExist();
    }

    @Test
    void filesThatAreNotTheCorpussStayWhateverIsReplaced() throws IOException {
        Files.createDirectories(folder.resolve("features"));
        Files.writeString(folder.resolve("features/mine.npy"), "mine");
        Files.writeString(folder.resolve("notes.txt"), "mine");

        CorpusFolder.replace(SMALL, folder, Progress.NONE);

        assertThat(folder.resolve("features/mine.npy")).hasContent("mine");
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aCorpusThatIsWrittenAsOftenAsItIsReadIsAlwaysOneOfTheTwo() throws Exception {
        CorpusFolder.writePartitions(folder, SMALL, all(Partition.TEST));
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; !over.get(); i++) {
                CorpusFolder.writePartitions(folder, SMALL, all(i % 2 == 0 ? Partition.TRAIN : Partition.TEST));
            }
        });
        try {
            for (int i = 0; i < 60; i++) {
                Corpus read = CorpusFolder.read(folder);
                assertThat(read.partitions().values().stream().distinct()).hasSize(1);
                assertThat(CorpusChecks.changedOutside(read)).isEmpty();
            }
        } finally {
            over.set(true);
            writer.join();
        }
    }

    @Test
    void aPartitionCutAtALineEndAndATableEditedAtEqualSizeAreNamed() throws IOException {
        for (String name : List.of("partition.csv", "labels.csv", "turns.jsonl")) {
            String before = Files.readString(folder.resolve(name));
            String cut = before.substring(0, before.lastIndexOf('\n', before.length() - 2) + 1);
            Files.writeString(folder.resolve(name), name.equals("partition.csv") ? cut : before.replaceFirst("0", "1"));

            if (!Files.readString(folder.resolve(name)).equals(before)) {
                assertThat(CorpusFolder.changedOutside(folder, Progress.NONE))
                        .singleElement()
                        .asString()
                        .startsWith(name);
            }
            Files.writeString(folder.resolve(name), before);
        }
        assertThat(CorpusFolder.changedOutside(folder, Progress.NONE)).isEmpty();
    }

    @Test
    void whatWasChangedByHandIsToldUntilItIsTakenOverAndStaysOnRecord() throws IOException {
        String before = Files.readString(folder.resolve("partition.csv"));
        Files.writeString(folder.resolve("partition.csv"), before.substring(0, before.indexOf('\n') + 1));

        assertThat(CorpusChecks.of(CorpusFolder.read(folder)))
                .extracting(Finding::code)
                .contains(ImportReport.CHANGED_OUTSIDE);
        CorpusFolder.accept(folder, Progress.NONE);
        assertThat(CorpusChecks.changedOutside(CorpusFolder.read(folder))).isEmpty();

        Files.writeString(folder.resolve("partition.csv"), before);
        CorpusFolder.replace(CorpusFolder.read(folder), folder, Progress.NONE);
        CorpusFolder.replace(CorpusFolder.read(folder), folder, Progress.NONE);
        assertThat(CorpusFolder.read(folder).report().notes())
                .extracting(note -> note.code() + " " + note.file())
                .containsExactly("was_changed_outside partition.csv");
    }

    @Test
    void whoReadACorpusThatIsAnotherByNowChangesNothing() throws IOException {
        Corpus other = new Corpus(
                SMALL.info(),
                SMALL.conversations().subList(0, 1),
                List.of(),
                List.of(),
                Map.of(),
                new ImportReport(1, 1, 1, List.of()));
        CorpusFolder.replace(other, folder, Progress.NONE);
        String partition = Files.readString(folder.resolve("partition.csv"));

        assertThatThrownBy(() -> CorpusFolder.writePartitions(folder, SMALL, all(Partition.TRAIN)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("replaced by another");

        assertThat(folder.resolve("partition.csv")).hasContent(partition);
    }

    @Test
    void nothingHiddenIsLeftInACorpus() throws IOException {
        CorpusFolder.writePartitions(folder, SMALL, all(Partition.DEV));
        CorpusFolder.replace(SMALL, folder, Progress.NONE);
        try (FolderLock _ = CorpusFolder.lock(folder, "testing", Progress.NONE)) {
            assertThat(folder.resolve(FolderLock.FILE)).exists();
        }

        try (var all = Files.walk(temporary)) {
            assertThat(all.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }
}
