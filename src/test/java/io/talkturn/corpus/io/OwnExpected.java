package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.foundation.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What the files of a lab must come to, from {@code fixtures/own/expected.json}. */
public final class OwnExpected {
    private static final double MILLISECOND = 0.001001;

    private OwnExpected() {}

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
        int row = 0;
        int number = 0;
        for (JsonNode expected : conversations(name)) {
            var conversation = corpus.conversations().get(number++);
            if (expected.has("id")) {
                assertThat(conversation.id()).isEqualTo(expected.path("id").asString());
            }
            assertThat(conversation.talkturns()).hasSize(expected.path("turns").size());
            for (JsonNode turn : expected.path("turns")) {
                check(corpus, row++, turn);
            }
        }
        assertThat(corpus.conversations()).hasSize(number);
    }

    private static void check(Corpus corpus, int row, JsonNode expected) {
        Talkturn turn = corpus.talkturns().get(row);
        assertThat(turn.text()).isEqualTo(expected.path("text").asString());
        if (expected.path("speaker").isString()) {
            assertThat(turn.speaker()).isEqualTo(expected.path("speaker").asString());
        }
        if (expected.path("start").isNumber()) {
            assertThat(Objects.requireNonNull(turn.start()))
                    .isCloseTo(expected.path("start").asDouble(), within(MILLISECOND));
            assertThat(Objects.requireNonNull(turn.end()))
                    .isCloseTo(expected.path("end").asDouble(), within(MILLISECOND));
        }
        expected.path("labels").properties().forEach(label -> check(corpus, row, label.getKey(), label.getValue()));
    }

    private static void check(Corpus corpus, int row, String name, JsonNode expected) {
        Label label = corpus.labels().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no label " + name));
        assertThat(label.isPresent(row)).as("%s of row %d", name, row).isEqualTo(!expected.isNull());
        if (!expected.isNull() && label instanceof ClassLabel classes) {
            assertThat(classes.classes().get(classes.at(row))).isEqualTo(expected.asString());
        } else if (!expected.isNull() && label instanceof NumberLabel numbers) {
            assertThat(numbers.at(row)).isEqualTo(expected.asDouble());
        }
    }

    private static Iterable<JsonNode> conversations(String name) {
        JsonNode file = Json.tree(file("expected.json")).path("files").path(name);
        assertThat(file.isMissingNode()).as("%s in expected.json", name).isFalse();
        return file.path("conversations");
    }
}
