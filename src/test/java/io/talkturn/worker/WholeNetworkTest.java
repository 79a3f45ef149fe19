package io.talkturn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Json;
import io.talkturn.model.Architecture;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunState;
import io.talkturn.run.TinyProject;
import io.talkturn.run.use.Predictor;
import io.talkturn.setting.RecordEdit;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.Targets;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.TaskWeights;
import io.talkturn.task.WeightRule;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Auxiliary tasks that are left out stay in the network with the weight 0, as the paper leaves families out. */
final class WholeNetworkTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @EnumSource(WeightRule.class)
    void whatIsLeftOutHasTheWeightZeroUnderEveryRule(WeightRule rule) {
        RunSpec spec = spec(true);
        TaskSettings tasks = RecordEdit.with(HanSpec.require(spec).tasks(), "rule", rule);
        if (rule == WeightRule.BY_HAND) {
            tasks = RecordEdit.with(tasks, "byHand", Map.of(AuxiliaryTask.AU05, 2.0, AuxiliaryTask.AU25, 5.0));
        }
        Targets targets = Targets.of(TinyProject.corpus(), tasks);
        TaskWeights weights = TaskWeights.of(targets, tasks, 3);
        Set<AuxiliaryTask> left = EnumSet.allOf(AuxiliaryTask.class);
        left.removeAll(tasks.auxiliary());
        assertThat(left)
                .isNotEmpty()
                .allSatisfy(task -> assertThat(weights.of(task)).isZero());
        assertThat(weights.byId().values().stream()
                        .mapToDouble(weight -> weight)
                        .sum())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void allSixteenEncodersAreTrainedWhateverIsChosen() {
        RunFolder whole = trained(spec(true));
        assertThat(Json.tree(whole.network()).get("outputs").size()).isEqualTo(1 + AuxiliaryTask.values().length);
        assertThat(Json.tree(whole.network()).get("turnEncoders").size()).isEqualTo(1 + AuxiliaryTask.values().length);
        assertThat(new RunResults(whole)
                        .metrics().rows().stream().map(row -> row.task()).distinct())
                .as("only what is learned is judged")
                .hasSize(1 + chosen(whole));
        assertThat(new Predictor(whole)
                        .predict(CorpusFolder.read(root.resolve("corpora/tiny")), Set.of(Partition.TEST))
                        .rows())
                .isNotEmpty();
    }

    @Test
    void aSmallerNetworkIsAChoiceOfItsOwn() {
        RunFolder small = trained(spec(false));
        assertThat(Json.tree(small.network()).get("outputs").size()).isEqualTo(1 + chosen(small));
        assertThat(Json.line(HanSpec.require(small.spec()).tasks())).doesNotContain("wholeNetwork");
    }

    private static int chosen(RunFolder run) {
        return HanSpec.require(run.spec()).tasks().auxiliary().size();
    }

    private RunSpec spec(boolean whole) {
        RunSpec usual = TinyProject.in(root).spec("ap", 1, "mood", Architecture.ROCK);
        HanSpec han = HanSpec.require(usual);
        return usual.with(new HanSpec(han.text(), RecordEdit.with(han.tasks(), "wholeNetwork", whole), han.model()));
    }

    private RunFolder trained(RunSpec spec) {
        RunFolder run = RunFolder.create(root.resolve("runs"), spec);
        assertThat(new Worker(run, () -> false).run())
                .as(run.status().message())
                .isEqualTo(RunState.FINISHED);
        return run;
    }
}
