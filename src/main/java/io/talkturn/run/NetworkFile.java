package io.talkturn.run;

import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanShape;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Tokenizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must be known beside the weights to use a trained network, {@code network.json}: how talkturns become numbers, and
 * which encoders and heads there are.
 *
 * @param format the version of this form, now 1
 * @param text {@code narrative} or {@code text}
 * @param contentSize C, earlier talkturns in a window
 * @param maxTokens T, tokens of a talkturn that are read
 * @param vocabulary rows of the embedding table
 * @param outputs of every head by task id, the primary task first
 * @param wordEncoders {@code pri}, and {@code aux} for HAN-ROCK
 * @param turnEncoders ids of the tasks with a talkturn encoder of their own
 */
public record NetworkFile(
        int format,
        Architecture architecture,
        String text,
        int contentSize,
        int maxTokens,
        int vocabulary,
        Map<String, Integer> outputs,
        List<String> wordEncoders,
        List<String> turnEncoders) {

    public NetworkFile {
        if (maxTokens < 1 || vocabulary < 1) {
            throw new IllegalArgumentException("it reads " + maxTokens + " tokens of " + vocabulary);
        }
        source(text);
    }

    public static NetworkFile of(HanSpec spec, HanShape shape, EncodedCorpus encoded) {
        Map<String, Integer> outputs = new LinkedHashMap<>();
        shape.tasks().forEach(task -> outputs.put(task, shape.outputs(task)));
        return new NetworkFile(
                1,
                shape.architecture(),
                spec.text(),
                spec.model().input().contentSize(),
                encoded.maxTokens(),
                shape.vocabulary(),
                outputs,
                shape.wordEncoders(),
                shape.turnEncoders());
    }

    /** The texts that a network reads, by their name in files. */
    public static Tokenizer.Source source(String text) {
        return switch (text) {
            case "narrative" -> Tokenizer.Source.NARRATIVE;
            case "text" -> Tokenizer.Source.TEXT;
            default ->
                throw new UserError(
                        "“" + text + "” is not a text that a network can read.",
                        "Use narrative (woven, where there is one) or text (the bare words).");
        };
    }
}
