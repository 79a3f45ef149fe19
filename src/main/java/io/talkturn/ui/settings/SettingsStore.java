package io.talkturn.ui.settings;

import io.talkturn.foundation.ConfigFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the settings in one JSON file of the user's configuration folder, which several windows may share: what one window
 * changes is changed in what the file then says. An unreadable file is moved aside and said. Used on the UI thread; the file
 * is touched by its queue alone.
 */
public final class SettingsStore {
    private final @Nullable Path file;
    private final @Nullable SettingsFile disk;
    private final @Nullable Jobs jobs;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final List<UnaryOperator<Settings>> unwritten = new ArrayList<>();

    /**
     * Reads the settings; not on the UI thread, since it waits for the disk.
     *
     * @param file where they are kept; it need not exist
     * @param problems takes what cannot be read; the program goes on without
     */
    public SettingsStore(Path file, Jobs jobs, Consumer<Throwable> problems) {
        this.file = file;
        this.disk = new SettingsFile(file, problems);
        this.jobs = jobs;
        this.settings = new ReadOnlyObjectWrapper<>(read(jobs, file, disk, problems));
    }

    private SettingsStore() {
        this.file = null;
        this.disk = null;
        this.jobs = null;
        this.settings = new ReadOnlyObjectWrapper<>(Settings.DEFAULT);
    }

    /** The usual settings, kept nowhere: for pictures, which must not show what this user did before. */
    public static SettingsStore forgetful() {
        return new SettingsStore();
    }

    /** The file of this user: {@code talkturn.settings} names another one. */
    public static Path usualFile() {
        return ConfigFolder.settings();
    }

    /** The settings in force. */
    public Settings get() {
        return settings.get();
    }

    /** The settings in force, to be watched. */
    public ReadOnlyObjectProperty<Settings> property() {
        return settings.getReadOnlyProperty();
    }

    /** Changes them at once and writes that behind it; what could not be written is tried again with the next change. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(get());
        if (changed.equals(get())) {
            return;
        }
        settings.set(changed);
        if (file != null && disk != null && jobs != null) {
            synchronized (unwritten) {
                unwritten.add(change);
            }
            jobs.save(file, Texts.of("settings.save"), progress -> write(disk, changed))
                    .onDone(this::adopt);
        }
    }

    private Settings write(SettingsFile to, Settings otherwise) {
        List<UnaryOperator<Settings>> now;
        synchronized (unwritten) {
            now = List.copyOf(unwritten);
        }
        Settings written = to.change(now, otherwise);
        synchronized (unwritten) {
            unwritten.subList(0, now.size()).clear();
        }
        return written;
    }

    /** Another window may have opened projects too. */
    private void adopt(Settings written) {
        Settings now = written;
        synchronized (unwritten) {
            for (UnaryOperator<Settings> change : unwritten) {
                now = change.apply(now);
            }
        }
        settings.set(now);
    }

    private static Settings read(Jobs jobs, Path file, SettingsFile disk, Consumer<Throwable> problems) {
        try {
            return jobs.inQueue(file, Progress.NONE, progress -> disk.read()).orElse(Settings.DEFAULT);
        } catch (Exception e) {
            problems.accept(e);
            return Settings.DEFAULT;
        }
    }
}
