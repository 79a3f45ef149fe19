package io.talkturn.run;

import io.talkturn.foundation.Folders;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Measures what a look at the list of runs costs (docs/performance.md): {@code CatalogBenchmark [runs] [looks]}. Not a test,
 * since a test must not depend on the time.
 */
public final class CatalogBenchmark {
    private CatalogBenchmark() {}

    /** Of one look: on the clock, and on the processor, which does not count what other programs take. */
    private record Look(double wall, double processor) {}

    public static void main(String[] arguments) throws IOException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int looks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        Path root = Files.createTempDirectory("talkturn-catalog");
        try {
            TinyProject project = TinyProject.in(root);
            for (int i = 0; i < runs; i++) {
                RunFolder run = project.run("run " + i, 30);
                FileTime longAgo = FileTime.fromMillis(System.currentTimeMillis() - 60_000);
                Files.setLastModifiedTime(run.specFile(), longAgo);
                Files.setLastModifiedTime(run.statusFile(), longAgo);
            }
            RunCatalog kept = RunCatalog.ofProject(root);
            RunQueue queue = new RunQueue(root, new WorkerLauncher(), kept, RunSupply.NONE);
            queue.setWorkers(2);
            System.out.println(runs + " runs");
            measure("a catalogue that is kept", looks, kept::list);
            measure("the queue with that catalogue", looks, queue::advance);
            measure(
                    "a new catalogue every time",
                    looks,
                    () -> RunCatalog.ofProject(root).list());
        } finally {
            Folders.delete(root);
        }
    }

    private static void measure(String what, int looks, Runnable look) {
        List<Look> each = new ArrayList<>();
        for (int i = 0; i < looks; i++) {
            each.add(time(look));
        }
        System.out.printf(Locale.ROOT, "%s: first %s, second %s", what, told(each.get(0)), told(each.get(1)));
        each.sort(Comparator.comparingDouble(Look::wall));
        System.out.printf(Locale.ROOT, ", median %s, shortest %s%n", told(each.get(looks / 2)), told(each.getFirst()));
    }

    private static String told(Look look) {
        return String.format(Locale.ROOT, "%.1f ms (processor %.1f ms)", look.wall(), look.processor());
    }

    private static Look time(Runnable look) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long beganProcessor = threads.getCurrentThreadCpuTime();
        look.run();
        return new Look((System.nanoTime() - began) / 1e6, (threads.getCurrentThreadCpuTime() - beganProcessor) / 1e6);
    }
}
