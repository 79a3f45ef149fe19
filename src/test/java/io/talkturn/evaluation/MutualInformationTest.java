package io.talkturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Mutual information beside the golden numbers: against the definition written out plainly, and at the edges. */
final class MutualInformationTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-10);

    @Test
    void kraskovIsItsDefinitionAlsoWithManyTies() {
        for (int distinct : new int[] {4, 30, 100_000}) {
            RandomState random = new RandomState(distinct);
            double[] x = new double[700];
            double[] y = new double[700];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.below(distinct) + 1e-10 * random.normal();
                y[i] = 0.5 * x[i] + random.below(distinct) + 1e-10 * random.normal();
            }
            assertThat(MutualInformation.kraskov(x, y, 3)).isCloseTo(kraskovWrittenOut(x, y, 3), CLOSE);
        }
    }

    @Test
    void rossIsItsDefinitionAndLeavesOutClassesOfOne() {
        RandomState random = new RandomState(5);
        double[] x = new double[400];
        int[] classes = new int[400];
        for (int i = 0; i < x.length; i++) {
            classes[i] = i == 17 ? 99 : random.below(5) - 2;
            x[i] = classes[i] + random.normal();
        }
        assertThat(MutualInformation.ross(x, classes, 3)).isCloseTo(rossWrittenOut(x, classes, 3), CLOSE);
    }

    @Test
    void classesThatSayEverythingGiveTheirEntropy() {
        int[] a = {0, 1, 0, 1, 2, 2, 7, 7};
        int[] b = {5, 6, 5, 6, 9, 9, -1, -1};
        assertThat(MutualInformation.plugIn(a, b)).isCloseTo(Math.log(4), CLOSE);
        assertThat(MutualInformation.plugIn(a, new int[8])).isZero();
    }

    @Test
    void tooLittleDataGivesZeroNotAnError() {
        assertThat(MutualInformation.kraskov(new double[] {1}, new double[] {2}, 3))
                .isZero();
        assertThat(MutualInformation.kraskov(new double[] {1, 2}, new double[] {2, 3}, 3))
                .isGreaterThanOrEqualTo(0);
        assertThat(MutualInformation.ross(new double[] {1, 2}, new int[] {0, 1}, 3))
                .isZero();
        assertThat(MutualInformation.plugIn(new int[0], new int[0])).isZero();
        assertThat(MutualInformation.withTarget(List.of(), Column.classes(1, 2), () -> 0))
                .isEmpty();
    }

    @Test
    void aConstantColumnSaysNothing() {
        RandomState random = new RandomState(0);
        Column constant = Column.numbers(new double[200]);
        Column target = Column.numbers(new RandomState(1).normals(200));
        assertThat(MutualInformation.withTarget(List.of(constant), target, random::normal)[0])
                .isLessThan(0.1);
    }

    @Test
    void refusesGapsAndColumnsOfDifferentLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> Column.numbers(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MutualInformation.withTarget(List.of(Column.numbers(1, 2)), Column.classes(1), () -> 0));
    }

    private static double kraskovWrittenOut(double[] x, double[] y, int k) {
        int n = x.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double[] distances = new double[n];
            for (int j = 0; j < n; j++) {
                distances[j] =
                        j == i ? Double.POSITIVE_INFINITY : Math.max(Math.abs(x[i] - x[j]), Math.abs(y[i] - y[j]));
            }
            java.util.Arrays.sort(distances);
            double radius = Math.nextAfter(distances[k - 1], 0);
            sum += psi(around(x, i, radius)) + psi(around(y, i, radius));
        }
        return Math.max(0, psi(n) + psi(k) - sum / n);
    }

    private static double rossWrittenOut(double[] x, int[] classes, int neighbours) {
        double sum = 0;
        int n = 0;
        boolean[] kept = new boolean[x.length];
        int[] members = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int c : classes) {
                members[i] += c == classes[i] ? 1 : 0;
            }
            kept[i] = members[i] > 1;
            n += kept[i] ? 1 : 0;
        }
        for (int i = 0; i < x.length; i++) {
            if (!kept[i]) {
                continue;
            }
            double[] distances = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                distances[j] = j == i || classes[j] != classes[i] ? Double.POSITIVE_INFINITY : Math.abs(x[i] - x[j]);
            }
            java.util.Arrays.sort(distances);
            int k = Math.min(neighbours, members[i] - 1);
            double radius = Math.nextAfter(distances[k - 1], 0);
            int m = 0;
            for (int j = 0; j < x.length; j++) {
                m += kept[j] && Math.abs(x[i] - x[j]) <= radius ? 1 : 0;
            }
            sum += psi(k) - psi(members[i]) - psi(m);
        }
        return Math.max(0, psi(n) + sum / n);
    }

    private static int around(double[] values, int i, double radius) {
        int count = 0;
        for (double value : values) {
            count += Math.abs(value - values[i]) <= radius ? 1 : 0;
        }
        return count;
    }

    private static double psi(int n) {
        double harmonic = 0;
        for (int i = n - 1; i >= 1; i--) {
            harmonic += 1.0 / i;
        }
        return harmonic - 0.5772156649015329;
    }
}
