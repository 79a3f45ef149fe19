package io.talkturn.benchmark;

/**
 * What a speed benchmark found.
 *
 * @param training how fast the two forms train
 * @param evaluation how fast they evaluate with all attention
 * @param largestDifference between the two forms, of any output or attention weight
 * @param gradientDifference between the two forms, relative to the largest gradient
 * @param settings what was measured
 */
public record SpeedReport(
        Rates training,
        Rates evaluation,
        double largestDifference,
        double gradientDifference,
        BenchmarkSettings settings,
        Equipment equipment) {

    /**
     * Windows a second, medians.
     *
     * @param ours our form
     * @param textbook the textbook form
     */
    public record Rates(double ours, double textbook) {
        /** How many times more windows our form takes in the same time. */
        public double ratio() {
            return ours / textbook;
        }
    }
}
