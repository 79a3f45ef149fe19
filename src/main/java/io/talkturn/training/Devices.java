package io.talkturn.training;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Utils;
import ai.djl.util.cuda.CudaUtils;
import io.talkturn.engine.InForce;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The processors that the engine sees. Every call loads the engine, which takes seconds: not for start-up, not for the UI thread. */
public final class Devices {
    private static final String ENGINE = "PyTorch";
    private static final String OFFLINE = "ai.djl.offline";
    private static final String AUTO = "auto";
    private static final String GPU = "gpu";

    /** What was decided of the choice; the engine can be loaded once a process. */
    private static @Nullable InForce inForce;

    private Devices() {}

    /** The CPU and every GPU, with all the cores' threads. */
    public static List<ComputeDevice> list() {
        List<ComputeDevice> devices = new ArrayList<>();
        devices.add(cpu(0, whyNoGpu()));
        for (int i = 0; i < gpus(); i++) {
            devices.add(new ComputeDevice(GPU + i, "GPU " + i + ", CUDA", threads(0)));
        }
        return List.copyOf(devices);
    }

    /**
     * The device that settings wish for, with the engine set to so many threads.
     *
     * @param wish {@code auto}: the first GPU, else the CPU; {@code cpu}, {@code gpu0}, ...
     * @param threads of the engine, 0: all cores
     * @throws UserError where there is no such device, or the engine cannot be loaded
     */
    public static ComputeDevice choose(String wish, int threads) {
        if (threads < 0 || threads > ComputeDevice.MOST_THREADS) {
            throw new UserError(
                    "The engine cannot have " + threads + " threads.", "Use 0 to " + ComputeDevice.MOST_THREADS + ".");
        }
        EngineNatives.require();
        settle();
        HiddenCaches.guard();
        EngineLeftovers.clean(Utils.getEngineCacheDir(ENGINE.toLowerCase(Locale.ROOT)));
        ComputeDevice device = find(wish, threads);
        JniUtils.setNumThreads(device.threads());
        return device;
    }

    /** The engine, loaded without reaching for the network. */
    public static Engine engine() {
        EngineNatives.require();
        if (System.getProperty(OFFLINE) == null) {
            System.setProperty(OFFLINE, "true");
        }
        settle();
        HiddenCaches.guard();
        try {
            return Engine.getEngine(ENGINE);
        } catch (EngineException e) {
            throw new UserError(
                    "The PyTorch engine cannot be loaded: " + e.getMessage() + ".",
                    "Check that the folder .djl.ai in your home folder can be written and has 500 MB of room, or set"
                            + " PYTORCH_LIBRARY_PATH to unpacked PyTorch libraries.");
        }
    }

    /** Sees to it, once a process and before the engine is loaded, that the libraries are loaded that the user chose. */
    private static synchronized InForce settle() {
        if (inForce == null) {
            InForce decided = InForce.here();
            decided.apply();
            inForce = decided;
        }
        return inForce;
    }

    public static Device device(ComputeDevice device) {
        return device.isGpu() ? Device.gpu(number(device.id())) : Device.cpu();
    }

    private static ComputeDevice find(String wish, int threads) {
        if (wish.equals(ComputeDevice.CPU)) {
            engine();
            return cpu(threads, "");
        }
        if (wish.equals(AUTO)) {
            return gpus() > 0 ? gpu(0, threads) : cpu(threads, whyNoGpu());
        }
        if (!wish.matches("gpu\\d{1,3}")) {
            throw new UserError("There is no device “" + wish + "”.", "Use auto, cpu or gpu0, gpu1, and so on.");
        }
        if (number(wish) >= gpus()) {
            throw new UserError(
                    "The device " + wish + " is not there: "
                            + (gpus() == 0 ? whyNoGpu() : "the engine sees " + gpus() + " GPUs") + ".",
                    "Use one of: "
                            + list().stream().map(ComputeDevice::id).collect(Collectors.joining(", "))
                            + "; or auto.");
        }
        return gpu(number(wish), threads);
    }

    private static ComputeDevice gpu(int number, int threads) {
        return new ComputeDevice(GPU + number, "GPU " + number + ", CUDA", threads(threads));
    }

    private static ComputeDevice cpu(int threads, String because) {
        int count = threads(threads);
        String words = "CPU, " + count + (count == 1 ? " thread" : " threads");
        return new ComputeDevice(ComputeDevice.CPU, ComputeDevice.described(words, because), count);
    }

    private static int threads(int wish) {
        return wish > 0 ? wish : Runtime.getRuntime().availableProcessors();
    }

    private static int gpus() {
        return engine().hasCapability("CUDA") ? CudaUtils.getGpuCount() : 0;
    }

    private static String whyNoGpu() {
        if (gpus() > 0) {
            return "";
        }
        InForce now = settle();
        if (now.fallback() != null) {
            return now.fallback();
        }
        if (!CudaUtils.hasCuda()) {
            return "no GPU with a CUDA runtime was found";
        }
        return "the PyTorch libraries in use are made for the CPU only";
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(GPU.length()));
    }
}
