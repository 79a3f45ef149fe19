package io.talkturn.ui.results;

import io.talkturn.corpus.Partition;
import io.talkturn.report.RunSummary;
import io.talkturn.report.Table;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.runs.RunPlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the page Results shows and does; the view only draws it. Used on the UI thread. */
public final class ResultsViewModel {
    /** How many runs can be looked at together. */
    static final int TOGETHER = 2;

    private final Jobs jobs;
    private final ObservableList<RunEntry> runs;
    private final ObservableValue<@Nullable Path> project;
    private final ObjectProperty<Partition> partition = new SimpleObjectProperty<>(Partition.TEST);
    private final StringProperty filter = new SimpleStringProperty("");
    private final Map<Asked, RunSummary> known = new HashMap<>();
    private final List<RunSummary> summaries = new ArrayList<>();
    private final Pins pins;
    private final ReadOnlyObjectWrapper<RunList> list = new ReadOnlyObjectWrapper<>(RunList.EMPTY);
    private final ObservableList<RunFolder> chosen = FXCollections.observableArrayList();
    private final ObservableList<RunFolder> shownChosen = FXCollections.unmodifiableObservableList(chosen);
    private final ReadOnlyObjectWrapper<List<RunDetail>> details = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();

    /** What a summary was made from: a run that changes is summed up anew. */
    private record Asked(RunEntry entry, Partition partition) {}

    /** What is read of the runs that are chosen. */
    private record Looked(List<RunDetail> details, @Nullable Comparison comparison) {}

    public ResultsViewModel(Jobs jobs, ObservableList<RunEntry> runs, ObservableValue<@Nullable Path> project) {
        this.jobs = jobs;
        this.runs = runs;
        this.project = project;
        this.pins = new Pins(jobs, this::showList);
        project.subscribe((before, now) -> readPins());
        runs.subscribe(this::sumUp);
        partition.subscribe((before, now) -> showPartition());
        filter.subscribe((before, now) -> showList());
        readPins();
    }

    /** The partition that metrics speak of. */
    public ObjectProperty<Partition> partitionProperty() {
        return partition;
    }

    /** What stands in the filter field: words that all have to stand in a run's row. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The table of runs as it is shown, pinned ones first. */
    ReadOnlyObjectProperty<RunList> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** The runs looked at, at most two, in the order in which they were chosen. */
    public ObservableList<RunFolder> chosen() {
        return shownChosen;
    }

    /** What was read of them, in the same order; empty while it is read. */
    ReadOnlyObjectProperty<List<RunDetail>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** The two runs compared, null where there are not two. */
    ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Looks at these runs, the last two where there are more. */
    public void choose(List<RunFolder> wanted) {
        List<RunFolder> last = wanted.subList(Math.max(0, wanted.size() - TOGETHER), wanted.size());
        if (!last.equals(chosen)) {
            chosen.setAll(last);
            look();
        }
    }

    /** Compares the other way round. */
    public void swap() {
        choose(List.copyOf(chosen.reversed()));
    }

    /** Whether a run stands at the top. */
    public boolean isPinned(RunFolder run) {
        return !RunPlaces.isTrial(run) && pins.names().contains(run.name());
    }

    /** Puts a run at the top, or back in its place. */
    public void togglePin(RunFolder run) {
        pins.toggle(run.name());
    }

    private void readPins() {
        known.clear();
        summaries.clear();
        choose(List.of());
        pins.read(project.getValue());
        sumUp();
    }

    private void showPartition() {
        sumUp();
        look();
    }

    /** Sums up the runs that are new or have changed; those that stayed are not read again. */
    private void sumUp() {
        List<RunEntry> now = List.copyOf(runs);
        Partition of = partition.get();
        Map<Asked, RunSummary> old = Map.copyOf(known);
        jobs.latest("results.summaries", progress -> {
                    Map<Asked, RunSummary> fresh = new HashMap<>();
                    for (RunEntry entry : now) {
                        progress.step(entry.title(), fresh.size(), now.size());
                        Asked asked = new Asked(entry, of);
                        RunSummary summary = old.get(asked);
                        fresh.put(asked, summary == null ? RunSummary.read(entry, of) : summary);
                    }
                    return fresh;
                })
                .onDone(fresh -> {
                    known.keySet().removeIf(asked -> !now.contains(asked.entry()));
                    known.putAll(fresh);
                    show(now, of);
                });
    }

    private void show(List<RunEntry> entries, Partition of) {
        boolean lookAgain = hasChanged(entries);
        forgetGone(entries);
        summaries.clear();
        entries.stream().map(entry -> known.get(new Asked(entry, of))).forEach(summaries::add);
        showList();
        if (chosen.isEmpty()) {
            summaries.stream()
                    .filter(summary -> summary.metrics() != null)
                    .findFirst()
                    .or(() -> summaries.stream().findFirst())
                    .ifPresent(summary -> choose(List.of(summary.entry().folder())));
        } else if (lookAgain) {
            look();
        }
    }

    /** Whether a run that is looked at is another than when it was read. */
    private boolean hasChanged(List<RunEntry> entries) {
        return details.get().stream().anyMatch(detail -> !entries.contains(detail.entry()));
    }

    /** A run that was deleted is looked at no longer. */
    private void forgetGone(List<RunEntry> entries) {
        List<RunFolder> there = entries.stream().map(RunEntry::folder).toList();
        if (!there.containsAll(chosen)) {
            choose(chosen.stream().filter(there::contains).toList());
        }
    }

    private void showList() {
        RunList next = RunList.of(summaries, partition.get(), filter.get(), pins.names());
        if (!next.equals(list.get())) {
            list.set(next);
        }
    }

    /** Reads what is looked at again. */
    void look() {
        List<RunEntry> wanted = chosen.stream()
                .flatMap(folder -> runs.stream().filter(run -> run.folder().equals(folder)))
                .toList();
        Partition of = partition.get();
        jobs.latest("results.look", progress -> {
                    List<RunDetail> read = wanted.stream()
                            .map(entry -> RunDetail.read(entry, of))
                            .toList();
                    boolean canCompare = read.size() == TOGETHER
                            && read.stream().allMatch(detail -> detail.entry().spec() != null);
                    return new Looked(read, canCompare ? Comparison.of(read.getFirst(), read.getLast()) : null);
                })
                .onDone(looked -> {
                    comparison.set(looked.comparison());
                    details.set(looked.details());
                });
    }

    /** The table as a whole, for exports. */
    Table table() {
        return list.get().table();
    }
}
