package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorFile;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One computational sequence of the CMU-MultimodalSDK: for every video rows of features and the interval of each.
 *
 * @param root the name of the sequence, which may hold blanks
 * @param metadata keys and values as text
 * @param columns the names of the columns, empty where the file does not tell them
 * @param videos by id, those with intervals that fit
 */
public record CsdFile(
        Path file, String root, Map<String, String> metadata, List<String> columns, Map<String, Video> videos) {
    private static final List<String> USUAL_KEYS = List.of(
            "root name",
            "computational sequence description",
            "computational sequence version",
            "alignment compatible",
            "dataset name",
            "dataset version",
            "creator",
            "contact",
            "featureset bib citation",
            "dataset bib citation",
            "dimension names",
            "md5",
            "uuid");
    private static final double SHORTEST = 1e-5;

    /**
     * The rows of a video.
     *
     * @param values the features [rows, columns], null where they are words
     * @param words the words, empty where they are numbers
     * @param times start and end of every row in seconds [rows, 2]
     */
    public record Video(@Nullable NumberArray values, List<String> words, NumberArray times) {
        /** The number of rows. */
        public int rows() {
            return times.axis(0);
        }

        /** Start and end of every row in turn, read from the file: those of all videos together fill the memory. */
        public double[] intervals() {
            return times.all();
        }

        /** Whether a row has a time that can be used. */
        static boolean isTimed(double[] intervals, int row) {
            return intervals[2 * row + 1] - intervals[2 * row] > SHORTEST;
        }
    }

    /** Whether a tree is that of a csd. */
    static boolean isCsd(TensorNode root) {
        return root instanceof TensorNode.Dict top
                && top.items().values().stream()
                        .anyMatch(node -> node instanceof TensorNode.Dict group
                                && (group.get("data") instanceof TensorNode.Dict || group.get("metadata") != null));
    }

    /**
     * Reads all sequences of a file: it has one.
     *
     * @throws UserError where it has none, or a video does not fit
     */
    static List<CsdFile> read(TensorFile file, ImportNotes notes) {
        file.notes().forEach(notes::add);
        if (!(file.root() instanceof TensorNode.Dict top) || top.items().isEmpty()) {
            throw refused(file.file(), "The file has no sequence: its top is empty.");
        }
        List<CsdFile> all = new ArrayList<>();
        top.items().forEach((root, node) -> {
            if (node instanceof TensorNode.Dict group) {
                all.add(sequence(file.file(), root, group, notes));
            }
        });
        if (all.isEmpty()) {
            throw refused(file.file(), "The file has no sequence: it holds no group with “data”.");
        }
        return all;
    }

    private static CsdFile sequence(Path file, String root, TensorNode.Dict group, ImportNotes notes) {
        if (!(group.get("data") instanceof TensorNode.Dict data)) {
            throw refused(file, "The sequence “" + root + "” has no group “data”.");
        }
        Map<String, String> metadata = metadata(file, group, notes);
        Map<String, Video> videos = new LinkedHashMap<>();
        int width = -1;
        for (Map.Entry<String, TensorNode> entry : data.items().entrySet()) {
            if (!(entry.getValue() instanceof TensorNode.Dict parts)) {
                continue;
            }
            Video video = video(file, root, entry.getKey(), parts, notes);
            NumberArray values = video.values();
            if (values != null) {
                if (width >= 0 && values.axis(1) != width) {
                    throw refused(
                            file,
                            "The video “" + entry.getKey() + "” has " + values.axis(1) + " columns, those before it "
                                    + width + ".");
                }
                width = values.axis(1);
            }
            videos.put(entry.getKey(), video);
        }
        return new CsdFile(file, root, metadata, columns(metadata, width), videos);
    }

    private static Video video(Path file, String root, String id, TensorNode.Dict parts, ImportNotes notes) {
        if (!(parts.get("intervals") instanceof TensorNode.Numbers times)
                || times.array().axes() != 2
                || times.array().axis(1) != 2) {
            throw refused(
                    file, "The video “" + id + "” of “" + root + "” has no intervals (start and end of each row).");
        }
        TensorNode features = parts.get("features");
        int rows;
        Video video;
        switch (features) {
            case TensorNode.Numbers numbers
            when numbers.array().axes() == 2 -> {
                rows = numbers.array().axis(0);
                video = new Video(numbers.array(), List.of(), times.array());
            }
            case TensorNode.Texts texts -> {
                rows = texts.values().size();
                video = new Video(null, texts.values(), times.array());
            }
            case null, default ->
                throw refused(file, "The video “" + id + "” of “" + root + "” has no features [rows, columns].");
        }
        if (rows != video.rows()) {
            throw refused(
                    file,
                    "The video “" + id + "” of “" + root + "” has " + rows + " rows of features and " + video.rows()
                            + " intervals.");
        }
        times(file, id, video.intervals(), notes);
        return video;
    }

    private static void times(Path file, String id, double[] intervals, ImportNotes notes) {
        String name = String.valueOf(file.getFileName());
        int empty = 0;
        boolean sorted = true;
        for (int row = 0; row < intervals.length / 2; row++) {
            double start = intervals[2 * row];
            double end = intervals[2 * row + 1];
            if (Double.isNaN(start) || Double.isNaN(end)) {
                notes.warn(
                        "interval_nan",
                        name,
                        null,
                        id + "/intervals: row " + row + " has no start or end; it is left out of the alignment.");
            } else if (end < start) {
                notes.warn(
                        "interval_reversed",
                        name,
                        null,
                        id + "/intervals: row " + row + " ends before it starts; it is left out of the alignment.");
            } else if (end - start <= SHORTEST) {
                empty++;
            }
            sorted &= row == 0 || Double.isNaN(start) || !(start < intervals[2 * row - 2]);
        }
        if (empty > 0) {
            notes.info(
                    "empty_interval",
                    name,
                    null,
                    id + ": " + empty + " intervals are shorter than 1e-5 s; nothing is aligned with them.");
        }
        if (!sorted) {
            notes.info("unsorted", name, null, id + ": intervals are not in order of their start; this does no harm.");
        }
    }

    private static Map<String, String> metadata(Path file, TensorNode.Dict group, ImportNotes notes) {
        Map<String, String> metadata = new LinkedHashMap<>();
        boolean plain = false;
        if (group.get("metadata") instanceof TensorNode.Dict keys) {
            for (Map.Entry<String, TensorNode> entry : keys.items().entrySet()) {
                String written = String.join("", SampleNames.texts(entry.getValue()));
                Optional<String> json = json(written);
                plain |= json.isEmpty();
                metadata.put(entry.getKey(), json.orElse(written));
            }
        }
        String name = String.valueOf(file.getFileName());
        if (plain) {
            notes.info("metadata_not_json", name, null, "The metadata are plain text and not JSON.");
        }
        for (String key : USUAL_KEYS) {
            if (!metadata.containsKey(key)) {
                notes.info("missing_metadata", name, null, "The metadata lack “" + key + "”.");
            }
        }
        return metadata;
    }

    /** The text that JSON means: a string without its quotes, anything else as it is written. */
    private static Optional<String> json(String written) {
        try {
            JsonNode node = Json.tree(written);
            if (node.isMissingNode()) {
                return Optional.empty();
            }
            return Optional.of(node.isString() ? node.asString() : written);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static List<String> columns(Map<String, String> metadata, int width) {
        String written = metadata.getOrDefault("dimension names", "");
        if (!written.startsWith("[")) {
            return List.of();
        }
        try {
            List<String> names = new ArrayList<>();
            Json.tree(written).forEach(name -> names.add(name.asString("")));
            return names.size() == width ? names : List.of();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private static UserError refused(Path file, String sentence) {
        return new UserError(sentence, file, "Download the file again, or leave it out.");
    }
}
