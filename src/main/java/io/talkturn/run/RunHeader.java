package io.talkturn.run;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What every run has, whatever it trains.
 *
 * @param format the version of the form of {@code run.json}, now {@link RunSpec#FORMAT}
 * @param name what people see
 * @param corpus the corpus folder, absolute or from the project folder, with {@code /} on every system
 * @param corpusHash SHA-256 over the corpus's files when the run was made, hexadecimal; weak labels are not in it
 * @param created when, as ISO 8601 with zone
 * @param version the Talkturn version
 */
public record RunHeader(int format, String name, String corpus, String corpusHash, String created, String version) {
    /** What a file lacks must be noticed when it is read, not when it is used. */
    public RunHeader {
        Stream.of(name, corpus, corpusHash, created, version).forEach(Objects::requireNonNull);
    }

    /** The same under another name. */
    public RunHeader named(String other) {
        return new RunHeader(format, other, corpus, corpusHash, created, version);
    }
}
