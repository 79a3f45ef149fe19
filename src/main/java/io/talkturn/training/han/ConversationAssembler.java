package io.talkturn.training.han;

import io.talkturn.corpus.Corpus;
import io.talkturn.model.HanAttention;
import io.talkturn.training.han.ConversationResult.WindowResult;
import io.talkturn.training.han.ConversationResult.WordWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Turns batches, whose windows come in the order of the corpus, into one result a conversation. */
final class ConversationAssembler {
    private final Corpus corpus;
    private final List<String> wordEncoders;
    private final Consumer<ConversationResult> sink;
    private final TreeMap<Integer, WordWeights> words = new TreeMap<>();
    private final List<WindowResult> windows = new ArrayList<>();
    private int conversation = -1;

    ConversationAssembler(Corpus corpus, List<String> wordEncoders, Consumer<ConversationResult> sink) {
        this.corpus = corpus;
        this.wordEncoders = wordEncoders;
        this.sink = sink;
    }

    void add(Batch batch, double[][][] outputs, HanAttention attention) {
        int talkturn = 0;
        for (int n = 0; n < batch.rows().length; n++) {
            int row = batch.rows()[n];
            open(corpus.conversationOf(row));
            // distinct talkturns ascend as rows do: those up to this row are of this conversation or were taken before
            for (; talkturn < batch.talkturns().length && batch.talkturns()[talkturn] <= row; talkturn++) {
                words.putIfAbsent(batch.talkturns()[talkturn], weights(attention, talkturn));
            }
            windows.add(new WindowResult(row, outputs[n], attention.turn()[n], tasks(attention, n)));
        }
    }

    /** Hands over the last conversation. */
    void finish() {
        open(-1);
    }

    private void open(int next) {
        if (next == conversation) {
            return;
        }
        if (conversation >= 0) {
            int first = corpus.firstRow(conversation);
            int count = corpus.firstRow(conversation + 1) - first;
            List<WordWeights> inOrder = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                inOrder.add(words.get(first + i));
            }
            sink.accept(new ConversationResult(conversation, first, inOrder, List.copyOf(windows)));
        }
        words.clear();
        windows.clear();
        conversation = next;
    }

    private WordWeights weights(HanAttention attention, int talkturn) {
        return new WordWeights(wordEncoders.stream()
                .map(encoder -> Objects.requireNonNull(attention.word().get(encoder), encoder)[talkturn])
                .toArray(float[][]::new));
    }

    /** With one talkturn encoder there is nothing to share out: its weight is 1. */
    private static float[] tasks(HanAttention attention, int window) {
        float[] tasks = attention.task()[window];
        return tasks.length == 0 ? new float[] {1} : tasks;
    }
}
