package io.talkturn.run;

import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.FoldsFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which fold of its corpus a run is trained and judged on, in the place of the corpus's own division.
 *
 * @param set the name under which the corpus keeps the folds
 * @param hash SHA-256 of the set when the run was made, hexadecimal
 * @param name of the fold
 * @param number counted from 1
 * @param of how many folds the set has
 */
public record RunFold(String set, String hash, String name, int number, int of) {
    /** What a file lacks must be noticed when it is read, not when it is used. */
    public RunFold {
        Stream.of(set, hash, name).forEach(Objects::requireNonNull);
    }

    /**
     * Every fold of a set, in its order.
     *
     * @param corpus the corpus folder
     * @throws io.talkturn.foundation.UserError where there is no such set, or its file is damaged
     */
    public static List<RunFold> all(Path corpus, String set) {
        Folds folds = FoldsFiles.read(corpus, set);
        String hash = FoldsFiles.hash(corpus, set);
        int of = folds.folds().size();
        return IntStream.range(0, of)
                .mapToObj(i -> new RunFold(set, hash, folds.folds().get(i).name(), i + 1, of))
                .toList();
    }

    /**
     * The same fold of the set as it is now.
     *
     * @param corpus the corpus folder
     * @throws io.talkturn.foundation.UserError where the corpus has no such fold any more
     */
    public RunFold now(Path corpus) {
        FoldsFiles.read(corpus, set).fold(name);
        return all(corpus, set).stream()
                .filter(fold -> fold.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What people see: {@code fold Ses01}. */
    public String title() {
        return "fold " + name;
    }
}
