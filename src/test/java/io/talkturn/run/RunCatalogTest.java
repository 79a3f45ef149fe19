package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of runs is what the folders say. */
final class RunCatalogTest {
    @TempDir
    private Path root;

    private TinyProject project;
    private RunCatalog catalog;

    @BeforeEach
    void makeProject() {
        project = TinyProject.in(root);
        catalog = RunCatalog.ofProject(root);
    }

    @Test
    void aProjectWithoutRunsHasAnEmptyList() {
        assertThat(catalog.list()).isEmpty();
    }

    @Test
    void damagedRunsAreListedWithTheirProblem() throws Exception {
        RunFolder good = project.run("good", 1);
        RunFolder cut = project.run("cut", 1);
        RunFolder lost = project.run("lost", 1);
        RunFolder halfStatus = project.run("half", 1);
        Files.writeString(cut.specFile(), "{\"format\": 1, \"name\": \"cu");
        Files.delete(lost.specFile());
        Files.writeString(halfStatus.statusFile(), "{\"state\":");
        List<RunEntry> entries = catalog.list();
        assertThat(entries).hasSize(4);
        assertThat(entry(entries, good).problem()).isNull();
        assertThat(problem(entries, cut)).contains("damaged or cut short").contains("run.json");
        assertThat(problem(entries, lost)).contains("There is no such file").contains("run.json");
        assertThat(problem(entries, halfStatus))
                .contains("damaged or cut short")
                .contains("status.json");
        assertThat(entry(entries, halfStatus).title()).isEqualTo("half");
        assertThat(entry(entries, cut).title()).isEqualTo(cut.name());
    }

    @Test
    void foldersThatAreNoRunsAreNotListed() throws Exception {
        project.run("good", 1);
        Files.createDirectories(project.runs().resolve("notes"));
        Files.writeString(project.runs().resolve("README.txt"), "mine");
        assertThat(catalog.list()).hasSize(1);
    }

    @Test
    void aRunIsFoundByNameBeginningTitleOrPath() {
        RunFolder one = project.run("first of all", 1);
        project.run("second", 1);
        assertThat(catalog.find(one.name())).isEqualTo(one);
        assertThat(catalog.find(one.path().toString())).isEqualTo(one);
        assertThat(catalog.find("first of all")).isEqualTo(one);
        assertThatThrownBy(() -> catalog.find("20"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Several runs fit");
        assertThatThrownBy(() -> catalog.find("third"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("There is no run “third”");
    }

    @Test
    void aSecondLookReadsOnlyWhatHasChanged() throws Exception {
        RunFolder first = project.run("first", 1);
        RunFolder second = project.run("second", 1);
        RunFolder cut = project.run("cut", 1);
        Files.writeString(cut.specFile(), "{");
        for (RunFolder run : List.of(first, second, cut)) {
            age(run.specFile());
            age(run.statusFile());
        }
        List<RunEntry> before = catalog.list();
        assertThat(readIn(() -> assertThat(catalog.list()).isEqualTo(before))).isEmpty();

        first.writeStatus(RunStatus.of(RunState.PAUSED, 1, "changed"));
        assertThat(readIn(() -> assertThat(entry(catalog.list(), first).state()).isEqualTo(RunState.PAUSED)))
                .containsOnly(first.specFile(), first.statusFile());
        Folders.delete(second.path());
        assertThat(catalog.list()).extracting(RunEntry::folder).containsExactlyInAnyOrder(first, cut);
    }

    @Test
    void twoWritesInOneTickOfTheClockAreBothSeen() {
        RunFolder run = project.run("quick", 1);
        for (RunState state : List.of(RunState.PAUSED, RunState.FAILED, RunState.PAUSED, RunState.FAILED)) {
            // the same length, so that the size says nothing, and the same time
            run.writeStatus(RunStatus.of(state, 1, state.id()));
            assertThat(entry(catalog.list(), run).state()).isEqualTo(state);
        }
    }

    @Test
    void aFileThatTookTheNameOfAnOlderOneIsRead() throws Exception {
        RunFolder run = project.run("replaced", 1);
        age(run.specFile());
        age(run.statusFile());
        assertThat(entry(catalog.list(), run).state()).isEqualTo(RunState.NEW);
        String other = Files.readString(run.statusFile()).replace("\"NEW\"", "\"XYZ\"");
        Path beside = Files.writeString(run.path().resolve("beside"), other);
        age(beside);
        Files.move(beside, run.statusFile(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(problem(catalog.list(), run)).contains("XYZ");
    }

    private static void age(Path file) throws Exception {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    }

    /** The files in run folders that are read meanwhile. */
    private List<Path> readIn(Runnable look) {
        List<Path> read = new ArrayList<>();
        FileTouch.listen((file, kind) -> {
            if (!file.equals(project.runs())) {
                read.add(file);
            }
        });
        try {
            look.run();
        } finally {
            FileTouch.listen(null);
        }
        return read;
    }

    private static RunEntry entry(List<RunEntry> entries, RunFolder folder) {
        return entries.stream()
                .filter(entry -> entry.folder().equals(folder))
                .findFirst()
                .orElseThrow();
    }

    private static String problem(List<RunEntry> entries, RunFolder folder) {
        return Objects.requireNonNull(entry(entries, folder).problem()).line();
    }
}
