package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import io.talkturn.corpus.Modality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tensor fusion network: the outer product of the modalities' vectors, two layers, a head a task (Zadeh et al. 2017). */
record TfnModel() implements FusionModel {
    /** Of the product: what stands last runs fastest. */
    private static final List<Modality> ORDER = List.of(Modality.AUDIO, Modality.VISION, Modality.TEXT);

    @Override
    public String id() {
        return "tfn";
    }

    @Override
    public String title() {
        return "TFN";
    }

    @Override
    public List<Option> options() {
        return ModalityVectors.and(Option.size("post1.hidden", 128), Option.size("post2.hidden", 128));
    }

    @Override
    public void declare(FusionForm form, ParameterList parameters) {
        ModalityVectors vectors = new ModalityVectors(form);
        vectors.declare(parameters);
        long product = 1;
        for (Modality modality : form.widths().modalities()) {
            product = Math.multiplyExact(product, vectors.size(modality) + 1);
        }
        int first = form.size("post1.hidden");
        int second = form.size("post2.hidden");
        parameters.linear("post.fc1", Math.toIntExact(product), first);
        parameters.linear("post.fc2", first, second);
        form.tasks().forEach(t -> parameters.linear("head." + t.id(), second, t.outputs()));
    }

    @Override
    public FusionOutput forward(FusionForm form, Pass pass, FusionBatch batch) {
        NDArray product = pass.dropout(product(form, pass, batch), form.rate("dropout"));
        NDArray x = pass.relu(pass.linear("post.fc1", product));
        NDArray representation = pass.relu(pass.linear("post.fc2", x));
        Map<String, NDArray> logits = new LinkedHashMap<>();
        form.tasks().forEach(t -> logits.put(t.id(), pass.linear("head." + t.id(), representation)));
        return new FusionOutput(logits, Map.of("representation", representation));
    }

    /** [N, product of the vectors' sizes, each with its 1]. */
    private static NDArray product(FusionForm form, Pass pass, FusionBatch batch) {
        ModalityVectors vectors = new ModalityVectors(form);
        @Nullable NDArray product = null;
        for (Modality modality : ORDER) {
            if (form.widths().modalities().contains(modality)) {
                NDArray vector = vectors.withOne(pass, batch, modality);
                product = product == null ? vector : outer(product, vector, batch.size());
            }
        }
        return Objects.requireNonNull(product);
    }

    private static NDArray outer(NDArray slow, NDArray fast, int samples) {
        return slow.reshape(samples, -1, 1).mul(fast.reshape(samples, 1, -1)).reshape(samples, -1);
    }
}
