package io.talkturn.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SmallCorpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectTest {
    private static final Corpus SMALL = new SmallCorpus()
            .conversation("a", Partition.TRAIN, "ana: joy: Hi.")
            .build("joy");

    @TempDir
    Path temporary;

    @Test
    void aNewProjectHasPlacesForCorporaAndRunsAndRemembersItsName() {
        Path folder = temporary.resolve("thesis");
        try (Project project = Project.create(folder, "My thesis")) {
            assertThat(project.name()).isEqualTo("My thesis");
            assertThat(project.corpora()).isEmpty();
            assertThat(project.runs()).isDirectory();
            project.rename("Our thesis");
            project.set("data.corpus", "corpora/meld");
        }
        try (Project again = Project.open(folder)) {
            assertThat(again.name()).isEqualTo("Our thesis");
            assertThat(again.setting("data.corpus")).hasValue("corpora/meld");
            assertThat(again.notices()).isEmpty();
        }
    }

    @Test
    void corporaAreFoundInTheirFolderAndElsewhere() {
        try (Project project = Project.create(temporary.resolve("p"), "")) {
            Path own = project.freeCorpusFolder("small");
            CorpusFolder.write(SMALL, own);
            Path other = temporary.resolve("shared").resolve("big");
            CorpusFolder.write(SMALL, other);
            project.addCorpus(other);

            assertThat(project.corpora()).containsExactly(own, other);
            assertThat(project.reference(own)).isEqualTo("corpora/small");
            assertThat(project.reference(other)).isEqualTo(other.toString());
            assertThat(project.freeCorpusFolder("small")).hasFileName("small-2");

            project.forgetCorpus(other);
            assertThat(project.corpora()).containsExactly(own);
            assertThat(CorpusFolder.isCorpus(other)).isTrue();
        }
    }

    @Test
    void aCorpusElsewhereThatIsGoneIsNamed() throws IOException {
        Path other = temporary.resolve("big");
        CorpusFolder.write(SMALL, other);
        try (Project project = Project.create(temporary.resolve("p"), "p")) {
            project.addCorpus(other);
            Files.move(other, temporary.resolve("renamed"));

            assertThat(project.corpora()).isEmpty();
            assertThat(project.missingCorpora()).containsExactly(other);
        }
    }

    @Test
    void aSecondWindowIsToldAndMayRead() {
        Path folder = temporary.resolve("p");
        try (Project first = Project.create(folder, "p")) {
            assertThat(Project.isInUse(folder)).isTrue();
            assertThatThrownBy(() -> Project.open(folder)).isInstanceOfSatisfying(UserError.class, e -> {
                assertThat(e.what())
                        .contains(
                                "Another window",
                                "process " + ProcessHandle.current().pid());
                assertThat(e.wayOut()).contains("read-only");
            });
            Project reader = Project.openReadOnly(folder);
            assertThat(reader.name()).isEqualTo("p");
            assertThatThrownBy(() -> reader.rename("other"))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("read-only");
            first.rename("changed");
        }
        assertThat(Project.isInUse(folder)).isFalse();
        try (Project again = Project.open(folder)) {
            assertThat(again.name()).isEqualTo("changed");
        }
    }

    @Test
    void anotherProgramThatHasItOpenIsSeenAndACrashUnlocksIt() throws Exception {
        Path folder = temporary.resolve("p");
        Project.create(folder, "p").close();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            assertThatThrownBy(() -> Project.open(folder)).hasMessageContaining("process " + other.pid());
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();

        Project.open(folder).close();
    }

    /** A second program that opens a project and keeps it. */
    static final class Holder {
        public static void main(String[] folder) throws IOException {
            Project held = Project.open(Path.of(folder[0]));
            System.out.println("open");
            System.in.read();
            held.close();
        }
    }

    @Test
    void settingsThatCannotBeReadAreMovedAsideAndSaid() throws IOException {
        Path folder = temporary.resolve("p");
        Project.create(folder, "Thesis").close();
        CorpusFolder.write(SMALL, folder.resolve("corpora/small"));
        Files.writeString(folder.resolve("project.json"), "{\"format\": 1, \"name\": \"The");

        try (Project project = Project.open(folder)) {
            assertThat(project.name()).isEqualTo("p");
            assertThat(project.notices()).singleElement().asString().contains("could not be read", "unreadable");
            assertThat(project.corpora()).hasSize(1);
        }
        assertThat(folder).isDirectoryContaining("glob:**project.json.unreadable-*");
        try (Project again = Project.open(folder)) {
            assertThat(again.notices()).isEmpty();
        }
    }

    @Test
    void aNumberThatNoDoubleHoldsCountsAsUnreadable() throws IOException {
        Path folder = temporary.resolve("p");
        Project.create(folder, "Thesis").close();
        Files.writeString(folder.resolve("project.json"), "{\"format\": 1e999, \"name\": \"Thesis\"}");

        try (Project project = Project.open(folder)) {
            assertThat(project.notices()).singleElement().asString().contains("project.json");
        }
    }

    @Test
    void aProjectOfANewerTalkturnIsLeftAlone() throws IOException {
        Path folder = temporary.resolve("p");
        Project.create(folder, "Thesis").close();
        Files.writeString(folder.resolve("project.json"), "{\"format\": 9, \"name\": \"Thesis\"}");

        assertThatThrownBy(() -> Project.open(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("newer");
        assertThat(folder.resolve("project.json")).content().contains("\"format\": 9");
        assertThat(Project.isInUse(folder)).isFalse();
    }

    @Test
    void whatIsNoProjectIsSaidToBeNone() throws IOException {
        Path corpus = temporary.resolve("small");
        CorpusFolder.write(SMALL, corpus);
        Path full = Files.createDirectory(temporary.resolve("full"));
        Files.writeString(full.resolve("thesis.docx"), "words");

        assertThatThrownBy(() -> Project.open(temporary)).hasMessageContaining("project.json is missing");
        assertThatThrownBy(() -> Project.open(corpus)).hasMessageContaining("a corpus, not a project");
        assertThatThrownBy(() -> Project.create(full, "x")).hasMessageContaining("not empty");
    }

    @Test
    void aFolderWithoutWritePermissionIsAPlainSentence() throws IOException {
        Assumptions.assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Path folder = temporary.resolve("p");
        Project.create(folder, "p").close();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve(".lock"), PosixFilePermissions.fromString("r--r--r--"));
        try {
            assertThatThrownBy(() -> Project.open(folder))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("permission");
            assertThat(Project.openReadOnly(folder).name()).isEqualTo("p");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void theSampleIsCopiedOnceAndOpened() throws IOException {
        Path home = temporary.resolve("home");
        Path installed = home.resolve("sample-projects/role-play");
        CorpusFolder.write(SMALL, installed.resolve("corpora/role-play"));
        String before = System.getProperty("talkturn.home", "");
        System.setProperty("talkturn.home", home.toString());
        try {
            Path target = temporary.resolve("mine");
            try (Project sample = SampleProject.open(Sample.ROLE_PLAY, target, Progress.NONE)) {
                assertThat(sample.name()).isEqualTo(Sample.ROLE_PLAY.title());
                assertThat(sample.corpora()).containsExactly(target.resolve("corpora/role-play"));
                sample.rename("Mine");
            }
            try (Project sample = SampleProject.open(Sample.ROLE_PLAY, target, Progress.NONE)) {
                assertThat(sample.name()).isEqualTo("Mine");
            }
            Path taken = Files.createDirectory(temporary.resolve("taken"));
            Files.writeString(taken.resolve("mine"), "mine");
            assertThatThrownBy(() -> SampleProject.open(Sample.ROLE_PLAY, taken, Progress.NONE))
                    .isInstanceOf(UserError.class);
        } finally {
            System.setProperty("talkturn.home", before);
        }
    }
}
