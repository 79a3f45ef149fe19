package io.talkturn.study.claim;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The attempts at a trial, {@code attempts/} in its folder: of each {@code <number>.json} who made it, {@code <number>.beat} a
 * counter that goes up while it lives, and {@code <number>.done} once it has ended by itself. The last one may write.
 *
 * @param folder {@code attempts/}
 */
record Attempts(Path folder) {
    private static final String WHO = ".json";

    static Attempts of(RunFolder trial) {
        return new Attempts(trial.path().resolve(TrialClaim.FOLDER));
    }

    /** The number of the last one; empty where there is none. */
    OptionalInt last() {
        if (!Files.isDirectory(folder)) {
            return OptionalInt.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("\\d+\\" + WHO))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, name.length() - WHO.length())))
                    .max();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }

    /** Who made one; empty where its file is damaged. */
    Optional<Attempt> who(int number) {
        try {
            return Optional.of(Json.readWhole(folder.resolve(number + WHO), Attempt.class));
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    /** Makes the next one, unless somebody else has. */
    boolean make(int number, Attempt attempt) {
        return AtomicFiles.createNew(folder.resolve(number + WHO), Json.line(attempt) + "\n");
    }

    /** What its counter says, empty before the first beat. */
    String beat(int number) {
        Path file = folder.resolve(number + ".beat");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    void beat(int number, long count) {
        AtomicFiles.writeText(folder.resolve(number + ".beat"), Long.toString(count) + "\n");
    }

    boolean isDone(int number) {
        return Files.exists(folder.resolve(number + ".done"));
    }

    void done(int number) {
        AtomicFiles.createNew(folder.resolve(number + ".done"), "\n");
    }

    /** The processors of all attempts that tell theirs. */
    List<String> processors() {
        OptionalInt last = last();
        if (last.isEmpty()) {
            return List.of();
        }
        return Stream.iterate(1, n -> n <= last.getAsInt(), n -> n + 1)
                .flatMap(n -> who(n).stream())
                .map(Attempt::processor)
                .distinct()
                .toList();
    }
}
