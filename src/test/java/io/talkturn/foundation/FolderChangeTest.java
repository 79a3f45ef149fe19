package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderChangeTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void anOldFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("folder"));
        Files.writeString(folder.resolve("data"), "old");
        Files.writeString(folder.resolve("going"), "old");
        Files.writeString(folder.resolve("notes"), "mine");
    }

    private void change(Consumer<FolderChange> fill) {
        try (FolderLock _ = FolderLock.take(folder, "testing", Progress.NONE)) {
            FolderChange.apply(folder, fill);
        }
    }

    private static void write(FolderChange change, String name, String text) {
        AtomicFiles.writeText(change.fresh().resolve(name), text);
    }

    private List<String> names() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** What a program leaves that is killed just after it has decided. */
    private void decided() throws IOException {
        Path change =
                Files.createDirectories(folder.resolve(FolderChange.FOLDER).resolve("new/deep"));
        Files.writeString(change.resolve("more"), "new");
        Files.writeString(change.resolveSibling("data"), "new");
        Files.writeString(folder.resolve(FolderChange.FOLDER).resolve("journal.json"), """
                {"format": 1, "install": ["data", "deep/more"], "remove": ["going"]}""");
    }

    @Test
    void newFilesTakeTheirPlacesAndTheUsersOwnStay() throws IOException {
        change(change -> {
            write(change, "data", "new");
            write(change, "deep/more", "new");
            change.remove("going");
        });

        assertThat(names()).containsExactly("data", "deep/more", "notes");
        assertThat(folder.resolve("data")).hasContent("new");
        assertThat(folder.resolve("notes")).hasContent("mine");
    }

    @Test
    void afterAnErrorOrACancelTheFolderIsAsItWas() throws IOException {
        for (RuntimeException error :
                new RuntimeException[] {new CancellationException(), new IllegalStateException()}) {
            assertThatThrownBy(() -> change(change -> {
                        write(change, "data", "half");
                        throw error;
                    }))
                    .isSameAs(error);

            assertThat(folder.resolve("data")).hasContent("old");
            assertThat(names()).containsExactly("data", "going", "notes");
        }
    }

    @Test
    void anErrorNamesTheFileByThePlaceThatTheUserKnows() {
        assertThatThrownBy(() -> change(change -> {
                    throw new UserError("The disk is full.", change.fresh().resolve("data"), "Free some space.");
                }))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.file()).isEqualTo(folder.resolve("data")));
    }

    @Test
    void whatACrashLeftUndecidedNeverWas() throws IOException {
        Files.createDirectories(folder.resolve(FolderChange.FOLDER).resolve("new"));
        Files.writeString(folder.resolve(FolderChange.FOLDER).resolve("new/data"), "half");

        FolderChange.settle(folder, Progress.NONE);
        assertThat(folder.resolve("data")).hasContent("old");

        change(change -> write(change, "other", "new"));
        assertThat(names()).containsExactly("data", "going", "notes", "other");
        assertThat(folder.resolve("data")).hasContent("old");
    }

    @Test
    void whatWasDecidedIsCompletedByWhoeverReadsNext() throws IOException {
        decided();

        String read = SteadyReading.of(folder, () -> AtomicFiles.readText(folder.resolve("data")));

        assertThat(read).isEqualTo("new");
        assertThat(names()).containsExactly("data", "deep/more", "notes");
    }

    @Test
    void completingAgainAfterACrashWhileCompletingIsTheSame() throws IOException {
        decided();
        Files.move(folder.resolve(FolderChange.FOLDER).resolve("new/data"), folder.resolve("other-data"));
        Files.delete(folder.resolve("data"));
        Files.move(folder.resolve("other-data"), folder.resolve("data"));
        Files.delete(folder.resolve("going"));

        FolderChange.settle(folder, Progress.NONE);

        assertThat(names()).containsExactly("data", "deep/more", "notes");
        assertThat(folder.resolve("data")).hasContent("new");
    }

    @Test
    void aJournalNeverLeadsOutOfTheFolder() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside"), "precious");
        for (String name : List.of("../outside", outside.toString(), "deep/../../outside")) {
            Files.createDirectories(folder.resolve(FolderChange.FOLDER).resolve("new"));
            Files.writeString(
                    folder.resolve(FolderChange.FOLDER).resolve("journal.json"),
                    Json.line(new FolderChange.Journal(1, List.of(), List.of(name))));

            assertThatThrownBy(() -> FolderChange.settle(folder, Progress.NONE)).isInstanceOf(UserError.class);
            assertThat(outside).hasContent("precious");
        }
    }

    @Test
    void aLinkToTheFolderAndALinkInItStayLinks() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path big = Files.writeString(elsewhere.resolve("big"), "old");
        Files.createSymbolicLink(folder.resolve("big"), big);
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);

        try (FolderLock _ = FolderLock.take(link, "testing", Progress.NONE)) {
            FolderChange.apply(link, change -> {
                write(change, "data", "new");
                write(change, "big", "new");
            });
        }

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("big")).isSymbolicLink();
        assertThat(big).hasContent("new");
        assertThat(folder.resolve("data")).hasContent("new");
    }

    @Test
    void whoMayReadStaysAsItWas() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(folder.resolve("data"), PosixFilePermissions.fromString("rw-------"));

        change(change -> write(change, "data", "new"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .isEqualTo("rw-------");
    }

    @Test
    void nobodyChangesAFolderWithoutItsLock() {
        assertThatThrownBy(() -> FolderChange.apply(folder, change -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFolderThatIsFilledForTheFirstTimeIsThereWholeOrNotAtAll() throws IOException {
        Path fresh = temporary.resolve("above/fresh");
        assertThatThrownBy(() -> Folders.fill(fresh, "testing", Progress.NONE, () -> {}, change -> {
                    write(change, "data", "half");
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(fresh).doesNotExist();

        Folders.fill(fresh, "testing", Progress.NONE, () -> {}, change -> write(change, "data", "whole"));
        assertThat(fresh).isDirectoryContaining("glob:**data");
        assertThat(fresh.toFile().list()).containsExactly("data");
    }

    @Test
    void deletingDoesNotFollowLinks() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("precious"), "still here");
        Files.createSymbolicLink(folder.resolve("link"), outside);

        Folders.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(outside.resolve("precious")).exists();
    }
}
