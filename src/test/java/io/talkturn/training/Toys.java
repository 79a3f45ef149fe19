package io.talkturn.training;

import io.talkturn.corpus.Corpus;
import io.talkturn.model.Architecture;
import io.talkturn.model.EmbeddingSettings;
import io.talkturn.model.HanDropout;
import io.talkturn.model.HanInput;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanShape;
import io.talkturn.model.HanSizes;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.TrainingOutcome.Ending;
import io.talkturn.training.han.HanCourse;
import io.talkturn.training.han.HanLearner;
import io.talkturn.training.han.TrainingMaterial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A training of a tiny network on the toy corpus, set up in one line. */
public record Toys(HanSettings model, TrainingSettings settings, TaskSettings tasks, TrainingMaterial material) {
    public static final Corpus CORPUS = ToyCorpus.of(32);

    public static Toys of(String label, double dropout) {
        HanSettings model = new HanSettings(
                Architecture.ROCK,
                new HanInput(3, 0),
                new HanSizes(6, 8, 7, 1, 8),
                new HanDropout(dropout, dropout / 2),
                EmbeddingSettings.learned(12));
        TrainingSettings settings = new TrainingSettings(
                new OptimizerSettings(OptimizerSettings.Kind.ADAM, 0.02, 1e-5, 5),
                new BatchSettings(16, 4),
                new Stopping(4, 0, "auto"),
                5,
                new Hardware(1, "cpu"));
        TaskSettings tasks = ToyCorpus.tasks(label);
        return new Toys(model, settings, tasks, ToyCorpus.material(CORPUS, tasks));
    }

    public Toys with(TrainingSettings changed) {
        return new Toys(model, changed, tasks, material);
    }

    public HanLearner learner() {
        HanShape shape = HanShape.of(
                model,
                material.corpus().vocabulary().size(),
                material.targets().primary().outputs(),
                tasks.auxiliary());
        return HanLearner.fresh(
                model,
                shape,
                null,
                settings.seed(),
                Devices.choose("cpu", settings.hardware().threads()));
    }

    Trainer trainer(HanLearner learner, Path folder) {
        return new Trainer(new HanCourse(learner, material, settings), settings, folder);
    }

    public Trained train(Path folder, Supplier<StopRequest> poll) {
        try (HanLearner learner = learner()) {
            Recorder recorder = new Recorder(poll);
            TrainingOutcome outcome = trainer(learner, folder).train(recorder);
            return new Trained(
                    outcome,
                    recorder.results,
                    recorder.notes,
                    learner.parameters().snapshot());
        }
    }

    /** What a training left. */
    public record Trained(TrainingOutcome outcome, List<EpochResult> results, List<String> notes, float[] weights) {
        Ending ending() {
            return outcome.ending();
        }
    }

    private static final class Recorder implements TrainingListener {
        private final Supplier<StopRequest> poll;
        private final List<EpochResult> results = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Recorder(Supplier<StopRequest> poll) {
            this.poll = poll;
        }

        @Override
        public StopRequest poll() {
            return poll.get();
        }

        @Override
        public void epochDone(EpochResult result) {
            results.add(result);
        }

        @Override
        public void note(String message) {
            notes.add(message);
        }
    }
}
