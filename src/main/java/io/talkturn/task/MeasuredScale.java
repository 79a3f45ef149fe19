package io.talkturn.task;

/**
 * How a measured task's values became targets: the train values that they were ranked against (HAN-ROCK paper: tasks and targets).
 *
 * @param feature the corpus feature
 * @param unit its unit
 * @param trainValues how many talkturns of train have a value
 * @param lowest the lowest of them
 * @param median what stands in for a missing value
 * @param highest the highest of them
 */
public record MeasuredScale(
        String feature, String unit, int trainValues, double lowest, double median, double highest) {}
