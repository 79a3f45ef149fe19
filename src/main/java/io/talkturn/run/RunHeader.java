package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every run has, whatever it trains.
 *
 * @param format the version of the form of {@code run.json}, now {@link RunSpec#FORMAT}
 * @param name what people see
 * @param corpus the corpus folder, absolute or from the project folder, with {@code /} on every system
 * @param corpusHash SHA-256 over the corpus's files when the run was made, hexadecimal; weak labels are not in it
 * @param created when, as ISO 8601 with zone
 * @param version the Talkturn version
 * @param fold of the corpus, null for the corpus's own division
 */
public record RunHeader(
        int format,
        String name,
        String corpus,
        String corpusHash,
        String created,
        String version,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RunFold fold) {
    private static final String SEPARATOR = ", ";

    /** What a file lacks must be noticed when it is read, not when it is used. */
    public RunHeader {
        Stream.of(name, corpus, corpusHash, created, version).forEach(Objects::requireNonNull);
    }

    /** Of a run on the corpus's own division. */
    public RunHeader(int format, String name, String corpus, String corpusHash, String created, String version) {
        this(format, name, corpus, corpusHash, created, version, null);
    }

    /** The same on a fold, which its name says; null: on the corpus's own division. */
    RunHeader on(@Nullable RunFold other) {
        String suffix = fold == null ? "" : SEPARATOR + fold.title();
        String bare = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
        return new RunHeader(
                format,
                other == null ? bare : bare + SEPARATOR + other.title(),
                corpus,
                corpusHash,
                created,
                version,
                other);
    }

    /** The same under another name. */
    public RunHeader named(String other) {
        return new RunHeader(format, other, corpus, corpusHash, created, version, fold);
    }
}
