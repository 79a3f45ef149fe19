package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.talkturn.corpus.Modality;
import io.talkturn.model.NdOps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Memory fusion network: an LSTM cell a modality, attention over the memories of two steps, and a gated multi-view memory
 * (weak-label paper: models).
 */
record MfnModel() implements FusionModel {
    /** What is read of a step: the cells before it and after it. */
    private static final int WINDOW = 2;

    @Override
    public String id() {
        return "mfn";
    }

    @Override
    public String title() {
        return "MFN";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.size("text.hidden", 88),
                Option.size("audio.hidden", 48),
                Option.size("vision.hidden", 16),
                Option.size("memory", 128),
                Option.size("att1.hidden", 128),
                Option.rate("att1.dropout", 0),
                Option.size("att2.hidden", 64),
                Option.rate("att2.dropout", 0.2),
                Option.size("gamma1.hidden", 256),
                Option.rate("gamma1.dropout", 0),
                Option.size("gamma2.hidden", 64),
                Option.rate("gamma2.dropout", 0.2),
                Option.size("out.hidden", 64),
                Option.rate("out.dropout", 0.5));
    }

    @Override
    public void declare(FusionForm form, ParameterList parameters) {
        int cells = 0;
        for (Modality modality : form.widths().modalities()) {
            int units = units(form, modality);
            parameters.lstm(cell(modality), "", form.widths().of(modality), units);
            cells += units;
        }
        int memory = form.size("memory");
        int attended = WINDOW * cells;
        mlp(form, parameters, "att1", attended, attended);
        mlp(form, parameters, "att2", attended, memory);
        mlp(form, parameters, "gamma1", attended + memory, memory);
        mlp(form, parameters, "gamma2", attended + memory, memory);
        for (FusionTask task : form.tasks()) {
            String out = out(form, task);
            parameters.linear(out + "_fc1", cells + memory, form.size("out.hidden"));
            parameters.linear(out + "_fc2", form.size("out.hidden"), task.outputs());
        }
    }

    @Override
    public FusionOutput forward(FusionForm form, Pass pass, FusionBatch batch) {
        List<Cell> cells = new ArrayList<>();
        for (Modality modality : form.widths().modalities()) {
            cells.add(new Cell(pass, cell(modality), pass.input(batch, modality), units(form, modality)));
        }
        NDArray memory = pass.manager().zeros(new Shape(batch.size(), form.size("memory")));
        for (int t = 0; t < batch.steps(); t++) {
            List<NDArray> both =
                    new ArrayList<>(cells.stream().map(Cell::memory).toList());
            for (Cell cell : cells) {
                cell.step(t);
            }
            cells.forEach(c -> both.add(c.memory()));
            memory = remember(form, pass, NdOps.join(both, 1), memory);
        }
        List<NDArray> last = new ArrayList<>(cells.stream().map(Cell::state).toList());
        last.add(memory);
        NDArray joined = NdOps.join(last, 1);
        Map<String, NDArray> logits = new LinkedHashMap<>();
        form.tasks().forEach(t -> logits.put(t.id(), mlp(form, pass, out(form, t), "out", joined)));
        return new FusionOutput(logits, Map.of("mem", memory));
    }

    /**
     * One step of the multi-view memory.
     *
     * @param cells of the step before and of this one, [N, 2 sum of H]
     * @param memory [N, memory]
     */
    private static NDArray remember(FusionForm form, Pass pass, NDArray cells, NDArray memory) {
        NDArray attention = mlp(form, pass, "att1", "att1", cells).softmax(1);
        NDArray attended = attention.mul(cells);
        NDArray proposal = mlp(form, pass, "att2", "att2", attended).tanh();
        NDArray both = NdOps.join(List.of(attended, memory), 1);
        NDArray retain = pass.sigmoid(mlp(form, pass, "gamma1", "gamma1", both));
        NDArray update = pass.sigmoid(mlp(form, pass, "gamma2", "gamma2", both));
        return retain.mul(memory).add(update.mul(proposal));
    }

    private static void mlp(FusionForm form, ParameterList parameters, String name, int in, int out) {
        int hidden = form.size(name + ".hidden");
        parameters.linear(name + "_fc1", in, hidden);
        parameters.linear(name + "_fc2", hidden, out);
    }

    private static NDArray mlp(FusionForm form, Pass pass, String name, String option, NDArray x) {
        NDArray hidden = pass.relu(pass.linear(name + "_fc1", x));
        return pass.linear(name + "_fc2", pass.dropout(hidden, form.rate(option + ".dropout")));
    }

    private static int units(FusionForm form, Modality modality) {
        return form.size(modality.id() + ".hidden");
    }

    private static String cell(Modality modality) {
        return switch (modality) {
            case TEXT -> "lstm_l.";
            case AUDIO -> "lstm_a.";
            case VISION -> "lstm_v.";
        };
    }

    /** The main task's output has the original's name; others are named after their task. */
    private static String out(FusionForm form, FusionTask task) {
        return task.equals(form.tasks().getFirst()) ? "out" : "out_" + task.id();
    }

    /** One LSTM cell on its way over the steps. Products with inputs are made for all steps at once. */
    private static final class Cell {
        private final Pass pass;
        private final String name;
        private final NDList inputs;
        private NDArray state;
        private NDArray memory;

        Cell(Pass pass, String name, NDArray x, int units) {
            this.pass = pass;
            this.name = name;
            long samples = x.getShape().get(0);
            long steps = x.getShape().get(1);
            NDArray products = Pass.linear(x, pass.get(name + "weight_ih"), pass.get(name + "bias_ih"));
            this.inputs = products.transpose(1, 0, 2)
                    .reshape(steps * samples, 4L * units)
                    .split(steps, 0);
            this.state = x.getManager().zeros(new Shape(samples, units));
            this.memory = state;
        }

        void step(int t) {
            NDArray recurrent = Pass.linear(state, pass.get(name + "weight_hh"), pass.get(name + "bias_hh"));
            NDList gates = inputs.get(t).add(recurrent).split(4, 1);
            NDArray kept = pass.sigmoid(gates.get(1)).mul(memory);
            memory = kept.add(pass.sigmoid(gates.get(0)).mul(gates.get(2).tanh()));
            state = pass.sigmoid(gates.get(3)).mul(memory.tanh());
        }

        NDArray state() {
            return state;
        }

        NDArray memory() {
            return memory;
        }
    }
}
