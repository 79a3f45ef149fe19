package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.io.sequence.TextSequences;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that look words up in an embedding file. */
final class WordVectorOptions {
    @Option(
            names = "--glove",
            paramLabel = "FILE",
            description = "Word vectors in GloVe's text form, plain or gzipped: makes text sequences of the words.")
    private @Nullable Path glove;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "The numbers of a word vector. Default: as the file's first lines have.")
    private int width;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description =
                    "The steps of a sequence: the last N are kept. Default: as the source or the other modalities have,"
                            + " else 20; 50 for csd files.")
    private @Nullable Integer steps;

    /** Steps where they were asked for. */
    @Nullable
    Integer steps() {
        return steps;
    }

    /** Text sequences where an embedding file was given. */
    Optional<TextSequences> of(Corpus corpus, Progress progress) {
        return glove == null ? Optional.empty() : Optional.of(required(corpus, progress));
    }

    /** Text sequences. */
    TextSequences required(Corpus corpus, Progress progress) {
        if (glove == null) {
            throw new UserError(
                    "It is not said which word vectors are to be used.",
                    "Add --glove with a file in GloVe's text form, such as glove.840B.300d.txt.");
        }
        return TextSequences.of(corpus, glove, steps == null ? usual(corpus) : steps, width, progress);
    }

    /** As many steps as the other modalities have. */
    private static int usual(Corpus corpus) {
        return corpus.sequences().stream()
                .filter(s -> s.modality() != Modality.TEXT)
                .mapToInt(Sequences::steps)
                .max()
                .orElse(TextSequences.USUAL_STEPS);
    }

    static void print(TextSequences made, Terminal out) {
        Sequences sequences = made.sequences();
        out.println("Text sequences of " + sequences.size() + " talkturns, " + sequences.steps() + " steps, "
                + sequences.columns() + " columns; " + made.words() + " words, "
                + String.format(Locale.ROOT, "%.1f", made.words() == 0 ? 0 : 100.0 * made.unknown() / made.words())
                + " % not in the file; " + made.cut()
                + " talkturns have more words than steps, their first ones are left out");
        for (ImportNote note : made.notes()) {
            out.println(note.file() + (note.line() == null ? "" : ":" + note.line()) + ": " + note.reason());
        }
    }
}
