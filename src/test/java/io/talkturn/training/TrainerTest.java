package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.setting.RecordEdit;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.Toys.Trained;
import io.talkturn.training.TrainingOutcome.Ending;
import io.talkturn.training.han.Evaluation;
import io.talkturn.training.han.Evaluator;
import io.talkturn.training.han.HanLearner;
import io.talkturn.training.han.TrainingMaterial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainerTest {
    private static final Supplier<StopRequest> GO_ON = () -> StopRequest.NONE;

    private final Toys toys = Toys.of("mood", 0);

    @TempDir
    Path folder;

    @Test
    void learnsWhatTheWordsTell() {
        Trained trained = toys.with(epochs(8)).train(folder, GO_ON);
        assertThat(trained.results().getLast().train().loss())
                .isLessThan(trained.results().getFirst().train().loss() - 0.2);
        assertThat(trained.outcome().keptMetric()).isGreaterThan(0.6);
        assertThat(trained.results().getLast().train().losses())
                .containsOnlyKeys("pri", "tone_happy", "past1", "past2", "future1", "future2");
        assertThat(trained.results())
                .allSatisfy(r -> assertThat(r.pace().windowsPerSecond()).isPositive());
    }

    @Test
    void learnsNumbersAndChoosesByTheirError() {
        Trained trained = Toys.of("valence", 0).with(epochs(20)).train(folder, GO_ON);
        double lowest = trained.results().stream()
                .mapToDouble(r -> r.dev().metrics().get("mae"))
                .min()
                .orElseThrow();
        // to say the middle of the scale every time would be wrong by 1.0 on average
        assertThat(trained.outcome().keptMetric()).isEqualTo(lowest).isLessThan(0.8);
    }

    @Test
    void bearsTheWeightsOfTheBestEpochInTheEnd() {
        try (HanLearner learner = toys.learner()) {
            TrainingOutcome outcome =
                    toys.with(epochs(6)).trainer(learner, folder).train(listener(GO_ON));
            int[] dev = toys.material().targets().rows(Partition.DEV);
            Evaluation evaluation = new Evaluator(learner, toys.material().corpus()).evaluate(dev, Losses.NONE);
            assertThat(evaluation.metrics(toys.material().targets().primary()).get("accuracy"))
                    .isEqualTo(outcome.keptMetric());
        }
    }

    @Test
    void endsEarlyWhenTheDevMetricGetsNoBetter() {
        TrainingSettings still = new TrainingSettings(
                new OptimizerSettings(OptimizerSettings.Kind.SGD, 1e-12, 0, 0),
                new BatchSettings(16, 4),
                new Stopping(50, 3, "auto"),
                5,
                new Hardware(1, "cpu"));
        Trained trained = toys.with(still).train(folder, GO_ON);
        assertThat(trained.ending()).isEqualTo(Ending.EARLY_END);
        assertThat(trained.outcome().epochs()).isEqualTo(4);
        assertThat(trained.outcome().keptEpoch()).isEqualTo(1);
    }

    @Test
    void isTheSameBesideAGarbageCollectorThatNeverRests() throws Exception {
        Toys brief = toys.with(epochs(1));
        Trained calm = brief.train(folder.resolve("calm"), GO_ON);
        try (MemoryChurn _ = new MemoryChurn()) {
            assertThat(brief.train(folder.resolve("beside"), GO_ON).weights()).isEqualTo(calm.weights());
        }
    }

    @Test
    void aLossThatIsNoNumberStopsWithThePlaceAndWhatToTry() {
        TrainingSettings wild = new TrainingSettings(
                new OptimizerSettings(OptimizerSettings.Kind.SGD, 1e30, 0, 0),
                new BatchSettings(16, 4),
                new Stopping(5, 0, "auto"),
                5,
                new Hardware(1, "cpu"));
        assertThatThrownBy(() -> toys.with(wild).train(folder, GO_ON)).isInstanceOfSatisfying(UserError.class, e -> {
            assertThat(e.what()).contains("epoch 1, batch");
            assertThat(e.wayOut()).contains("lower learning rate", "clip gradients");
        });
    }

    @Test
    void stopsWithTheBestEpochOrTheLastState() {
        Trained all = toys.train(folder.resolve("all"), GO_ON);
        int perEpoch = batches();
        Trained best = toys.train(folder.resolve("best"), after(2 * perEpoch + 3, StopRequest.STOP_BEST));
        Trained last = toys.train(folder.resolve("last"), after(2 * perEpoch, StopRequest.STOP_LAST));
        assertThat(best.ending()).isEqualTo(Ending.STOPPED_BEST);
        assertThat(best.outcome().keptEpoch()).isBetween(1, 2);
        assertThat(last.ending()).isEqualTo(Ending.STOPPED_LAST);
        assertThat(last.outcome().epochs()).isEqualTo(2);
        assertThat(last.outcome().keptEpoch()).isEqualTo(2);
        assertThat(last.weights()).isNotEqualTo(all.weights());
    }

    @Test
    void discardKeepsNothingAndPauseKeepsAll() {
        Trained discarded = toys.train(folder.resolve("discarded"), () -> StopRequest.DISCARD);
        assertThat(discarded.outcome().hasWeights()).isFalse();
        assertThat(Files.exists(folder.resolve("discarded"))).isFalse();
        Trained paused = toys.train(folder.resolve("paused"), () -> StopRequest.PAUSE);
        assertThat(paused.outcome().hasWeights()).isFalse();
        assertThat(new CheckpointFolder(folder.resolve("paused")).isEmpty()).isFalse();
    }

    @Test
    void keepsNoArraysOfABatchOrAnEvaluation() {
        try (HanLearner learner = toys.learner()) {
            toys.with(epochs(1)).trainer(learner, folder.resolve("a")).train(listener(GO_ON));
            int before = learner.manager().getManagedArrays().size();
            toys.trainer(learner, folder.resolve("b")).train(listener(GO_ON));
            assertThat(learner.manager().getManagedArrays()).hasSize(before);
        }
    }

    @Test
    void trainsWithoutAuxiliarySupervision() {
        var t = toys.tasks();
        var alone = new TaskSettings(
                t.primary(), t.auxiliary(), t.rule(), t.primaryWeight(), t.byHand(), false, false, false);
        TrainingMaterial material = ToyCorpus.material(Toys.CORPUS, alone);
        Trained trained = new Toys(toys.model(), epochs(2), alone, material).train(folder, GO_ON);
        EpochResult result = trained.results().getLast();
        assertThat(result.train().loss()).isCloseTo(result.train().losses().get("pri"), within(1e-9));
    }

    private int batches() {
        int rows = toys.material().targets().rows(Partition.TRAIN).length;
        return (rows + toys.settings().batch().size() - 1)
                / toys.settings().batch().size();
    }

    private TrainingSettings epochs(int epochs) {
        return RecordEdit.with(toys.settings(), "epochs", epochs);
    }

    private static Supplier<StopRequest> after(int batches, StopRequest request) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.getAndIncrement() < batches ? StopRequest.NONE : request;
    }

    private static TrainingListener listener(Supplier<StopRequest> poll) {
        return new TrainingListener() {
            @Override
            public StopRequest poll() {
                return poll.get();
            }

            @Override
            public void epochDone(EpochResult result) {}
        };
    }
}
