package io.talkturn.ui.data.shared;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusChecks;
import io.talkturn.corpus.CorpusSummary;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.LabelAgreement;
import io.talkturn.corpus.Missingness;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.nav.DataTab;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The corpus that is looked at, counted through; which conversations and which label are shown. */
public final class DataViewModel {
    /**
     * What was found out about a corpus away from the UI thread.
     *
     * @param findings whatever is predicted
     */
    public record Counted(
            Corpus corpus,
            CorpusSummary summary,
            Missingness missing,
            List<LabelAgreement> agreements,
            List<Finding> findings,
            List<ConversationRow> conversations) {
        static Counted of(Corpus corpus) {
            return new Counted(
                    corpus,
                    CorpusSummary.of(corpus),
                    Missingness.of(corpus),
                    LabelAgreement.of(corpus),
                    CorpusChecks.of(corpus),
                    ConversationRow.of(corpus));
        }
    }

    private final OpenCorpus open;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable Counted> counted = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable String> label = new SimpleObjectProperty<>(this, "label", null);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObservableList<ConversationRow> conversations = FXCollections.observableArrayList();
    private final ObjectProperty<DataTab> tab = new SimpleObjectProperty<>(this, "tab", DataTab.CORPORA);

    public DataViewModel(OpenCorpus open, Jobs jobs) {
        this.open = open;
        this.jobs = jobs;
        open.loadedProperty().subscribe(this::count);
        filter.subscribe(typed -> applyFilter());
    }

    /** The corpus counted through, null while there is none or it is being read. */
    public ReadOnlyObjectProperty<@Nullable Counted> countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /** The label whose distribution is shown; null where the corpus has none. */
    public ObjectProperty<@Nullable String> labelProperty() {
        return label;
    }

    /** Words that a conversation must have to be listed. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The conversations that the filter lets through. */
    public ObservableList<ConversationRow> conversations() {
        return conversations;
    }

    public ObjectProperty<DataTab> tabProperty() {
        return tab;
    }

    /** How many talkturns of a conversation have each class of the label shown; empty for other labels. */
    public int[] classCounts(ConversationRow row) {
        Counted now = counted.get();
        String name = label.get();
        Label shown =
                now == null || name == null ? null : now.corpus().label(name).orElse(null);
        if (now == null || shown == null) {
            return new int[0];
        }
        int[] counts = new int[shown.classNames().size()];
        // a row of the corpus before belongs to the table for one more pulse
        int last = Math.min(now.corpus().firstRow(row.number() + 1), shown.size());
        for (int turn = now.corpus().firstRow(row.number()); turn < last; turn++) {
            for (int c = 0; c < counts.length; c++) {
                counts[c] += shown.has(turn, c) ? 1 : 0;
            }
        }
        return counts;
    }

    private void count(@Nullable Loaded loaded) {
        if (loaded == null) {
            counted.set(null);
            conversations.clear();
            return;
        }
        jobs.latest("count-corpus", progress -> Counted.of(loaded.corpus())).onDone(fresh -> {
            if (loaded.equals(open.loadedProperty().get())) {
                show(fresh);
            }
        });
    }

    private void show(Counted fresh) {
        List<String> labels = fresh.corpus().labels().stream().map(Label::name).toList();
        String wanted = labels.contains(label.get())
                ? label.get()
                : labels.stream().findFirst().orElse(null);
        counted.set(fresh);
        label.set(wanted);
        applyFilter();
    }

    private void applyFilter() {
        Counted now = counted.get();
        List<String> words = TurnFilter.words(filter.get());
        conversations.setAll(
                now == null
                        ? List.of()
                        : now.conversations().stream()
                                .filter(c -> c.fits(words))
                                .toList());
    }
}
