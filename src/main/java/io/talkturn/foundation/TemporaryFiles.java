package io.talkturn.foundation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files that are being written, {@code .NAME.<host>-<process>-<random>.tmp}: no two writers share one, and who
 * finds one later can tell whether its writer is still at work.
 */
public final class TemporaryFiles {
    private static final Pattern NAME = Pattern.compile("\\..*\\.([0-9a-f]{1,8})-(\\d{1,18})-[0-9a-f]{12}\\.tmp");

    /** The one name that versions before 0.2 used. */
    private static final String OLD_ENDING = ".tmp";

    /** A process on another computer cannot be asked; nobody writes one file for so long. */
    private static final Duration OLD = Duration.ofDays(1);

    private static final int LONGEST = 60;
    private static final int RANDOM_DIGITS = 12;

    private TemporaryFiles() {}

    /** A name beside a file, which nothing has yet. */
    static Path beside(Path target) {
        String random = UUID.randomUUID().toString().replace("-", "").substring(0, RANDOM_DIGITS);
        return target.resolveSibling(beginning(target) + mark() + "-" + random + ".tmp");
    }

    /** What tells this process from others, on this computer and on those that share its disks. */
    public static String mark() {
        return host() + "-" + ProcessHandle.current().pid();
    }

    /** Whether a mark is that of a process of this computer that is gone. */
    public static boolean isGone(String mark) {
        String[] parts = mark.split("-", -1);
        return parts.length == 2
                && parts[0].equals(host())
                && parts[1].matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
    }

    /** Whether a file was left by a writer that is gone. */
    public static boolean isLeftOver(Path file) {
        String name = String.valueOf(file.getFileName());
        Matcher matcher = NAME.matcher(name);
        boolean isOurs = matcher.matches();
        if (!isOurs && !(name.startsWith(".") && name.endsWith(OLD_ENDING))) {
            return false;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return (isOurs && isGone(matcher.group(1) + "-" + matcher.group(2))) || isOlder(file);
    }

    /**
     * Deletes what writers that are gone have left in a folder, as far as that is possible.
     *
     * @return how many files went
     */
    public static int sweep(Path folder) {
        int gone = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*" + OLD_ENDING)) {
            for (Path file : files) {
                if (isLeftOver(file) && Files.deleteIfExists(file)) {
                    gone++;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the work at hand matters more; the next one tries again
        }
        return gone;
    }

    /** Deletes what writers of one file that are gone have left beside it, for files in folders that nobody locks. */
    public static void sweepBeside(Path file) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        String begin = beginning(target);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, left -> left.getFileName().toString().startsWith(begin) && isLeftOver(left))) {
            for (Path left : files) {
                Files.deleteIfExists(left);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the work at hand matters more; the next one tries again
        }
    }

    private static String beginning(Path target) {
        String name = String.valueOf(target.getFileName());
        return "." + name.substring(0, Math.min(LONGEST, name.length())) + ".";
    }

    private static boolean isOlder(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(Instant.now().minus(OLD));
        } catch (IOException e) {
            return false;
        }
    }

    /** A few digits that tell this computer from others that share its disks. */
    private static String host() {
        return Host.DIGITS;
    }

    /** Asked for once: it does not change, and asking can take a while. */
    private static final class Host {
        static final String NAME = name();
        static final String DIGITS = Integer.toHexString(NAME.hashCode());

        private static String name() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "this computer";
            }
        }
    }

    /** What this computer is called. */
    static String hostName() {
        return Host.NAME;
    }
}
