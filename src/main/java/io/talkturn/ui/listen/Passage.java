package io.talkturn.ui.listen;

import io.talkturn.corpus.Corpus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be heard: a talkturn among those before it.
 *
 * @param folder of the corpus
 * @param corpus whose recordings are looked for
 * @param conversation whose recording
 * @param bands the talkturns with times, in order
 * @param chosen the id of the one that plays
 */
public record Passage(Path folder, Corpus corpus, String conversation, List<Band> bands, String chosen) {
    public Passage {
        bands = List.copyOf(bands);
    }

    /** The talkturn that plays, empty where nobody knows when it was. */
    Optional<Band> band() {
        return bands.stream().filter(band -> band.talkturn().equals(chosen)).findFirst();
    }

    /** Where it begins, in seconds. */
    double from() {
        return bands.stream().mapToDouble(Band::start).min().orElse(0);
    }

    /** Where it ends, in seconds. */
    double to() {
        return bands.stream().mapToDouble(Band::end).max().orElse(0);
    }

    /** The talkturn that is being said; of two at once the one that began later, else the next one. */
    Optional<Band> at(double second) {
        return bands.stream()
                .filter(band -> band.has(second))
                .reduce((first, later) -> later)
                .or(() -> bands.stream().filter(band -> band.start() >= second).findFirst());
    }

    /** Whether it is of the same recording. */
    boolean isOfSameRecording(Passage other) {
        return folder.equals(other.folder) && conversation.equals(other.conversation);
    }
}
