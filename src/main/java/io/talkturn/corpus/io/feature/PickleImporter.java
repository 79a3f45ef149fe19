package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pickles with the splits train, valid and test, as MulT, MMSA and MultiBench publish their corpora. */
public final class PickleImporter implements Importer {
    /** The name on the command line. */
    public static final String ID = "pickle";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "features in a pickle (MulT, MMSA, MultiBench)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        return sources.size() == 1
                && Files.isRegularFile(sources.getFirst())
                && TensorFile.form(sources.getFirst()).orElse(null) == TensorFile.Form.PICKLE;
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        if (request.sources().size() > 1) {
            throw new UserError(
                    "A pickle holds all splits of a corpus, and there are "
                            + request.sources().size() + " files.",
                    request.sources().getFirst(),
                    "Import one file at a time.");
        }
        Path path = request.sources().getFirst();
        progress.step("Reading " + path.getFileName(), 0, 0);
        TensorFile file = TensorFile.read(path);
        ImportNotes notes = new ImportNotes();
        file.notes().forEach(notes::add);
        tellOfMmsa(file, notes);
        return new SplitCorpus(request, path, notes, progress).read(ID, file.root());
    }

    /** MMSA's text is what BERT makes of it; token numbers and its own classes are not needed. */
    static void tellOfMmsa(TensorFile file, ImportNotes notes) {
        if (file.root() instanceof TensorNode.Dict root
                && root.items().values().stream()
                        .anyMatch(split -> split instanceof TensorNode.Dict parts && parts.get("text_bert") != null)) {
            notes.info(
                    "text_not_glove",
                    String.valueOf(file.file().getFileName()),
                    null,
                    "The text is BERT's and not GloVe's, so it is not to be compared with the files of CMU; token numbers"
                            + " (text_bert) and classes of the score are left out.");
        }
    }
}
