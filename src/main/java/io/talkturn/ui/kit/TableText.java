package io.talkturn.ui.kit;

import io.talkturn.foundation.Csv;
import java.nio.file.Path;
import java.util.List;

/** A table as text: what is shown, in the order shown, numbers in full precision. */
public record TableText(List<String> header, List<List<String>> rows) {
    /** Columns divided by tabs, as spreadsheets take them from the clipboard. */
    public String tabs() {
        StringBuilder out = new StringBuilder(String.join("\t", header));
        rows.forEach(row -> out.append('\n')
                .append(String.join("\t", row.stream().map(TableText::flat).toList())));
        return out.toString();
    }

    /** Writes a CSV file, UTF-8. */
    public void save(Path file) {
        Csv.write(file, header, sink -> {
            for (List<String> row : rows) {
                sink.row(row);
            }
        });
    }

    private static String flat(String cell) {
        return cell.replace('\t', ' ').replace('\n', ' ');
    }
}
