package io.talkturn.run;

import io.talkturn.model.Architecture;
import io.talkturn.model.HanShape;
import io.talkturn.training.han.text.EncodedCorpus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of a HAN network: how talkturns become numbers, and which encoders and heads there are.
 *
 * @param text {@code narrative} or {@code text}
 * @param contentSize C, earlier talkturns in a window
 * @param maxTokens T, tokens of a talkturn that are read
 * @param vocabulary rows of the embedding table
 * @param outputs of every head by task id, the primary task first
 * @param wordEncoders {@code pri}, and {@code aux} for HAN-ROCK
 * @param turnEncoders ids of the tasks with a talkturn encoder of their own
 */
public record HanNetworkPart(
        Architecture architecture,
        String text,
        int contentSize,
        int maxTokens,
        int vocabulary,
        Map<String, Integer> outputs,
        List<String> wordEncoders,
        List<String> turnEncoders)
        implements NetworkPart {

    /** What no network can be must be noticed when it is read. */
    public HanNetworkPart {
        if (maxTokens < 1 || vocabulary < 1) {
            throw new IllegalArgumentException("it reads " + maxTokens + " tokens of " + vocabulary);
        }
        HanSpec.source(text);
    }

    /** What a file holds of a trained network. */
    public static HanNetworkPart of(HanSpec spec, HanShape shape, EncodedCorpus encoded) {
        Map<String, Integer> outputs = new LinkedHashMap<>();
        shape.tasks().forEach(task -> outputs.put(task, shape.outputs(task)));
        return new HanNetworkPart(
                shape.architecture(),
                spec.text(),
                spec.model().input().contentSize(),
                encoded.maxTokens(),
                shape.vocabulary(),
                outputs,
                shape.wordEncoders(),
                shape.turnEncoders());
    }
}
