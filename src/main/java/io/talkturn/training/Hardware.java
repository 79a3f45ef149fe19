package io.talkturn.training;

/**
 * What a training may use of the machine.
 *
 * @param threads of the engine, 0: all cores; for fusion networks, which more make slower, one
 * @param device {@code auto}, {@code cpu} or {@code gpu0}, {@code gpu1}, ...
 */
public record Hardware(int threads, String device) {
    /** All cores, and the first graphics processor that can be used. */
    public static final Hardware ANY = new Hardware(0, "auto");
}
