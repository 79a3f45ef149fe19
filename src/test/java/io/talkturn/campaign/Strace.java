package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the system calls by which a command changes files below a folder, and kills or fails it at one of them. */
final class Strace {
    /** Calls that make, rename, sync or remove. */
    static final String CALLS = "rename,renameat,renameat2,fsync,fdatasync,openat,mkdir,mkdirat,unlink,unlinkat,rmdir,"
            + "link,linkat,symlink,symlinkat,chmod,fchmod,fchmodat,ftruncate";

    /** Only the calls that are traced stop the command. */
    private static final String QUICK = "--seccomp-bpf";

    /** Calls that find a full disk. */
    static final String WRITES = "openat,mkdir,write,pwrite64,fsync";

    private static final Pattern CALL = Pattern.compile("^(\\d+)\\s+(\\w+)\\((.*)$");

    private Strace() {}

    /** Whether there is one that may trace here. */
    static boolean isThere() {
        try {
            Process process = new ProcessBuilder("strace", "-f", QUICK, "-o", "/dev/null", "true")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words before a command that is only watched. */
    static List<String> watching(Path log, String calls) {
        List<String> words = new ArrayList<>(traced(log, calls));
        words.add(QUICK);
        return words;
    }

    private static List<String> traced(Path log, String calls) {
        return List.of("strace", "-f", "-qq", "-y", "-o", log.toString(), "-e", "trace=" + calls);
    }

    /** The words before a command that is to be killed at a point. */
    static List<String> killing(Path log, KillPoint point) {
        // not the quick way: stops that a filter makes deliver no signals
        return injecting(log, point.call(), "signal=KILL:when=" + point.ordinal());
    }

    /** The words before a command that is to find an error at a call. */
    static List<String> failing(Path log, KillPoint point, String error) {
        List<String> words = injecting(log, point.call(), "error=" + error + ":when=" + point.ordinal());
        words.add(QUICK);
        return words;
    }

    private static List<String> injecting(Path log, String call, String what) {
        List<String> words = new ArrayList<>(traced(log, call));
        words.addAll(List.of("-e", "inject=" + call + ":" + what));
        return words;
    }

    /** The points of a watched command: its calls on files below a folder, those that only read left out. */
    static List<KillPoint> points(Path log, Path below) {
        List<KillPoint> points = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (String line : lines(log)) {
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                int ordinal = counts.merge(call.group(1) + call.group(2), 1, Integer::sum);
                if (isChange(call.group(2), call.group(3), below)) {
                    points.add(new KillPoint(call.group(2), ordinal, call.group(3)));
                }
            }
        }
        return points;
    }

    private static boolean isChange(String call, String words, Path below) {
        return words.contains(below.toString()) && (!call.equals("openat") || words.contains("O_CREAT"));
    }

    /** What the command was doing when it was killed. */
    static String last(Path log, Path below) {
        return lines(log).stream()
                .filter(line -> line.contains(below.toString()))
                .reduce((a, b) -> b)
                .map(line -> line.replace(below.toString(), ""))
                .orElse("");
    }

    private static List<String> lines(Path log) {
        try {
            return Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
