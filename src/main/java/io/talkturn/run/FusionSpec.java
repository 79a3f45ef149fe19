package io.talkturn.run;

import io.talkturn.corpus.io.WeakLabelFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A run of a fusion network (weak-mtl.md 2 and 3).
 *
 * @param format the version of this form, now 1
 * @param name what people see
 * @param corpus the corpus folder, absolute or from the project folder
 * @param corpusHash SHA-256 over the corpus's files when the run was made, hexadecimal; weak labels are not in it
 * @param weakHashes SHA-256 of the weak labels that are learned from, by task
 * @param fusion the network and its tasks
 * @param training how it is trained
 * @param created when, as ISO 8601 with zone
 * @param version the Talkturn version
 */
public record FusionSpec(
        int format,
        String name,
        String corpus,
        String corpusHash,
        Map<String, String> weakHashes,
        FusionSettings fusion,
        TrainingSettings training,
        String created,
        String version)
        implements RunSpec {
    /** What a file lacks must be noticed when it is read, not when it is used. */
    public FusionSpec {
        Stream.of(name, corpus, corpusHash, weakHashes, fusion, training).forEach(Objects::requireNonNull);
        weakHashes = Collections.unmodifiableMap(new LinkedHashMap<>(weakHashes));
    }

    /**
     * The hashes of the weak labels that settings learn from, by task.
     *
     * @param corpus the corpus folder
     * @throws UserError where the corpus has no weak labels of a task
     */
    public static Map<String, String> weakHashes(Path corpus, FusionSettings settings) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (FurtherTask task : settings.with()) {
            if (task.isWeak()) {
                if (!Files.exists(corpus.resolve(WeakLabelFiles.FOLDER).resolve(task.task() + ".csv"))) {
                    throw new UserError(
                            "The corpus has no weak labels of “" + task.task() + "”.",
                            corpus,
                            "Make them with “talkturn weaklabel --run RUN --corpus " + corpus.getFileName()
                                    + "”, with a run that was trained on a corpus with this task.");
                }
                hashes.put(task.task(), WeakLabelFiles.hash(corpus, task.task()));
            }
        }
        return hashes;
    }

    @Override
    public String architecture() {
        return fusion.fusionModel().title();
    }

    @Override
    public String primary() {
        return fusion.primary();
    }
}
