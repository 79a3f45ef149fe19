package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import io.talkturn.corpus.Modality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Class words as targets (weak-label paper: models): a bidirectional LSTM a modality; the score of a class is the dot product with
 * its word's GloVe vector, mapped to the modality's width; modalities are summed with learned weights. The vectors are
 * frozen, and random until they are set in the store by the name that {@link #vectors} gives.
 */
record EmoEmbModel() implements FusionModel {
    private static final List<Modality> ORDER = List.of(Modality.values());
    private static final String WEIGHTS = "modality_weights.weight";

    @Override
    public String id() {
        return "emo-emb";
    }

    @Override
    public String title() {
        return "EMO-EMB";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.size("vectors", 300),
                Option.size("text.hidden", 300),
                Option.size("audio.hidden", 200),
                Option.size("vision.hidden", 100),
                Option.size("layers", 2),
                Option.rate("dropout", 0));
    }

    @Override
    public BranchWeights branchWeights(FusionForm form) {
        return new BranchWeights(
                WEIGHTS, form.widths().modalities().stream().map(Modality::id).toList());
    }

    @Override
    public Map<String, FusionTask> classVectors(FusionForm form) {
        Map<String, FusionTask> tables = new LinkedHashMap<>();
        // a number has no word: its one vector is drawn
        form.tasks().stream().filter(task -> !task.isNumber()).forEach(task -> tables.put(vectors(form, task), task));
        return tables;
    }

    /** The name of the frozen table with a row a class of a task. */
    static String vectors(FusionForm form, FusionTask task) {
        return task.equals(form.tasks().getFirst()) ? "textEmoEmbs.weight" : "textEmoEmbs." + task.id() + ".weight";
    }

    @Override
    public void declare(FusionForm form, ParameterList parameters) {
        int width = form.size("vectors");
        for (FusionTask task : form.tasks()) {
            parameters.frozen(vectors(form, task), Start.normal(1 / Math.sqrt(width)), task.outputs(), width);
        }
        List<Modality> modalities = form.widths().modalities();
        for (Modality modality : modalities) {
            if (isMapped(form, modality)) {
                parameters.linear(map(modality), width, units(form, modality));
            }
            lstm(form, modality).declare(parameters, form.widths().of(modality));
        }
        parameters.add(WEIGHTS, Start.constant(1.0 / modalities.size()), modalities.size());
    }

    @Override
    public FusionOutput forward(FusionForm form, Pass pass, FusionBatch batch) {
        List<NDArray> states = new ArrayList<>();
        for (Modality modality : form.widths().modalities()) {
            NDList directions = lstm(form, modality).lastStep(pass, pass.input(batch, modality), null);
            states.add(directions.get(0).add(directions.get(1)));
        }
        Map<String, NDArray> logits = new LinkedHashMap<>();
        Map<String, NDArray> middle = new LinkedHashMap<>();
        NDArray weights = pass.get(WEIGHTS).reshape(-1, 1, 1);
        for (FusionTask task : form.tasks()) {
            NDArray scores = scores(form, pass, task, states);
            boolean main = task.equals(form.tasks().getFirst());
            middle.put(main ? "scores" : "scores." + task.id(), scores);
            logits.put(task.id(), scores.mul(weights).sum(new int[] {0}));
        }
        return new FusionOutput(logits, middle);
    }

    /** [modalities, N, C]. */
    private static NDArray scores(FusionForm form, Pass pass, FusionTask task, List<NDArray> states) {
        NDArray vectors = pass.get(vectors(form, task));
        NDList scores = new NDList();
        for (Modality modality : form.widths().modalities()) {
            NDArray mapped = isMapped(form, modality) ? pass.linear(map(modality), vectors) : vectors;
            scores.add(states.get(scores.size()).matMul(mapped.transpose()));
        }
        return NDArrays.stack(scores);
    }

    /** Text meets the vectors as they are where it has their width, as in the original. */
    private static boolean isMapped(FusionForm form, Modality modality) {
        return modality != Modality.TEXT || units(form, modality) != form.size("vectors");
    }

    private static Lstm lstm(FusionForm form, Modality modality) {
        String prefix = "RNNs." + ORDER.indexOf(modality) + ".";
        return new Lstm(prefix, units(form, modality), form.size("layers"), form.rate("dropout"));
    }

    private static int units(FusionForm form, Modality modality) {
        return form.size(modality.id() + ".hidden");
    }

    private static String map(Modality modality) {
        return switch (modality) {
            case TEXT -> "affineText";
            case AUDIO -> "affineAudio";
            case VISION -> "affineVisual";
        };
    }
}
