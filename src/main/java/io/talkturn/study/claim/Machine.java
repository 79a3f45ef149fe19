package io.talkturn.study.claim;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** This computer. */
final class Machine {
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    private Machine() {}

    /** Its name. On a cluster for tests several nodes are one computer: Slurm's name of the node goes first. */
    static String host() {
        String node = System.getenv("SLURMD_NODENAME");
        if (node != null && !node.isBlank()) {
            return node;
        }
        String given = System.getenv("HOSTNAME");
        try {
            return given == null || given.isBlank() ? InetAddress.getLocalHost().getHostName() : given;
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** The model of its processor, else the kind. */
    static String processor() {
        try (Stream<String> lines = Files.lines(CPUINFO)) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(Machine::kind);
        } catch (IOException | RuntimeException e) {
            return kind();
        }
    }

    private static String kind() {
        return System.getProperty("os.arch", "unknown");
    }
}
