package io.talkturn.ui.engine;

import io.talkturn.engine.CudaNatives;
import io.talkturn.engine.EngineCache;
import io.talkturn.engine.EngineChoice;
import io.talkturn.engine.EngineFile;
import io.talkturn.engine.EngineKind;
import io.talkturn.engine.EngineReport;
import io.talkturn.engine.Machine;
import io.talkturn.engine.NativesInstall;
import io.talkturn.run.EngineDesk;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Work;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What the page Engine shows and does. All of it happens in jobs; the engine itself is loaded in other processes alone. */
final class EngineViewModel {
    private final Jobs jobs;
    private final EngineDesk desk;
    private final BiConsumer<NativesInstall, @Nullable Path> installer;
    private final ReadOnlyObjectWrapper<@Nullable EngineReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LocalTime> looked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper fetched = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper cache = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private record Seen(EngineReport report, boolean fetched, long cache) {}

    EngineViewModel(Jobs jobs, EngineDesk desk) {
        this(jobs, desk, (install, file) -> {
            if (file == null) {
                install.fetch();
            } else {
                install.take(file);
            }
        });
    }

    /** @param installer takes the libraries from a file, or fetches them where it is null */
    EngineViewModel(Jobs jobs, EngineDesk desk, BiConsumer<NativesInstall, @Nullable Path> installer) {
        this.jobs = jobs;
        this.desk = desk;
        this.installer = installer;
    }

    /** What is known, null until it was looked at. */
    ReadOnlyObjectProperty<@Nullable EngineReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** When the machine was looked at last, also where all was as before; null until it was. */
    ReadOnlyObjectProperty<@Nullable LocalTime> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** Whether something is tried, fetched or cleared just now. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the libraries for the GPU are here. */
    ReadOnlyBooleanProperty fetchedProperty() {
        return fetched.getReadOnlyProperty();
    }

    /** How much the unpacked and fetched libraries take. */
    ReadOnlyStringProperty cacheProperty() {
        return cache.getReadOnlyProperty();
    }

    /** What did not work of what was asked for last; empty where it did. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Looks at the machine without trying anything. */
    void look() {
        jobs.latest("engine", EngineFile.path(Machine.here()), progress -> seen(desk.look()))
                .onDone(this::show);
    }

    /** Tries what is chosen. */
    void test() {
        run(Texts.of("engine.job.test"), progress -> desk.test());
    }

    /** Chooses; what does not work is kept and said, and training goes on on the CPU. */
    void choose(EngineChoice choice) {
        run(Texts.of("engine.job.test"), progress -> desk.choose(choice));
    }

    /**
     * Fetches the libraries for the GPU, or takes them from a file, and chooses them.
     *
     * @param file that was brought from elsewhere, or null
     */
    void install(CudaNatives natives, @Nullable Path file) {
        run(Texts.of(file == null ? "engine.job.fetch" : "engine.job.install"), progress -> {
            installer.accept(new NativesInstall(natives, progress), file);
            return desk.choose(new EngineChoice(EngineKind.GPU, null));
        });
    }

    /** Deletes what was unpacked and fetched. */
    void clearCache() {
        run(Texts.of("engine.job.clear"), progress -> {
            EngineCache.clear(progress);
            return desk.look();
        });
    }

    private void run(String title, Work<EngineReport> work) {
        busy.set(true);
        problem.set("");
        Job<Seen> job = jobs.start(EngineFile.path(Machine.here()), title, progress -> seen(work.run(progress)));
        job.onDone(this::show)
                .onFailed(thrown -> problem.set(Failures.sentence(thrown)))
                .onEnd(() -> busy.set(false));
    }

    private static Seen seen(EngineReport report) {
        return new Seen(report, Files.isDirectory(CudaNatives.folder()), EngineCache.bytes());
    }

    private void show(Seen seen) {
        fetched.set(seen.fetched());
        cache.set(Texts.of("engine.cache", Format.bytes(seen.cache())));
        report.set(seen.report());
        looked.set(LocalTime.now(ZoneId.systemDefault()));
    }
}
