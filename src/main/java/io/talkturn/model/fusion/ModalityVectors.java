package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.talkturn.corpus.Modality;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tensor fusion and low-rank fusion multiply: a vector a modality. Text by an LSTM and a linear layer, audio and vision
 * by their mean over steps and three layers with ReLU (Zadeh et al. 2017; Liu et al. 2018).
 */
final class ModalityVectors {
    private static final int LAYERS = 3;

    private final FusionForm form;

    ModalityVectors(FusionForm form) {
        this.form = form;
    }

    /** The sizes of every modality, and the dropout, which products have as well. */
    static List<Option> options() {
        return List.of(
                Option.size("text.lstm", 128),
                Option.size("text.hidden", 64),
                Option.size("audio.hidden", 32),
                Option.size("vision.hidden", 32),
                Option.rate("dropout", 0.3));
    }

    /** The options of a model that has these and some of its own. */
    static List<Option> and(Option... more) {
        return Stream.concat(options().stream(), Stream.of(more)).toList();
    }

    void declare(ParameterList parameters) {
        for (Modality modality : form.widths().modalities()) {
            int in = form.widths().of(modality);
            if (modality == Modality.TEXT) {
                text().declareForward(parameters, in);
                parameters.linear("text.fc", text().units(), size(modality));
            } else {
                for (int layer = 1; layer <= LAYERS; layer++) {
                    parameters.linear(name(modality, layer), layer == 1 ? in : size(modality), size(modality));
                }
            }
        }
    }

    /** The width of a modality's vector without its 1. */
    int size(Modality modality) {
        return form.size(modality.id() + ".hidden");
    }

    /** A modality's vector with a constant 1 before it, so that products hold each modality by itself as well: [N, size + 1]. */
    NDArray withOne(Pass pass, FusionBatch batch, Modality modality) {
        NDArray vector = vector(pass, pass.input(batch, modality), modality);
        return pass.manager().ones(new Shape(batch.size(), 1)).concat(vector, 1);
    }

    private NDArray vector(Pass pass, NDArray x, Modality modality) {
        double rate = form.rate("dropout");
        if (modality == Modality.TEXT) {
            return pass.linear("text.fc", pass.dropout(text().lastForward(pass, x), rate));
        }
        NDArray vector = x.mean(new int[] {1});
        for (int layer = 1; layer <= LAYERS; layer++) {
            NDArray read = layer == LAYERS ? pass.dropout(vector, rate) : vector;
            vector = pass.relu(pass.linear(name(modality, layer), read));
        }
        return vector;
    }

    private Lstm text() {
        return new Lstm("text.lstm.", form.size("text.lstm"));
    }

    private static String name(Modality modality, int layer) {
        return modality.id() + ".fc" + layer;
    }
}
