package io.talkturn.benchmark;

import java.util.List;

/**
 * What a self-test found.
 *
 * @param compared ten batches each
 * @param untried sentences: what could not be tried
 */
public record SelfTestReport(List<Compared> compared, List<String> untried) {
    public SelfTestReport {
        compared = List.copyOf(compared);
        untried = List.copyOf(untried);
    }

    /**
     * A network on a device.
     *
     * @param network in plain words
     * @param device its id
     * @param difference the largest of the ten losses, relative to what they are compared with
     * @param tolerance how large it may be
     * @param seconds that ten batches took
     */
    public record Compared(String network, String device, double difference, double tolerance, double seconds) {
        /** Whether the losses are the same, as near as they can be. */
        public boolean agrees() {
            return difference <= tolerance;
        }
    }

    /** Whether all that was tried agrees. */
    public boolean agrees() {
        return compared.stream().allMatch(Compared::agrees);
    }
}
