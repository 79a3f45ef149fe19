package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.source.RawTable;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the files of a lab must come to, from {@code fixtures/own/expected.json}. */
public final class OwnTablesExpected {
    private OwnTablesExpected() {}

    /** A file or folder of the fixtures. */
    public static Path file(String name) {
        return TestData.fixtures("own").resolve(name);
    }

    /** Whether the rows hold what is expected, in the same order; an id only where one is expected. */
    public static void check(RawTable table, String name, Map<String, String> columns) {
        int number = 0;
        for (JsonNode conversation : conversations(name)) {
            for (JsonNode turn : conversation.path("turns")) {
                RawTable.Row row = table.rows().get(number++);
                checkCell(table, row, columns.get("conversation"), conversation.path("id"));
                checkCell(table, row, columns.get("speaker"), turn.path("speaker"));
                checkCell(table, row, columns.get("text"), turn.path("text"));
                turn.path("labels")
                        .properties()
                        .forEach(label -> checkCell(table, row, columns.get(label.getKey()), label.getValue()));
            }
        }
        assertThat(table.rows()).hasSize(number);
    }

    private static void checkCell(RawTable table, RawTable.Row row, String column, JsonNode expected) {
        if (column == null || expected.isMissingNode()) {
            return;
        }
        int place = table.column(column);
        assertThat(place).as("column %s of %s", column, table.columns()).isNotNegative();
        String cell = row.cells().get(place);
        if (expected.isNumber()) {
            assertThat(Double.parseDouble(cell)).isEqualTo(expected.asDouble());
        } else {
            assertThat(cell).as(row.place()).isEqualTo(expected.isNull() ? "" : expected.asString());
        }
    }

    /** Whether a corpus is what is expected. */
    public static void check(Corpus corpus, String name) {
        OwnExpected.check(corpus, OwnExpected.of(name));
    }

    private static Iterable<JsonNode> conversations(String name) {
        return OwnExpected.of(name).path("conversations");
    }
}
