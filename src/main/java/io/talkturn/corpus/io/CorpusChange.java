package io.talkturn.corpus.io;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.io.CorpusSchema.FeatureEntry;
import io.talkturn.corpus.io.CorpusSchema.SequenceEntry;
import io.talkturn.foundation.FolderChange;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.Sha256;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A change of a corpus folder while its lock is held: the files that are filled, those that go, and with them always
 * {@code corpus.json}, which has the hashes of all.
 */
final class CorpusChange {
    /** What a corpus that takes the place of another has or has not; corrections, notes and weak labels stay whatever comes. */
    private static final List<String> WHOLE = List.of(
            TurnsFile.FILE,
            LabelsFile.FILE,
            PartitionFile.FILE,
            SpansFile.FILE,
            TracksFile.FILE,
            CorpusFolder.MAPPING,
            CorpusFolder.WEAVING);

    private final Path folder;
    private final FolderChange change;
    private final Progress progress;

    CorpusChange(Path folder, FolderChange change, Progress progress) {
        this.folder = folder;
        this.change = change;
        this.progress = progress;
    }

    /** A corpus in the place of what was there. */
    void whole(Corpus corpus, Consumer<Path> more) {
        @Nullable CorpusSchema before = CorpusFolder.isCorpus(folder) ? schemaOrNone() : null;
        Path fresh = change.fresh();
        TurnsFile.write(fresh, corpus, progress);
        progress.step("Writing labels", 0, 0);
        LabelsFile.write(fresh, corpus);
        progress.step("Writing features", 0, 0);
        FeatureFiles.write(fresh, corpus.features());
        MediaFile.write(fresh, MediaFile.known(folder), corpus);
        PartitionFile.write(fresh, corpus.conversations(), corpus.partitions());
        List<SequenceEntry> there = before == null ? List.of() : before.sequences();
        CorpusSchema schema =
                CorpusSchema.of(corpus, SequenceFiles.write(folder, fresh, there, corpus.sequences(), progress));
        more.accept(fresh);
        Set<String> gone = new TreeSet<>(WHOLE);
        if (before != null) {
            before.features().stream().map(FeatureEntry::file).forEach(gone::add);
            before.sequences().stream().map(SequenceEntry::file).forEach(gone::add);
        }
        schema.sequences().stream().map(SequenceEntry::file).forEach(gone::remove);
        finish(schema, before == null ? Map.of() : before.parts(), gone);
        progress.step("Finishing", 1, 1);
    }

    /** What cannot be read is replaced all the same: whoever asks for that wants to be rid of it. */
    private @Nullable CorpusSchema schemaOrNone() {
        try {
            return CorpusSchema.read(folder);
        } catch (UserError e) {
            return null;
        }
    }

    /** Some files; the others stay. */
    void parts(Consumer<Path> fill) {
        fill.accept(change.fresh());
        CorpusSchema schema = CorpusSchema.read(folder);
        finish(schema, schema.parts(), Set.of());
    }

    /** Files that go, beside those that are filled. */
    void remove(List<String> names) {
        CorpusSchema schema = CorpusSchema.read(folder);
        finish(schema, schema.parts(), new TreeSet<>(names));
    }

    /** Sequences in the place of those of the same modalities. */
    void sequences(List<Sequences> sequences) {
        CorpusSchema before = CorpusSchema.read(folder);
        List<SequenceEntry> written =
                SequenceFiles.write(folder, change.fresh(), before.sequences(), sequences, progress);
        List<SequenceEntry> after = new ArrayList<>(before.sequences());
        Set<String> gone = new TreeSet<>();
        for (SequenceEntry entry : written) {
            after.removeIf(old -> old.modality() == entry.modality() && gone.add(old.file()));
            after.add(entry);
            gone.remove(entry.file());
        }
        // the order is part of the corpus's hash
        after.sort(Comparator.comparing(SequenceEntry::modality));
        finish(before.withSequences(after), before.parts(), gone);
    }

    /** The hashes of the files as they are; those that are gone no longer have one. */
    void accept() {
        CorpusSchema schema = CorpusSchema.read(folder);
        Map<String, String> parts = new TreeMap<>();
        for (String name : schema.parts().keySet()) {
            if (Files.isRegularFile(folder.resolve(name))) {
                progress.step("Checking " + name, 0, 0);
                parts.put(name, Sha256.of(folder.resolve(name)));
            }
        }
        Json.write(change.fresh().resolve(CorpusSchema.FILE), schema.withParts(parts));
    }

    private void finish(CorpusSchema schema, Map<String, String> before, Set<String> gone) {
        gone.stream().filter(name -> Files.exists(folder.resolve(name))).forEach(change::remove);
        try {
            Json.write(
                    change.fresh().resolve(CorpusSchema.FILE),
                    schema.withParts(CorpusParts.after(before, change.fresh(), gone.stream(), progress)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
