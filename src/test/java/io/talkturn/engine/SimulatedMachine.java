package io.talkturn.engine;

import io.talkturn.foundation.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Folders that stand for {@code /} of machines that there are not, one a state of the page Engine. */
public final class SimulatedMachine {
    private static final String GPU = "NVIDIA RTX A5000";
    private static final Probed.Device CPU = new Probed.Device("cpu", "CPU, 16 threads", 0);

    private final Path root;

    private SimulatedMachine(Path root) {
        this.root = root;
    }

    /** Neither driver nor GPU. */
    public static Machine nothing(Path root) {
        SimulatedMachine made = new SimulatedMachine(root);
        made.answers(new Probed(
                Probed.End.ANSWERED,
                new Probed.Answer("2.7.1", "/opt/talkturn/lib/app/pytorch", List.of(CPU), true),
                ""));
        return made.machine();
    }

    /** A driver and a GPU, and what came with the program. */
    public static Machine driverOnly(Path root) {
        nothing(root);
        return new SimulatedMachine(root).driver("570.86.15").machine();
    }

    /** The same with a CUDA runtime of 2022. */
    public static Machine otherRuntime(Path root) {
        driverOnly(root);
        SimulatedMachine made = new SimulatedMachine(root);
        made.write("/usr/local/cuda-11.8/lib64/libcudart.so.11.8.89", "runtime");
        return made.machine();
    }

    /** Chosen libraries of which one was cut short. */
    public static Machine damaged(Path root) {
        driverOnly(root);
        SimulatedMachine made = new SimulatedMachine(root);
        Path folder = made.libraries(true);
        made.chooses(EngineChoice.of(folder), null);
        return made.machine();
    }

    /** Chosen libraries that compute on a GPU. */
    public static Machine working(Path root) {
        driverOnly(root);
        SimulatedMachine made = new SimulatedMachine(root);
        made.write("/usr/local/cuda-12.8/lib64/libcudart.so.12.8.90", "runtime");
        Path folder = made.libraries(false);
        Probed probed = new Probed(
                Probed.End.ANSWERED,
                new Probed.Answer(
                        "2.7.1",
                        folder.toString(),
                        List.of(CPU, new Probed.Device("gpu0", "GPU 0, " + GPU, 25_300_000_000L)),
                        true),
                "");
        made.answers(probed);
        made.chooses(EngineChoice.of(folder), probed);
        return made.machine();
    }

    /** The machine in the folder. */
    public Machine machine() {
        return new Machine(root, Map.of(), "linux", "x86_64");
    }

    private SimulatedMachine driver(String version) {
        write(
                "/proc/driver/nvidia/version",
                "NVRM version: NVIDIA UNIX x86_64 Kernel Module  " + version + "  Jan 2025\n");
        write("/proc/driver/nvidia/gpus/0000:65:00.0/information", "Model: \t\t " + GPU + "\nIRQ:   42\n");
        return this;
    }

    private Path libraries(boolean cutShort) {
        for (String name : List.of("torch", "torch_cpu", "c10", "torch_cuda", "c10_cuda")) {
            boolean cut = cutShort && name.equals("torch_cuda");
            write("/opt/libtorch/lib/" + TorchFolder.library(name), library(cut));
        }
        write("/opt/libtorch/build-version", "2.7.1+cu128\n");
        return root.resolve("opt/libtorch");
    }

    /** The beginning of a library, and the table at its end where it is whole. */
    private static byte[] library(boolean cut) {
        ByteBuffer elf = ByteBuffer.allocate(cut ? 200 : 1024).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F'});
        elf.putLong(40, 1024 - 64 * 4).putShort(58, (short) 64).putShort(60, (short) 4);
        return elf.array();
    }

    private void answers(Probed probed) {
        write("/probe.json", Json.pretty(probed));
    }

    private void chooses(EngineChoice choice, Probed probed) {
        TorchFolder folder = choice.libraries().map(TorchFolder::look).orElse(null);
        EngineFile.write(
                machine(),
                new EngineFile.Kept(
                        choice,
                        probed == null ? null : new EngineFile.Tried(InForce.print(folder, machine()), probed)));
    }

    private void write(String absolute, String text) {
        write(absolute, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void write(String absolute, byte[] bytes) {
        Path file = root.resolve(absolute.substring(1));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
