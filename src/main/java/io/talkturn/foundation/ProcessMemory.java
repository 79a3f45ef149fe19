package io.talkturn.foundation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory this process takes, the engine's tensors included. */
public final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final long KIB = 1024;

    private ProcessMemory() {}

    /** Bytes of resident memory; nothing where the system does not tell. */
    public static OptionalLong resident() {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst();
        } catch (IOException e) {
            // the figure is for people to look at, and for when to tidy up: neither is worth a failure
            return OptionalLong.empty();
        }
    }

    /** Bytes of resident memory; where the system does not tell, those of the Java heap alone. */
    public static long residentOrHeap() {
        Runtime runtime = Runtime.getRuntime();
        return resident().orElseGet(() -> runtime.totalMemory() - runtime.freeMemory());
    }
}
