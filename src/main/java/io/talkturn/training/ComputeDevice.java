package io.talkturn.training;

/**
 * A processor that a network can be trained on.
 *
 * @param id as in settings: {@code cpu}, {@code gpu0}, {@code gpu1}, ...
 * @param description in plain words, for example "CPU, 2 threads, because no GPU with a CUDA runtime was found"
 * @param threads of the engine on the CPU
 */
public record ComputeDevice(String id, String description, int threads) {
    /** The id of the CPU. */
    public static final String CPU = "cpu";

    /** The engine dies where it cannot start as many threads as it is told to have. */
    public static final int MOST_THREADS = 1024;

    private static final String REASON = ", because ";

    /** A description that says why it is this one and no other. */
    static String described(String words, String because) {
        return because.isEmpty() ? words : words + REASON + because;
    }

    /** What such a description says without the reason. */
    public static String withoutReason(String description) {
        int reason = description.indexOf(REASON);
        return reason < 0 ? description : description.substring(0, reason);
    }

    /** Whether it is a graphics processor. */
    public boolean isGpu() {
        return !id.equals(CPU);
    }
}
