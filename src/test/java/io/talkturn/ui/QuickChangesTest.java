package io.talkturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Json;
import io.talkturn.project.Project;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunState;
import io.talkturn.ui.data.partitions.PartitionsViewModel;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.results.ResultsViewModel;
import io.talkturn.ui.settings.Settings;
import io.talkturn.ui.theme.ThemeMode;
import io.talkturn.ui.train.RunActions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was clicked last is on the disk, however quickly it was clicked: 300 changes without a pause. */
final class QuickChangesTest extends UiTestBase {
    private static final int ROUNDS = 50;
    private static final int RUNS = 10;
    private static final List<Partition> PARTITIONS = List.of(Partition.TRAIN, Partition.DEV, Partition.TEST);

    private ProjectFixture project;
    private ResultsViewModel results;
    private PartitionsViewModel partitions;
    private List<RunEntry> runs;
    private final Set<String> pinned = new TreeSet<>();
    private final Map<String, Partition> divided = new HashMap<>();
    private final Map<RunEntry, RunRequest> asked = new HashMap<>();

    @BeforeEach
    void open() {
        Path path = folder.resolve("project");
        project = ProjectFixture.in(path);
        Project.create(path, "Before").close();
        for (int i = 0; i < RUNS; i++) {
            project.run("run " + i).at(3, RunState.RUNNING);
        }
        onFx(() -> context.openProject().open(path));
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null
                && context.runs().runs().size() == RUNS));
        onFx(() -> {
            results = new ResultsViewModel(
                    context.jobs(), context.runs().runs(), context.openProject().folderProperty());
            partitions = new PartitionsViewModel(context.openCorpus(), context.undo(), context.jobs());
            runs = List.copyOf(context.runs().runs());
            return null;
        });
        divided.putAll(project.corpus().partitions());
    }

    @Test
    void everyLastStateIsOnTheDisk() {
        RunActions actions = new RunActions(context);
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            onFx(() -> {
                change(number, actions);
                return null;
            });
        }
        settle();

        assertThat(onFx(() -> List.copyOf(context.problems().all()))).isEmpty();
        assertThat(onFx(() -> partitions.problemProperty().get())).isEmpty();
        checkProject();
        checkSettings();
        asked.forEach((run, request) -> assertThat(run.folder().request()).contains(request));
    }

    /** Six changes; the requests go to two runs at once, of which the first was lost once. */
    private void change(int round, RunActions actions) {
        RunEntry run = runs.get(round % RUNS);
        RunEntry other = runs.get((round + 1) % RUNS);
        results.togglePin(run.folder());
        if (!pinned.remove(run.folder().name())) {
            pinned.add(run.folder().name());
        }
        List<String> ids = divided.keySet().stream().sorted().toList();
        String id = ids.get(round % ids.size());
        Partition to = PARTITIONS.get((round / ids.size() + round) % PARTITIONS.size());
        partitions.sendConversations(List.of(id), to);
        divided.put(id, to);
        context.openProject().rename("Name " + round);
        actions.pause(run);
        asked.put(run, RunRequest.PAUSE);
        actions.stop(other, RunRequest.STOP_BEST);
        asked.put(other, RunRequest.STOP_BEST);
        context.settings()
                .change(s -> s.withTheme(round % 2 == 0 ? ThemeMode.DARK : ThemeMode.LIGHT)
                        .withRecent("/project-" + round));
    }

    private void checkProject() {
        Path path = project.folder();
        JsonNode file = Json.tree(path.resolve("project.json"));
        assertThat(file.path("name").asString()).isEqualTo("Name " + (ROUNDS - 1));
        assertThat(file.path("settings").path("corpus").asString()).isEqualTo("corpora/scenes");
        Set<String> stored = new TreeSet<>();
        Json.tree(path.resolve("runs/pinned.json")).path("runs").forEach(n -> stored.add(n.asString()));
        assertThat(stored).isEqualTo(pinned);
        assertThat(CorpusFolder.read(project.corpusFolder()).partitions()).isEqualTo(divided);
        assertThat(onFx(() ->
                        context.openCorpus().loadedProperty().get().corpus().partitions()))
                .isEqualTo(divided);
    }

    private void checkSettings() {
        Settings stored = Json.read(folder.resolve("settings.json"), Settings.class);
        assertThat(stored).isEqualTo(onFx(() -> context.settings().get()));
        assertThat(stored.recent()).startsWith("/project-" + (ROUNDS - 1), "/project-" + (ROUNDS - 2));
        assertThat(stored.theme()).isEqualTo(ThemeMode.LIGHT);
    }
}
