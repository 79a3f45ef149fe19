package io.talkturn.corpus;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One conversation, its talkturns in the order of their start.
 *
 * @param id unique within the corpus
 * @param title what people see; the id where the source has no title
 * @param media the recording as its source or the user names it, a path or a file name; null where none is known
 */
public record Conversation(
        String id,
        String title,
        List<Talkturn> talkturns,
        @Nullable String media) {

    public Conversation {
        talkturns = List.copyOf(talkturns);
    }

    /** A conversation whose recording is not known. */
    public Conversation(String id, String title, List<Talkturn> talkturns) {
        this(id, title, talkturns, null);
    }

    /** The ids of all who speak in it, sorted. */
    public Set<String> speakers() {
        Set<String> speakers = new TreeSet<>();
        talkturns.forEach(t -> speakers.add(t.speaker()));
        return speakers;
    }

    /** The speakers without {@link Talkturn#UNKNOWN_SPEAKER}: those who can be told to be the same person elsewhere. */
    public Set<String> knownSpeakers() {
        Set<String> known = speakers();
        known.remove(Talkturn.UNKNOWN_SPEAKER);
        return known;
    }
}
