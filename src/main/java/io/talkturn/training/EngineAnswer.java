package io.talkturn.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.LibUtils;
import ai.djl.util.cuda.CudaUtils;
import io.talkturn.engine.Probed;
import java.util.List;

/** What a process says that loads the engine to see whether it can: devices, and a product on each of them. */
public final class EngineAnswer {
    private static final int SIDE = 64;

    private EngineAnswer() {}

    /**
     * Loads the engine and computes.
     *
     * @throws io.talkturn.foundation.UserError where it cannot be loaded
     */
    public static Probed.Answer get() {
        Engine engine = Devices.engine();
        List<ComputeDevice> devices = Devices.list();
        return new Probed.Answer(
                engine.getVersion(),
                LibUtils.getLibtorchPath(),
                devices.stream().map(EngineAnswer::told).toList(),
                devices.stream().allMatch(device -> isRight(engine, device)));
    }

    private static Probed.Device told(ComputeDevice device) {
        long memory =
                device.isGpu() ? CudaUtils.getGpuMemory(Devices.device(device)).getMax() : 0;
        return new Probed.Device(device.id(), device.description(), memory);
    }

    /** Whole numbers, whose product is exact on every device. */
    private static boolean isRight(Engine engine, ComputeDevice device) {
        try (NDManager manager = engine.newBaseManager(Devices.device(device))) {
            NDArray ones = manager.ones(new Shape(SIDE, SIDE));
            NDArray rows = manager.arange((float) SIDE).reshape(1, SIDE);
            for (float value : rows.matMul(ones).toFloatArray()) {
                if (value != SIDE * (SIDE - 1) / 2) {
                    return false;
                }
            }
            return true;
        }
    }
}
