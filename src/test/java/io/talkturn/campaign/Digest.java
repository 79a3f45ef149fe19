package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What lies in a folder, file by file, times and hashes in texts left out: two commands that did the same have the same.
 *
 * @param files SHA-256 by path from the folder; hidden files and locks are left out
 */
record Digest(SortedMap<String, String> files) {
    private static final Pattern CHANGING = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)?"
            + "|\\b[0-9a-f]{64}\\b|\"(pid|updated|processStart)\" : [^,\\n]*");
    private static final Pattern TEXT = Pattern.compile(".*\\.(json|jsonl|csv|txt|md)");

    /** The digest of a stage, or of a part of it. */
    static Digest of(Path folder, Stage stage) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : walk(folder)) {
            String name = folder.relativize(file).toString();
            if (Files.isRegularFile(file) && !isOurs(name)) {
                files.put(name, hash(file, stage));
            }
        }
        return new Digest(files);
    }

    private static boolean isOurs(String name) {
        return name.endsWith(".lock") || name.startsWith(".") || name.contains("/.");
    }

    /** Hidden and temporary files that are no locks: what a command that was killed may leave, but not for long. */
    static List<String> leftovers(Path folder) {
        List<String> found = new ArrayList<>();
        for (Path file : walk(folder)) {
            String name = file.getFileName().toString();
            boolean isHidden = name.startsWith(".") && !name.endsWith(".lock");
            if (isHidden || name.matches(".*\\.(tmp|new|old)")) {
                found.add(folder.relativize(file).toString());
            }
        }
        return found;
    }

    /** Without what lies below some of the paths. */
    Digest without(String start) {
        SortedMap<String, String> rest = new TreeMap<>(files);
        rest.keySet().removeIf(name -> name.startsWith(start));
        return new Digest(rest);
    }

    /** What differs, in words. */
    String against(Digest other) {
        TreeSet<String> names = new TreeSet<>(files.keySet());
        names.addAll(other.files.keySet());
        List<String> told = new ArrayList<>();
        for (String name : names) {
            String mine = files.get(name);
            String theirs = other.files.get(name);
            if (mine == null || !mine.equals(theirs)) {
                told.add(name + (mine == null ? " is missing" : theirs == null ? " is new" : " differs"));
            }
        }
        return told.isEmpty() ? "nothing" : String.join(", ", told.size() > 8 ? told.subList(0, 8) : told);
    }

    private static String hash(Path file, Stage stage) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (TEXT.matcher(file.toString()).matches()) {
                String text = new String(bytes, StandardCharsets.UTF_8)
                        .replace(stage.folder().toString(), "STAGE");
                bytes = CHANGING.matcher(text).replaceAll("CHANGING").getBytes(StandardCharsets.UTF_8);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> walk(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
