package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.talkturn.corpus.Modality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Low-rank multimodal fusion: tensor fusion whose weights are a sum of products of a factor a modality, so that the outer
 * product is never made (Liu et al. 2018).
 */
record LmfModel() implements FusionModel {
    private static final String WEIGHT = "fusion.weight";
    private static final String BIAS = "fusion.bias";

    @Override
    public String id() {
        return "lmf";
    }

    @Override
    public String title() {
        return "LMF";
    }

    @Override
    public List<Option> options() {
        return ModalityVectors.and(Option.size("rank", 4), Option.size("out", 64));
    }

    @Override
    public void declare(FusionForm form, ParameterList parameters) {
        ModalityVectors vectors = new ModalityVectors(form);
        vectors.declare(parameters);
        int rank = form.size("rank");
        int out = form.size("out");
        for (Modality modality : form.widths().modalities()) {
            int in = vectors.size(modality) + 1;
            // each rank's slice is a layer of its own: drawn as one, so that the product of three does not begin at 0
            parameters.add(factor(modality), Start.glorot(in, out), rank, in, out);
        }
        parameters.add(WEIGHT, Start.glorot(rank, 1), 1, rank);
        parameters.add(BIAS, Start.constant(0), 1, out);
        form.tasks().forEach(t -> parameters.linear("head." + t.id(), out, t.outputs()));
    }

    @Override
    public FusionOutput forward(FusionForm form, Pass pass, FusionBatch batch) {
        NDArray product = pass.dropout(product(form, pass, batch), form.rate("dropout"));
        Shape flat = new Shape(form.size("rank"), (long) batch.size() * form.size("out"));
        NDArray representation = pass.get(WEIGHT)
                .matMul(product.reshape(flat))
                .reshape(batch.size(), form.size("out"))
                .add(pass.get(BIAS));
        Map<String, NDArray> logits = new LinkedHashMap<>();
        form.tasks().forEach(t -> logits.put(t.id(), pass.linear("head." + t.id(), representation)));
        return new FusionOutput(logits, Map.of("representation", representation));
    }

    /** Every rank's product over the modalities, [rank, N, out]. */
    private static NDArray product(FusionForm form, Pass pass, FusionBatch batch) {
        ModalityVectors vectors = new ModalityVectors(form);
        @Nullable NDArray product = null;
        for (Modality modality : form.widths().modalities()) {
            NDArray vector = vectors.withOne(pass, batch, modality).expandDims(0);
            NDArray read = vector.matMul(pass.get(factor(modality)));
            product = product == null ? read : product.mul(read);
        }
        return Objects.requireNonNull(product);
    }

    private static String factor(Modality modality) {
        return "factor." + modality.id();
    }
}
