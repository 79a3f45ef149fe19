package io.talkturn.engine;

/** The engine that this program is made for. Another version of PyTorch's libraries cannot be loaded by its JNI library. */
public final class Torch {
    /** The version of PyTorch. */
    public static final String VERSION = "2.7.1";

    /** PyTorch for NVIDIA's graphics processors as the JNI library knows it: made for CUDA 12.8. */
    public static final String CUDA_FLAVOR = "cu128";

    /** The CUDA runtime that belongs to it. */
    public static final String CUDA = "12.8";

    /** PyTorch for the CPU. */
    public static final String CPU_FLAVOR = "cpu";

    private Torch() {}
}
