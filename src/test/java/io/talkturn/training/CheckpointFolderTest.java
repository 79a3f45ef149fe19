package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.training.Checkpoint.Best;
import io.talkturn.training.Checkpoint.Identity;
import io.talkturn.training.Checkpoint.Progress;
import io.talkturn.training.Checkpoint.UnderWay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointFolderTest {
    private final List<String> notes = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void bringsBackEveryBit() {
        Checkpoint written = checkpoint(3, 7);
        store().write(written);
        Checkpoint read = store().latest(notes::add).orElseThrow();
        assertThat(Json.line(read.progress())).isEqualTo(Json.line(written.progress()));
        assertThat(read.progress().history()).isEqualTo(written.progress().history());
        assertThat(read.parameters()).isEqualTo(written.parameters());
        assertThat(read.best()).isEqualTo(written.best());
        assertThat(read.moments()).usingRecursiveComparison().isEqualTo(written.moments());
        assertThat(notes).isEmpty();
    }

    @Test
    void anEmptyFolderIsAFreshStart() {
        assertThat(store().isEmpty()).isTrue();
        assertThat(store().latest(notes::add)).isEmpty();
    }

    @Test
    void keepsTheTwoNewest() throws Exception {
        for (int epoch = 1; epoch <= 4; epoch++) {
            store().write(checkpoint(epoch, 0));
        }
        assertThat(names())
                .containsExactly(
                        "000003-000000.json",
                        "000003-000000.safetensors",
                        "000004-000000.json",
                        "000004-000000.safetensors");
    }

    @Test
    void fallsBackToTheOneBeforeWhenTheNewestIsCutShort() throws Exception {
        store().write(checkpoint(1, 0));
        store().write(checkpoint(2, 0));
        cut("000002-000000.safetensors");
        assertThat(store().latest(notes::add).orElseThrow().progress().epochs()).isEqualTo(1);
        assertThat(notes).singleElement().asString().contains("000002-000000.safetensors", "cut short");
    }

    @Test
    void aKillBetweenItsTwoFilesLeavesTheOneBefore() throws Exception {
        store().write(checkpoint(1, 0));
        store().write(checkpoint(2, 0));
        Files.delete(folder.resolve("000002-000000.json"));
        assertThat(store().latest(notes::add).orElseThrow().progress().epochs()).isEqualTo(1);
        assertThat(notes).isEmpty();
    }

    @Test
    void fallsBackToTheOneBeforeWhenADigitOrABitOfTheNewestWasChanged() throws Exception {
        for (String changed : List.of("\"seconds\" : 0.25", "\"batches\" : 7", "0.30000000000000004")) {
            store().write(checkpoint(1, 0));
            store().write(checkpoint(2, 7));
            Path header = folder.resolve("000002-000007.json");
            String text = Files.readString(header);
            assertThat(text).contains(changed);
            Files.writeString(header, text.replace(changed, changed.replaceFirst("\\d$", "1")));
            assertThat(store().latest(notes::add).orElseThrow().progress().epochs())
                    .isEqualTo(1);
            assertThat(notes).singleElement().asString().contains("was changed after it was written");
            notes.clear();
        }
        store().write(checkpoint(2, 7));
        Path tensors = folder.resolve("000002-000007.safetensors");
        byte[] bytes = Files.readAllBytes(tensors);
        bytes[bytes.length - 3] ^= 1;
        Files.write(tensors, bytes);
        assertThat(store().latest(notes::add).orElseThrow().progress().epochs()).isEqualTo(1);
        assertThat(notes).singleElement().asString().contains("000002-000007.safetensors");
    }

    @Test
    void aValueThatIsMissingOrOfAnotherKindIsDamageWhereverItStands() throws Exception {
        store().write(checkpoint(2, 7));
        Path header = folder.resolve("000002-000007.json");
        // as an earlier build left it: nothing but the values themselves can tell
        List<String> lines = Files.readString(header)
                .replaceFirst(",\\s*\"sha256\" : \"[0-9a-f]+\"", "")
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            for (String wrong : List.of("null", "\"x\"", "-1", "[ ]")) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(i, lines.get(i).replaceFirst(" : [^\\[{]+?(,?)$", " : " + wrong + "$1"));
                Files.write(header, changed);
                try {
                    store().latest(notes::add);
                } catch (UserError e) {
                    assertThat(e.what()).contains("No checkpoint of this run can be read");
                }
            }
        }
        assertThat(notes).hasSizeGreaterThan(30);
    }

    @Test
    void aCheckpointOfABuildThatKeptNoHashIsStillTaken() throws Exception {
        store().write(checkpoint(1, 0));
        Path header = folder.resolve("000001-000000.json");
        Files.writeString(header, Files.readString(header).replaceFirst(",\\s*\"sha256\" : \"[0-9a-f]+\"", ""));
        assertThat(store().latest(notes::add)).isPresent();
        assertThat(notes).isEmpty();
    }

    @Test
    void saysSoWhenNoneIsWhole() throws Exception {
        store().write(checkpoint(1, 0));
        store().write(checkpoint(2, 0));
        cut("000001-000000.json");
        Files.delete(folder.resolve("000002-000000.safetensors"));
        assertThatThrownBy(() -> store().latest(notes::add)).isInstanceOfSatisfying(UserError.class, e -> {
            assertThat(e.file()).isEqualTo(folder);
            assertThat(e.wayOut()).contains("delete it to train from the beginning");
        });
        assertThat(notes).hasSize(2);
    }

    private CheckpointFolder store() {
        return new CheckpointFolder(folder);
    }

    private static Checkpoint checkpoint(int epochs, int batches) {
        EpochResult result = new EpochResult(
                1,
                new Pace(0.1, 1 / 3.0),
                new TrainResult(1.25, Map.of("pri", Math.PI)),
                new DevResult(null, Map.of(), Map.of("accuracy", 0.1 + 0.2, "pearson", Double.NaN)),
                true);
        Progress progress = new Progress(
                new Identity(
                        3,
                        10,
                        List.of("pri", "au05"),
                        new OptimizerSettings(OptimizerSettings.Kind.ADAM, 0x1p-9, 1e-5, 0),
                        new BatchSettings(43, 8),
                        5),
                epochs,
                new UnderWay(batches, new double[] {1 / 3.0, 2}, new long[] {3, 4}, 0.25),
                99,
                new Best(0, Double.NaN),
                List.of(result));
        return new Checkpoint(
                progress,
                new float[] {1.1f, -0f, Float.MIN_VALUE},
                new float[] {1, 2, 3},
                Map.of("mean", new float[] {4, 5, 6}, "square", new float[] {7, 8, 9}));
    }

    private void cut(String name) throws Exception {
        Path file = folder.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
