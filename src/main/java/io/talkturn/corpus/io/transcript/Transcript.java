package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.io.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of a transcript as it stands: a conversation named after the file, in tiers.
 *
 * @param media the recording as the file names it, or null
 * @param tiers every tier or key of the file, those that are left out too
 */
public record Transcript(SourceFile file, @Nullable String media, List<Tier> tiers) {
    public Transcript {
        tiers = List.copyOf(tiers);
    }

    /** The conversation's id: the file's name without its ending. */
    public String id() {
        return file.stem();
    }

    /** The tier of a name. */
    public Optional<Tier> tier(String name) {
        return tiers.stream().filter(tier -> tier.name().equals(name)).findFirst();
    }
}
