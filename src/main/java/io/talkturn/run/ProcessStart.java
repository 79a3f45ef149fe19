package io.talkturn.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a process started, in words that two processes agree on.
 *
 * <p>Linux knows the start of a process in ticks since the computer was switched on. The time of day is reckoned from it by
 * whoever asks, with the clock as it stood when he himself began: after the clock was set, as at a wake-up or by a time
 * server, one that began before and one that began after tell different times for the same process. So what is kept is
 * the tick, with the name of this boot. Other systems keep the time of day itself.
 */
final class ProcessStart {
    /** The name of a boot and ticks, as {@code 5bd8d0c0-…:4130221}. */
    private static final Pattern TICKS = Pattern.compile("[0-9a-f-]{36}:\\d{1,19}");

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    /** Of {@code /proc/PID/stat}, counted after the name of the program, which may have blanks. */
    private static final int START = 19;

    private ProcessStart() {}

    /** In ticks where they can be had, else in the time of day, ISO 8601; null where the system does not tell. */
    static @Nullable String of(ProcessHandle process) {
        String ticks = ticks(process.pid());
        return ticks != null ? ticks : day(process);
    }

    /** The time of day, ISO 8601: what earlier versions wrote on every system. */
    static @Nullable String day(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse(null);
    }

    static boolean isTicks(String start) {
        return TICKS.matcher(start).matches();
    }

    private static @Nullable String ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
            String ticks = Files.readString(BOOT).strip() + ":" + fields[START];
            return isTicks(ticks) ? ticks : null;
        } catch (IOException | IndexOutOfBoundsException e) {
            return null; // no Linux, gone meanwhile, or a system that hides processes
        }
    }
}
