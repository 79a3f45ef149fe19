package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFold;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that train a network once a fold. */
final class FoldsOption {
    @Option(
            names = "--folds",
            paramLabel = "FOLDS",
            description = "Train one run a fold, one after the other. " + FoldsWord.HELP)
    private @Nullable String folds;

    @Option(names = "--fold", split = ",", paramLabel = "NAME", description = "With --folds: these folds only.")
    private List<String> only = new ArrayList<>();

    /** Whether folds are asked for. */
    boolean isGiven() {
        if (folds == null && !only.isEmpty()) {
            throw new UserError("--fold names a fold of no folds.", "Add --folds.");
        }
        return folds != null;
    }

    /**
     * The folds that are asked for, in their order.
     *
     * @throws UserError where there are none such
     */
    List<RunFold> of(Path folder, Corpus corpus, Progress progress) {
        String set = new FoldsWord(folder, corpus, true, progress).set(String.valueOf(folds));
        List<RunFold> all = RunFold.all(folder, set);
        List<String> names = all.stream().map(RunFold::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new UserError(
                        "The folds “" + set + "” have no fold “" + name + "”.",
                        "Use " + names.stream().collect(Collectors.joining(", ")) + ".");
            }
        }
        return all.stream()
                .filter(fold -> only.isEmpty() || only.contains(fold.name()))
                .toList();
    }
}
