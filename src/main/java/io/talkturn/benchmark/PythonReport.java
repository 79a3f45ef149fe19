package io.talkturn.benchmark;

import java.util.Map;

/**
 * What a network is worth beside its textbook form in Python's PyTorch, measured in turns.
 *
 * @param version of Python's PyTorch
 * @param gflops thousand million operations a second of a product of matrices there, with one thread
 * @param training how fast both train
 * @param evaluation how fast both predict
 * @param threads of ours
 */
public record PythonReport(String version, double gflops, Side training, Side evaluation, int threads) {
    /**
     * Ours beside Python.
     *
     * @param ours windows or samples a second, median
     * @param python the same of every way to write it there, by the way: padded or packed, with so many threads
     */
    public record Side(double ours, Map<String, Double> python) {
        /** The fastest of them. */
        public String best() {
            return python.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }

        /** How many times as fast as the fastest of them. */
        public double ratio() {
            return ours / python.getOrDefault(best(), Double.NaN);
        }
    }
}
