package io.talkturn.training.han;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.model.HanShape;
import io.talkturn.task.ClassTarget;
import io.talkturn.training.Devices;
import io.talkturn.training.Losses;
import io.talkturn.training.Toys;
import io.talkturn.training.han.ConversationResult.WindowResult;
import io.talkturn.training.han.text.Windows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluatorTest {
    private final Toys toys = Toys.of("mood", 0.2);
    private final Corpus corpus = Toys.CORPUS;
    private final HanLearner learner = toys.learner();
    private final HanShape shape = learner.shape();
    private final Evaluator evaluator = new Evaluator(learner, toys.material().corpus());
    private final int[] rows = toys.material().targets().rows(Partition.DEV);
    private final Losses losses = toys.material().losses(shape);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        learner.close();
    }

    @Test
    void handsOverEveryConversationOnceWithAllOfItsAttention() {
        List<ConversationResult> results = new ArrayList<>();
        Evaluation evaluation = evaluator.evaluate(rows, losses, results::add);
        assertThat(results.stream()
                        .flatMap(r -> r.windows().stream())
                        .mapToInt(WindowResult::row)
                        .toArray())
                .isEqualTo(rows);
        assertThat(results)
                .extracting(ConversationResult::conversation)
                .isSorted()
                .doesNotHaveDuplicates();
        results.forEach(this::check);
        assertThat(evaluation.outputs()[3])
                .isEqualTo(results.stream()
                        .flatMap(r -> r.windows().stream())
                        .toList()
                        .get(3)
                        .outputs());
    }

    @Test
    void predictsAWindowTheSameInWhateverCompany() {
        Evaluation together = evaluator.evaluate(rows, losses);
        for (int n = 0; n < rows.length; n += 5) {
            Evaluation alone = evaluator.evaluate(new int[] {rows[n]}, Losses.NONE);
            for (int b = 0; b < shape.tasks().size(); b++) {
                assertThat(alone.outputs()[0][b]).containsExactly(together.outputs()[n][b], within(1e-5));
            }
        }
    }

    @Test
    void itsLossesAreMeansOverAllRows() {
        Evaluation evaluation = evaluator.evaluate(rows, losses);
        var truth = (ClassTarget) toys.material().targets().primary();
        double crossEntropy = IntStream.range(0, rows.length)
                .mapToDouble(n -> -Math.log(evaluation.outputs()[n][0][truth.at(rows[n])]))
                .average()
                .orElseThrow();
        assertThat(evaluation.losses().get("pri")).isCloseTo(crossEntropy, within(1e-5));
        assertThat(evaluation.losses()).containsOnlyKeys(shape.tasks());
        double total = losses.tasks().stream()
                .mapToDouble(t -> t.weight() * evaluation.losses().get(t.id()))
                .sum();
        assertThat(evaluation.loss()).isCloseTo(total, within(1e-9));
    }

    @Test
    void aSavedNetworkPredictsTheSame() {
        Path weights = folder.resolve("weights.safetensors");
        learner.save(weights);
        try (HanLearner again = HanLearner.trained(toys.model(), shape, weights, Devices.choose("cpu", 1))) {
            assertThat(new Evaluator(again, toys.material().corpus())
                            .evaluate(rows, Losses.NONE)
                            .outputs())
                    .isDeepEqualTo(evaluator.evaluate(rows, Losses.NONE).outputs());
        }
    }

    private void check(ConversationResult result) {
        Windows windows = new Windows(corpus, toys.model().input().contentSize());
        boolean[] seen = new boolean[result.words().size()];
        for (WindowResult window : result.windows()) {
            assertThat(window.firstRow()).isEqualTo(windows.first(window.row()));
            for (int row = window.firstRow(); row <= window.row(); row++) {
                seen[row - result.firstRow()] = true;
            }
            assertThat(window.outputs().length).isEqualTo(shape.tasks().size());
            assertThat(sum(window.tasks())).isCloseTo(1, within(1e-5));
            assertThat(window.tasks()).hasSize(shape.turnEncoders().size());
            for (int encoder = 0; encoder < shape.turnEncoders().size(); encoder++) {
                int column = encoder;
                double sum = IntStream.range(0, window.length())
                        .mapToDouble(i -> window.turns()[i][column])
                        .sum();
                assertThat(sum).isCloseTo(1, within(1e-5));
            }
        }
        for (int i = 0; i < seen.length; i++) {
            var words = result.words().get(i);
            assertThat(words != null).isEqualTo(seen[i]);
            if (words != null) {
                assertThat(words.byEncoder())
                        .hasDimensions(2, toys.material().corpus().ids(result.firstRow() + i).length);
                assertThat(sum(words.byEncoder()[1])).isCloseTo(1, within(1e-5));
            }
        }
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
