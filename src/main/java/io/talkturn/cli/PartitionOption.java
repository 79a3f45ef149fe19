package io.talkturn.cli;

import io.talkturn.corpus.Partition;
import picocli.CommandLine.Option;

/** The option {@code --partition} of commands that show one partition. */
final class PartitionOption {
    @Option(
            names = "--partition",
            paramLabel = "NAME",
            defaultValue = "test",
            description = "train, dev or test. Default: ${DEFAULT-VALUE}.")
    private String partition = "test";

    /**
     * The partition.
     *
     * @throws io.talkturn.foundation.UserError for another name
     */
    Partition partition() {
        return Partition.of(partition);
    }
}
