package io.talkturn.training;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an epoch gave.
 *
 * @param epoch counted from 1
 * @param seconds it took, training and dev evaluation
 * @param windowsPerSecond training throughput
 * @param trainLoss weighted total, mean over the epoch's windows
 * @param trainLosses mean loss by task id
 * @param devLoss weighted total, null without a dev partition
 * @param devLosses mean loss by task id, empty without a dev partition
 * @param devMetrics of the primary task by name: {@code accuracy}, {@code macro_f1}, {@code weighted_f1} ... or
 *     {@code mae}, {@code rmse}, {@code pearson}, {@code ccc}; a metric that is not defined is NaN
 * @param best whether it is the best so far
 */
public record EpochResult(
        int epoch,
        double seconds,
        double windowsPerSecond,
        double trainLoss,
        Map<String, Double> trainLosses,
        @Nullable Double devLoss,
        Map<String, Double> devLosses,
        Map<String, Double> devMetrics,
        boolean best) {}
