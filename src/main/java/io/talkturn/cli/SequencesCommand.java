package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.sequence.TextSequences;
import io.talkturn.foundation.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives a corpus text sequences: the vectors of its words. */
@Command(
        name = "sequences",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a corpus text sequences, which the fusion models read: the GloVe vectors of the words of every talkturn,"
                    + " the last --steps of them, left zero-padded. They take the place of text sequences that it had; labels,"
                    + " partitions and corrections stay as they are."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn sequences meld --glove glove.840B.300d.txt",
            "  talkturn sequences corpora/mustard --glove glove.6B.300d.txt.gz --steps 50",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then the corpus is as before."
        })
final class SequencesCommand implements Callable<Integer> {
    @Mixin
    private CorpusParameter corpus = new CorpusParameter();

    @Mixin
    private WordVectorOptions vectors = new WordVectorOptions();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        Path folder = corpus.folder();
        Corpus read = CorpusFolder.read(folder);
        TextSequences made;
        try (Interrupt interrupt = Interrupt.listen()) {
            made = vectors.required(read, interrupt);
            CorpusFolder.writeSequences(folder, made.sequences(), interrupt);
        }
        PrintWriter out = answer.out();
        if (answer.isJson()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("folder", folder.toString());
            values.put("hash", CorpusFolder.hash(folder));
            values.put("talkturns", made.sequences().size());
            values.put("steps", made.sequences().steps());
            values.put("columns", made.sequences().columns());
            values.put("words", made.words());
            values.put("unknown_words", made.unknown());
            values.put("cut_talkturns", made.cut());
            values.put("notes", made.notes());
            out.println(Json.pretty(values));
        } else {
            WordVectorOptions.print(made, out);
            out.println("Written to " + folder);
        }
        return 0;
    }
}
