package io.talkturn.run;

import io.talkturn.foundation.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

/**
 * Measures what a look at the list of runs costs (docs/performance.md): {@code CatalogBenchmark [runs] [looks]}. Not a test,
 * since a test must not depend on the time.
 */
public final class CatalogBenchmark {
    private CatalogBenchmark() {}

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
            System.out.printf("%d runs, first look %.1f ms%n", runs, look(kept));
            double[] each = new double[looks];
            Arrays.setAll(each, i -> look(kept));
            print("a catalogue that is kept", each);
            Arrays.setAll(each, i -> look(RunCatalog.ofProject(root)));
            print("a new catalogue every time", each);
            RunQueue queue = new RunQueue(root, new WorkerLauncher(), kept);
            queue.setWorkers(1);
            Arrays.setAll(each, i -> advance(queue));
            print("the queue with the kept catalogue", each);
        } finally {
            Folders.delete(root);
        }
    }

    private static double look(RunCatalog catalog) {
        long began = System.nanoTime();
        catalog.list();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double advance(RunQueue queue) {
        long began = System.nanoTime();
        queue.advance();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void print(String what, double[] each) {
        double second = each[0];
        Arrays.sort(each);
        System.out.printf(
                "%s: second look %.1f ms, median %.1f ms, longest %.1f ms%n",
                what, second, each[each.length / 2], each[each.length - 1]);
    }
}
