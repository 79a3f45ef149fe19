package io.talkturn.corpus.io.source;

import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Partition;
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
 */
public record ImportRequest(
        List<Path> sources,
        @Nullable String title,
        @Nullable Partition partition,
        FeatureChoices features,
        @Nullable Path spool) {
    public ImportRequest {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("Nothing to import");
        }
    }

    /** A request without choices for features. */
    public ImportRequest(List<Path> sources, @Nullable String title, @Nullable Partition partition) {
        this(sources, title, partition, FeatureChoices.USUAL, null);
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
        return name.isEmpty() ? "corpus" : name;
    }

    /** The title asked for, else one from the first source. */
    public String titleOrSource() {
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        Path first = sources.getFirst().toAbsolutePath().normalize();
        return String.valueOf(first.getFileName()).replaceFirst("\\.[A-Za-z]{1,5}$", "");
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
