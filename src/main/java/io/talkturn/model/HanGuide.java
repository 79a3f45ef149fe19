package io.talkturn.model;

import io.talkturn.setting.Domain;
import io.talkturn.setting.Setting;
import java.util.List;

/** What can be set of a HAN network, {@link HanSettings}. */
public final class HanGuide {
    /** Units and sizes beyond this are a slip of the keyboard. */
    private static final int MOST_UNITS = 10_000;

    private static final int LARGEST_CONTENT = 30;
    private static final int MOST_TOKENS = 1000;

    /** The settings, in the order of the record. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.of(
                    "contentSize",
                    Domain.whole(1, LARGEST_CONTENT),
                    "Content size",
                    "",
                    "C, how many earlier talkturns a window holds",
                    "paper: searched from 1 to 30"),
            Setting.of(
                    "maxTokens",
                    Domain.whole(0, MOST_TOKENS),
                    "Longest talkturn",
                    "tokens",
                    "T, tokens of a talkturn that are read; 0: 99 of 100 talkturns of train are read whole, at most 100",
                    ""),
            units("wordGru", "Word GRU", "Units a direction of the word encoders", ""),
            units("wordAttention", "Word attention", "Size of the word attention, and so of a talkturn's vector", ""),
            units(
                    "primaryGru",
                    "Primary GRU, P",
                    "Units a direction of the primary talkturn encoder",
                    "paper: P + A = 257, recommended 256"),
            units(
                    "auxiliaryGru",
                    "Auxiliary GRU, A",
                    "Units a direction of every auxiliary talkturn encoder of HAN-ROCK",
                    "paper: recommended 1"),
            units(
                    "turnAttention",
                    "Talkturn attention, D",
                    "Size of the talkturn attention, and so of every task's vector",
                    ""),
            Setting.of(
                    "gruDropout",
                    Domain.share(),
                    "GRU dropout",
                    "",
                    "Share of the GRU inputs that is dropped in training",
                    "paper: 0.01 to 0.50"),
            Setting.of(
                    "recurrentDropout",
                    Domain.share(),
                    "Recurrent dropout",
                    "",
                    "Share of the hidden state that is dropped in training; above 0 training is several times slower",
                    "paper: 0.01 to 0.50"),
            Setting.of(
                    "embeddings",
                    new Domain.File("learned"),
                    "Embeddings",
                    "",
                    "Word vectors in GloVe's text form, plain or gzipped; without a file they are learned",
                    "paper: GloVe, 300 columns"),
            units(
                    "embeddingWidth",
                    "Embedding width",
                    "Columns of the embedding table; with a file, the file's width",
                    "paper: 300"),
            Setting.of(
                    "trainEmbeddings",
                    new Domain.Switch(),
                    "Train embeddings",
                    "",
                    "Whether word vectors that were read from a file change in training",
                    ""));

    private HanGuide() {}

    private static Setting units(String key, String title, String help, String paper) {
        return Setting.of(key, Domain.whole(1, MOST_UNITS), title, "", help, paper);
    }
}
