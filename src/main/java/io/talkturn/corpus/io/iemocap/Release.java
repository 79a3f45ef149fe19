package io.talkturn.corpus.io.iemocap;

import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Interruption;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a release below a folder. Folders are told by what is in them; those with sound, video and motion capture
 * are not looked into.
 */
final class Release {
    private static final int DEPTH = 8;
    private static final int SNIFFED = 5;
    private static final String ALIGNMENT = ".wdseg";
    private static final Pattern NOT_LOOKED_INTO = Pattern.compile("\\..*|(?i)wav|avi|lab|MOCAP.*|Phoneme.*");

    private final Path root;
    private final Map<String, Path> evaluations = new TreeMap<>();
    private final Map<String, Path> transcriptions = new TreeMap<>();
    private final Map<String, Map<String, Path>> alignments = new HashMap<>();

    private Release(Path root) {
        this.root = root;
    }

    /**
     * Looks through folders.
     *
     * @param root the folder that file names in notes start from
     * @throws UserError where a dialogue stands in two places
     */
    static Release scan(Path root, List<Path> folders) {
        Release release = new Release(root);
        folders.forEach(folder -> release.look(folder, 0));
        return release;
    }

    Set<String> dialogues() {
        Set<String> all = new TreeSet<>(evaluations.keySet());
        all.addAll(transcriptions.keySet());
        return all;
    }

    boolean isEmpty() {
        return evaluations.isEmpty() && transcriptions.isEmpty();
    }

    boolean hasEvaluations() {
        return !evaluations.isEmpty();
    }

    boolean hasTranscriptions() {
        return !transcriptions.isEmpty();
    }

    boolean hasAlignments() {
        return !alignments.isEmpty();
    }

    /** How many files there are in all. */
    int files() {
        return evaluations.size()
                + transcriptions.size()
                + alignments.values().stream().mapToInt(Map::size).sum();
    }

    DialogueFiles dialogue(String id) {
        Path evaluation = evaluations.get(id);
        Path transcription = transcriptions.get(id);
        Map<String, SourceFile> words = new TreeMap<>();
        alignments.getOrDefault(id, Map.of()).forEach((turn, path) -> words.put(turn, file(path)));
        return new DialogueFiles(
                id,
                evaluation == null ? null : file(evaluation),
                transcription == null ? null : file(transcription),
                words,
                alignmentFolder(id));
    }

    /** Where the alignments of a dialogue are or would be, as notes show it. */
    private String alignmentFolder(String id) {
        Path own = alignments.getOrDefault(id, Map.of()).values().stream()
                .findFirst()
                .map(Path::getParent)
                .orElse(null);
        if (own != null) {
            return name(own);
        }
        String session = session(id);
        return alignments.entrySet().stream()
                .filter(entry -> session(entry.getKey()).equals(session))
                .flatMap(entry -> entry.getValue().values().stream())
                .findFirst()
                .map(path -> name(path.resolve("../..").normalize()) + "/" + id)
                .orElse("");
    }

    /** {@code Ses01} of {@code Ses01F_impro01}. */
    static String session(String id) {
        return id.length() < 5 ? id : id.substring(0, 5);
    }

    private SourceFile file(Path path) {
        return new SourceFile(path, name(path));
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private void look(Path folder, int depth) {
        Interruption.check();
        List<Path> entries = entries(folder);
        List<Path> texts = entries.stream().filter(path -> isFile(path, ".txt")).toList();
        Map<String, Path> known = switch (kind(texts)) {
            case EVALUATION -> evaluations;
            case TRANSCRIPTION -> transcriptions;
            case ALIGNMENT, OTHER -> null;
        };
        if (known != null) {
            texts.forEach(path -> put(known, stem(path), path));
        }
        entries.stream().filter(path -> isFile(path, ALIGNMENT)).forEach(this::addAlignment);
        if (depth < DEPTH) {
            entries.stream().filter(Release::isWorthALook).forEach(path -> look(path, depth + 1));
        }
    }

    /** Any of the first files tells, because one of them may be empty. */
    static Kind kind(List<Path> texts) {
        return texts.stream()
                .limit(SNIFFED)
                .map(Kind::of)
                .filter(kind -> kind != Kind.OTHER)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    private void addAlignment(Path path) {
        String turn = stem(path);
        int end = turn.lastIndexOf('_');
        if (end > 0) {
            put(alignments.computeIfAbsent(turn.substring(0, end), dialogue -> new HashMap<>()), turn, path);
        }
    }

    private static void put(Map<String, Path> files, String id, Path path) {
        Path other = files.put(id, path);
        if (other != null) {
            throw new UserError(
                    "The folder holds two copies of IEMOCAP: " + id + " is also " + other + ".",
                    path,
                    "Choose the folder of one of them.");
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }

    /** The files of macOS that begin with a dot are none of the release. */
    static boolean isFile(Path path, String ending) {
        String name = String.valueOf(path.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(ending) && !name.startsWith(".") && Files.isRegularFile(path);
    }

    private static boolean isWorthALook(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && !NOT_LOOKED_INTO.matcher(path.getFileName().toString()).matches();
    }

    private static String stem(Path path) {
        return String.valueOf(path.getFileName()).replaceFirst("\\.[^.]*$", "");
    }
}
