package io.talkturn.campaign;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a command did to the files below a folder, from strace: so that any beginning of it can be done again, which leaves
 * what a kill at that moment leaves, at a hundredth of the cost of one.
 */
final class Recording {
    static final String CALLS = "openat,write,pwrite64,ftruncate,rename,renameat,renameat2,unlink,unlinkat,rmdir,"
            + "mkdir,mkdirat,link,symlink,chmod,fchmod,copy_file_range,sendfile";

    private final String below;
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final Set<String> appending = new HashSet<>();

    private Recording(Path below) {
        this.below = below.toString();
    }

    /** Reads a log of {@link Strace#recording}. */
    static List<Deed> of(Path log, Path below) throws IOException {
        Recording recording = new Recording(below);
        Map<String, String> unfinished = new HashMap<>();
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            String[] parts = line.split(" +", 2);
            String text = parts[1];
            if (text.endsWith("<unfinished ...>")) {
                unfinished.put(parts[0], text.substring(0, text.length() - "<unfinished ...>".length()));
                continue;
            }
            if (text.startsWith("<... ")) {
                text = unfinished.remove(parts[0]) + text.substring(text.indexOf("resumed>") + 8);
            }
            TracedCall call = TracedCall.of(text);
            if (call != null) {
                recording.add(call);
            }
        }
        return recording.deeds;
    }

    private void add(TracedCall call) {
        switch (call.name()) {
            case "openat" -> open(call);
            case "write" -> write(call, call.number(0));
            case "pwrite64" ->
                pieces(call.folder(0), Long.parseLong(call.words().get(3)), written(call));
            case "ftruncate" ->
                deed(
                        call.folder(0),
                        "truncates",
                        file -> truncate(file, Long.parseLong(call.words().get(1))));
            case "rename" -> rename(call.path(0), new String(call.bytes(1), StandardCharsets.UTF_8));
            case "renameat", "renameat2" -> rename(call.path(1), call.path(3));
            case "unlink", "rmdir" -> deed(call.path(0), "removes", Files::delete);
            case "unlinkat" -> deed(call.path(1), "removes", Files::delete);
            case "mkdir" -> deed(call.path(0), "makes", Files::createDirectory);
            case "mkdirat" -> deed(call.path(1), "makes", Files::createDirectory);
            case "chmod" ->
                deed(
                        call.path(0),
                        "changes the mode of",
                        file -> mode(file, call.words().get(1)));
            case "fchmod" ->
                deed(
                        call.folder(0),
                        "changes the mode of",
                        file -> mode(file, call.words().get(1)));
            case "copy_file_range" -> copy(call, 0, 2);
            case "sendfile" -> copy(call, 1, 0);
            default -> throw new IllegalStateException("Cannot be done again: " + call.name() + call.words());
        }
    }

    private void open(TracedCall call) {
        String flags = call.words().get(2);
        String number = String.valueOf(call.result());
        positions.put(number, 0L);
        appending.remove(number);
        if (flags.contains("O_APPEND")) {
            appending.add(number);
        }
        if (flags.contains("O_CREAT") || flags.contains("O_TRUNC")) {
            deed(call.path(1), "opens", file -> {
                if (!Files.exists(file)) {
                    Files.createFile(file);
                    if (call.words().size() > 3) {
                        mode(file, call.words().get(3));
                    }
                }
                if (flags.contains("O_TRUNC")) {
                    truncate(file, 0);
                }
            });
        }
    }

    private void write(TracedCall call, String number) {
        byte[] bytes = written(call);
        long at = appending.contains(number) ? -1 : positions.getOrDefault(number, 0L);
        pieces(call.folder(0), at, bytes);
        positions.merge(number, call.result(), Long::sum);
    }

    private static byte[] written(TracedCall call) {
        return Arrays.copyOf(call.bytes(1), (int) call.result());
    }

    /** In two, so that a kill finds it half written. */
    private void pieces(String file, long at, byte[] bytes) {
        int half = bytes.length / 2;
        deed(file, "writes half of", path -> put(path, at, Arrays.copyOf(bytes, half)));
        deed(file, "writes", path -> put(path, at < 0 ? at : at + half, Arrays.copyOfRange(bytes, half, bytes.length)));
    }

    private void copy(TracedCall call, int from, int to) {
        long start = positions.merge(call.number(from), call.result(), Long::sum) - call.result();
        long at = positions.merge(call.number(to), call.result(), Long::sum) - call.result();
        Path source = Path.of(call.folder(from));
        deed(call.folder(to), "copies to", file -> {
            byte[] all = Files.readAllBytes(source);
            put(file, at, Arrays.copyOfRange(all, (int) start, (int) (start + call.result())));
        });
    }

    private void rename(String from, String to) {
        deed(
                from,
                "renames to " + to.replace(below, "") + ":",
                file -> Files.move(
                        file, Path.of(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    private interface FileChange {
        void make(Path file) throws IOException;
    }

    private void deed(String file, String told, FileChange change) {
        if (file.startsWith(below + "/") && !file.endsWith("(deleted)")) {
            deeds.add(new Deed(told + " " + file.replace(below, ""), () -> change.make(Path.of(file))));
        }
    }

    private static void put(Path file, long at, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), at < 0 ? channel.size() : at);
        }
    }

    private static void truncate(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
            if (channel.size() < size) {
                channel.write(ByteBuffer.wrap(new byte[1]), size - 1);
            }
        }
    }

    private static void mode(Path file, String octal) throws IOException {
        int bits = Integer.parseInt(octal.replaceAll("\\D.*", ""), 8);
        PosixFilePermission[] all = PosixFilePermission.values();
        Set<PosixFilePermission> held = new HashSet<>();
        for (int i = 0; i < all.length; i++) {
            if ((bits >> (all.length - 1 - i) & 1) == 1) {
                held.add(all[i]);
            }
        }
        Files.setPosixFilePermissions(file, held);
    }
}
