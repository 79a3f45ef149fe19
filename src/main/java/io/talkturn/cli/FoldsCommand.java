package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.corpus.io.table.FoldsSource;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.UserError;
import io.talkturn.report.FoldsTable;
import io.talkturn.report.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Divides a corpus into folds, beside its division into train, dev and test. */
@Command(
        name = "folds",
        mixinStandardHelpOptions = true,
        description = {
            "Divides a corpus into folds, so that “talkturn train --folds” trains a network on each, and shows those there"
                    + " are. A conversation is never split. Folds are kept with the corpus, beside its train, dev and test,"
                    + " which stay; conversations that its division leaves out stay out."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn folds corpora/meld",
            "  talkturn folds interviews --by chance --count 5 --seed 7 --stratify emotion",
            "  talkturn folds interviews --by speaker",
            "  talkturn folds iemocap --by session",
            "  talkturn folds mustard --by file --from split_indices.p",
            "  talkturn folds interviews --by pattern --pattern '(week.).*'",
            "  talkturn folds mustard --by pattern --of-title --pattern '.*[(](.*)[)]' --name show",
            "  talkturn folds interviews --remove speaker",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then nothing was changed."
        })
final class FoldsCommand implements Callable<Integer> {
    /** How folds are made. */
    enum Way {
        chance,
        speaker,
        session,
        recording,
        pattern,
        file
    }

    @Mixin
    private CorpusParameter corpus = new CorpusParameter();

    @Option(
            names = "--by",
            paramLabel = "WAY",
            description =
                    "${COMPLETION-CANDIDATES}. speaker leaves out people who talk with each other together; session:"
                            + " of IEMOCAP Ses01 and so on, else the id up to its first _; recording: its file, else the id up to"
                            + " its last _.")
    private @Nullable Way by;

    @Option(names = "--count", paramLabel = "K", defaultValue = "5", description = "By chance: how many. Default: 5.")
    private int count = 5;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "By chance: the same seed makes the same folds. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--speakers-whole",
            description = "By chance: conversations that share a speaker stay together, so no speaker overlaps.")
    private boolean speakersWhole;

    @Option(
            names = "--stratify",
            paramLabel = "LABEL",
            description = "By chance: every fold has about the same share of the classes of this label.")
    private @Nullable String stratify;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "By file: a table of conversations and folds, or with a column a fold that holds train, dev and"
                            + " test; lists of numbers as MUStARD’s split_indices.p; a file *_std_folds.py.")
    private @Nullable Path from;

    @Option(
            names = "--pattern",
            paramLabel = "REGEX",
            description =
                    "By pattern: what stands in its first brackets tells groups of ids apart, for example (Ses..).*")
    private @Nullable String pattern;

    @Option(names = "--of-title", description = "By pattern: look at titles, not at ids.")
    private boolean ofTitle;

    @Option(names = "--name", paramLabel = "NAME", description = "By file or pattern: what the folds are called.")
    private @Nullable String name;

    @Option(
            names = "--remove",
            paramLabel = "NAME",
            description = "Take folds away; runs made with them stay, but cannot be resumed.")
    private @Nullable String remove;

    @Option(
            names = "--replace",
            description =
                    "Take the place of other folds of that name; runs made with those stay, but cannot be resumed.")
    private boolean replaces;

    @Option(names = "--dry-run", description = "Show the folds without writing them.")
    private boolean dryRun;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        Path folder = corpus.folder();
        if (remove != null) {
            requireAlone();
            FoldsFiles.delete(folder, remove, wait.progress());
            answer.out().println("Took the folds “" + remove + "” away.");
        } else if (by == null) {
            list(folder);
        } else if (dryRun) {
            Corpus read = CorpusFolder.read(folder);
            tell(List.of(make(read)), read, folder, false);
        } else {
            try (FolderLock _ = CorpusFolder.lock(folder, "making folds", wait.progress())) {
                Corpus read = CorpusFolder.read(folder);
                Folds made = make(read);
                requireFree(folder, made);
                FoldsFiles.write(folder, read, made, wait.progress());
                tell(List.of(made), read, folder, true);
            }
        }
        return 0;
    }

    private void requireAlone() {
        if (by != null) {
            throw new UserError("--remove takes folds away, --by makes some.", "Leave one of them out.");
        }
    }

    /** Others of that name are the division of runs that were made with them. */
    private void requireFree(Path folder, Folds made) {
        String taken = made.name();
        if (!replaces
                && FoldsFiles.names(folder).contains(taken)
                && !FoldsFiles.read(folder, taken).equals(made)) {
            throw new UserError(
                    "The corpus has other folds called “" + taken + "”.",
                    folder,
                    "Add --name for another name, or --replace; runs made with the others can then not be resumed.");
        }
    }

    private Folds make(Corpus read) {
        FoldMaking making = new FoldMaking(read);
        Folds made = switch (by) {
            case chance -> making.chance(count, seed, speakersWhole, stratify);
            case speaker -> making.bySpeaker();
            case session -> making.bySession();
            case recording -> making.byRecording();
            case pattern -> making.byPattern(given(pattern, "pattern", "--pattern"), ofTitle);
            case file -> FoldsSource.read(given(from, "file", "--from"), read, name);
            case null -> throw new IllegalStateException();
        };
        return name == null ? made : new Folds(name, made.made(), made.folds());
    }

    private static <T> T given(@Nullable T value, String what, String option) {
        if (value == null) {
            throw new UserError("It is not said which " + what + " the folds are made by.", "Add " + option + ".");
        }
        return value;
    }

    private void list(Path folder) {
        Corpus read = CorpusFolder.read(folder);
        List<Folds> all = FoldsFiles.names(folder).stream()
                .map(one -> FoldsFiles.read(folder, one))
                .toList();
        if (all.isEmpty() && !answer.isJson()) {
            answer.out().println("The corpus has no folds. Make some with --by, or with “talkturn train --folds 5”.");
            return;
        }
        tell(all, read, folder, false);
    }

    private void tell(List<Folds> all, Corpus read, Path folder, boolean written) {
        if (answer.isJson()) {
            answer.out().prettyJson(all.stream().map(FoldsCommand::values).toList());
            return;
        }
        for (Folds folds : all) {
            Table table = FoldsTable.of(folds, read);
            answer.out().println(table.title());
            TextTable.print(table, answer.out());
        }
        int left = new FoldMaking(read).leftOut();
        if (by != null && left > 0) {
            answer.out().println(left + " conversations are in no partition of the corpus and so in no fold.");
        }
        if (by != null) {
            answer.out()
                    .println(
                            written
                                    ? "Written to " + folder + "; train on them with --folds "
                                            + all.getFirst().name() + "."
                                    : "Nothing was written (--dry-run).");
        }
    }

    private static Map<String, Object> values(Folds folds) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", folds.name());
        values.put("made", folds.made());
        values.put("folds", folds.folds());
        return values;
    }
}
