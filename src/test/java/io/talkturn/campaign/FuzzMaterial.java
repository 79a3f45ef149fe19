package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Folders that the program makes for the campaign: corpora beside files that are given to commands on a corpus. */
final class FuzzMaterial {
    private static final String TABLE =
            "scene,who,start,end,utterance,mood\ns1,ana,0,1.5,the kite,calm\ns1,bo,1.5,2,up,calm\ns2,bo,0,2,a harbour,sad\n";
    private static final String SETTINGS =
            "{\"format\":1,\"theme\":\"DARK\",\"width\":1280.0,\"height\":800.0,\"maximized\":false,\"recent\":[\"/a\"]}";

    private final Path root;
    private final Path fixtures;

    FuzzMaterial(Path root, Path fixtures) {
        this.root = root;
        this.fixtures = fixtures;
    }

    List<FuzzKind> all() {
        return List.of(measurements(), map(), mapping(), partition(), vectors());
    }

    /** Tables of faces and tones, woven into a corpus. */
    private FuzzKind measurements() {
        Path folder = fresh("measured");
        FuzzTree.copy(fixtures.resolve("monah/inputs"), folder.resolve("inputs"));
        made(
                "import",
                folder.resolve("inputs").toString(),
                "--to",
                folder.resolve("corpus").toString());
        String weave =
                "weave {at}/corpus --actions {at}/inputs/Kite/openface --tone {at}/inputs/Kite/talkturn_vokaturi.csv";
        return kind(
                "measurements",
                folder,
                "inputs",
                FuzzCommand.writes(weave),
                FuzzCommand.writes(weave + " --mode compat"));
    }

    private FuzzKind map() {
        Path folder = fresh("mapped");
        FuzzTree.copy(fixtures.resolve("monah/inputs"), folder.resolve("inputs"));
        made(
                "import",
                folder.resolve("inputs").toString(),
                "--to",
                folder.resolve("corpus").toString());
        FuzzCall.Outcome shown = FuzzCall.run(
                "weave",
                folder.resolve("corpus").toString(),
                "--show-map",
                "--actions",
                folder.resolve("inputs/Kite/openface").toString());
        write(folder.resolve("map.csv"), shown.out());
        return kind("map of files", folder, "map.csv", FuzzCommand.writes("weave {at}/corpus --map {in}"));
    }

    private FuzzKind mapping() {
        Path folder = fresh("columns");
        Path table = write(folder.resolve("scenes.csv"), TABLE);
        made(
                "import",
                table.toString(),
                "--dry-run",
                "--write-mapping",
                folder.resolve("mapping.json").toString());
        return kind(
                "column mapping",
                folder,
                "mapping.json",
                FuzzCommand.reads("import {at}/scenes.csv --mapping {in} --to {out}"));
    }

    private FuzzKind partition() {
        Path folder = fresh("parted");
        Path table = write(folder.resolve("scenes.csv"), TABLE);
        made("import", table.toString(), "--to", folder.resolve("corpus").toString());
        write(folder.resolve("division.csv"), "conversation,partition\ns1,train\ns2,dev\n");
        write(
                folder.resolve("folds.py"),
                "standard_train_fold=['s1']\nstandard_valid_fold=['s2']\nstandard_test_fold=[]\n");
        return new FuzzKind(
                "division",
                List.of(FuzzSeat.part(folder, p -> p.startsWith("division.csv") || p.startsWith("folds.py"), false)),
                List.of(FuzzCommand.writes("partition {at}/corpus --by file --from {in}")),
                List.of());
    }

    private FuzzKind vectors() {
        Path folder = fresh("vectors");
        Path table = write(folder.resolve("scenes.csv"), TABLE);
        made("import", table.toString(), "--to", folder.resolve("corpus").toString());
        FuzzTree.copy(fixtures.resolve("tensors/glove.toy.50d.txt"), folder.resolve("glove.txt"));
        return kind(
                "word vectors",
                folder,
                "glove.txt",
                FuzzCommand.writes("sequences {at}/corpus --glove {in} --steps 4"),
                FuzzCommand.reads("import {at}/scenes.csv --glove {in} --to {out}"));
    }

    /** The settings of this user, and a queue, beside a project. */
    static void addSettings(Path project) {
        write(project.resolve("settings.json"), SETTINGS);
        write(project.resolve("queue.json"), "{\"format\":1,\"workers\":1,\"waiting\":[],\"started\":[]}");
    }

    private static FuzzKind kind(String name, Path folder, String below, FuzzCommand... commands) {
        boolean isWhole =
                Arrays.stream(commands).noneMatch(c -> c.words().toString().contains("{in}"));
        FuzzSeat seat = FuzzSeat.part(folder, p -> p.startsWith(below), isWhole);
        return new FuzzKind(name, List.of(seat), List.of(commands[0]), List.of(commands[commands.length - 1]));
    }

    private Path fresh(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void made(String... words) {
        FuzzCall.Outcome outcome = FuzzCall.run(words);
        if (outcome.exit() != 0) {
            throw new IllegalStateException(
                    Map.of(String.join(" ", words), outcome.err()).toString(), outcome.thrown());
        }
    }
}
