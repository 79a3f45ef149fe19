package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.model.Architecture;
import io.talkturn.run.RunAbout;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.run.TinyProject;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunNamesTest {
    @TempDir
    private Path root;

    private TinyProject project;
    private final List<RunEntry> runs = new ArrayList<>();

    @BeforeEach
    void makeProject() {
        project = TinyProject.in(root);
    }

    /** A run that nobody named. */
    private RunEntry made(long seed, double rate) {
        RunSpec spec = project.spec("", 3, "mood", Architecture.ROCK);
        TrainingSettings training = set(set(spec.training(), "seed", seed), "learningRate", rate);
        RunSpec named = new RunSpec(spec.header().named(spec.network().runName(seed)), spec.network(), training);
        return add(RunFolder.create(project.runs(), named));
    }

    private RunEntry named(String name, long seed) {
        RunSpec spec = project.spec(name, 3, "mood", Architecture.ROCK);
        return add(RunFolder.create(project.runs(), spec.with(set(spec.training(), "seed", seed))));
    }

    private RunEntry add(RunFolder folder) {
        RunEntry entry = RunCatalog.entry(folder);
        runs.add(entry);
        return entry;
    }

    private static TrainingSettings set(TrainingSettings settings, String key, Object value) {
        return TrainingGuide.WINDOWS.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow()
                .put(settings, value);
    }

    @Test
    void aRunByItselfKeepsItsName() {
        RunEntry run = made(3, 0.01);
        assertThat(RunNames.of(runs).of(run)).isEqualTo(run.title());
    }

    @Test
    void runsThatDifferInTheSeedAreToldApartByIt() {
        RunEntry third = made(3, 0.01);
        RunEntry fourth = made(4, 0.01);
        RunNames names = RunNames.of(runs);
        assertThat(names.of(third)).isEqualTo("HAN-ROCK mood · seed 3");
        assertThat(names.of(fourth)).isEqualTo("HAN-ROCK mood · seed 4");
        assertThat(names.brief(fourth)).isEqualTo("seed 4");
    }

    @Test
    void settingsStandInTheirOwnWordsTheSeedLast() {
        RunEntry slow = made(3, 0.001);
        made(4, 0.01);
        assertThat(RunNames.of(runs).of(slow)).isEqualTo("HAN-ROCK mood · learning rate 0.001 · seed 3");
    }

    @Test
    void aNameThatAPersonGaveIsKeptAndToldApartOnlyFromItsLike() {
        RunEntry mine = named("mine", 3);
        RunEntry again = named("mine", 4);
        RunEntry other = named("other", 3);
        RunNames names = RunNames.of(runs);
        assertThat(names.of(mine)).isEqualTo("mine · seed 3");
        assertThat(names.of(again)).isEqualTo("mine · seed 4");
        assertThat(names.of(other)).isEqualTo("other");
        assertThat(names.brief(other)).isEqualTo("other");
    }

    @Test
    void runsOfTheSameSettingsAreToldApartByTheirFolders() {
        RunEntry first = made(3, 0.01);
        RunEntry second = made(3, 0.01);
        RunNames names = RunNames.of(runs);
        assertThat(names.of(first))
                .isNotEqualTo(names.of(second))
                .contains(first.folder().name());
    }

    @Test
    void aNewNameIsSeenAndWhatIsKnownIsKept() {
        RunEntry third = made(3, 0.01);
        RunEntry fourth = made(4, 0.01);
        RunNames names = RunNames.of(runs);
        third.folder().describe(RunAbout.of("best", ""));
        RunEntry renamed = RunCatalog.entry(third.folder());
        RunNames next = names.next(List.of(renamed, fourth));
        assertThat(next.of(renamed)).isEqualTo("best");
        assertThat(next.of(fourth)).isEqualTo(fourth.title());
    }
}
