package io.talkturn.benchmark;

import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Devices;
import io.talkturn.training.HiddenCaches;

/**
 * What a benchmark ran on.
 *
 * @param threads of the engine
 * @param device in plain words
 * @param engine and its version
 * @param java version of the JVM
 */
public record Equipment(int threads, String device, String engine, String java) {
    static Equipment of(ComputeDevice device) {
        return new Equipment(
                device.threads(),
                device.description(),
                "PyTorch " + Devices.engine().getVersion()
                        + (HiddenCaches.isPlain() ? " with plain code for LSTMs (caches hidden)" : ""),
                Runtime.version().toString());
    }

    /** In one line. */
    public String told() {
        return engine + ", " + device + ", Java " + java;
    }
}
