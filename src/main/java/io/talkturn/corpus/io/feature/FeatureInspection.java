package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.io.feature.layout.Layout;
import io.talkturn.corpus.io.feature.layout.SplitNames;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.ArrayStatistics;
import io.talkturn.corpus.io.tensor.ArrayStatistics.NonFinite;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in a file of arrays, without importing it: every array with its range, what is not finite and how it is padded,
 * the first texts, and what to mind. One pass over the file; nothing is written.
 *
 * @param form what people call the form
 * @param facts what is known of how it was written, for example {@code pickle_protocol}
 * @param entries all leaves, in the order of the file
 */
public record FeatureInspection(
        Path file, String form, Map<String, Object> facts, List<Entry> entries, List<ImportNote> notes) {
    private static final int SHOWN = 5;

    /** Of longer lists of arrays the first few are looked at. */
    private static final int MOST_ITEMS = 100;

    /**
     * A leaf of the file.
     *
     * @param path its place, with slashes between the keys
     * @param shape the length of every axis, empty where it is no array
     * @param type NumPy's name of the type, empty where there is none
     * @param statistics of arrays of numbers
     * @param examples the first texts or values
     */
    public record Entry(
            String path,
            String kind,
            List<Long> shape,
            String type,
            @Nullable ArrayStatistics statistics,
            List<String> examples) {}

    public FeatureInspection {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /** Whether a file is of a form that can be looked into. */
    public static boolean canRead(Path file) {
        return TensorFile.form(file).isPresent();
    }

    /**
     * Looks into a file.
     *
     * @throws io.talkturn.foundation.UserError where it is damaged, or asks for anything but data
     */
    public static FeatureInspection of(Path path, Progress progress) {
        TensorFile file = TensorFile.read(path);
        ImportNotes notes = new ImportNotes();
        List<Entry> entries = new ArrayList<>();
        collect("", file.root(), entries, progress);
        boolean isCsd = CsdFile.isCsd(file.root());
        if (isCsd) {
            CsdFile.read(file, notes);
        } else {
            file.notes().forEach(notes::add);
        }
        String name = String.valueOf(path.getFileName());
        if (Layout.hasSplits(file.root())) {
            splits(file, entries, name, notes);
        }
        entries.forEach(entry -> notFinite(entry, isCsd, name, notes));
        labels(entries, name, notes);
        if (isFeatureMajor(file.root())) {
            notes.info(
                    "feature_major",
                    name,
                    null,
                    "The matrices have the features as rows and the frames as columns; an import turns them.");
        }
        return new FeatureInspection(path, file.form().title(), file.facts(), entries, notes.all());
    }

    private static void splits(TensorFile file, List<Entry> entries, String name, ImportNotes notes) {
        Path path = file.file();
        ImportNotes found = new ImportNotes();
        try {
            List<Split> splits =
                    new SplitReader(path, found).read(new Layout(path, found, SplitNames.ALL).read(file.root()));
            PickleImporter.tellOfMmsa(file, found);
            emptyTexts(splits, entries, name, found);
            notes.add(found);
        } catch (UserError e) {
            // what the file holds can be shown all the same
            notes.warn("no_samples", name, null, e.what());
        }
    }

    private static void collect(String path, TensorNode node, List<Entry> entries, Progress progress) {
        String below = path.isEmpty() ? "" : path + "/";
        switch (node) {
            case TensorNode.Dict dict ->
                dict.items().forEach((key, value) -> collect(below + key, value, entries, progress));
            case TensorNode.Numbers numbers -> {
                NumberArray array = numbers.array();
                entries.add(new Entry(
                        path,
                        "array",
                        longs(array.shape()),
                        array.type(),
                        ArrayStatistics.of(array, progress),
                        List.of()));
            }
            case TensorNode.Texts texts ->
                entries.add(new Entry(
                        path,
                        "texts",
                        longs(texts.shape()),
                        texts.type(),
                        null,
                        texts.values().stream().limit(SHOWN).toList()));
            case TensorNode.Items items -> items(path, items, entries, progress);
            case TensorNode.Scalar scalar ->
                entries.add(new Entry(
                        path, "number", List.of(), scalar.type(), null, List.of(Double.toString(scalar.value()))));
            case TensorNode.Value value ->
                entries.add(new Entry(path, "value", List.of(), "", null, List.of(String.valueOf(value.value()))));
            case TensorNode.Refused refused ->
                entries.add(new Entry(path, "not read", List.of(), "", null, List.of(refused.reason())));
        }
    }

    private static void items(String path, TensorNode.Items items, List<Entry> entries, Progress progress) {
        boolean plain = items.values().stream().allMatch(v -> v instanceof TensorNode.Value);
        if (plain) {
            List<String> examples = items.values().stream()
                    .limit(SHOWN)
                    .map(v -> String.valueOf(((TensorNode.Value) v).value()))
                    .toList();
            entries.add(new Entry(
                    path,
                    items.tuple() ? "tuple" : "list",
                    List.of((long) items.values().size()),
                    "",
                    null,
                    examples));
            return;
        }
        int size = items.values().size();
        for (int i = 0; i < (size > MOST_ITEMS ? SHOWN : size); i++) {
            collect(path + "[" + i + "]", items.values().get(i), entries, progress);
        }
        if (size > MOST_ITEMS) {
            List<String> more = List.of((size - SHOWN) + " more like these");
            entries.add(new Entry(path, items.tuple() ? "tuple" : "list", List.of((long) size), "", null, more));
        }
    }

    private static List<Long> longs(long[] shape) {
        return Arrays.stream(shape).boxed().toList();
    }

    private static void notFinite(Entry entry, boolean isCsd, String file, ImportNotes notes) {
        ArrayStatistics found = entry.statistics();
        if (found == null
                || found.nonFinite().all() == 0
                || (isCsd && entry.path().endsWith("/intervals"))) {
            return;
        }
        NonFinite cells = found.nonFinite();
        if (cells.negativeInfinite() > 0) {
            notes.warn(
                    "neginf",
                    file,
                    null,
                    entry.path() + ": " + cells.negativeInfinite()
                            + " cells are -inf, as COVAREP writes them; an import replaces them by 0.");
        }
        if (cells.positiveInfinite() + cells.nan() > 0) {
            notes.warn(
                    "not_finite",
                    file,
                    null,
                    entry.path() + ": " + cells.nan() + " cells are NaN and " + cells.positiveInfinite()
                            + " are inf; an import replaces them by 0.");
        }
    }

    private static void emptyTexts(List<Split> splits, List<Entry> entries, String file, ImportNotes notes) {
        for (Split split : splits) {
            for (Entry entry : entries) {
                ArrayStatistics found = entry.statistics();
                if (found == null || !entry.path().equals(split.name() + "/text")) {
                    continue;
                }
                for (int i = 0; i < found.steps().nonzero().size(); i++) {
                    if (found.steps().nonzero().get(i) == 0) {
                        Sample sample = split.samples().get(i);
                        notes.warn(
                                "all_zero_text",
                                file,
                                null,
                                sample.place() + ": the sample “" + sample.id() + "” has a text of zeros only.");
                    }
                }
            }
        }
    }

    /** Emotion intensities of CMU are on a scale from 0 to 3. */
    private static void labels(List<Entry> entries, String file, ImportNotes notes) {
        if (!file.toLowerCase(Locale.ROOT).startsWith("ey_")) {
            return;
        }
        for (Entry entry : entries) {
            ArrayStatistics found = entry.statistics();
            if (found != null && found.finite().max() > 3) {
                notes.info(
                        "label_above_3",
                        file,
                        null,
                        entry.path() + ": emotion intensities go up to "
                                + found.finite().max() + ", a known fault of the annotation; more than 0 decides.");
            }
        }
    }

    /** A dictionary of matrices that share the length of their first axis and not that of their second. */
    static boolean isFeatureMajor(TensorNode root) {
        if (!(root instanceof TensorNode.Dict dict) || dict.items().size() < 2) {
            return false;
        }
        Set<Long> rows = new LinkedHashSet<>();
        Set<Long> columns = new LinkedHashSet<>();
        for (TensorNode node : dict.items().values()) {
            if (!(node instanceof TensorNode.Numbers numbers) || numbers.array().axes() != 2) {
                return false;
            }
            rows.add(numbers.array().shape()[0]);
            columns.add(numbers.array().shape()[1]);
        }
        return rows.size() == 1 && columns.size() > 1;
    }
}
