package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.corpus.io.table.FoldsSource;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code --folds} names: folds that the corpus has, a number, a way to make them, or a file.
 *
 * @param folder of the corpus
 * @param mayMake whether folds that are not there may be written
 */
record FoldsWord(Path folder, Corpus corpus, boolean mayMake, Progress progress) {
    /** The word of the help. */
    static final String HELP =
            "Folds of the corpus by name (“talkturn folds” lists them); or a number, speaker, session, recording, or a file"
                    + " of folds: then they are made and kept with the corpus.";

    private static final long SEED = 1;

    /**
     * The name of the set that the corpus has, which is made where it is not there.
     *
     * @throws UserError where the word names nothing, or a set of its name is there and another one
     */
    String set(String word) {
        if (FoldsFiles.names(folder).contains(word)) {
            return word;
        }
        Folds made = made(word);
        if (FoldsFiles.names(folder).contains(made.name())) {
            requireSame(made);
            return made.name();
        }
        if (!mayMake) {
            throw new UserError(
                    "The corpus has no folds “" + made.name() + "” yet, and --dry-run writes nothing.",
                    folder,
                    "Make them first with “talkturn folds --by”.");
        }
        FoldsFiles.write(folder, corpus, made, progress);
        return made.name();
    }

    private Folds made(String word) {
        FoldMaking making = new FoldMaking(corpus);
        return switch (word) {
            case "speaker" -> making.bySpeaker();
            case "session" -> making.bySession();
            case "recording" -> making.byRecording();
            default -> {
                if (word.matches("\\d{1,6}")) {
                    yield making.chance(Integer.parseInt(word), SEED, false, null);
                }
                if (Files.isRegularFile(Path.of(word))) {
                    yield FoldsSource.read(Path.of(word), corpus, null);
                }
                throw unknown(word);
            }
        };
    }

    private void requireSame(Folds made) {
        if (!FoldsFiles.read(folder, made.name()).equals(made)) {
            throw new UserError(
                    "The corpus has other folds called “" + made.name() + "”, made when it was another or otherwise.",
                    folder,
                    "Take them away with “talkturn folds --remove " + made.name()
                            + "”; runs that were made with them can then not be resumed.");
        }
    }

    private UserError unknown(String word) {
        String there = String.join(", ", FoldsFiles.names(folder));
        return new UserError(
                "“" + word + "” names no folds: the corpus has " + (there.isEmpty() ? "none" : there)
                        + ", and there is no such file.",
                folder,
                "Give a number, speaker, session, recording, a name or a file; “talkturn folds --help” tells more.");
    }
}
