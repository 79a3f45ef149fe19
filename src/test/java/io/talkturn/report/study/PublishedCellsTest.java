package io.talkturn.report.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.foundation.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The program's own copy of the papers' figures beside the golden file. */
final class PublishedCellsTest {
    private static JsonNode golden() {
        Path file = TestData.golden("published.json");
        Assumptions.assumeTrue(Files.exists(file), "no golden figures here");
        return Json.tree(file);
    }

    @Test
    void hanRockTablesAreThePapers() {
        JsonNode paper = golden().get("han_rock");
        int seen = 0;
        for (String table : new String[] {"table1", "table2", "table3"}) {
            for (var row : paper.get(table).get("rows").properties()) {
                for (var cell : row.getValue().properties()) {
                    String condition = row.getKey().equals("HAN-ROCK") ? "rock" : row.getKey();
                    PublishedCells.Published own = PublishedCells.ALL
                            .of("han-rock." + table, cell.getKey(), condition, "")
                            .orElseThrow();
                    assertThat(own.values())
                            .containsEntry("", cell.getValue().get("value").asDouble());
                    assertThat(own.star()).isEqualTo(cell.getValue().get("star").asBoolean());
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void fusionModelsAreThePapers() {
        JsonNode rows = golden().get("weak_labels").get("table3").get("rows");
        for (var row : rows.properties()) {
            String model = row.getKey().toLowerCase(Locale.ROOT).replace(' ', '-');
            PublishedCells.Published own = PublishedCells.ALL
                    .of("weak.table3", "iemocap.emotion", model, "mean_f1")
                    .orElseThrow();
            JsonNode f1 = row.getValue().get("f1").get("mean");
            assertThat(own.values().get("mean_f1") * 100).isCloseTo(f1.get(0).asDouble(), within(1e-9));
            assertThat(own.sds().get("mean_f1") * 100).isCloseTo(f1.get(1).asDouble(), within(1e-9));
        }
    }
}
