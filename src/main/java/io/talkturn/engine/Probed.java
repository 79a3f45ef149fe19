package io.talkturn.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of loading the engine in a process of its own.
 *
 * @param end how that process ended
 * @param answer what it said, null where it said nothing
 * @param sentence why it said nothing, empty where it did
 */
public record Probed(End end, @Nullable Answer answer, String sentence) {
    /** How a process ended. */
    public enum End {
        /** It computed and said so. */
        ANSWERED,
        /** It said why it could not. */
        REFUSED,
        /** It died. */
        CRASHED,
        /** It was ended because it said nothing for too long. */
        HUNG,
        /** There was none. */
        NOT_TRIED
    }

    /**
     * What a process said that had loaded the engine.
     *
     * @param version of PyTorch
     * @param libraries the folder they were loaded from
     * @param devices all that can be computed on, the CPU first
     * @param right whether a product of matrices was right on all of them
     */
    public record Answer(String version, String libraries, List<Device> devices, boolean right) {
        public Answer {
            devices = List.copyOf(devices);
        }
    }

    /**
     * A processor.
     *
     * @param id {@code cpu}, {@code gpu0}, ...
     * @param words in plain words
     * @param memory bytes of its own, 0 where it has none or does not say
     */
    public record Device(String id, String words, long memory) {}

    /** Nothing was tried. */
    public static Probed notTried(String why) {
        return new Probed(End.NOT_TRIED, null, why);
    }

    /** Whether the engine can be loaded and computes right. */
    public boolean works() {
        return answer != null && answer.right();
    }

    /** Whether it computes on a GPU. */
    public boolean hasGpu() {
        return answer != null
                && answer.right()
                && answer.devices().stream().anyMatch(device -> !device.id().equals("cpu"));
    }
}
