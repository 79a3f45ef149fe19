package io.talkturn.campaign;

import java.util.List;

/** Notes the faults of one command on one input. */
record FuzzReporter(FuzzTally tally, long number, String kind, FuzzBench.Input input, List<String> command) {
    void fault(String sign, String details) {
        tally.fault(new FuzzFault(
                kind,
                sign,
                number,
                input.places().get("at").getParent().relativize(input.file()).toString(),
                input.spoiled().how(),
                command,
                details));
    }
}
