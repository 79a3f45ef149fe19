package io.talkturn.corpus.io.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.razorvine.pickle.Pickler;
import net.razorvine.pickle.Unpickler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our reader of pickles and an independent one agree: on what it writes, and on the structure of the fixtures. */
final class PickleAgainstRazorvineTest {
    @TempDir
    Path temporary;

    @Test
    void plainValuesOfItsOwnWritingAreReadAlike() throws IOException {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", "naïve – “quoted” \uD83D\uDE00");
        value.put("whole", List.of(0, -1, 255, 256, 65_535, 65_536, Integer.MIN_VALUE, Long.MAX_VALUE));
        value.put("big", new BigInteger("-1180591620717411303424"));
        value.put("real", List.of(0.1, -1e300, Double.MIN_VALUE));
        value.put("truth", new Object[] {true, false});
        value.put("nothing", null);
        value.put("nested", List.of(List.of(), Map.of("k", List.of("v"))));
        value.put("bytes", new byte[] {0, 1, -1, 127, -128});
        Path file = temporary.resolve("plain.pkl");
        Files.write(file, new Pickler().dumps(value));

        TensorNode.Dict read = (TensorNode.Dict) TensorFile.read(file).root();

        assertThat(plain(read.get("text"))).isEqualTo(value.get("text"));
        assertThat(plain(read.get("whole")))
                .isEqualTo(List.of(0L, -1L, 255L, 256L, 65_535L, 65_536L, (long) Integer.MIN_VALUE, Long.MAX_VALUE));
        assertThat(plain(read.get("big"))).isEqualTo(value.get("big"));
        assertThat(plain(read.get("real"))).isEqualTo(value.get("real"));
        assertThat(plain(read.get("truth"))).isEqualTo(List.of(true, false));
        assertThat(plain(read.get("nothing"))).isNull();
        assertThat(plain(read.get("nested"))).isEqualTo(List.of(List.of(), Map.of("k", List.of("v"))));
    }

    static Stream<Path> pickles() throws IOException {
        try (Stream<Path> files = Files.list(TestData.fixtures("tensors/matrix"))) {
            return files.filter(file -> file.toString().endsWith(".pkl")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pickles")
    void theShapesAndBytesOfTheFixturesAreReadAlike(Path file) throws IOException {
        Unpickler other = new Unpickler();
        for (String core : List.of("numpy.core", "numpy._core")) {
            Unpickler.registerConstructor(core + ".multiarray", "_reconstruct", arguments -> new Array());
            Unpickler.registerConstructor(core + ".multiarray", "scalar", arguments -> arguments[1]);
            Unpickler.registerConstructor(core + ".numeric", "_frombuffer", Array::fromBuffer);
        }
        Unpickler.registerConstructor("numpy", "dtype", arguments -> new Type());
        Unpickler.registerConstructor("numpy", "ndarray", arguments -> new Array());
        Object theirs;
        try (InputStream in = Files.newInputStream(file)) {
            theirs = other.load(in);
        }

        same(TensorFile.read(file).root(), theirs, file.getFileName().toString());
    }

    private static void same(TensorNode ours, @Nullable Object theirs, String where) {
        switch (theirs) {
            case Map<?, ?> map -> {
                TensorNode.Dict dict = (TensorNode.Dict) ours;
                assertThat(dict.items().keySet())
                        .as(where)
                        .containsExactlyInAnyOrderElementsOf(
                                map.keySet().stream().map(String::valueOf).toList());
                map.forEach((key, value) -> same(dict.items().get(String.valueOf(key)), value, where + "/" + key));
            }
            case Array array
            when ours instanceof TensorNode.Numbers numbers -> {
                assertThat(numbers.array().shape()).as(where).containsExactly(array.shape);
                if (array.bytes.length > 0 && numbers.array() instanceof RawArray raw) {
                    assertThat(raw.bytes().toArray(java.lang.foreign.ValueLayout.JAVA_BYTE))
                            .as(where)
                            .isEqualTo(array.bytes);
                }
            }
            case Array array ->
                assertThat(((TensorNode.Texts) ours).shape()).as(where).containsExactly(array.shape);
            case List<?> list ->
                assertThat(((TensorNode.Items) ours).values()).as(where).hasSize(list.size());
            case null, default -> {}
        }
    }

    private static @Nullable Object plain(@Nullable TensorNode node) {
        return switch (node) {
            case TensorNode.Value value -> value.value();
            case TensorNode.Items items -> {
                List<Object> values = new ArrayList<>();
                items.values().forEach(item -> values.add(plain(item)));
                yield values;
            }
            case TensorNode.Dict dict -> {
                Map<String, Object> values = new LinkedHashMap<>();
                dict.items().forEach((key, value) -> values.put(key, plain(value)));
                yield values;
            }
            case null, default -> throw new AssertionError(node);
        };
    }

    /** What the other reader needs to be told of NumPy. */
    public static final class Type {
        /** Called by the other reader. */
        public void __setstate__(Object[] state) {}
    }

    /** An array as the other reader sees it. */
    public static final class Array {
        long[] shape = {};
        byte[] bytes = {};

        /** Called by the other reader. */
        public void __setstate__(Object[] state) {
            shape = shape((Object[]) state[1]);
            bytes = state[4] instanceof byte[] raw
                    ? raw
                    : state[4] instanceof String text
                            ? text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)
                            : new byte[0];
        }

        static Array fromBuffer(Object[] arguments) {
            Array array = new Array();
            array.bytes = (byte[]) arguments[0];
            array.shape = shape((Object[]) arguments[2]);
            return array;
        }

        private static long[] shape(Object[] axes) {
            return Stream.of(axes)
                    .mapToLong(axis -> ((Number) axis).longValue())
                    .toArray();
        }
    }
}
