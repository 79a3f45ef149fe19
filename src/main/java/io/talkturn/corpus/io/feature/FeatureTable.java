package io.talkturn.corpus.io.feature;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.Reshaped;
import io.talkturn.corpus.io.timeline.NumberTable;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table of numbers as openSMILE writes it: one file a talkturn with a row a frame, or one table with a name or a file in
 * every row. Columns of numbers are features; names, files and times are not.
 */
final class FeatureTable {
    private static final Set<String> NAMES =
            Set.of("name", "file", "filename", "id", "talkturn", "utterance", "segment");
    private static final Set<String> TIMES =
            Set.of("frametime", "frame", "frameindex", "start", "end", "time", "timestamp", "class", "");
    private static final int SAMPLE = 50;
    private static final long MOST = 1L << 26;

    private final Path file;
    private final NumberTable table;
    private final int[] features;
    private final int name;

    private FeatureTable(Path file, NumberTable table, int[] features, int name) {
        this.file = file;
        this.table = table;
        this.features = features;
        this.name = name;
    }

    /**
     * Reads the head of a table and looks at its first rows.
     *
     * @throws UserError where no column holds numbers
     */
    static FeatureTable open(Path file) {
        NumberTable table = NumberTable.open(file);
        List<String> header = table.header();
        List<List<String>> sample = table.sample(SAMPLE);
        int name = IntStream.range(0, header.size())
                .filter(c -> NAMES.contains(header.get(c).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(-1);
        int[] features = IntStream.range(0, header.size())
                .filter(c -> c != name && !TIMES.contains(header.get(c).toLowerCase(Locale.ROOT)))
                .filter(c -> sample.stream().allMatch(row -> c < row.size() && isNumber(row.get(c))))
                .toArray();
        if (features.length == 0) {
            throw new UserError(
                    "No column of the table holds numbers only; it has " + String.join(", ", header) + ".",
                    file,
                    "Export the features as numbers, with a head.");
        }
        return new FeatureTable(file, table, features, name);
    }

    private static boolean isNumber(String cell) {
        return NumberTable.number(cell).isPresent();
    }

    /** The names of the features. */
    List<String> columns() {
        return IntStream.of(features).mapToObj(c -> table.header().get(c)).toList();
    }

    /** Says which columns are no features. */
    void tell(ImportNotes notes) {
        List<String> others = IntStream.range(0, table.header().size())
                .filter(c -> IntStream.of(features).noneMatch(f -> f == c))
                .mapToObj(c -> table.header().get(c))
                .toList();
        if (!others.isEmpty()) {
            notes.info(
                    "no_features",
                    String.valueOf(file.getFileName()),
                    null,
                    "Columns that are no features: " + String.join(", ", others) + ".");
        }
    }

    /** All rows as the matrix of one talkturn, which is read again when its cells are asked for. */
    NumberArray matrix(Progress progress) {
        int[] rows = {0};
        table.read(features, progress, (line, values) -> rows[0]++);
        return new TableMatrix(table, features, rows[0]);
    }

    /** The rows of every name, in their order. */
    Map<String, NumberArray> byName(Progress progress) {
        if (name < 0) {
            throw new UserError(
                    "The table has no column that says which talkturn a row is of; it has "
                            + String.join(", ", table.header()) + ".",
                    file,
                    "Call that column name, file or id; of a folder with one table a talkturn give the folder.");
        }
        Map<String, List<double[]>> rows = new LinkedHashMap<>();
        long cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(table.separator())
                .skipEmptyLines(true)
                .ofCsvRecord(file)) {
            boolean head = true;
            for (CsvRecord row : reader) {
                if (head) {
                    head = false;
                    continue;
                }
                cells += features.length;
                if (cells > MOST) {
                    throw new UserError(
                            "The table has more than " + MOST + " numbers.",
                            file,
                            "Save one table a talkturn in a folder, or the matrices as npz.");
                }
                if (row.getStartingLineNumber() % 1000 == 0) {
                    progress.step("Reading " + file.getFileName(), row.getStartingLineNumber(), 0);
                }
                rows.computeIfAbsent(plain(cell(row, name)), n -> new ArrayList<>())
                        .add(values(row));
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
        Map<String, NumberArray> matrices = new LinkedHashMap<>();
        rows.forEach((one, own) -> matrices.put(
                one,
                Reshaped.of(
                        NumberArray.of(
                                own.stream().flatMapToDouble(Arrays::stream).toArray()),
                        own.size(),
                        features.length)));
        return matrices;
    }

    private double[] values(CsvRecord row) {
        double[] values = new double[features.length];
        for (int i = 0; i < values.length; i++) {
            String cell = cell(row, features[i]);
            OptionalDouble number = NumberTable.number(cell);
            if (number.isEmpty()) {
                throw new UserError(
                        "“" + cell + "” in the column “" + table.header().get(features[i]) + "” (line "
                                + row.getStartingLineNumber() + ") is no number.",
                        file,
                        "Put the cell right, or leave it empty.");
            }
            values[i] = number.getAsDouble();
        }
        return values;
    }

    private String cell(CsvRecord row, int column) {
        if (column >= row.getFieldCount()) {
            throw new UserError(
                    "Line " + row.getStartingLineNumber() + " has " + row.getFieldCount() + " cells, the head "
                            + table.header().size() + ".",
                    file,
                    "Put the line right.");
        }
        return row.getField(column);
    }

    /** {@code d0_u0} of {@code 'd0_u0.wav'} and of {@code audio/d0_u0.wav}. */
    private static String plain(String written) {
        String name = written.strip();
        boolean quoted = name.length() > 1
                && (name.charAt(0) == '\'' || name.charAt(0) == '"')
                && name.charAt(name.length() - 1) == name.charAt(0);
        name = quoted ? name.substring(1, name.length() - 1) : name;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.replaceFirst("(?i)\\.(wav|mp3|flac|ogg|opus|m4a|aac|wma|aiff?|mp4|avi|mkv|mov|webm|csv)$", "");
    }
}
