package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The writers of lasting files on a disk as Windows has it: other separators, no modes, folders that cannot be opened. */
final class WindowsDiskTest {
    private final FileSystem disk = Jimfs.newFileSystem(Configuration.windows().toBuilder()
            .setAttributeViews("basic", "owner", "dos", "acl", "user")
            .build());

    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectories(disk.getPath("C:\\Users\\Ada Moss\\Talkturn"));
        Files.writeString(folder.resolve("data"), "old");
        Files.writeString(folder.resolve("going"), "old");
    }

    @AfterEach
    void close() throws IOException {
        disk.close();
    }

    private void change(Consumer<FolderChange> fill) {
        try (FolderLock _ = FolderLock.take(folder, "testing", Progress.NONE)) {
            FolderChange.apply(folder, fill);
        }
    }

    private List<String> names() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileIsReplacedAndItsLineEndsAreOurs() throws IOException {
        AtomicFiles.writeText(folder.resolve("data"), "one\ntwo\n");

        assertThat(Files.readString(folder.resolve("data"))).isEqualTo("one\ntwo\n");
        assertThat(names()).containsExactly("data", "going");
    }

    @Test
    void aFileInFoldersThatAreNotThereIsMadeWithThem() throws IOException {
        AtomicFiles.writeText(folder.resolve("a").resolve("b").resolve("c.json"), "{}");

        assertThat(names()).contains("a\\b\\c.json");
    }

    @Test
    void aFileIsMadeByOneOfSeveral() {
        assertThat(AtomicFiles.createNew(folder.resolve("claim"), "mine")).isTrue();
        assertThat(AtomicFiles.createNew(folder.resolve("claim"), "mine too")).isFalse();
        assertThat(AtomicFiles.readText(folder.resolve("claim"))).isEqualTo("mine");
    }

    @Test
    void aWriterThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        assertThatThrownBy(() -> AtomicFiles.write(folder.resolve("data"), out -> {
                    out.write(1);
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(names()).containsExactly("data", "going");
        assertThat(AtomicFiles.readText(folder.resolve("data"))).isEqualTo("old");
    }

    @Test
    void severalFilesOfAFolderChangeInOneStep() throws IOException {
        change(change -> {
            AtomicFiles.writeText(change.fresh().resolve("data"), "new");
            AtomicFiles.writeText(change.fresh().resolve("deep").resolve("more"), "new");
            change.remove("going");
        });

        assertThat(names()).containsExactly("data", "deep\\more");
        assertThat(AtomicFiles.readText(folder.resolve("data"))).isEqualTo("new");
    }

    @Test
    void aChangeThatWasDecidedOnAnySystemIsCompleted() throws IOException {
        Path fresh = Files.createDirectories(
                folder.resolve(FolderChange.FOLDER).resolve("new").resolve("deep"));
        Files.writeString(fresh.resolve("more"), "new");
        Files.writeString(fresh.resolveSibling("data"), "new");
        Files.writeString(folder.resolve(FolderChange.FOLDER).resolve("journal.json"), """
                {"format": 1, "install": ["data", "deep/more"], "remove": ["going"]}""");

        FolderChange.settle(folder, Progress.NONE);

        assertThat(names()).containsExactly("data", "deep\\more");
    }

    @Test
    void aJournalThatLeadsOutOfTheFolderIsRefused() throws IOException {
        Path change =
                Files.createDirectories(folder.resolve(FolderChange.FOLDER).resolve("new"));
        for (String name : List.of("C:\\\\Windows\\\\notepad.exe", "..\\\\others", "..//others")) {
            Files.writeString(
                    change.resolveSibling("journal.json"),
                    "{\"format\": 1, \"install\": [\"" + name + "\"], \"remove\": []}");

            assertThatThrownBy(() -> FolderChange.settle(folder, Progress.NONE))
                    .as(name)
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void theLockOfAFolderIsOneHoweverItsNameIsWritten() {
        try (FolderLock _ = FolderLock.take(folder, "testing", Progress.NONE)) {
            assertThat(FolderLock.isHeld(disk.getPath("c:\\users\\ADA MOSS\\talkturn")))
                    .isTrue();
            assertThat(FolderLock.isTaken(folder)).isTrue();
        }
        assertThat(FolderLock.isTaken(folder)).isFalse();
    }

    @Test
    void aFolderIsFilledOrNotThere() throws IOException {
        Path fresh = folder.resolveSibling("Fresh");
        assertThatThrownBy(() -> Folders.fill(fresh, "testing", Progress.NONE, () -> {}, change -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Files.exists(fresh)).isFalse();

        Folders.fill(
                fresh,
                "testing",
                Progress.NONE,
                () -> {},
                change -> AtomicFiles.writeText(change.fresh().resolve("a"), "b"));
        assertThat(AtomicFiles.readText(fresh.resolve("a"))).isEqualTo("b");
    }

    @Test
    void aFolderThatIsWholeGetsItsNameUnlessItIsTaken() throws IOException {
        Path whole = Files.createDirectory(folder.resolve(".hidden"));
        Path target = folder.resolve("named");

        assertThat(Folders.place(whole, target)).isTrue();
        assertThat(Folders.place(Files.createDirectory(folder.resolve(".other")), folder.resolve("NAMED")))
                .isFalse();
    }
}
