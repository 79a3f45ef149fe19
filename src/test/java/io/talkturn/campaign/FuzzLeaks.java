package io.talkturn.campaign;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Threads and open files that a command leaves behind. */
final class FuzzLeaks {
    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final long PATIENCE_MILLIS = 20_000;
    private static final Set<String> KNOWN =
            Set.of("ForkJoinPool", "Common-Cleaner", "Cleaner", "Reference Handler", "JNA Cleaner");

    private final Path root;
    private final Set<String> threads;

    /** Files below this folder must not stay open. */
    FuzzLeaks(Path root) {
        this.root = root;
        this.threads = threads();
    }

    /** What is left now, in words; empty where nothing is. */
    String left() {
        String open = openFiles();
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        if (!open.isEmpty()) {
            // HDF5 files stay open as long as something refers to their arrays; the collector closes them
            do {
                System.gc();
                open = openFiles();
            } while (!open.isEmpty() && System.currentTimeMillis() < end && pause());
        }
        Set<String> more = new TreeSet<>();
        do {
            more.clear();
            more.addAll(threads());
            more.removeAll(threads);
        } while (!more.isEmpty() && System.currentTimeMillis() < end && pause());
        threads.addAll(more);
        return open + (more.isEmpty() ? "" : " threads " + more);
    }

    private String openFiles() {
        if (!Files.isDirectory(OPEN)) {
            return "";
        }
        Set<String> open = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(OPEN)) {
            for (Path one : all) {
                Path target = linked(one);
                if (target.startsWith(root)) {
                    open.add(one.getFileName() + " " + target.toString().replace(" (deleted)", ""));
                }
            }
        } catch (IOException e) {
            return "";
        }
        return open.isEmpty() ? "" : "open files";
    }

    private static boolean pause() {
        try {
            Thread.sleep(50);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path linked(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            // closed since it was listed
            return Path.of("");
        }
    }

    private static Set<String> threads() {
        Thread[] all = new Thread[Thread.activeCount() * 2 + 16];
        int count = Thread.enumerate(all);
        return java.util.Arrays.stream(all, 0, count)
                .map(Thread::getName)
                .filter(name -> KNOWN.stream().noneMatch(name::startsWith))
                .map(name -> name.replaceAll("\\d+", "N"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
