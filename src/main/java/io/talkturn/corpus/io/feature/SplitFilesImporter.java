package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.feature.layout.Layout;
import io.talkturn.corpus.io.feature.layout.SplitNames;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The old files of CMU: one array {@code d1} a file, a file for each modality and split ({@code text_train_emb.h5}, {@code
 * audio_valid.h5}, {@code video_test.h5}), scores of sentiment in {@code y_train.h5} and intensities of six emotions in
 * {@code ey_train.h5}. A single file with the splits as groups is read like a pickle of them.
 */
public final class SplitFilesImporter implements Importer {
    /** The name on the command line. */
    public static final String ID = "cmu-h5";

    private static final List<String> ENDINGS = List.of(".h5", ".hdf5");
    private static final Pattern NAME =
            Pattern.compile("(text|audio|video|vision|ey|y)_(train|valid|test)(?:_emb)?\\.(?:h5|hdf5)");

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
        return "HDF5 files of features (of CMU, or splits)";
    }

    @Override
    public boolean recognises(List<Path> sources) {
        List<SourceFile> files = SourceFile.expand(sources, ENDINGS);
        boolean named = files.stream()
                .anyMatch(file -> NAME.matcher(
                                String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT))
                        .matches());
        // a folder of something else may hold HDF5 files too
        return named
                || (!files.isEmpty()
                        && sources.stream().noneMatch(Files::isDirectory)
                        && files.stream()
                                .allMatch(file ->
                                        ENDINGS.stream().anyMatch(file.name().toLowerCase(Locale.ROOT)::endsWith)));
    }

    @Override
    public Corpus read(ImportRequest request, Progress progress) {
        ImportNotes notes = new ImportNotes();
        List<SourceFile> files = SourceFile.expand(request.sources(), ENDINGS);
        if (files.size() == 1) {
            TensorFile only = TensorFile.read(files.getFirst().path());
            if (Layout.hasSplits(only.root())) {
                only.notes().forEach(notes::add);
                return new SplitCorpus(request, files.getFirst().path(), notes, progress).read(ID, only.root());
            }
        }
        Map<String, Map<String, NumberArray>> byShare = new LinkedHashMap<>();
        for (SourceFile file : files) {
            progress.step("Reading " + file.name(), 0, 0);
            Matcher name =
                    NAME.matcher(String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT));
            NumberArray array = array(file.path(), notes);
            if (name.matches()) {
                byShare.computeIfAbsent(name.group(2), split -> new LinkedHashMap<>())
                        .put(name.group(1), array);
            } else {
                notes.warn(
                        "unknown_file",
                        file.name(),
                        null,
                        "It cannot be told from its name which modality and split it is; it was left out.");
            }
        }
        Path place = request.sources().getFirst();
        if (byShare.isEmpty()) {
            throw new UserError(
                    "The names of the files do not tell which modality and split they are.",
                    place,
                    "Name them like text_train_emb.h5, audio_valid.h5, video_test.h5, y_train.h5, ey_train.h5.");
        }
        List<Split> splits = new ArrayList<>();
        for (String split : List.of("train", "valid", "test")) {
            Map<String, NumberArray> parts = byShare.get(split);
            if (parts != null) {
                splits.add(split(place, split, Objects.requireNonNull(SplitNames.partition(split)), parts));
            }
        }
        SplitReader reader = new SplitReader(place, notes);
        reader.check(splits);
        return new SplitArrays(request, place, notes, progress)
                .corpus(
                        ID,
                        splits,
                        SplitArrays.guess(splits),
                        files.size(),
                        (rows, places) -> labels(request, place, splits, byShare, rows, places, notes));
    }

    /** The array {@code d1}, or {@code data}. */
    private static NumberArray array(Path file, ImportNotes notes) {
        TensorFile read = TensorFile.read(file);
        read.notes().forEach(notes::add);
        TensorNode.Dict root = read.root() instanceof TensorNode.Dict dict ? dict : new TensorNode.Dict(Map.of());
        TensorNode node = root.get("d1") != null ? root.get("d1") : root.get("data");
        if (node instanceof TensorNode.Numbers numbers && numbers.array().axes() > 0) {
            return numbers.array();
        }
        throw new UserError(
                "The file has no array “d1” (nor “data”); it holds " + root.names() + ".",
                file,
                "Old files of CMU have one array d1 each; groups train, valid and test with text and labels are read too, other"
                        + " HDF5 files with --arrays (docs/features.md).");
    }

    private static Split split(Path place, String name, Partition partition, Map<String, NumberArray> parts) {
        Map<Modality, NumberArray> sequences = new EnumMap<>(Modality.class);
        put(sequences, Modality.TEXT, parts.get("text"));
        put(sequences, Modality.AUDIO, parts.get("audio"));
        put(sequences, Modality.VISION, parts.get("video") != null ? parts.get("video") : parts.get("vision"));
        if (sequences.isEmpty()) {
            throw new UserError(
                    "The split " + name + " has neither text nor audio nor video.",
                    place,
                    "Add its files to the folder.");
        }
        int count = sequences.values().iterator().next().axis(0);
        List<Sample> samples = new SampleNames(place).samples(name, new TensorNode.Dict(Map.of()), count);
        return new Split(name, partition, samples, sequences, Map.of(), SplitLabels.NONE);
    }

    private static void put(Map<Modality, NumberArray> sequences, Modality modality, @Nullable NumberArray array) {
        if (array != null) {
            sequences.put(modality, array);
        }
    }

    private static List<Label> labels(
            ImportRequest request,
            Path place,
            List<Split> splits,
            Map<String, Map<String, NumberArray>> byShare,
            List<SampleRow> rows,
            List<String> places,
            ImportNotes notes) {
        TaskLabels labels = new TaskLabels(place, request.features(), notes);
        List<Label> all = new ArrayList<>();
        double[][] scores = numbers("y", 1, place, splits, byShare, rows);
        if (scores.length > 0) {
            double[] plain = new double[scores.length];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = scores[i][0];
            }
            all.addAll(labels.sentiment(plain, places));
        }
        double[][] intensities = numbers("ey", TaskLabels.MOSEI.size(), place, splits, byShare, rows);
        if (intensities.length > 0) {
            all.addAll(labels.intensities(intensities, TaskLabels.MOSEI));
        }
        if (all.isEmpty()) {
            notes.warn("no_labels", String.valueOf(place.getFileName()), null, "There are no labels (y, ey).");
        }
        return all;
    }

    /** The numbers of every row; none where no split has them. */
    private static double[][] numbers(
            String kind,
            int width,
            Path place,
            List<Split> splits,
            Map<String, Map<String, NumberArray>> byShare,
            List<SampleRow> rows) {
        List<double[]> found = new ArrayList<>();
        boolean any = false;
        for (Split split : splits) {
            NumberArray array =
                    Objects.requireNonNull(byShare.get(split.name())).get(kind);
            any |= array != null;
            if (array != null && array.count() != (long) width * split.samples().size()) {
                throw new UserError(
                        kind + "_" + split.name() + " has " + array.count() + " numbers for "
                                + split.samples().size() + " samples.",
                        place,
                        width == 1 ? "One number a sample is needed." : "Six numbers a sample are needed.");
            }
            found.add(array == null ? new double[0] : array.all());
        }
        if (!any) {
            return new double[0][];
        }
        double[][] numbers = new double[rows.size()][width];
        for (int i = 0; i < numbers.length; i++) {
            double[] own = found.get(rows.get(i).split());
            for (int c = 0; c < width; c++) {
                int at = rows.get(i).sample().index() * width + c;
                numbers[i][c] = at < own.length ? own[at] : Double.NaN;
            }
        }
        return numbers;
    }
}
