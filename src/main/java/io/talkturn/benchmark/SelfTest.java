package io.talkturn.benchmark;

import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Devices;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Trains ten batches of a HAN-ROCK and of a fusion network on every device and compares the losses: those of the CPU with
 * numbers that stand in the program, all others with those of the CPU.
 */
public final class SelfTest {
    /** How far losses of the CPU may lie from the program's numbers, relative: other processors round otherwise. */
    public static final double CPU_TOLERANCE = 1e-4;

    /** How far losses of a GPU may lie from the CPU's: NVIDIA's libraries may multiply with shortened numbers. */
    public static final double GPU_TOLERANCE = 5e-3;

    private static final String EXPECTED = "self-test.json";

    /** What right machines gave, made by {@code SelfTestTest}. */
    record Expected(double[] han, double[] fusion) {}

    private final List<SelfTestReport.Compared> compared = new ArrayList<>();
    private final Progress progress;

    private SelfTest(Progress progress) {
        this.progress = progress;
    }

    /**
     * Trains and compares; about a minute.
     *
     * @throws io.talkturn.foundation.UserError where the engine cannot be loaded
     */
    public static SelfTestReport run(Progress progress) {
        return new SelfTest(progress).run();
    }

    private SelfTestReport run() {
        Expected expected = expected();
        ComputeDevice cpu = Devices.choose(ComputeDevice.CPU, 0);
        HanTrial han = new HanTrial();
        FusionTrial fusion = new FusionTrial();
        double[] hanOnCpu = compare("HAN-ROCK", cpu, expected.han(), CPU_TOLERANCE, () -> han.losses(cpu, false));
        compare("HAN-ROCK as on a GPU", cpu, hanOnCpu, CPU_TOLERANCE, () -> han.losses(cpu, true));
        double[] fusionOnCpu = compare("Fusion", cpu, expected.fusion(), CPU_TOLERANCE, () -> fusion.losses(cpu));
        List<ComputeDevice> all = Devices.list();
        for (ComputeDevice gpu : all.stream().filter(ComputeDevice::isGpu).toList()) {
            compare("HAN-ROCK", gpu, hanOnCpu, GPU_TOLERANCE, () -> han.losses(gpu, true));
            compare("Fusion", gpu, fusionOnCpu, GPU_TOLERANCE, () -> fusion.losses(gpu));
        }
        List<String> untried = all.stream().anyMatch(ComputeDevice::isGpu)
                ? List.of()
                : List.of("No GPU was tried: training runs on the "
                        + all.getFirst().description() + ".");
        return new SelfTestReport(compared, untried);
    }

    private double[] compare(
            String network, ComputeDevice device, double[] with, double tolerance, Supplier<double[]> train) {
        progress.step(network + " on " + device.id(), compared.size(), 0);
        long start = System.nanoTime();
        double[] losses = train.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        double difference = 0;
        for (int b = 0; b < losses.length; b++) {
            double off = Math.abs(losses[b] - with[b]) / Math.max(1e-9, Math.abs(with[b]));
            difference = Double.isNaN(off) ? Double.POSITIVE_INFINITY : Math.max(difference, off);
        }
        compared.add(new SelfTestReport.Compared(network, device.id(), difference, tolerance, seconds));
        return losses;
    }

    static Expected expected() {
        try (InputStream in = Objects.requireNonNull(SelfTest.class.getResourceAsStream(EXPECTED), EXPECTED)) {
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Expected.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
