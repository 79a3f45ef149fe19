package io.talkturn.run.preset;

import io.talkturn.foundation.Json;
import io.talkturn.task.WeightRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * What the tables of the two papers print of settings, as the program's own resource has it.
 *
 * @param hanRock HAN-ROCK paper, Table 7
 * @param fusion weak-label paper, Tables 7 and 8, by corpus and model
 */
record PublishedSettings(HanRock hanRock, Map<String, Map<String, Fusion>> fusion) {
    static final PublishedSettings ALL = read();

    /**
     * HAN-ROCK paper, Table 7.
     *
     * @param epochs at most
     * @param embeddingWidth of the GloVe vectors
     * @param columns by corpus and label
     */
    record HanRock(int epochs, int embeddingWidth, Map<String, Column> columns) {}

    /** A column of that table; the weights as printed, whose sum is not always 1. */
    record Column(
            double learningRate,
            int batch,
            double l2,
            Network network,
            WeightRule rule,
            double primaryWeight,
            Map<String, Double> auxiliaryWeights) {}

    /** Its part that shapes the network. */
    record Network(int primaryGru, int auxiliaryGru, int contentSize, double gruDropout, double recurrentDropout) {}

    /** A row of a table of the weak-label paper. */
    record Fusion(double learningRate, int batch, long seed) {}

    private static PublishedSettings read() {
        try (InputStream in = Objects.requireNonNull(
                PublishedSettings.class.getResourceAsStream("published-settings.json"), "the program lacks a part")) {
            return Json.parseWhole(new String(in.readAllBytes(), StandardCharsets.UTF_8), PublishedSettings.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
