package io.talkturn.run;

import io.talkturn.model.HanSettings;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.TrainingSettings;

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
        String version) {}
