package io.talkturn.model;

import ai.djl.ndarray.NDManager;
import io.talkturn.TestData;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.SafeTensors;
import io.talkturn.foundation.SafeTensors.Tensor;
import io.talkturn.task.AuxiliaryTask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One small network of {@code golden/han}: weights, inputs and what another program computed from them. */
public record GoldenHan(Entry entry, Map<String, Tensor> tensors) {
    /** One line of {@code manifest.json}. */
    public record Entry(
            String file,
            String architecture,
            int classes,
            int vocab,
            int embedding,
            int word_gru,
            int word_attention,
            int primary_gru,
            int auxiliary_gru,
            int turn_attention,
            int context,
            int rows,
            int max_words,
            List<String> tasks,
            double loss) {}

    private record Manifest(List<Entry> models) {}

    /** All networks of the manifest; {@code -Dtalkturn.golden=DIR} names another folder. */
    public static Stream<GoldenHan> all() {
        Path folder = TestData.golden("han");
        return Json.read(folder.resolve("manifest.json"), Manifest.class).models().stream()
                .map(e -> new GoldenHan(e, SafeTensors.read(folder.resolve(e.file()))));
    }

    public HanShape shape() {
        return new HanShape(
                Architecture.of(entry.architecture()),
                entry.vocab(),
                entry.embedding(),
                new HanSizes(
                        entry.word_gru(),
                        entry.word_attention(),
                        entry.primary_gru(),
                        entry.auxiliary_gru(),
                        entry.turn_attention()),
                entry.classes(),
                entry.tasks().stream()
                        .filter(t -> !t.equals(AuxiliaryTask.PRIMARY_ID))
                        .map(AuxiliaryTask::of)
                        .toList());
    }

    /** The parameters before or after the Adam step, all trained, the embedding table too. */
    public ParameterStore parameters(NDManager manager) {
        ParameterStore store = ParameterStore.initialised(shape(), 0, true, manager);
        store.trained().forEach(p -> store.set(p.name(), floats("param." + p.name())));
        return store;
    }

    /** The windows of these rows, every talkturn of every window on its own. */
    public WindowBatch batch(int... rows) {
        long[] ids = tensor("in.ids").longs();
        List<int[]> talkturns = new ArrayList<>();
        int[][] windows = new int[rows.length][];
        for (int n = 0; n < rows.length; n++) {
            int row = rows[n];
            windows[n] = realSlots(row).stream()
                    .mapToInt(slot -> {
                        int from = (row * width() + slot) * entry.max_words();
                        talkturns.add(Arrays.stream(ids, from, from + length(row, slot))
                                .mapToInt(Math::toIntExact)
                                .toArray());
                        return talkturns.size() - 1;
                    })
                    .toArray();
        }
        return new WindowBatch(talkturns.toArray(int[][]::new), windows);
    }

    public int[] allRows() {
        return IntStream.range(0, entry.rows()).toArray();
    }

    /** The slots of a row that hold a talkturn, oldest first. */
    public List<Integer> realSlots(int row) {
        return IntStream.range(0, width())
                .filter(s -> length(row, s) > 0)
                .boxed()
                .toList();
    }

    public int length(int row, int slot) {
        return (int) tensor("in.lengths").longs()[row * width() + slot];
    }

    public int width() {
        return entry.context() + 1;
    }

    public float[] floats(String name) {
        return tensor(name).floats();
    }

    public Tensor tensor(String name) {
        return Objects.requireNonNull(tensors.get(name), () -> name + " in " + entry.file());
    }

    @Override
    public String toString() {
        return entry.file();
    }
}
