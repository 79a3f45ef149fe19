package io.talkturn.run;

import io.talkturn.corpus.io.WeakLabelFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fusion network (weak-label paper: models, training).
 *
 * @param weakHashes SHA-256 of the weak labels that are learned from, by task
 * @param fusion the network and its tasks
 */
public record FusionSpec(Map<String, String> weakHashes, FusionSettings fusion) implements NetworkSpec {
    /** What a file lacks must be noticed when it is read, not when it is used. */
    public FusionSpec {
        Stream.of(weakHashes, fusion).forEach(Objects::requireNonNull);
        weakHashes = Collections.unmodifiableMap(new LinkedHashMap<>(weakHashes));
    }

    /**
     * A network with the weak labels as they are in a corpus now.
     *
     * @param corpus the corpus folder
     * @throws UserError where the corpus has no weak labels of a task
     */
    public static FusionSpec of(Path corpus, FusionSettings settings) {
        return new FusionSpec(weakHashes(corpus, settings), settings);
    }

    /**
     * The hashes of the weak labels that settings learn from, by task.
     *
     * @param corpus the corpus folder
     * @throws UserError where the corpus has no weak labels of a task
     */
    private static Map<String, String> weakHashes(Path corpus, FusionSettings settings) {
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
        return fusion.network().model().title();
    }

    @Override
    public String primary() {
        return fusion.primary();
    }

    @Override
    public String counted() {
        return "samples";
    }

    @Override
    public @Nullable String vectors() {
        return fusion.classVectors();
    }

    @Override
    public String runName(long seed) {
        return fusion.runName(seed);
    }
}
