package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.training.TrainingSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what a run computes, stored as {@code run.json}: the same specification gives the same numbers
 * again.
 *
 * @param header what every run has
 * @param network what is trained
 * @param training how
 */
public record RunSpec(RunHeader header, NetworkSpec network, TrainingSettings training) {
    /** The form that this version writes. */
    public static final int FORMAT = 1;

    /** What a file lacks must be noticed when it is read, not when it is used. */
    public RunSpec {
        Stream.of(header, network, training).forEach(Objects::requireNonNull);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RunSpec of(RunFile file) {
        return file.spec();
    }

    @JsonValue
    RunFile file() {
        return RunFile.of(this);
    }

    /** What people see. */
    public String name() {
        return header.name();
    }

    /** The corpus folder, absolute or from the project folder. */
    public String corpus() {
        return header.corpus();
    }

    /** SHA-256 over the corpus's files when the run was made, hexadecimal. */
    public String corpusHash() {
        return header.corpusHash();
    }

    /** What people call the network, for example HAN-ROCK or EF-LF LSTM. */
    public String architecture() {
        return network.architecture();
    }

    /** The label that is predicted and that chooses the epoch. */
    public String primary() {
        return network.primary();
    }

    /** The fold that it is trained and judged on, null for the corpus's own division. */
    public @Nullable RunFold fold() {
        return header.fold();
    }

    /**
     * The same run on a fold, which its name says.
     *
     * @param fold null: on the corpus's own division
     */
    public RunSpec on(@Nullable RunFold fold) {
        return new RunSpec(header.on(fold), network, training);
    }

    /** The same run of another network or with other tasks. */
    public RunSpec with(NetworkSpec other) {
        return new RunSpec(header, other, training);
    }

    /** The same run trained otherwise. */
    public RunSpec with(TrainingSettings other) {
        return new RunSpec(header, network, other);
    }

    /**
     * Reads a {@code run.json}.
     *
     * @throws UserError where the file is missing, damaged or of a newer version
     */
    public static RunSpec read(Path file) {
        RunSpec spec = FileVersion.reading(file, FORMAT, () -> Json.readWhole(file, RunSpec.class));
        RunHeader header = spec.header();
        if (header.format() != FORMAT) {
            throw new UserError(
                    "The run was made by another version of Talkturn (" + header.version() + ") in form "
                            + header.format() + ", which this one does not read.",
                    file,
                    "Use that version or a newer one.");
        }
        requirePathAndTime(spec, file);
        return spec;
    }

    private static void requirePathAndTime(RunSpec spec, Path file) {
        String vectors = spec.network().vectors();
        try {
            boolean named = Stream.of(spec.corpus(), vectors == null ? "none" : vectors)
                    .map(Path::of)
                    .noneMatch(path -> path.toString().isEmpty());
            if (named && OffsetDateTime.parse(spec.header().created()) != null) {
                return;
            }
        } catch (InvalidPathException | DateTimeParseException e) {
            // told below
        }
        throw new UserError(
                "The file is damaged: a path in it is none, or “created” is no time.",
                file,
                "Restore it from a copy, or make the run again.");
    }
}
