package io.talkturn.study;

import io.talkturn.foundation.Csv;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the trials of a list: a table of one's own, a row a trial, columns are settings. */
public final class StudyRows {
    private StudyRows() {}

    /**
     * The settings of every row, by key.
     *
     * @throws io.talkturn.foundation.UserError where the file is no table
     */
    public static List<Map<String, String>> read(Path file) {
        Csv.Table table = Csv.read(file);
        return table.rows().stream().map(row -> settings(table, row)).toList();
    }

    private static Map<String, String> settings(Csv.Table table, Csv.Row row) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int c = 0; c < table.header().size(); c++) {
            settings.put(table.header().get(c).strip(), row.at(c));
        }
        return settings;
    }
}
