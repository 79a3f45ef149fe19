package io.talkturn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import io.talkturn.foundation.SafeTensors;
import io.talkturn.foundation.UserError;
import io.talkturn.task.AuxiliaryTask;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters are ours: drawn by a seed alone, named as torch names them, written and read without loss. */
final class ParameterStoreTest {
    private static final List<AuxiliaryTask> TASKS = List.of(AuxiliaryTask.AU05, AuxiliaryTask.PAST1);
    private static final HanShape SHAPE = SharingTest.shape(Architecture.ROCK, 2, TASKS);

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBitsEverywhere() {
        float[] drawn = Initialiser.draw(new ParameterShape("fusion.context", new long[] {3}, 0.5), 7);
        assertThat(drawn)
                .containsExactly(Initialiser.draw(new ParameterShape("fusion.context", new long[] {3}, 0.5), 7));
        assertThat(drawn).isNotEqualTo(Initialiser.draw(new ParameterShape("fusion.context", new long[] {3}, 0.5), 8));
        for (float value : drawn) {
            assertThat(value).isBetween(-0.5f, 0.5f);
        }
    }

    @Test
    void otherTasksDoNotChangeTheDrawOfATensor() {
        HanShape fewer = SharingTest.shape(Architecture.ROCK, 2, List.of(AuxiliaryTask.PAST1));
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore more = ParameterStore.initialised(SHAPE, 1, true, manager);
                ParameterStore less = ParameterStore.initialised(fewer, 1, true, manager)) {
            for (ParameterShape parameter : fewer.parameters()) {
                assertThat(less.values(parameter.name())).containsExactly(more.values(parameter.name()));
            }
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Path file = folder.resolve("weights.safetensors");
        for (boolean trainEmbedding : new boolean[] {true, false}) {
            try (NDManager manager = NDManager.newBaseManager();
                    ParameterStore store = ParameterStore.initialised(SHAPE, 1, trainEmbedding, manager)) {
                store.write(file);
                assertThat(SafeTensors.read(file).keySet())
                        .containsExactlyElementsOf(SHAPE.parameters().stream()
                                .map(ParameterShape::name)
                                .toList());
                try (ParameterStore again = ParameterStore.read(SHAPE, file, trainEmbedding, manager)) {
                    for (ParameterShape parameter : SHAPE.parameters()) {
                        assertThat(again.values(parameter.name())).containsExactly(store.values(parameter.name()));
                    }
                }
            }
        }
    }

    @Test
    void weightsOfAnotherNetworkAreRefusedInWords() {
        Path file = folder.resolve("weights.safetensors");
        HanShape larger = SharingTest.shape(Architecture.ROCK, 3, TASKS);
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore store = ParameterStore.initialised(SHAPE, 1, true, manager)) {
            store.write(file);
            assertThatThrownBy(() -> ParameterStore.read(larger, file, true, manager))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("turn.au05.gru.weight_ih_l0[9, 7]");
        }
    }

    @Test
    void comesBackToASnapshot() {
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore store = ParameterStore.initialised(SHAPE, 1, true, manager)) {
            float[] before = store.snapshot();
            float[] changed = store.values("head.pri.bias");
            Arrays.fill(changed, 9);
            store.set("head.pri.bias", changed);
            assertThat(store.values("head.pri.bias")).containsOnly(9);
            store.restore(before);
            assertThat(store.snapshot()).containsExactly(before);
        }
    }

    @Test
    void aFrozenTableIsNotAmongTheTrainedValues() {
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore store = ParameterStore.initialised(SHAPE, 1, false, manager)) {
            assertThat(store.trained()).noneMatch(p -> p.name().equals(HanShape.EMBEDDING));
            float[] table = new float[40 * 6];
            Arrays.fill(table, 0.5f);
            store.set(HanShape.EMBEDDING, table);
            assertThat(store.values(HanShape.EMBEDDING)).containsOnly(0.5f);
            assertThat(store.trainable().size()).isEqualTo(SHAPE.count() - table.length);
        }
    }

    @Test
    void theCountOfAPartIsThatOfItsTensors() {
        long gru = 2 * (3 * 5 * 6 + 3 * 5 * 5 + 3 * 5 + 3 * 5);
        long attention = 7 + 7 * 10 + 7;
        assertThat(SHAPE.countByPart()).containsEntry("word.pri", gru + attention);
        assertThat(SHAPE.countByPart().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(SHAPE.count());
    }
}
