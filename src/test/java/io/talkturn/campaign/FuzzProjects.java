package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Our own files: two projects as an earlier build left them, spoiled in one file and read by the commands on projects. */
final class FuzzProjects {
    private static final List<String> TALK = List.of(
            "export {run} --table transcript --conversation Ses01F_impro01 --to {file}",
            "export {run} --table transcript --conversation Ses02F_impro03 --to {file}",
            "predict {run} --corpus scenes --to {file}");
    private static final List<String> FUSION =
            List.of("export {run} --table branches --to {file}", "predict {run} --corpus moods --to {file}");

    private static final List<String> WOVEN = List.of("inspect {in}/corpora/scenes --label emotion4");
    private static final List<String> WEAK =
            List.of("labels --project {in} --table correlation --corpus moods", "inspect {in}/corpora/reviews");

    private final Path source;
    private final Path material;

    /**
     * @param source the two projects, never written to
     * @param material where smaller copies are made, each with what its kind needs
     */
    FuzzProjects(Path source, Path material) {
        this.source = source;
        this.material = material;
    }

    List<FuzzKind> all() {
        String han = "20261129-120102-emotion-finished";
        String number = "20261129-120023-valence-finished";
        String fusion = "20261129-120039-emotion-finished";
        return List.of(
                kind("woven corpus", "conversations", "corpora/scenes", corpus("scenes", WOVEN)),
                kind("sequence corpus", "features", "corpora/moods", corpus("moods", WEAK)),
                kind("HAN run", "conversations", "runs/" + han, run(han, TALK)),
                kind("HAN run of numbers", "conversations", "runs/" + number, run(number, TALK)),
                kind("fusion run", "features", "runs/" + fusion, run(fusion, FUSION)),
                kind("project, queue, settings", "conversations", "", project()));
    }

    /** Loads the engine and trains: less often. */
    List<FuzzKind> slow() {
        String han = "20261129-120107-emotion-paused";
        String fusion = "20261129-120044-emotion-paused";
        return List.of(
                kind("paused HAN run", "conversations", "runs/" + han, resume(han)),
                kind("paused fusion run", "features", "runs/" + fusion, resume(fusion)));
    }

    /** The paused runs, ended by this build, which keeps checksums; none where it does not. */
    List<FuzzKind> sealed(Path fixtures) {
        String han = "20261129-120107-emotion-paused";
        String fusion = "20261129-120044-emotion-paused";
        List<FuzzKind> kinds = new ArrayList<>();
        FuzzSealed.of("sealed HAN run", copy("conversations", "runs/" + han, material.resolve("sealed-han")), han)
                .ifPresent(seat -> kinds.add(kind("sealed HAN run", seat, run(han, TALK))));
        FuzzSealed.of(
                        "sealed fusion run",
                        copy("features", "runs/" + fusion, material.resolve("sealed-fusion")),
                        fusion)
                .ifPresent(seat -> kinds.add(kind("sealed fusion run", seat, run(fusion, FUSION))));
        List<FuzzCommand> tells = reads("inspect {in}", "inspect {in} --json", "check {in}");
        FuzzSeat talk = FuzzSealed.corpus(fixtures.resolve("iemocap"), material.resolve("sealed-talk/iemocap"));
        kinds.add(kind("sealed corpus", talk, List.of(List.of(), tells)));
        // sequences may be large: only a check reads all of them
        FuzzSeat features = FuzzSealed.corpus(fixtures.resolve("tensors/csd"), material.resolve("sealed-features/csd"));
        kinds.add(kind("sealed sequences", features, List.of(List.of(), reads("check {in}"))));
        return kinds;
    }

    private static FuzzKind kind(String name, FuzzSeat seat, List<List<FuzzCommand>> commands) {
        return new FuzzKind(name, List.of(seat), List.of(), commands.getLast(), true);
    }

    /** Spoils files below a folder of a project; of an empty name, those of the project itself. */
    private FuzzKind kind(String name, String project, String below, List<List<FuzzCommand>> commands) {
        Path copy = copy(project, below, material.resolve(name.replaceAll("[^A-Za-z]+", "-")));
        FuzzSeat seat = FuzzSeat.part(
                copy,
                p -> below.isEmpty()
                        ? p.getNameCount() == 1
                        : p.startsWith(below) && !p.toString().matches(".*[.]lo[ck]+|.*[.]log"),
                true);
        return new FuzzKind(name, List.of(seat), commands.getFirst(), commands.getLast());
    }

    /** A copy with all corpora, and with the one run that is spoiled. */
    private Path copy(String project, String below, Path folder) {
        Path from = source.resolve(project);
        Path to = folder.resolve(project);
        try {
            Files.createDirectories(to.resolve("runs"));
            FuzzTree.copy(from.resolve("corpora"), to.resolve("corpora"));
            Files.copy(from.resolve("project.json"), to.resolve("project.json"));
            if (below.startsWith("runs/")) {
                FuzzTree.copy(from.resolve(below), to.resolve(below));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (below.isEmpty()) {
            FuzzMaterial.addSettings(to);
        }
        return to;
    }

    private static List<List<FuzzCommand>> corpus(String name, List<String> own) {
        String at = "{in}/corpora/" + name;
        List<FuzzCommand> more = new ArrayList<>(reads(
                "inspect " + at + " --json",
                "inspect " + at + " --columns --conversations",
                "corpus export " + at + " --to {file}",
                "corpus export " + at + " --as jsonl --to {file}",
                "corpus export " + at + " --as monah --to {out}",
                "partition " + at,
                "corrections " + at,
                "@spans " + at,
                "check {in}",
                "labels --project {in} --table agreement",
                "labels --project {in} --to {file}"));
        own.forEach(words -> more.addAll(reads(words)));
        more.addAll(writes(
                "weave " + at,
                "weave " + at + " --family vpa --mode compat",
                "correct " + at + " Ses01F_impro01_F000 text hello --author me",
                "corrections " + at + " --undo c1 --author me",
                "partition " + at + " --by random"));
        return List.of(reads("inspect " + at), more);
    }

    private static List<List<FuzzCommand>> run(String name, List<String> ofFamily) {
        String run = name + " --project {in}";
        List<FuzzCommand> more =
                new ArrayList<>(reads("runs --project {in} --json", "runs --project {in} --means", "check {in}"));
        Stream.of("tasks", "classes", "confusion", "predictions", "threshold", "affect")
                .forEach(table -> more.addAll(reads("export " + run + " --table " + table + " --to {file}")));
        more.addAll(reads(
                "export " + run + " --table comparison --with " + name + " --to {file}",
                "export " + run + " --table settings --with " + name + " --to {file}",
                "@problems {in}"));
        ofFamily.forEach(words -> more.addAll(reads(words.replace("{run}", run))));
        return List.of(reads("runs --project {in}"), more);
    }

    private static List<List<FuzzCommand>> project() {
        List<FuzzCommand> more = new ArrayList<>(
                reads("runs --project {in}", "@queue {in}", "labels --project {in}", "inspect scenes --project {in}"));
        more.addAll(writes("@open {in}", "@settings {in}/settings.json"));
        return List.of(List.of(), more);
    }

    private static List<List<FuzzCommand>> resume(String name) {
        return List.of(writes("@resume {in}/runs/" + name), List.of());
    }

    private static List<FuzzCommand> reads(String... commands) {
        return Stream.of(commands).map(FuzzCommand::reads).toList();
    }

    private static List<FuzzCommand> writes(String... commands) {
        return Stream.of(commands).map(FuzzCommand::writes).toList();
    }
}
