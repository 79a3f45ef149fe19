package io.talkturn.corpus.io.source;

import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.PortableNames;
import io.talkturn.foundation.UserError;
import io.talkturn.foundation.Version;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported.
 *
 * @param sources files, or one folder
 * @param title what people see, or null: made from the first source's name
 * @param partition the partition of all conversations, or null: as the source says
 * @param features what is chosen for files of features
 * @param spool a folder for arrays that are too large for memory, on the disk where the corpus will be: what is written
 *     there is moved into the corpus; null where nothing may be written, as for a preview
 * @param join neighbours of one speaker become one talkturn where the pause between them is at most so many seconds; 0 joins
 *     nothing; null: as is usual for the format
 */
public record ImportRequest(
        List<Path> sources,
        @Nullable String title,
        @Nullable Partition partition,
        FeatureChoices features,
        @Nullable Path spool,
        @Nullable Double join) {
    public ImportRequest {
        sources = List.copyOf(sources);
        if (join != null && !(join >= 0 && join <= LONGEST_PAUSE)) {
            throw new UserError(
                    "A pause over which talkturns are joined cannot have " + join + " seconds.",
                    "Give seconds from 0, which joins nothing, to " + LONGEST_PAUSE + ".");
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("Nothing to import");
        }
    }

    private static final int LONGEST_PAUSE = 3600;

    /** A request that joins talkturns as is usual for the format. */
    public ImportRequest(
            List<Path> sources,
            @Nullable String title,
            @Nullable Partition partition,
            FeatureChoices features,
            @Nullable Path spool) {
        this(sources, title, partition, features, spool, null);
    }

    /** A request without choices for features. */
    public ImportRequest(List<Path> sources, @Nullable String title, @Nullable Partition partition) {
        this(sources, title, partition, FeatureChoices.USUAL, null, null);
    }

    /** The same that joins neighbours of one speaker over pauses of at most so many seconds. */
    public ImportRequest joining(@Nullable Double seconds) {
        return new ImportRequest(sources, title, partition, features, spool, seconds);
    }

    /** A request with nothing but sources. */
    public static ImportRequest of(Path... sources) {
        return new ImportRequest(List.of(sources), null, null);
    }

    /** The name in files and on the command line: the title in lower case, letters, digits and hyphens. */
    public static String nameFrom(String title) {
        String name = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "corpus" : PortableNames.of(name);
    }

    /** The title asked for, else one from the first source. */
    public String titleOrSource() {
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        Path first = sources.getFirst().toAbsolutePath().normalize();
        return String.valueOf(first.getFileName()).replaceFirst("\\.([A-Za-z]{1,5}|TextGrid)$", "");
    }

    /** The provenance of the corpus that comes out. */
    public CorpusInfo info(String format) {
        return info(format, titleOrSource());
    }

    /** The same of a corpus that has a name of its own, which is better than that of a folder. */
    public CorpusInfo infoOf(String format, String corpus) {
        return info(format, title == null || title.isBlank() ? corpus : titleOrSource());
    }

    private CorpusInfo info(String format, String named) {
        String from = sources.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(", "));
        String now = OffsetDateTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return new CorpusInfo(nameFrom(named), named, false, format, from, now, Version.current());
    }
}
