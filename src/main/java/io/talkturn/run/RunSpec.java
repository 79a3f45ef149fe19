package io.talkturn.run;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.model.HanSettings;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything that decides what a run computes, stored as {@code run.json}: the same specification gives the same
 * numbers again.
 *
 * @param format the version of this form, now 1
 * @param name what people see
 * @param corpus the corpus folder, absolute or from the project folder
 * @param corpusHash SHA-256 over the corpus's files when the run was made, hexadecimal
 * @param text {@code narrative}: MONAH narratives where there are any, {@code text}: the bare words
 * @param tasks what is predicted, and the loss weights
 * @param model the network
 * @param training how it is trained
 * @param created when, as ISO 8601 with zone
 * @param version the Talkturn version
 */
public record RunSpec(
        int format,
        String name,
        String corpus,
        String corpusHash,
        String text,
        TaskSettings tasks,
        HanSettings model,
        TrainingSettings training,
        String created,
        String version) {
    /** The form that this version writes. */
    public static final int FORMAT = 1;

    /**
     * Reads a {@code run.json}.
     *
     * @throws UserError where the file is missing, damaged or of a newer version
     */
    public static RunSpec read(Path file) {
        RunSpec spec = Json.read(file, RunSpec.class);
        if (spec.format() != FORMAT) {
            throw new UserError(
                    "The run was made by another version of Talkturn (" + spec.version() + ") in form " + spec.format()
                            + ", which this one does not read.",
                    file,
                    "Use that version or a newer one.");
        }
        return spec;
    }

    /** What a file lacks must be noticed when it is read, not when it is used. */
    public RunSpec {
        Stream.of(name, corpus, corpusHash, text, tasks, model, training).forEach(Objects::requireNonNull);
    }
}
