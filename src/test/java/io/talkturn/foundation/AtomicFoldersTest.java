package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFoldersTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void anOldFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("folder"));
        Files.writeString(folder.resolve("data"), "old");
        Files.writeString(folder.resolve("notes"), "mine");
    }

    @Test
    void theNewFolderTakesThePlaceOfOurFilesAndKeepsTheUsers() {
        AtomicFolders.write(folder, Set.of("data"), fresh -> AtomicFiles.writeText(fresh.resolve("data"), "new"));

        assertThat(folder.resolve("data")).hasContent("new");
        assertThat(folder.resolve("notes")).hasContent("mine");
        assertThat(temporary).isDirectoryNotContaining(path -> !path.equals(folder));
    }

    @Test
    void afterAnErrorOrACancelTheOldFolderIsThereAndNothingElse() {
        for (RuntimeException error :
                new RuntimeException[] {new CancellationException(), new IllegalStateException()}) {
            assertThatThrownBy(() -> AtomicFolders.write(folder, Set.of("data"), fresh -> {
                        AtomicFiles.writeText(fresh.resolve("data"), "half");
                        throw error;
                    }))
                    .isSameAs(error);

            assertThat(folder.resolve("data")).hasContent("old");
            assertThat(temporary).isDirectoryNotContaining(path -> !path.equals(folder));
        }
    }

    @Test
    void anErrorNamesTheFileByThePlaceThatTheUserKnows() {
        assertThatThrownBy(() -> AtomicFolders.write(folder, Set.of(), fresh -> {
                    throw new UserError("The disk is full.", fresh.resolve("data"), "Free some space.");
                }))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.file()).isEqualTo(folder.resolve("data")));
    }

    @Test
    void anOldFolderThatACrashLeftBesideItsPlaceIsBroughtBack() throws IOException {
        Files.move(folder, temporary.resolve(".folder.old"));

        assertThatThrownBy(() -> AtomicFolders.write(folder, Set.of("data"), fresh -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(folder.resolve("data")).hasContent("old");
    }

    @Test
    void deletingDoesNotFollowLinks() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("precious"), "still here");
        Files.createSymbolicLink(folder.resolve("link"), outside);

        AtomicFolders.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(outside.resolve("precious")).exists();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).containsExactly(outside);
        }
    }
}
