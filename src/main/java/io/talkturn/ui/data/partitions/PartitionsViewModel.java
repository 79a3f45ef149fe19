package io.talkturn.ui.data.partitions;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.PartitionPreset;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.Shares;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.corpus.Divider;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.undo.UndoStack;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/** Divides the corpus: every change is written at once and can be taken back. */
public final class PartitionsViewModel {
    private final Divider divider;

    public PartitionsViewModel(OpenCorpus open, UndoStack undo, Jobs jobs) {
        this.divider = new Divider(open, undo, jobs);
    }

    /** Why the last change could not be made, empty where it could. */
    public ReadOnlyStringProperty problemProperty() {
        return divider.problemProperty();
    }

    /** Sends conversations to a partition. */
    public void sendConversations(Collection<String> ids, Partition partition) {
        change(
                Texts.of("partitions.undo.conversations", Texts.count("conversation", ids.size()), partition.id()),
                corpus -> {
                    Map<String, Partition> wanted = new LinkedHashMap<>(corpus.partitions());
                    ids.forEach(id -> wanted.put(id, partition));
                    return wanted;
                });
    }

    /** Sends speakers, with all their conversations, to a partition. */
    void sendSpeakers(Collection<String> speakers, Partition partition) {
        change(
                Texts.of("partitions.undo.speakers", Texts.count("speaker", speakers.size()), partition.id()),
                corpus -> {
                    Map<String, Partition> wanted = new TreeMap<>();
                    speakers.forEach(s -> wanted.put(s, partition));
                    return Partitions.bySpeaker(corpus, wanted);
                });
    }

    /** Divides by chance. */
    void divide(double train, double dev, double test, long seed, boolean speakersWhole) {
        change(
                Texts.of("partitions.undo.random", seed),
                corpus -> Partitions.random(corpus, new Shares(train, dev, test), seed, speakersWhole));
    }

    /** Divides as a paper did. */
    void divide(PartitionPreset preset) {
        change(Texts.of("partitions.undo.preset", preset.title()), preset::divide);
    }

    /** The papers that used conversations of the corpus. */
    static List<PartitionPreset> presets(@Nullable Corpus corpus) {
        return corpus == null
                ? List.of()
                : PartitionPreset.all().stream()
                        .filter(preset -> preset.fits(corpus))
                        .toList();
    }

    private void change(String title, Function<Corpus, Map<String, Partition>> division) {
        divider.change(title, division);
    }

    /** Everyone who speaks in the corpus, where they stand and how much they say. */
    static List<SpeakerRow> speakers(@Nullable Corpus corpus) {
        return corpus == null ? List.of() : SpeakerRow.of(corpus);
    }
}
