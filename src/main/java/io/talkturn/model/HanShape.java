package io.talkturn.model;

import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that fixes the parameters of a network: names, forms and number (HAN-ROCK paper: forward pass, docs/run-folder.md). Plain Java: the
 * engine is not touched.
 *
 * @param architecture which network
 * @param vocabulary rows of the embedding table
 * @param embedding columns of the embedding table
 * @param sizes of the encoders
 * @param primaryOutputs classes of the primary task, 1 for a number
 * @param auxiliary auxiliary tasks in their fixed order; none for {@link Architecture#HAN}
 */
public record HanShape(
        Architecture architecture,
        int vocabulary,
        int embedding,
        HanSizes sizes,
        int primaryOutputs,
        List<AuxiliaryTask> auxiliary) {
    /** The name of the embedding table. */
    public static final String EMBEDDING = "embedding.weight";

    /** The word encoder, or branch, of the auxiliary tasks; that of the primary task is {@code pri}. */
    public static final String AUXILIARY_BRANCH = "aux";

    public HanShape {
        auxiliary = architecture == Architecture.HAN
                ? List.of()
                : auxiliary.stream().distinct().sorted().toList();
    }

    /** The form that settings give for a vocabulary of so many rows and a primary task of so many outputs. */
    public static HanShape of(HanSettings settings, int vocabulary, int primaryOutputs, List<AuxiliaryTask> auxiliary) {
        return new HanShape(
                settings.architecture(),
                vocabulary,
                settings.embeddings().width(),
                settings.sizes(),
                primaryOutputs,
                auxiliary);
    }

    /** All task ids, the primary one first: the order of logits, task weights and attention. */
    public List<String> tasks() {
        List<String> tasks = new ArrayList<>();
        tasks.add(AuxiliaryTask.PRIMARY_ID);
        auxiliary.forEach(t -> tasks.add(t.id()));
        return List.copyOf(tasks);
    }

    /** The word encoders: {@code pri}, and {@code aux} in HAN-ROCK with auxiliary tasks. */
    public List<String> wordEncoders() {
        return hasAuxiliaryBranch()
                ? List.of(AuxiliaryTask.PRIMARY_ID, AUXILIARY_BRANCH)
                : List.of(AuxiliaryTask.PRIMARY_ID);
    }

    /** The tasks with a talkturn encoder of their own: all in HAN-ROCK, else the primary one only. */
    public List<String> turnEncoders() {
        return hasAuxiliaryBranch() ? tasks() : List.of(AuxiliaryTask.PRIMARY_ID);
    }

    /** Whether there are a second word encoder, auxiliary talkturn encoders and attention over tasks. */
    public boolean hasAuxiliaryBranch() {
        return architecture == Architecture.ROCK && !auxiliary.isEmpty();
    }

    /** The outputs of a task's head: measured tasks have one, label tasks as many as the primary task. */
    public int outputs(String task) {
        boolean likePrimary = task.equals(AuxiliaryTask.PRIMARY_ID)
                || AuxiliaryTask.of(task).family().isLabel();
        return likePrimary ? primaryOutputs : 1;
    }

    /** Units a direction of a task's talkturn encoder. */
    public int turnGru(String task) {
        return task.equals(AuxiliaryTask.PRIMARY_ID) ? sizes.primaryGru() : sizes.auxiliaryGru();
    }

    /** Every parameter, in the order of the file. */
    public List<ParameterShape> parameters() {
        int vector = sizes.turnAttention();
        List<ParameterShape> all = new ArrayList<>();
        all.add(new ParameterShape(EMBEDDING, new long[] {vocabulary, embedding}, 0));
        for (String encoder : wordEncoders()) {
            addEncoder(all, "word." + encoder, embedding, sizes.wordGru(), sizes.wordAttention());
        }
        for (String task : turnEncoders()) {
            addEncoder(all, "turn." + task, sizes.wordAttention(), turnGru(task), vector);
        }
        if (hasAuxiliaryBranch()) {
            add(all, "fusion.context", vector, vector);
        }
        for (String task : tasks()) {
            add(all, "head." + task + ".weight", vector, outputs(task), vector);
            add(all, "head." + task + ".bias", vector, outputs(task));
        }
        return List.copyOf(all);
    }

    /** The number of parameter values. */
    public long count() {
        return parameters().stream().mapToLong(ParameterShape::size).sum();
    }

    /** Parameter values of every part, for drawing the network: {@code embedding}, {@code word.pri}, {@code turn.au05}. */
    public Map<String, Long> countByPart() {
        Map<String, Long> counts = new TreeMap<>();
        for (ParameterShape parameter : parameters()) {
            String[] path = parameter.name().split("\\.", 3);
            boolean single = path[0].equals("embedding") || path[0].equals("fusion");
            counts.merge(single ? path[0] : path[0] + "." + path[1], (long) parameter.size(), Long::sum);
        }
        return counts;
    }

    private static void addEncoder(List<ParameterShape> all, String name, int input, int units, int attention) {
        for (String direction : List.of("_l0", "_l0_reverse")) {
            add(all, name + ".gru.weight_ih" + direction, units, 3L * units, input);
            add(all, name + ".gru.weight_hh" + direction, units, 3L * units, units);
            add(all, name + ".gru.bias_ih" + direction, units, 3L * units);
            add(all, name + ".gru.bias_hh" + direction, units, 3L * units);
        }
        add(all, name + ".attention.context", attention, attention);
        add(all, name + ".attention.proj.weight", 2 * units, attention, 2L * units);
        add(all, name + ".attention.proj.bias", 2 * units, attention);
    }

    /** A parameter; n, the size of what it multiplies, gives a context vector its first reach, 1/sqrt(n). */
    private static void add(List<ParameterShape> all, String name, int n, long... dimensions) {
        all.add(new ParameterShape(name, dimensions, 1 / Math.sqrt(n)));
    }
}
