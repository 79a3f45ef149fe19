package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.feature.layout.Layout;
import io.talkturn.corpus.io.feature.layout.SplitNames;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pickles of samples with their features, in any of the layouts of {@link Layout}, as MulT, MMSA, MultiBench, MISA and
 * DialogueRNN publish their corpora; or a pickle a split.
 */
public final class PickleImporter implements Importer {
    /** The name on the command line. */
    public static final String ID = "pickle";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean readsFeatures() {
        return true;
    }

    @Override
    public String title() {
        return "features in pickles (MulT, MMSA, MultiBench, MISA, DialogueRNN)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        return (sources.size() == 1
                        && Files.isRegularFile(sources.getFirst())
                        && TensorFile.form(sources.getFirst()).orElse(null) == TensorFile.Form.PICKLE)
                || !SplitFiles.of(sources).isEmpty();
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        ImportNotes notes = new ImportNotes();
        Map<String, Path> files = SplitFiles.of(request.sources());
        Path path = request.sources().getFirst();
        if (files.isEmpty()) {
            return single(request, path, notes, progress);
        }
        Map<String, TensorNode> splits = new LinkedHashMap<>();
        files.forEach((split, file) -> {
            notes.taken(
                    new Taken(Taken.Part.FILE, String.valueOf(file.getFileName()), "split " + split, "by its name"));
            splits.put(split, SplitFiles.within(open(file, notes, progress).root(), split));
        });
        return new SplitCorpus(request, path, notes, progress)
                .read(ID, new TensorNode.Dict(splits), SplitNames.ALL, files.size());
    }

    private static Corpus single(ImportRequest request, Path path, ImportNotes notes, Progress progress) {
        if (request.sources().size() > 1 || Files.isDirectory(path)) {
            throw new UserError(
                    "Several pickles are one corpus only where each is called after its split, one for train, one for"
                            + " valid, one for test.",
                    path,
                    "Rename them, or import one file at a time.");
        }
        TensorFile file = open(path, notes, progress);
        tellOfMmsa(file, notes);
        String split = SplitFiles.name(new SourceFile(path, String.valueOf(path.getFileName())))
                .orElse(SplitNames.ALL);
        return new SplitCorpus(request, path, notes, progress).read(ID, file.root(), split, 1);
    }

    private static TensorFile open(Path path, ImportNotes notes, Progress progress) {
        progress.step("Reading " + path.getFileName(), 0, 0);
        TensorFile file = TensorFile.read(path);
        file.notes().forEach(notes::add);
        return file;
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
