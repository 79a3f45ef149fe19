package io.talkturn.benchmark;

/**
 * What a speed benchmark found. Rates are medians in windows a second, ratios those of medians.
 *
 * @param trainingRatio how many times more windows our form trains on in the same time than the textbook form
 * @param evaluationRatio the same for evaluation with all attention
 * @param largestDifference between the two forms, of any output or attention weight
 * @param gradientDifference between the two forms, relative to the largest gradient
 * @param training windows a second, our form
 * @param trainingTextbook windows a second, textbook form
 * @param evaluation windows a second, our form
 * @param evaluationTextbook windows a second, textbook form
 * @param settings what was measured
 * @param threads of the engine
 * @param device in plain words
 * @param engine and its version
 * @param java version of the JVM
 */
public record SpeedReport(
        double trainingRatio,
        double evaluationRatio,
        double largestDifference,
        double gradientDifference,
        double training,
        double trainingTextbook,
        double evaluation,
        double evaluationTextbook,
        BenchmarkSettings settings,
        int threads,
        String device,
        String engine,
        String java) {}
