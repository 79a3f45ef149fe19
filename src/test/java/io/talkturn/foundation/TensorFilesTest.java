package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TensorFilesTest {
    @TempDir
    Path folder;

    @Test
    void npyComesBackAsWritten() {
        Path file = folder.resolve("a/b.npy");
        double[] values = {1.5, Double.NaN, -0.0, 1e300, 5, 6};

        Npy.write(file, values, 2, 3);

        Npy.Array<double[]> read = Npy.readDoubles(file);
        assertThat(read.shape()).containsExactly(2, 3);
        assertThat(read.values()).containsExactly(values);
    }

    @Test
    void npyOfManyValuesIsWrittenInChunks() {
        float[] values = new float[200_001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }

        Npy.write(folder.resolve("big.npy"), values, values.length);

        assertThat(Npy.readFloats(folder.resolve("big.npy")).values()).containsExactly(values);
    }

    @Test
    void npyHeaderIsAlignedAsNumPyWantsIt() throws IOException {
        Npy.write(folder.resolve("a.npy"), new float[] {1}, 1);

        byte[] bytes = Files.readAllBytes(folder.resolve("a.npy"));
        assertThat((bytes.length - 4) % 64).isZero();
        assertThat(new String(bytes, 10, bytes.length - 14, StandardCharsets.US_ASCII))
                .contains("'shape': (1,)")
                .endsWith("\n");
    }

    @Test
    void npyCutShortIsToldWithItsName() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.write(file, new float[100], 100);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 200));

        assertThatThrownBy(() -> Npy.readFloats(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void safetensorsComeBackAsWrittenAndInOrder() {
        Map<String, SafeTensors.Tensor> tensors = new LinkedHashMap<>();
        tensors.put("z.weight", SafeTensors.Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3));
        tensors.put("a.count", SafeTensors.Tensor.of(new long[] {7}, 1));
        tensors.put("m.scalar", SafeTensors.Tensor.of(new double[] {0.1}));

        SafeTensors.write(folder.resolve("t.safetensors"), tensors);

        var read = SafeTensors.read(folder.resolve("t.safetensors"));
        assertThat(read.keySet()).containsExactly("z.weight", "a.count", "m.scalar");
        assertThat(read.get("z.weight").floats()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(read.get("z.weight").shape()).containsExactly(2, 3);
        assertThat(read.get("a.count").longs()).containsExactly(7);
        assertThat(read.get("m.scalar").doubles()).containsExactly(0.1);
    }

    @Test
    void safetensorsCutShortOrForeignAreToldWithTheirName() throws IOException {
        Path file = folder.resolve("t.safetensors");
        SafeTensors.write(file, Map.of("a", SafeTensors.Tensor.of(new float[50], 50)));
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 4, 20, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> SafeTensors.read(file)).isInstanceOf(UserError.class);
        }
        Files.writeString(file, "this is not a tensor file at all");
        assertThatThrownBy(() -> SafeTensors.read(file)).isInstanceOf(UserError.class);
    }
}
