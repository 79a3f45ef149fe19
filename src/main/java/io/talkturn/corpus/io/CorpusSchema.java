package io.talkturn.corpus.io;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.Sequences;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code corpus.json}: what the other files of a corpus folder hold.
 *
 * @param format the version of the folder's form, now 1
 * @param parts the SHA-256 of the other files by name, see {@link CorpusParts}
 */
record CorpusSchema(
        int format,
        CorpusInfo info,
        List<LabelEntry> labels,
        List<FeatureEntry> features,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SequenceEntry> sequences,
        ImportReport report,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> parts) {
    static final String FILE = "corpus.json";
    static final int FORMAT = 1;

    /** A label column: {@code kind} is "class" or "classes" (several may hold) with classes, or "number" with both ends of the scale. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LabelEntry(
            String name,
            String kind,
            @Nullable List<String> classes,
            @Nullable Double lowest,
            @Nullable Double highest) {}

    /** A feature: the column of a npy file that holds it. */
    record FeatureEntry(String name, String unit, String file, int column) {}

    /** A modality: the npy file with its sequences, float32 [talkturns, steps, columns]. */
    record SequenceEntry(
            Modality modality,
            String file,
            int steps,
            int columns,
            List<String> names,
            Provenance provenance,
            long nonFinite) {
        static SequenceEntry of(Sequences sequences, String file) {
            return new SequenceEntry(
                    sequences.modality(),
                    file,
                    sequences.steps(),
                    sequences.columns(),
                    sequences.names(),
                    sequences.provenance(),
                    sequences.nonFinite());
        }
    }

    @SuppressWarnings("NullAway") // files written before there were sequences or hashes have none
    CorpusSchema {
        sequences = sequences == null ? List.of() : sequences;
        parts = parts == null ? Map.of() : parts;
    }

    CorpusSchema withSequences(List<SequenceEntry> changed) {
        return new CorpusSchema(format, info, labels, features, changed, report, parts);
    }

    CorpusSchema withParts(Map<String, String> changed) {
        return new CorpusSchema(format, info, labels, features, sequences, report, changed);
    }

    static CorpusSchema of(Corpus corpus, List<SequenceEntry> sequences) {
        return new CorpusSchema(
                FORMAT,
                corpus.info(),
                corpus.labels().stream().map(CorpusSchema::entry).toList(),
                featureEntries(corpus.features()),
                sequences,
                CorpusParts.takenOver(corpus.report()),
                Map.of());
    }

    private static LabelEntry entry(Label label) {
        return switch (label) {
            case ClassLabel l -> new LabelEntry(l.name(), "class", l.classes(), null, null);
            case MultiLabel l -> new LabelEntry(l.name(), "classes", l.classes(), null, null);
            case NumberLabel l -> new LabelEntry(l.name(), "number", null, l.lowest(), l.highest());
        };
    }

    private static List<FeatureEntry> featureEntries(List<Feature> features) {
        Map<String, Integer> columns = new HashMap<>();
        List<FeatureEntry> entries = new ArrayList<>();
        for (Feature feature : features) {
            String file = FeatureFiles.fileOf(feature.name());
            int column = columns.merge(file, 1, Integer::sum) - 1;
            entries.add(new FeatureEntry(feature.name(), feature.unit(), file, column));
        }
        return entries;
    }

    /**
     * Reads and checks the file.
     *
     * @throws UserError where it is missing, damaged, incomplete or of a newer form
     */
    static CorpusSchema read(Path folder) {
        Path file = folder.resolve(FILE);
        CorpusSchema schema = Json.read(file, CorpusSchema.class);
        if (schema.format > FORMAT) {
            throw new UserError(
                    "The corpus was written by a newer Talkturn (form " + schema.format + ").",
                    file,
                    "Open it with that version, or update Talkturn.");
        }
        require(schema.format == FORMAT, file, "“format” is not " + FORMAT);
        require(schema.info != null && schema.info.name() != null, file, "“info” is missing");
        require(schema.labels != null, file, "“labels” is missing");
        require(schema.features != null, file, "“features” is missing");
        require(
                schema.report != null && schema.report.notes().stream().allMatch(CorpusSchema::isWhole),
                file,
                "“report” is incomplete");
        schema.checkLabels(file);
        schema.checkFeatures(file);
        schema.checkSequences(file);
        schema.checkParts(file);
        return schema;
    }

    @SuppressWarnings("NullAway") // what was read may lack what must be there
    private static boolean isWhole(ImportNote note) {
        return note.code() != null && note.severity() != null && note.file() != null && note.reason() != null;
    }

    private void checkLabels(Path file) {
        Set<String> names = new HashSet<>();
        for (LabelEntry label : labels) {
            require(label.name != null && names.add(label.name), file, "a label has no name of its own");
            String where = "label “" + label.name + "”";
            switch (String.valueOf(label.kind)) {
                case "class", "classes" -> require(label.classes != null, file, where + " has no “classes”");
                case "number" ->
                    require(label.lowest != null && label.highest != null, file, where + " has no ends of its scale");
                default -> require(false, file, where + " has the kind “" + label.kind + "”");
            }
        }
    }

    private void checkFeatures(Path file) {
        Set<String> names = new HashSet<>();
        for (FeatureEntry feature : features) {
            require(feature.name != null && names.add(feature.name), file, "a feature has no name of its own");
            String where = "feature “" + feature.name + "”";
            require(feature.unit != null, file, where + " has no “unit”");
            require(FeatureFiles.isSafe(feature.file), file, where + " has the file “" + feature.file + "”");
            require(feature.column >= 0, file, where + " has the column " + feature.column);
        }
    }

    private void checkSequences(Path file) {
        Set<Modality> seen = new HashSet<>();
        for (SequenceEntry entry : sequences) {
            require(entry.modality != null && seen.add(entry.modality), file, "a modality of “sequences” is not clear");
            String where = "the modality " + entry.modality.id();
            require(SequenceFiles.isSafe(entry.file), file, where + " has the file “" + entry.file + "”");
            require(entry.steps > 0 && entry.columns > 0, file, where + " has no steps or columns");
            require(entry.names != null && entry.provenance != null, file, where + " lacks names or provenance");
        }
    }

    private void checkParts(Path file) {
        parts.forEach((name, hash) -> require(
                hash != null && name.matches("[^/\\\\.][^/\\\\]*(/[^/\\\\.][^/\\\\]*)?"),
                file,
                "“parts” names the file “" + name + "”"));
    }

    private static void require(boolean holds, Path file, String problem) {
        if (!holds) {
            throw new UserError(
                    "The corpus cannot be read: " + problem + ".",
                    file,
                    "Restore the file from a copy, or import again.");
        }
    }
}
