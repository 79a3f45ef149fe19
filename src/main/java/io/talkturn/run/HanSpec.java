package io.talkturn.run;

import io.talkturn.foundation.UserError;
import io.talkturn.model.HanSettings;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.TrainingSettings;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A run of a HAN, flat multi-task HAN or HAN-ROCK network (han-rock.md).
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
public record HanSpec(
        int format,
        String name,
        String corpus,
        String corpusHash,
        String text,
        TaskSettings tasks,
        HanSettings model,
        TrainingSettings training,
        String created,
        String version)
        implements RunSpec {

    /** What a file lacks must be noticed when it is read, not when it is used. */
    public HanSpec {
        Stream.of(name, corpus, corpusHash, text, tasks, model, training).forEach(Objects::requireNonNull);
    }

    /**
     * The specification, where it is one of a HAN network.
     *
     * @throws UserError where it is of another kind
     */
    public static HanSpec require(RunSpec spec) {
        if (spec instanceof HanSpec han) {
            return han;
        }
        throw new UserError(
                "The run “" + spec.name() + "” trains the " + spec.architecture()
                        + " network, which has no attention to talkturns.",
                "Choose a run of a HAN, flat multi-task HAN or HAN-ROCK network.");
    }

    @Override
    public String architecture() {
        return model.architecture().title();
    }

    @Override
    public String primary() {
        return tasks.primary();
    }
}
