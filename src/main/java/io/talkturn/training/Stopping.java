package io.talkturn.training;

/**
 * When a training ends, and which of its epochs is kept.
 *
 * @param epochs passes over the train partition, at most
 * @param earlyEnd end after so many epochs without a better dev metric, 0: never
 * @param selection the dev metric that chooses the epoch kept: {@code accuracy}, {@code macro_f1}, {@code weighted_f1}
 *     or {@code mae}; {@code auto}: accuracy for classes, mae for numbers
 */
public record Stopping(int epochs, int earlyEnd, String selection) {}
