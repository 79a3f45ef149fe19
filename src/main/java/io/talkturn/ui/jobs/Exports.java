package io.talkturn.ui.jobs;

import io.talkturn.foundation.Progress;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Notices;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The one way to a file that the user names: asked for, written in its turn off the UI thread, and said. Used on the UI thread. */
public final class Exports {
    private final FileDialogs files;
    private final Jobs jobs;
    private final Notices notices;

    /** What writes the file, away from the UI thread. */
    @FunctionalInterface
    public interface Writing {
        /**
         * Writes it.
         *
         * @throws Exception anything; a UserError is shown as it stands
         */
        void to(Path file) throws Exception;
    }

    public Exports(FileDialogs files, Jobs jobs, Notices notices) {
        this.files = files;
        this.jobs = jobs;
        this.notices = notices;
    }

    /** Asks for a file and writes it quickly. */
    public void save(String title, String suggestedName, FileDialogs.Kind kind, Writing write) {
        files.saveFile(title, suggestedName, kind).ifPresent(file -> write(file, title, write));
    }

    /** Writes a file that was asked for already. */
    public void write(Path file, String title, Writing write) {
        jobs.write(file, title, progress -> {
                    write.to(file);
                    return file;
                })
                .onDone(notices::saved);
    }

    /** The same for what takes long: the status bar shows it. */
    public void saveAtLength(String title, String suggestedName, FileDialogs.Kind kind, Writing write) {
        files.saveFile(title, suggestedName, kind)
                .ifPresent(file -> jobs.start(file, title, progress -> {
                            write.to(file);
                            return file;
                        })
                        .onDone(notices::saved));
    }

    /** What writes the file, tells how far it is and learns that it is no longer wanted. */
    @FunctionalInterface
    public interface LongWriting<T> {
        /**
         * Writes it.
         *
         * @return what is to be known of it
         * @throws Exception anything; a UserError is shown as it stands
         */
        T to(Path file, Progress progress) throws Exception;
    }

    /** The same with progress; what is to be known is told when it is written. */
    public <T> void saveAtLength(
            String title, String suggestedName, FileDialogs.Kind kind, LongWriting<T> write, Consumer<T> tell) {
        files.saveFile(title, suggestedName, kind)
                .ifPresent(file -> jobs.start(file, title, progress -> write.to(file, progress))
                        .onDone(written -> {
                            notices.saved(file);
                            tell.accept(written);
                        }));
    }
}
