package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoubleClickTest {
    @TempDir
    private Path temp;

    @Test
    void aProjectHasAFileThatOpensIt() {
        Path folder = temp.resolve("my study");
        Project.create(folder, "Mine").close();
        Path file = folder.resolve("project.talkturn");

        assertThat(file).isRegularFile();
        assertThat(DoubleClick.command(file.toString())).containsExactly("gui", file.toString());
        assertThat(DoubleClick.project(file)).isEqualTo(folder);
    }

    @Test
    void aProjectOfAnEarlierVersionGetsItWhenItIsOpened() throws Exception {
        Path folder = temp.resolve("old");
        Project.create(folder, "Old").close();
        Files.delete(folder.resolve("project.talkturn"));

        Project.open(folder).close();

        assertThat(folder.resolve("project.talkturn")).isRegularFile();
    }

    @Test
    void aProjectThatIsOnlyLookedAtIsLeftAsItIs() throws Exception {
        Path folder = temp.resolve("lent");
        Project.create(folder, "Lent").close();
        Files.delete(folder.resolve("project.talkturn"));

        Project.openReadOnly(folder).close();

        assertThat(folder.resolve("project.talkturn")).doesNotExist();
    }

    @Test
    void aFolderStandsForItselfAndAnyFileInItForIt() {
        assertThat(DoubleClick.project(temp)).isEqualTo(temp);
        assertThat(DoubleClick.project(temp.resolve("project.json"))).isEqualTo(temp);
    }

    @Test
    void commandsAreLeftAsTheyAreTyped() {
        assertThat(DoubleClick.command("runs")).containsExactly("runs");
        assertThat(DoubleClick.command("check", "a.talkturn")).containsExactly("check", "a.talkturn");
        assertThat(DoubleClick.command()).isEmpty();
    }
}
