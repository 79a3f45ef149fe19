package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.feature.AttachedFeatures;
import io.talkturn.corpus.io.feature.IdRule;
import io.talkturn.corpus.io.sequence.TextSequences;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives a corpus sequences: the vectors of its words, or matrices of its talkturns. */
@Command(
        name = "sequences",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a corpus sequences, which the fusion models read: as text the GloVe vectors of the words of every talkturn,"
                    + " the last --steps of them, left zero-padded; as text, audio or vision any matrices of the talkturns."
                    + " They take the place of those that it had; labels, partitions and corrections stay as they are."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn sequences meld --glove glove.840B.300d.txt",
            "  talkturn sequences corpora/mustard --glove glove.6B.300d.txt.gz --steps 50",
            "  talkturn sequences mustard --attach audio=audio_features.p --extractor audio=librosa --steps 50",
            "  talkturn sequences meld --attach audio=egemaps/ --extractor audio=openSMILE:3.0",
            "  talkturn sequences meld --attach audio=features.pkl --ids \"dia{d}_utt{u}=d{d}_u{u}\"",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then the corpus is as before."
        })
final class SequencesCommand implements Callable<Integer> {
    @Mixin
    private CorpusParameter corpus = new CorpusParameter();

    @Mixin
    private WordVectorOptions vectors = new WordVectorOptions();

    @Mixin
    private FeatureOptions features = new FeatureOptions();

    @Option(
            names = "--attach",
            paramLabel = "MODALITY=PATH",
            description =
                    "A file with a matrix or a vector for each talkturn under its id (pickle, npz, HDF5), a table with a name"
                            + " or a file a row (CSV, as openSMILE writes it), or a folder of npy, CSV or COVAREP files called"
                            + " after the talkturns; may be given several times. Longer matrices than --steps are averaged in"
                            + " equal stretches.")
    private Map<String, Path> attached = new LinkedHashMap<>();

    @Option(
            names = "--ids",
            paramLabel = "RULE",
            description =
                    "Which talkturn a name of what is attached stands for, where they differ: a pattern, the source's"
                            + " name before the equals sign, for example --ids \"dia{d}_utt{u}=d{d}_u{u}\"; or a table (CSV) with a"
                            + " name and a talkturn a line. Keys that are tuples are joined by _, as 0_3 for (0, 3).")
    private @Nullable String ids;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        if (ids != null && attached.isEmpty()) {
            throw new UserError("--ids says how what is attached is called, and nothing is.", "Add --attach.");
        }
        IdRule rule = ids == null ? IdRule.SAME : IdRule.read(ids);
        Path folder = corpus.folder();
        List<AttachedFeatures> matrices = new ArrayList<>();
        TextSequences made;
        try (Interrupt interrupt = Interrupt.listen();
                FolderLock _ = CorpusFolder.lock(folder, "writing sequences", wait.over(interrupt))) {
            Corpus read = CorpusFolder.read(folder);
            made = attached.isEmpty()
                    ? vectors.required(read, interrupt)
                    : vectors.of(read, interrupt).orElse(null);
            Integer asked = vectors.steps();
            attached.forEach((id, path) -> {
                Modality modality = Modality.of(id);
                matrices.add(AttachedFeatures.of(
                        read,
                        modality,
                        path,
                        asked,
                        features.choices(asked).provenance().getOrDefault(modality, Provenance.UNKNOWN),
                        rule,
                        interrupt));
            });
            List<Sequences> all = new ArrayList<>();
            if (made != null) {
                all.add(made.sequences());
            }
            matrices.forEach(m -> all.add(m.sequences()));
            CorpusFolder.writeSequences(folder, read, all, interrupt);
        }
        answer(folder, made, matrices);
        return 0;
    }

    private void answer(Path folder, @Nullable TextSequences made, List<AttachedFeatures> matrices) {
        Terminal out = answer.out();
        if (answer.isJson()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("folder", folder.toString());
            values.put("hash", CorpusFolder.hash(folder));
            if (made != null) {
                values.put("talkturns", made.sequences().size());
                values.put("steps", made.sequences().steps());
                values.put("columns", made.sequences().columns());
                values.put("words", made.words());
                values.put("unknown_words", made.unknown());
                values.put("cut_talkturns", made.cut());
                values.put("notes", made.notes());
            }
            values.put("attached", matrices.stream().map(SequencesCommand::json).toList());
            out.prettyJson(values);
            return;
        }
        if (made != null) {
            WordVectorOptions.print(made, out);
        }
        for (AttachedFeatures one : matrices) {
            Sequences s = one.sequences();
            out.println(s.modality().id() + ": " + one.matched() + " of " + s.size() + " talkturns have a matrix, "
                    + one.unmatched() + " matrices are of no talkturn; " + s.steps() + " steps, " + s.columns()
                    + " columns");
            one.notes().forEach(note -> out.println(note.file() + ": " + note.reason()));
        }
        out.println("Written to " + folder);
    }

    private static Map<String, Object> json(AttachedFeatures one) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("modality", one.sequences().modality().id());
        values.put("matched", one.matched());
        values.put("unmatched", one.unmatched());
        values.put("steps", one.sequences().steps());
        values.put("columns", one.sequences().columns());
        values.put("non_finite", one.sequences().nonFinite());
        values.put("notes", one.notes());
        return values;
    }
}
