package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** The folders in which one input is laid out, spoiled and read. */
final class FuzzBench {
    private static final double RENAMED = 0.05;

    private final Path root;
    private final Path play;
    private final Path out;
    private final Path elsewhere;

    /**
     * @param root a folder that is the campaign's alone; {@code elsewhere} in it is the working and temporary folder
     */
    FuzzBench(Path root) {
        this.root = root;
        this.play = root.resolve("play");
        this.out = root.resolve("out");
        this.elsewhere = root.resolve("elsewhere");
    }

    /** A laid-out input: places for the words of commands, and what was done to which file. */
    record Input(Map<String, Path> places, Path file, FuzzSpoiler.Spoiled spoiled) {}

    Path root() {
        return root;
    }

    /** Lays out what nobody spoiled. */
    Map<String, Path> whole(FuzzSeat seat) {
        return places(
                seat, copied(seat), seat.isWhole() ? Path.of("") : seat.files().getFirst());
    }

    Input lay(FuzzSeat seat, Random random) {
        Path top = copied(seat);
        Path file = top.resolve(FuzzText.drawn(seat.files(), random)).normalize();
        try {
            FuzzSpoiler.Spoiled spoiled = FuzzSpoiler.spoil(Files.readAllBytes(file), random);
            Files.write(file, spoiled.bytes());
            if (random.nextDouble() < RENAMED) {
                Path odd = file.resolveSibling(FuzzNames.odd(file.getFileName().toString(), random));
                Files.move(file, odd);
                top = top.equals(file) ? odd : top;
                file = odd;
            }
            return new Input(places(seat, top, top.relativize(file)), file, spoiled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path copied(FuzzSeat seat) {
        FuzzTree.empty(play);
        FuzzTree.empty(out);
        Path top = play.resolve(seat.source().getFileName().toString());
        FuzzTree.copy(seat.source(), top);
        return top;
    }

    private Map<String, Path> places(FuzzSeat seat, Path top, Path file) {
        Path in = seat.isWhole() ? top : top.resolve(file);
        return Map.of("in", in, "at", top, "out", out.resolve("corpus"), "file", out.resolve("table.csv"));
    }

    Map<String, Object> input() {
        return FuzzTree.content(play);
    }

    /** What lies in the target now. */
    Map<String, Object> target() {
        return FuzzTree.content(out);
    }

    /** What lies where nothing may lie. */
    Map<String, Object> stray() {
        return FuzzTree.content(elsewhere);
    }

    void clear() {
        FuzzTree.empty(out);
        FuzzTree.empty(elsewhere);
    }
}
