package io.talkturn.corpus.io.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at the start of a file without reading the rest, to tell formats apart. */
public final class HeaderPeek {
    private static final int LOOK = 1 << 14;
    private static final Pattern KEYED = Pattern.compile("\\{\\s*\"[^\"]*\"\\s*:\\s*\\{");
    private static final double MOSTLY = 0.8;
    private static final String REPLACED = "\uFFFD";

    private HeaderPeek() {}

    /** Whether the file is JSON or starts with a row of two cells or more. */
    public static boolean isTable(SourceFile file) {
        String start = start(file);
        return Tables.isJson(start) || ((columnsOf(start).size() > 1 || hasTitles(start)) && !start.contains("\0"));
    }

    /** The cells of the first row; empty where the file is no table or cannot be read. */
    public static List<String> columns(SourceFile file) {
        return columnsOf(start(file));
    }

    /**
     * Whether the file is JSON, an object of objects, whose first objects have all of some keys but at most a few; what is
     * missing is then told by the import.
     */
    public static boolean isKeyedJson(SourceFile file, List<String> keys, int mayLack) {
        String start = start(file).stripLeading();
        return KEYED.matcher(start).lookingAt()
                && keys.stream()
                                .filter(key -> start.contains("\"" + key + "\""))
                                .count()
                        >= keys.size() - mayLack;
    }

    /** Whether the file is JSON whose first object has all of some keys, as far as its start tells. */
    public static boolean firstJsonKeys(SourceFile file, String... keys) {
        String start = start(file).stripLeading();
        int end = start.indexOf('\n');
        String first = end < 0 ? start : start.substring(0, end);
        return isJson(file)
                && Stream.of(keys)
                        .allMatch(key -> first.contains("\"" + key + "\":") || first.contains("\"" + key + "\" :"));
    }

    /** Whether the file is JSON or JSON Lines. */
    public static boolean isJson(SourceFile file) {
        return Tables.isJson(start(file));
    }

    /** Whether rows of several cells stand below a title: most lines then have as many cells. */
    private static boolean hasTitles(String start) {
        int width = Delimiters.width(start);
        char delimiter = Delimiters.detect(start);
        List<String> lines =
                start.lines().skip(1).filter(line -> !line.isBlank()).toList();
        long wide = lines.stream()
                .filter(line -> line.chars().filter(c -> c == delimiter).count() >= width - 1)
                .count();
        return width > 2 && lines.size() > 1 && wide >= MOSTLY * lines.size();
    }

    private static List<String> columnsOf(String start) {
        int end = start.indexOf('\n');
        String line = end < 0 ? start : start.substring(0, end);
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(Delimiters.detect(line)).ofCsvRecord(line)) {
            return csv.stream()
                    .findFirst()
                    .map(first -> first.getFields().stream().map(String::strip).toList())
                    .orElse(List.of());
        } catch (IOException | CsvParseException e) {
            return List.of();
        }
    }

    /** Names that tell formats apart are ASCII, so that one wrong sign elsewhere does not matter. */
    private static String start(SourceFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] bytes = in.readNBytes(LOOK);
            boolean wide = SourceText.isUtf16(bytes);
            return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .replace(REPLACED, "?");
        } catch (IOException e) {
            return "";
        }
    }
}
