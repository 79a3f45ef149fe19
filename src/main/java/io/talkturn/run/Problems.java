package io.talkturn.run;

import io.talkturn.foundation.UserError;
import io.talkturn.setting.Setting;
import java.util.ArrayList;
import java.util.List;

/** Gathers the problems with settings, in the order in which they are asked for. */
final class Problems {
    private final List<UserError> found = new ArrayList<>();

    /** Each problem once. */
    List<UserError> all() {
        return found.stream().distinct().toList();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void add(String what, String wayOut) {
        found.add(new UserError(what, wayOut));
    }

    void attempt(Runnable work) {
        try {
            work.run();
        } catch (UserError e) {
            found.add(e);
        }
    }

    /** What of a settings record is not as its guide says. */
    void settings(List<Setting> guide, Record settings) {
        guide.forEach(setting -> setting.problem(settings).ifPresent(found::add));
    }

    /** Refuses what does not fit into this machine's memory. */
    void memory(long bytesNeeded, String wayOut) {
        long there = MemoryEstimate.ofMachine();
        if (bytesNeeded > there) {
            add(
                    "One batch of this network needs about " + gigabytes(bytesNeeded)
                            + " GB of memory; this machine has " + gigabytes(there) + " GB.",
                    wayOut);
        }
    }

    private static long gigabytes(long bytes) {
        return Math.max(1, Math.round(bytes / 1e9));
    }
}
