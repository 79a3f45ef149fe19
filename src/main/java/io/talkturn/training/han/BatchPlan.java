package io.talkturn.training.han;

import io.talkturn.training.Batches;
import io.talkturn.training.Seeds;
import io.talkturn.training.Seeds.Purpose;
import io.talkturn.training.han.text.Windows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which windows make a batch (docs/decisions/0030-training.md). Training batches are drawn as blocks of consecutive predicted talkturns of
 * one conversation, whose windows overlap and share work, and shuffled by block; every predicted talkturn comes once an
 * epoch. The batches of an epoch differ in size by one at most, so that none is a noisy remainder.
 *
 * @param windows the corpus's windows
 * @param rows the predicted rows, ascending
 * @param batch windows a batch, at most
 * @param blockLength windows a block; 1: fully shuffled
 * @param seed of the order
 */
public record BatchPlan(Windows windows, int[] rows, int batch, int blockLength, long seed) {
    public BatchPlan {
        if (batch < 1 || blockLength < 1) {
            throw new IllegalArgumentException("Batch and block length start at 1");
        }
    }

    /** How many batches an epoch has. */
    int batches() {
        return (rows.length + batch - 1) / batch;
    }

    /** The rows of every batch of an epoch, counted from 1; the same for the same seed and epoch. */
    public List<int[]> epoch(int epoch) {
        Random random = Seeds.stream(seed, Purpose.ORDER, epoch, 0);
        List<int[]> blocks = blocks(random);
        Collections.shuffle(blocks, random);
        int[] order = blocks.stream().flatMapToInt(IntStream::of).toArray();
        return Batches.of(order, batch);
    }

    /** Blocks of a conversation begin at a random place, so that the same talkturns do not always meet. */
    private List<int[]> blocks(Random random) {
        List<int[]> blocks = new ArrayList<>();
        for (int from = 0; from < rows.length; ) {
            int end = endOfConversation(from);
            int next = from + 1 + random.nextInt(blockLength);
            while (from < end) {
                blocks.add(slice(rows, from, Math.min(next, end)));
                from = Math.min(next, end);
                next = from + blockLength;
            }
        }
        return blocks;
    }

    private int endOfConversation(int from) {
        int conversation = windows.corpus().conversationOf(rows[from]);
        int end = from + 1;
        while (end < rows.length && windows.corpus().conversationOf(rows[end]) == conversation) {
            end++;
        }
        return end;
    }

    private static int[] slice(int[] values, int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }
}
