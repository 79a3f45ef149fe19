package io.talkturn.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What others made and the program imports: every fixture of the repository, and the cases beside it where they are there. */
final class FuzzKinds {
    private static final List<FuzzCommand> IMPORT = List.of(FuzzCommand.reads("import {in} --to {out}"));
    private static final List<FuzzCommand> LOOK = List.of(
            FuzzCommand.reads("inspect {in}"),
            FuzzCommand.reads("inspect {in} --json"),
            FuzzCommand.reads("import {in} --dry-run --json"),
            FuzzCommand.reads("import {in} --format table --dry-run"),
            FuzzCommand.reads("import {in} --format pickle --dry-run"),
            FuzzCommand.reads("import {in} --format arrays --dry-run"));

    private final Path fixtures;
    private final Path shared;

    /**
     * @param fixtures of the repository
     * @param shared fixtures and cases beside it, which need not be there
     */
    FuzzKinds(Path fixtures, Path shared) {
        this.fixtures = fixtures;
        this.shared = shared;
    }

    List<FuzzKind> all() {
        List<FuzzKind> kinds = new ArrayList<>();
        Path tensors = fixtures.resolve("tensors");
        add(kinds, "pickle", FuzzSeat.each(tensors, ends("pkl", "p")));
        add(kinds, "npy, npz", FuzzSeat.each(tensors, ends("npy", "npz")));
        add(kinds, "MATLAB", FuzzSeat.each(tensors, ends("mat")));
        add(kinds, "HDF5 file", FuzzSeat.each(tensors, ends("csd", "h5")));
        add(kinds, "HDF5 folder", List.of(folder("tensors/csd"), folder("tensors/h5")));
        add(kinds, "MELD", editions());
        add(kinds, "IEMOCAP", List.of(folder("iemocap")));
        add(kinds, "SEMAINE", List.of(folder("semaine")));
        add(kinds, "MONAH", inputs());
        add(kinds, "table, JSON, text", FuzzSeat.each(fixtures, ends("csv", "json", "txt")));
        add(kinds, "hostile", FuzzSeat.each(fixtures.resolve("hostile"), path -> true));
        add(kinds, "own formats", FuzzSeat.each(shared.resolve("fixtures/own"), path -> true));
        add(
                kinds,
                "cases",
                FuzzSeat.each(shared.resolve("cases"), path -> !ends("md").test(path)));
        return kinds;
    }

    private FuzzSeat folder(String name) {
        return FuzzSeat.folder(fixtures.resolve(name));
    }

    private List<FuzzSeat> editions() {
        return Stream.of("meld_utf8", "meld_utf8_c1", "meld_cp1252")
                .map(name -> folder("tensors/" + name))
                .toList();
    }

    private List<FuzzSeat> inputs() {
        Path inputs = fixtures.resolve("monah/inputs");
        List<FuzzSeat> seats = new ArrayList<>(List.of(FuzzSeat.folder(inputs)));
        for (String name : List.of("Kite", "Lamp", "Still")) {
            if (Files.isDirectory(inputs.resolve(name))) {
                seats.add(FuzzSeat.part(inputs.resolve(name), path -> !path.startsWith("openface"), true));
            }
        }
        return seats;
    }

    private static void add(List<FuzzKind> kinds, String name, List<FuzzSeat> seats) {
        if (!seats.isEmpty()) {
            kinds.add(new FuzzKind(name, seats, IMPORT, LOOK));
        }
    }

    static Predicate<Path> ends(String... endings) {
        return path -> Stream.of(endings).anyMatch(ending -> path.toString().endsWith("." + ending));
    }
}
