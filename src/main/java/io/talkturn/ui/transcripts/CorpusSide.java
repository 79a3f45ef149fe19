package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.SpansFile;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.jobs.Jobs;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The conversations of the corpus that is looked at, to be read without any run. Used on the UI thread. */
public final class CorpusSide {
    private final Jobs jobs;
    private final ObservableValue<@Nullable Loaded> corpus;
    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
    private final ObservableList<String> labels = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> label = new SimpleObjectProperty<>(this, "label", null);
    private final BooleanProperty wordsOnly = new SimpleBooleanProperty(this, "wordsOnly", false);
    private final ReadOnlyBooleanWrapper woven = new ReadOnlyBooleanWrapper();
    private boolean filling;

    CorpusSide(Jobs jobs, ObservableValue<@Nullable Loaded> corpus) {
        this.jobs = jobs;
        this.corpus = corpus;
        corpus.subscribe(this::show);
        label.subscribe((before, now) -> read());
        wordsOnly.subscribe((before, now) -> read());
    }

    /** What is read, null while there is no corpus or it is being read. */
    public ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The labels that can stand beside the text. */
    public ObservableList<String> labels() {
        return labels;
    }

    /** The one that does, null where the corpus has none. */
    public ObjectProperty<@Nullable String> labelProperty() {
        return label;
    }

    /** Whether the words alone are shown where there are narratives. */
    public BooleanProperty wordsOnlyProperty() {
        return wordsOnly;
    }

    /** Whether there are narratives. */
    public ReadOnlyBooleanProperty wovenProperty() {
        return woven.getReadOnlyProperty();
    }

    private void show(@Nullable Loaded loaded) {
        filling = true;
        List<String> names = loaded == null
                ? List.of()
                : loaded.corpus().labels().stream().map(Label::name).toList();
        String before = label.get();
        String wanted = before != null && names.contains(before)
                ? before
                : names.stream().findFirst().orElse(null);
        if (!labels.equals(names)) {
            labels.setAll(names);
        }
        label.set(wanted);
        filling = false;
        if (loaded == null) {
            reading.set(null);
        }
        read();
    }

    private void read() {
        Loaded loaded = corpus.getValue();
        if (filling || loaded == null) {
            return;
        }
        String chosen = label.get();
        boolean words = wordsOnly.get();
        jobs.latest("transcripts.corpus", progress -> Read.of(loaded, chosen, words))
                .onDone(read -> {
                    if (loaded.equals(corpus.getValue())) {
                        woven.set(read.woven);
                        reading.set(read.reading);
                    }
                });
    }

    private record Read(Reading reading, boolean woven) {
        static Read of(Loaded loaded, @Nullable String label, boolean wordsOnly) {
            Corpus corpus = loaded.corpus();
            boolean isWoven =
                    corpus.talkturns().stream().map(Talkturn::narrative).anyMatch(n -> n != null);
            boolean narratives = isWoven && !wordsOnly;
            TranscriptText text = TranscriptText.of(
                    corpus, narratives, narratives ? SpansFile.read(loaded.folder(), corpus) : Map.of());
            Label column = label == null ? null : corpus.label(label).orElse(null);
            return new Read(Reading.of(text, corpus, column), isWoven);
        }
    }
}
