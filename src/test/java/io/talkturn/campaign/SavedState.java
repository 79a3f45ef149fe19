package io.talkturn.campaign;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.foundation.Json;
import io.talkturn.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Judges by the lines of a {@link WindowSaver} that was killed whether all that it had confirmed is on the disk. */
public final class SavedState {
    private final Path project;
    private final Path settings;
    private final Path corpus;

    private SavedState(Path project, Path settings, Path corpus) {
        this.project = project;
        this.settings = settings;
        this.corpus = corpus;
    }

    /**
     * What is missing, in sentences; empty where nothing is. What was begun and not confirmed may be there or not.
     *
     * @param lines what the saver said until it was killed
     */
    public static List<String> missing(Path project, Path settings, List<String> lines) {
        Path first;
        try (Project open = Project.openReadOnly(project)) {
            first = open.corpora().getFirst();
        }
        return new SavedState(project, settings, first).missing(lines);
    }

    private List<String> missing(List<String> lines) {
        Map<String, List<String>> possible = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", 4);
            if (words.length == 4) {
                String key = key(words[2], words[3]);
                String value = value(words[2], words[3]);
                if (words[0].equals("done")) {
                    possible.put(key, new ArrayList<>(List.of(value)));
                } else if (possible.containsKey(key)) {
                    possible.get(key).add(value);
                }
            }
        }
        List<String> missing = new ArrayList<>();
        possible.forEach((key, values) -> {
            String stored = stored(key);
            if (!values.contains(stored)) {
                missing.add(key + " is “" + stored + "” and should be one of " + values);
            }
        });
        return missing;
    }

    /** A partition and a correction are of something, which belongs to the key. */
    private static String key(String kind, String value) {
        return isOfSomething(kind) ? kind + " " + value.substring(0, value.indexOf('=')) : kind;
    }

    private static String value(String kind, String value) {
        return isOfSomething(kind) ? value.substring(value.indexOf('=') + 1) : value;
    }

    private static boolean isOfSomething(String kind) {
        return kind.equals("partition") || kind.equals("correction");
    }

    private String stored(String key) {
        String[] words = key.split(" ", 2);
        return switch (words[0]) {
            case "setting" -> text(Json.tree(settings).path("recent").path(0));
            case "pins" -> pins();
            case "name" -> text(projectFile().path("name"));
            case "corpus" -> text(projectFile().path("settings").path("corpus"));
            case "partition" ->
                CorpusFolder.read(corpus).partitions().get(words[1]).id();
            case "correction" -> correction(words[1]);
            default -> throw new IllegalArgumentException(key);
        };
    }

    private String pins() {
        Path file = project.resolve("runs/pinned.json");
        Set<String> names = new TreeSet<>();
        if (Files.exists(file)) {
            Json.tree(file).path("runs").forEach(n -> names.add(n.asString()));
        }
        return String.join(",", names);
    }

    private JsonNode projectFile() {
        return Json.tree(project.resolve("project.json"));
    }

    /** The text that holds in the corpus, which must be the one that the list of corrections ends with. */
    private String correction(String talkturn) {
        String listed = CorrectionsFile.read(corpus).stream()
                .filter(c -> c.talkturn().equals(talkturn) && c.field().equals("text"))
                .reduce((before, after) -> after)
                .map(c -> c.value())
                .orElse("nothing");
        String held = CorpusFolder.read(corpus).talkturns().stream()
                .filter(t -> t.id().equals(talkturn))
                .map(t -> t.text())
                .findFirst()
                .orElse("nothing");
        return listed.equals(held) ? held : "listed “" + listed + "”, held “" + held + "”";
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.asString();
    }
}
