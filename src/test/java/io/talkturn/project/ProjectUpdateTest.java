package io.talkturn.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.cli.OldProjects;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.ProjectForm;
import io.talkturn.foundation.UserError;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of an earlier version is brought to this one's form after a copy is kept; one of a newer version is left alone. */
final class ProjectUpdateTest {
    @TempDir
    Path temporary;

    private Path old() {
        return OldProjects.copy("conversations", temporary.resolve("p"));
    }

    @Test
    void anOlderProjectIsUpdatedAndItsFileAsItWasIsKeptAndSaid() throws IOException {
        Path folder = old();
        Map<Path, String> before = contents(folder);
        String file = Files.readString(folder.resolve(ProjectForm.FILE));

        try (Project project = Project.open(folder)) {
            String said = project.updated().orElseThrow();
            Path copy = onlyCopy(folder);
            assertThat(said).contains("form 1").contains(copy.toString());
            assertThat(copy).hasContent(file);
            assertThat(project.name()).isEqualTo("Conversations of 0.1.0");
            assertThat(project.notices()).isEmpty();
        }
        assertThat(Json.tree(folder.resolve(ProjectForm.FILE)).path("format").asInt())
                .isEqualTo(ProjectForm.NOW);
        Map<Path, String> after = contents(folder);
        after.keySet().retainAll(before.keySet());
        before.remove(folder.resolve(ProjectForm.FILE));
        after.remove(folder.resolve(ProjectForm.FILE));
        assertThat(after).as("all other files are as they were").isEqualTo(before);
    }

    @Test
    void openedAgainThereIsNothingToUpdate() {
        Path folder = old();
        Project.open(folder).close();

        try (Project project = Project.open(folder)) {
            assertThat(project.updated()).isEmpty();
        }
        assertThat(onlyCopy(folder)).exists();
    }

    @Test
    void forReadingAnOlderProjectIsOpenedAsItIs() throws IOException {
        Path folder = old();
        Map<Path, String> before = contents(folder);

        try (Project project = Project.openReadOnly(folder)) {
            assertThat(project.name()).isEqualTo("Conversations of 0.1.0");
            assertThat(project.formNotes()).singleElement().asString().contains("form 1");
        }
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void aNewerProjectIsOpenedForReadingAndNothingInItIsTouched() throws IOException {
        Path folder = newer();
        Map<Path, String> before = contents(folder);

        try (Project project = Project.openAsAllowed(folder)) {
            assertThat(project.isReadOnly()).isTrue();
            assertThat(project.isOfNewerForm()).isTrue();
            assertThat(project.isOfReadOnlyDisk()).isFalse();
            assertThat(project.name()).isEqualTo("Of the future");
            assertThat(project.corpora()).isNotEmpty();
            assertThatThrownBy(() -> project.rename("Mine"))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("newer Talkturn");
        }
        assertThatThrownBy(() -> Project.open(folder)).hasMessageContaining("newer Talkturn");
        assertThat(contents(folder)).isEqualTo(before);
    }

    /** Killed before every file that the update touches: what is left is whole, of one form or the other, and opens. */
    @Test
    void aKillLeavesTheOldOrTheNew() throws IOException, InterruptedException {
        for (int touch = 1; ; touch++) {
            Path folder = OldProjects.copy("conversations", temporary.resolve("killed-" + touch));
            String old = Files.readString(folder.resolve(ProjectForm.FILE));
            int code = updateUntil(folder, touch);
            int form = ProjectForm.of(folder).orElseThrow();
            assertThat(form).isBetween(1, ProjectForm.NOW);
            if (form == 1) {
                assertThat(folder.resolve(ProjectForm.FILE)).hasContent(old);
            }
            try (Project project = Project.open(folder)) {
                assertThat(project.notices()).isEmpty();
            }
            assertThat(onlyCopy(folder)).hasContent(old);
            if (code == 0) {
                assertThat(touch).as("kills that were tried").isGreaterThan(3);
                return;
            }
        }
    }

    private static int updateUntil(Path folder, int touch) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        folder.toString(),
                        Integer.toString(touch))
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start()
                .waitFor();
    }

    /** Updates a project and halts, as a kill does, before the n-th file is touched. */
    static final class Killed {
        public static void main(String[] arguments) {
            int[] left = {Integer.parseInt(arguments[1])};
            FileTouch.listen((file, kind) -> {
                if (kind == FileTouch.Kind.WRITE && --left[0] == 0) {
                    Runtime.getRuntime().halt(9);
                }
            });
            ProjectUpdate.run(Path.of(arguments[0]));
            Runtime.getRuntime().halt(0);
        }
    }

    private Path newer() throws IOException {
        Path folder = old();
        Files.writeString(
                folder.resolve(ProjectForm.FILE),
                "{\"format\": 7, \"version\": \"9.0\", \"title\": {\"en\": \"x\"}, \"name\": \"Of the future\"}");
        return folder;
    }

    private static Path onlyCopy(Path folder) {
        try (Stream<Path> copies = Files.list(folder.resolve(ProjectUpdate.KEPT))) {
            List<Path> all = copies.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<Path, String> contents(Path folder) throws IOException {
        Map<Path, String> contents = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(file, new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        contents.keySet().removeIf(file -> file.endsWith(".lock"));
        return contents;
    }
}
