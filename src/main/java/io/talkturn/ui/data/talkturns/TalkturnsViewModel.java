package io.talkturn.ui.data.talkturns;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Talkturn;
import io.talkturn.ui.data.shared.DataViewModel.Counted;
import io.talkturn.ui.data.shared.TalkturnRow;
import io.talkturn.ui.data.shared.TurnFilter;
import io.talkturn.ui.jobs.Jobs;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The talkturns of the corpus through a filter. */
public final class TalkturnsViewModel {
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable Corpus> corpus = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<TurnFilter> filter = new SimpleObjectProperty<>(this, "filter", TurnFilter.ALL);
    private final ObservableList<TalkturnRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> speakers = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper searched = new ReadOnlyBooleanWrapper();
    private String shown = "";

    public TalkturnsViewModel(ObservableValue<@Nullable Counted> counted, Jobs jobs) {
        this.jobs = jobs;
        counted.subscribe(this::show);
        filter.subscribe(f -> refresh());
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<@Nullable Corpus> corpusProperty() {
        return corpus.getReadOnlyProperty();
    }

    public ObjectProperty<TurnFilter> filterProperty() {
        return filter;
    }

    /** The talkturns that pass. */
    ObservableList<TalkturnRow> rows() {
        return rows;
    }

    /** Whether the rows are those that pass: until then there being none says nothing. */
    ReadOnlyBooleanProperty searchedProperty() {
        return searched.getReadOnlyProperty();
    }

    /** All speakers by name. */
    ObservableList<String> speakers() {
        return speakers;
    }

    /** What can be asked of a label: present, missing, and its classes. */
    List<String> valuesOf(@Nullable String name) {
        Corpus now = corpus.get();
        Label label = now == null || name == null ? null : now.label(name).orElse(null);
        if (label == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>(List.of(TurnFilter.PRESENT, TurnFilter.MISSING));
        values.addAll(label.classNames());
        return values;
    }

    private void show(@Nullable Counted counted) {
        Corpus now = counted == null ? null : counted.corpus();
        List<String> names = now == null
                ? List.of()
                : now.talkturns().stream()
                        .map(Talkturn::speaker)
                        .distinct()
                        .sorted()
                        .toList();
        if (!speakers.equals(names)) {
            speakers.setAll(names);
        }
        corpus.set(now);
        // a corpus that is read again, for example after a correction, is away for a moment
        if (now != null && !now.info().name().equals(shown)) {
            shown = now.info().name();
            filter.set(TurnFilter.ALL);
        }
        refresh();
    }

    private void refresh() {
        Corpus now = corpus.get();
        if (now == null) {
            searched.set(false);
            rows.clear();
            return;
        }
        TurnFilter wanted = filter.get();
        jobs.latest("filter-talkturns", progress -> wanted.apply(now, progress)).onDone(passed -> {
            if (now.equals(corpus.get())) {
                rows.setAll(passed);
                searched.set(true);
            }
        });
    }
}
