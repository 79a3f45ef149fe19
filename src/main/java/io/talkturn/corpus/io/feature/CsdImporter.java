package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.io.feature.Sample.Said;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Computational sequences of the CMU-MultimodalSDK (docs/corpora.md): a folder of csd files, aligned word by word, cut by the
 * segments of the label file, the last words kept. Videos that a sequence lacks are left out and told of.
 */
public final class CsdImporter implements Importer {
    /** The name on the command line. */
    public static final String ID = "csd";

    private static final String ENDING = ".csd";
    private static final int USUAL_STEPS = 50;

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
        return "CMU-MultimodalSDK (computational sequences, csd)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        List<SourceFile> files = SourceFile.expand(sources, List.of(ENDING));
        return !files.isEmpty()
                && files.stream()
                        .allMatch(file -> file.name().toLowerCase(Locale.ROOT).endsWith(ENDING));
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        List<SourceFile> files = SourceFile.expand(request.sources(), List.of(ENDING));
        if (files.isEmpty()) {
            throw new UserError(
                    "There is no csd file here.",
                    request.sources().getFirst(),
                    "Choose the folder with the csd files.");
        }
        ImportNotes notes = new ImportNotes();
        List<CsdFile> sequences = new ArrayList<>();
        for (SourceFile file : files) {
            progress.step("Reading " + file.name(), sequences.size(), files.size());
            sequences.addAll(CsdFile.read(TensorFile.read(file.path()), notes));
        }
        Map<CsdRole, CsdFile> chosen = CsdChoice.of(sequences, request.features(), notes);
        if (chosen.isEmpty()) {
            throw new UserError(
                    "None of the sequences is known.",
                    request.sources().getFirst(),
                    "Talkturn knows sequences of words, vectors of words, COVAREP, OpenSMILE, FACET, OpenFace and labels.");
        }
        List<CsdFile> labels = sequences.stream()
                .filter(sequence -> CsdRole.of(sequence) == CsdRole.LABELS)
                .toList();
        return corpus(request, files.size(), chosen, labels, notes, progress);
    }

    private static Corpus corpus(
            ImportRequest request,
            int files,
            Map<CsdRole, CsdFile> chosen,
            List<CsdFile> labels,
            ImportNotes notes,
            Progress progress) {
        CsdSegments cutter = new CsdSegments(chosen);
        List<Segment> segments = new ArrayList<>();
        for (String video : cutter.ordered(videos(chosen, notes))) {
            segments.addAll(cutter.of(video));
        }
        Integer asked = request.features().steps();
        int steps = asked == null ? USUAL_STEPS : asked;
        Map<Modality, NumberArray> arrays = new EnumMap<>(Modality.class);
        Map<Modality, ColumnFacts> facts = new EnumMap<>(Modality.class);
        chosen.forEach((role, sequence) -> {
            Modality modality = role.modality();
            if (modality != null && !segments.isEmpty()) {
                int columns = Objects.requireNonNull(
                                sequence.videos().values().iterator().next().values())
                        .axis(1);
                arrays.put(modality, new SegmentArray(sequence, segments, steps, columns));
                String version = sequence.metadata().getOrDefault("computational sequence version", "");
                facts.put(modality, new ColumnFacts(new Provenance(sequence.root(), version, ""), sequence.columns()));
            }
        });
        Split all = new Split(
                "all", Partition.NONE, samples(segments), arrays, lengths(arrays, segments.size()), SplitLabels.NONE);
        Path file = request.sources().getFirst();
        tellOfWords(chosen, segments, notes);
        Corpus corpus = new SplitArrays(request, file, notes, progress)
                .corpus(ID, List.of(all), facts, files, (rows, places) -> {
                    List<Segment> ordered = rows.stream()
                            .map(row -> segments.get(row.sample().index()))
                            .toList();
                    return labels(request, labels, chosen, ordered, notes, places);
                });
        tellOfGaps(arrays, file, notes);
        return corpus.withReport(notes.report(
                files, corpus.conversations().size(), corpus.talkturns().size()));
    }

    /** The videos that every sequence has. */
    private static Set<String> videos(Map<CsdRole, CsdFile> chosen, ImportNotes notes) {
        Set<String> common = new LinkedHashSet<>();
        chosen.values().forEach(sequence -> common.addAll(sequence.videos().keySet()));
        for (CsdFile sequence : chosen.values()) {
            for (String video : List.copyOf(common)) {
                if (!sequence.videos().containsKey(video)) {
                    notes.warn(
                            "missing_video",
                            String.valueOf(sequence.file().getFileName()),
                            null,
                            "The video “" + video + "” is not in “" + sequence.root() + "”; it was left out.");
                    common.remove(video);
                }
            }
        }
        return common;
    }

    private static List<Sample> samples(List<Segment> segments) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment s = segments.get(i);
            samples.add(new Sample(
                    s.id(), i, s.conversation(), s.id(), s.start(), s.end(), new Said(null, s.text(), s.words())));
        }
        return samples;
    }

    /** All steps are filled up to the end: a step of zeros is a word that no row meets. */
    private static Map<Modality, int[]> lengths(Map<Modality, NumberArray> arrays, int samples) {
        Map<Modality, int[]> lengths = new EnumMap<>(Modality.class);
        arrays.forEach((modality, array) -> {
            int[] all = new int[samples];
            Arrays.fill(all, array.axis(1));
            lengths.put(modality, all);
        });
        return lengths;
    }

    private static List<Label> labels(
            ImportRequest request,
            List<CsdFile> labels,
            Map<CsdRole, CsdFile> chosen,
            List<Segment> segments,
            ImportNotes notes,
            List<String> places) {
        CsdFile cutting = chosen.get(CsdRole.LABELS);
        if (cutting == null) {
            notes.warn(
                    "no_labels",
                    String.valueOf(request.sources().getFirst().getFileName()),
                    null,
                    "There is no sequence of labels: every video is one sample.");
            return List.of();
        }
        return new CsdLabels(request.features(), notes).of(labels, cutting, segments, places);
    }

    /** Words that meet no row of the vectors are said nowhere else. */
    private static void tellOfWords(Map<CsdRole, CsdFile> chosen, List<Segment> segments, ImportNotes notes) {
        CsdFile words = chosen.get(CsdRole.WORDS);
        long without = segments.stream()
                .filter(segment -> segment.text().isEmpty() && segment.steps().length > 0)
                .count();
        if (words != null && without > 0) {
            notes.warn(
                    "segment_without_words",
                    String.valueOf(words.file().getFileName()),
                    null,
                    without + " of " + segments.size() + " segments have no text: at their times there is no word in “"
                            + words.root() + "”.");
        }
    }

    private static void tellOfGaps(Map<Modality, NumberArray> arrays, Path file, ImportNotes notes) {
        arrays.forEach((modality, array) -> {
            if (array instanceof SegmentArray segments && segments.withoutRows() > 0) {
                notes.info(
                        "word_without_rows",
                        String.valueOf(file.getFileName()),
                        null,
                        segments.withoutRows() + " words meet no row of " + modality.id() + " and are zeros.");
            }
        });
    }
}
