package io.talkturn.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process takes, the engine's tensors included where the system tells. */
final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final long KIB = 1024;

    private ProcessMemory() {}

    /** Bytes of resident memory; where the system does not tell, those of the Java heap alone. */
    static long resident() {
        try {
            if (Files.exists(STATUS)) {
                return Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith(RESIDENT))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIB)
                        .findFirst()
                        .orElseGet(ProcessMemory::heap);
            }
        } catch (IOException e) {
            // the figure is for people to look at: the heap's will do
        }
        return heap();
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
