package io.talkturn.corpus.io.meld;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.source.CorpusDraft;
import io.talkturn.corpus.io.source.CorpusDraft.LabelKind;
import io.talkturn.corpus.io.source.CorpusDraft.Talk;
import io.talkturn.corpus.io.source.HeaderPeek;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceText;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Imports MELD: tables such as {@code train_sent_emo.csv} with emotion (7 classes) and sentiment (3 classes). Dialogue
 * ids restart in every table, so the split in the file's name becomes part of them.
 */
public final class MeldImporter implements Importer {
    private static final List<String> ENDINGS = List.of(".csv");
    private static final List<String> ORDER = List.of("train", "dev", "test");

    @Override
    public String id() {
        return "meld";
    }

    @Override
    public String title() {
        return "MELD (emotion and sentiment, CSV)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        List<SourceFile> files = SourceFile.expand(sources, ENDINGS);
        return sources.stream().anyMatch(Files::isDirectory)
                ? files.stream().anyMatch(MeldImporter::isMeld)
                : files.stream().allMatch(MeldImporter::isMeld);
    }

    private static boolean isMeld(SourceFile file) {
        return MeldTable.isHeader(HeaderPeek.columns(file));
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        ImportNotes notes = new ImportNotes();
        List<SourceFile> files = files(request.sources());
        SourceText.requireRoom(files);
        List<Talk> talks = new ArrayList<>();
        for (SourceFile file : files) {
            Partition partition = partition(file, request, notes);
            talks.addAll(read(file, files.size() > 1, partition, notes, progress));
        }
        List<LabelKind> labels = List.of(
                new LabelKind.Classes("emotion", MeldRow.EMOTIONS),
                new LabelKind.Classes("sentiment", MeldRow.SENTIMENTS));
        return new CorpusDraft(labels, List.of(), talks).corpus(request.info(id()), files.size(), notes);
    }

    /** The tables in the order train, dev, test; files that were named are taken as they are. */
    private static List<SourceFile> files(List<Path> sources) {
        List<SourceFile> files = SourceFile.expand(sources, ENDINGS).stream()
                .filter(file -> sources.contains(file.path()) || isMeld(file))
                .sorted(Comparator.comparingInt(
                        file -> ORDER.indexOf(file.split().orElse("test"))))
                .toList();
        if (files.isEmpty()) {
            throw new UserError(
                    "The folder holds no MELD table.",
                    sources.getFirst(),
                    "MELD has train_sent_emo.csv, dev_sent_emo.csv and test_sent_emo.csv; choose their folder or a "
                            + "file.");
        }
        Map<String, SourceFile> bySplit = new HashMap<>();
        for (SourceFile file : files) {
            SourceFile other = bySplit.put(file.split().orElse(file.stem()), file);
            if (other != null) {
                throw file.error(
                        "This table and " + other.name() + " are the same split of MELD.",
                        "Choose the files of one edition instead of the folder.");
            }
        }
        return files;
    }

    private static Partition partition(SourceFile file, ImportRequest request, ImportNotes notes) {
        Partition asked = request.partition();
        if (asked != null) {
            return asked;
        }
        if (file.split().isEmpty()) {
            notes.warn(
                    "no_partition",
                    file.name(),
                    null,
                    "The file's name does not say train, dev or test, so its conversations are in no partition.");
        }
        return file.split().map(Partition::of).orElse(Partition.NONE);
    }

    private static List<Talk> read(
            SourceFile file, boolean several, Partition partition, ImportNotes notes, Progress progress) {
        String split = file.split().orElse(several ? file.stem() : "dialogue");
        MeldTable table = MeldTable.read(file, notes, progress);
        Map<Long, List<MeldRow>> dialogues = MeldRow.read(table, notes).stream()
                .collect(Collectors.groupingBy(row -> row.place().dialogue(), LinkedHashMap::new, Collectors.toList()));
        List<Talk> talks = new ArrayList<>();
        dialogues.forEach((number, rows) -> {
            progress.step("Checking " + file.name(), talks.size(), dialogues.size());
            String where = split + "/" + number;
            talks.add(new MeldDialogue(file.name(), split + "_" + number, where, rows, notes).talk(partition));
        });
        noteGaps(file, split, dialogues, notes);
        return talks;
    }

    private static void noteGaps(SourceFile file, String split, Map<Long, List<MeldRow>> dialogues, ImportNotes notes) {
        long last = new TreeSet<>(dialogues.keySet()).getLast();
        List<Long> missing = LongStream.range(0, last)
                .filter(number -> !dialogues.containsKey(number))
                .limit(1000)
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            notes.info("dialogue_gap", file.name(), null, split + ": dialogue ids " + missing + " are missing.");
        }
    }
}
