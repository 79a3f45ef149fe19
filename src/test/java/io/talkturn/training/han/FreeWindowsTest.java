package io.talkturn.training.han;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Partition;
import io.talkturn.training.Losses;
import io.talkturn.training.Toys;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Windows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FreeWindowsTest {
    @Test
    void windowsOfTheCorpusArePredictedAsEver() {
        Toys toys = Toys.of("mood", 0.2);
        EncodedCorpus corpus = toys.material().corpus();
        int[] rows = toys.material().targets().rows(Partition.TRAIN);
        try (HanLearner learner = toys.learner()) {
            Windows windows =
                    new Windows(corpus.corpus(), learner.settings().input().contentSize());
            List<int[][]> read = new ArrayList<>();
            for (int row : rows) {
                read.add(IntStream.rangeClosed(windows.first(row), row)
                        .mapToObj(corpus::ids)
                        .toArray(int[][]::new));
            }
            read.add(read.getFirst());
            double[][][] known =
                    new Evaluator(learner, corpus).evaluate(rows, Losses.NONE).outputs();

            double[][] outputs = new FreeWindows(learner).predict(read);

            for (int i = 0; i < rows.length; i++) {
                assertThat(outputs[i]).as("row " + rows[i]).containsExactly(known[i][0], within(1e-5));
            }
            assertThat(outputs[rows.length]).as("the same once more").isEqualTo(outputs[0]);
        }
    }
}
