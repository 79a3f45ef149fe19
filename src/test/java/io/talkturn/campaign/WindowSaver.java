package io.talkturn.campaign;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.FileTouch;
import io.talkturn.project.Project;
import io.talkturn.ui.FileWatch;
import io.talkturn.ui.TestFileDialogs;
import io.talkturn.ui.TestPrinters;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.correct.CorrectionStep;
import io.talkturn.ui.data.partitions.PartitionsViewModel;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.kit.Dialogs;
import io.talkturn.ui.results.ResultsViewModel;
import io.talkturn.ui.settings.SettingsStore;
import io.talkturn.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/**
 * Saves with the window's own view models and no window, until it is killed or its number of savings is done:
 *
 * <pre>java -cp CLASSES io.talkturn.campaign.WindowSaver PROJECT SETTINGS SEED COUNT</pre>
 *
 * <p>PROJECT is a project folder with at least one corpus of conversations (its runs, if there are any, are pinned),
 * SETTINGS the file of settings, which need not exist, SEED a number from which kinds and values follow, COUNT the number of
 * savings. The lines on standard output, each flushed at once:
 *
 * <pre>
 * ready                     the project is open
 * begin N KIND VALUE        the view model is told; the value may be on the disk from now on
 * done N KIND VALUE         the window knows that it is: it must be there after a kill
 * end                       all are done
 * </pre>
 *
 * <p>Kinds and values, each without a tab or a newline, separated by one blank; a partition and a correction name what they
 * are of before the value:
 *
 * <pre>
 * setting FOLDER            the first of "recent" in SETTINGS
 * pins NAME,NAME            the run folders in runs/pinned.json, sorted
 * name NAME                 the name in project.json
 * corpus REFERENCE          settings.corpus in project.json
 * partition CONVERSATION=PARTITION   a line of partition.csv of the first corpus
 * correction TALKTURN=TEXT  the last correction of the talkturn in corrections.jsonl of the first corpus
 * </pre>
 *
 * {@link SavedState} judges what a kill left by these lines. Exit codes: 0 when all is done, 1 where a saving failed (the
 * problem stands on standard error), 2 for wrong arguments.
 */
public final class WindowSaver {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String AUTHOR = "campaign";

    private final Random random;
    private final AppContext context;
    private final FileWatch watch;
    private final ResultsViewModel results;
    private final PartitionsViewModel partitions;
    private final List<Path> corpora;

    private WindowSaver(Path project, Path settings, long seed) {
        random = new Random(seed);
        Problems problems = new Problems(Platform::runLater, Clock.systemUTC());
        Jobs jobs = new Jobs(Jobs.threads(), Platform::runLater, problems);
        watch = FileWatch.over(jobs);
        SettingsStore store = new SettingsStore(settings, jobs, problems::report);
        context = onUi(() -> new AppContext(
                jobs,
                problems,
                store,
                new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT)),
                new AppContext.Asking(new TestFileDialogs(), new TestPrinters()),
                new Dialogs(Stage::new)));
        onUi(() -> context.openProject().open(project));
        await(() -> onUi(() -> context.openCorpus().loadedProperty().get() != null && jobs.isIdle()));
        results = onUi(() -> new ResultsViewModel(
                jobs, context.runs().runs(), context.openProject().folderProperty()));
        partitions = onUi(() -> new PartitionsViewModel(context.openCorpus(), context.undo(), jobs));
        await(() -> onUi(jobs::isIdle) && context.runs().isIdle());
        corpora = onUi(() ->
                context.openProject().corpora().stream().map(c -> c.folder()).toList());
    }

    /** See the class. */
    public static void main(String[] arguments) {
        if (arguments.length != 4) {
            System.err.println("PROJECT SETTINGS SEED COUNT are wanted.");
            System.exit(2);
        }
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> {});
        try {
            WindowSaver saver =
                    new WindowSaver(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[2]));
            say("ready");
            for (int n = 1; n <= Integer.parseInt(arguments[3]); n++) {
                saver.save(n);
            }
            saver.close();
            say("end");
            System.exit(0);
        } catch (RuntimeException | AssertionError e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void save(int n) {
        switch (random.nextInt(6)) {
            case 0 ->
                saved(
                        n,
                        "setting",
                        "/project-" + n,
                        () -> context.settings().change(s -> s.withRecent("/project-" + n)));
            case 1 -> pin(n);
            case 2 -> saved(n, "name", "Name " + n, () -> context.openProject().rename("Name " + n));
            case 3 -> look(n);
            case 4 -> divide(n);
            default -> correct(n);
        }
    }

    private void pin(int n) {
        List<io.talkturn.run.RunEntry> runs =
                onUi(() -> List.copyOf(context.runs().runs()));
        if (runs.isEmpty()) {
            return;
        }
        io.talkturn.run.RunEntry run = runs.get(random.nextInt(runs.size()));
        String after = onUi(() -> runs.stream()
                .filter(r -> results.isPinned(r.folder()) != r.equals(run))
                .map(r -> r.folder().name())
                .sorted()
                .collect(java.util.stream.Collectors.joining(",")));
        saved(n, "pins", after, () -> results.togglePin(run.folder()));
    }

    /** Looks at another corpus, which the project remembers, and back at the first. */
    private void look(int n) {
        for (Path corpus : List.of(corpora.getLast(), corpora.getFirst())) {
            if (!corpus.equals(onUi(() -> context.selection().corpusProperty().get()))) {
                Project open =
                        onUi(() -> context.openProject().projectProperty().get());
                saved(
                        n,
                        "corpus",
                        open.reference(corpus),
                        () -> context.selection().corpusProperty().set(corpus));
                await(() -> onUi(() -> context.openCorpus().loadedProperty().get() != null));
            }
        }
    }

    private void divide(int n) {
        Loaded loaded = loaded();
        String id = loaded.corpus()
                .conversations()
                .get(random.nextInt(loaded.corpus().conversations().size()))
                .id();
        Partition now = loaded.corpus().partitions().get(id);
        Partition to = now == Partition.TRAIN ? Partition.DEV : Partition.TRAIN;
        saved(n, "partition", id + "=" + to.id(), () -> partitions.sendConversations(List.of(id), to));
    }

    private void correct(int n) {
        Loaded loaded = loaded();
        String id = loaded.corpus()
                .talkturns()
                .get(random.nextInt(loaded.corpus().talkturns().size()))
                .id();
        String text = String.format(Locale.ROOT, "put right for the %dth time", n);
        saved(
                n,
                "correction",
                id + "=" + text,
                () -> new CorrectionStep(
                                context.jobs(),
                                loaded.folder(),
                                new CorrectionStep.Wanted(id, "text", text, AUTHOR),
                                context.openCorpus()::reload)
                        .perform(context.undo()));
        await(() -> onUi(() -> context.openCorpus().loadedProperty().get() != null));
    }

    private Loaded loaded() {
        return onUi(() -> java.util.Objects.requireNonNull(
                context.openCorpus().loadedProperty().get()));
    }

    /** Tells the view model and waits until the window knows that it is written. */
    private void saved(int n, String kind, String value, Runnable change) {
        say("begin " + n + " " + kind + " " + value);
        onUi(() -> {
            change.run();
            return "";
        });
        await(() -> onUi(() -> context.jobs().isIdle()));
        List<String> problems = onUi(() -> context.problems().all().stream()
                .map(p -> p.what() + " " + p.file() + " " + p.details())
                .toList());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(kind + " " + value + ": " + String.join("\n", problems));
        }
        say("done " + n + " " + kind + " " + value);
    }

    private void close() {
        onUi(() -> {
            context.close();
            return "";
        });
        if (!context.jobs().awaitWrites(PATIENCE)) {
            throw new IllegalStateException("Not everything was written in time.");
        }
        FileTouch.listen(null);
        watch.check();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("It did not happen within " + PATIENCE.toSeconds() + " s.");
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private static <T> T onUi(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
