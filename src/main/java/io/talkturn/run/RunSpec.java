package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.training.TrainingSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

/**
 * Everything that decides what a run computes, stored as {@code run.json}: the same specification gives the same
 * numbers again. A file without a {@code kind} is of a time when there was only {@link HanSpec}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = HanSpec.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = HanSpec.class, name = "han"),
    @JsonSubTypes.Type(value = FusionSpec.class, name = "fusion")
})
public sealed interface RunSpec permits HanSpec, FusionSpec {
    /** The form that this version writes. */
    int FORMAT = 1;

    /** The version of the form, now 1. */
    int format();

    /** What people see. */
    String name();

    /** The corpus folder, absolute or from the project folder. */
    String corpus();

    /** SHA-256 over the corpus's files when the run was made, hexadecimal. */
    String corpusHash();

    /** How it is trained. */
    TrainingSettings training();

    /** When it was made, as ISO 8601 with zone. */
    String created();

    /** The Talkturn version. */
    String version();

    /** What people call the network, for example HAN-ROCK or EF-LF LSTM. */
    String architecture();

    /** What a training step takes several of, and throughput is counted in: windows of talkturns, or samples. */
    default String counted() {
        return switch (this) {
            case HanSpec _ -> "windows";
            case FusionSpec _ -> "samples";
        };
    }

    /** The label that is predicted and that chooses the epoch. */
    String primary();

    /**
     * Reads a {@code run.json}.
     *
     * @throws UserError where the file is missing, damaged or of a newer version
     */
    static RunSpec read(Path file) {
        RunSpec spec = Json.readWhole(file, RunSpec.class);
        if (spec.format() != FORMAT) {
            throw new UserError(
                    "The run was made by another version of Talkturn (" + spec.version() + ") in form " + spec.format()
                            + ", which this one does not read.",
                    file,
                    "Use that version or a newer one.");
        }
        requirePathAndTime(spec, file);
        return spec;
    }

    private static void requirePathAndTime(RunSpec spec, Path file) {
        String words = switch (spec) {
            case HanSpec han -> han.model().embeddings();
            case FusionSpec fusion -> fusion.fusion().classVectors();
        };
        try {
            boolean named = Stream.of(spec.corpus(), words == null ? "none" : words)
                    .map(Path::of)
                    .noneMatch(path -> path.toString().isEmpty());
            if (named && OffsetDateTime.parse(spec.created()) != null) {
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
