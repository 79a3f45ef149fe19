package io.talkturn.ui.help;

import io.talkturn.run.RunEntry;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** Which log is looked at, and which of its lines. Files are read by jobs. */
final class LogViewModel {
    /**
     * A log that can be looked at.
     *
     * @param run the file of a run, null for the window's own log, which begins anew every day
     */
    record Source(String title, @Nullable Path run) {
        @Override
        public String toString() {
            return title;
        }
    }

    private record Read(@Nullable Path file, List<String> lines) {}

    private final Jobs jobs;
    private final Path folder;
    private final List<Source> sources;
    private final ObjectProperty<Source> source;
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty follows = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final FilteredList<String> shown = new FilteredList<>(lines);
    private @Nullable Path file;

    /** @param folder where the window's own logs are */
    LogViewModel(Jobs jobs, Path folder, List<RunEntry> runs) {
        this.jobs = jobs;
        this.folder = folder;
        Source window = new Source(Texts.of("log.window"), null);
        this.sources = Stream.concat(
                        Stream.of(window),
                        runs.stream()
                                .map(run -> new Source(run.title(), run.folder().log())))
                .toList();
        this.source = new SimpleObjectProperty<>(window);
        source.subscribe(chosen -> refresh());
        filter.subscribe(typed -> shown.setPredicate(line -> fits(line, typed)));
    }

    List<Source> sources() {
        return sources;
    }

    ObjectProperty<Source> sourceProperty() {
        return source;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** Whether lines that come are shown by themselves. */
    BooleanProperty followsProperty() {
        return follows;
    }

    /** The lines that fit the filter, oldest first. */
    ObservableList<String> lines() {
        return shown;
    }

    /** Where they are from and how many they are. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Where the log is kept. */
    Path place() {
        Path now = file;
        return now == null ? folder : now;
    }

    /** What is shown, for the clipboard. */
    String text() {
        return String.join("\n", shown);
    }

    /** Reads again. */
    void refresh() {
        Source wanted = source.get();
        jobs.latest("log.read", progress -> read(wanted)).onDone(read -> {
            file = read.file();
            boolean grown = lines.size() < read.lines().size()
                    && read.lines().subList(0, lines.size()).equals(lines);
            if (grown) {
                lines.addAll(read.lines().subList(lines.size(), read.lines().size()));
            } else if (!lines.equals(read.lines())) {
                lines.setAll(read.lines());
            }
            told.set(file == null ? Texts.of("log.none") : file.toString());
        });
    }

    private Read read(Source wanted) {
        Path of = wanted.run() == null ? LogTail.newest(folder).orElse(null) : wanted.run();
        return of == null ? new Read(null, List.of()) : new Read(of, LogTail.read(of));
    }

    private static boolean fits(String line, String typed) {
        return line.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
