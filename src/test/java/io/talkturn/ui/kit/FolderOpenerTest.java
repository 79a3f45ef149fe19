package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder is shown by the program that the platform has for it; where there is none, that is said with the folder. */
final class FolderOpenerTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theProgramGetsTheFolderOfAFile() throws IOException {
        Path shown = folder.resolve("shown");
        program("xdg-open", "echo \"$1\" > " + shown);
        Path saved = Files.writeString(
                Files.createDirectory(folder.resolve("with space")).resolve("a.csv"), "a");

        new FolderOpener("Linux", List.of(folder)).open(saved);

        assertThat(Files.readString(shown).strip())
                .isEqualTo(folder.resolve("with space").toString());
    }

    @Test
    void whereThereIsNoProgramTheFolderIsNamed() {
        FolderOpener none = new FolderOpener("Linux", List.of(folder));
        assertThatThrownBy(() -> none.open(folder))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains(folder.toString(), "Open the folder"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramThatFailsIsTold() throws IOException {
        program("xdg-open", "exit 4");
        FolderOpener failing = new FolderOpener("Linux", List.of(folder));
        assertThatThrownBy(() -> failing.open(folder)).isInstanceOf(UserError.class);
    }

    @Test
    void aFolderThatIsGoneIsTold() {
        FolderOpener opener = new FolderOpener("Linux", List.of());
        Path gone = folder.resolve("gone").resolve("a.csv");
        assertThatThrownBy(() -> opener.open(gone)).hasMessageContaining("no longer there");
    }

    @Test
    void everySystemHasItsProgram() {
        assertThat(new FolderOpener("Windows 11", List.of()).candidates()).containsExactly("explorer.exe");
        assertThat(new FolderOpener("Mac OS X", List.of()).candidates()).containsExactly("open");
        assertThat(new FolderOpener("Linux", List.of()).candidates()).startsWith("xdg-open");
    }

    private void program(String name, String line) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
