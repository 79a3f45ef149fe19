package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.talkturn.model.HanSettings;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionSettings;
import java.util.Map;

/**
 * The form of {@code run.json}: all that a run has stands side by side in one object. A file without a {@code kind} is of a
 * time when there were HAN networks only.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = RunFile.Han.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunFile.Han.class, name = "han"),
    @JsonSubTypes.Type(value = RunFile.Fusion.class, name = "fusion")
})
sealed interface RunFile {
    /** What stands in it. */
    RunSpec spec();

    /** The file of a specification. */
    static RunFile of(RunSpec spec) {
        RunHeader h = spec.header();
        return switch (spec.network()) {
            case HanSpec han ->
                new Han(
                        h.format(),
                        h.name(),
                        h.corpus(),
                        h.corpusHash(),
                        han.text(),
                        han.tasks(),
                        han.model(),
                        spec.training(),
                        h.created(),
                        h.version());
            case FusionSpec fusion ->
                new Fusion(
                        h.format(),
                        h.name(),
                        h.corpus(),
                        h.corpusHash(),
                        fusion.weakHashes(),
                        fusion.fusion(),
                        spec.training(),
                        h.created(),
                        h.version());
        };
    }

    /** A run of a HAN network. */
    record Han(
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
            implements RunFile {
        @Override
        public RunSpec spec() {
            return new RunSpec(
                    new RunHeader(format, name, corpus, corpusHash, created, version),
                    new HanSpec(text, tasks, model),
                    training);
        }
    }

    /** A run of a fusion network. */
    record Fusion(
            int format,
            String name,
            String corpus,
            String corpusHash,
            Map<String, String> weakHashes,
            FusionSettings fusion,
            TrainingSettings training,
            String created,
            String version)
            implements RunFile {
        @Override
        public RunSpec spec() {
            return new RunSpec(
                    new RunHeader(format, name, corpus, corpusHash, created, version),
                    new FusionSpec(weakHashes, fusion),
                    training);
        }
    }
}
