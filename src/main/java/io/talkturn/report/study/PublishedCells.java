package io.talkturn.report.study;

import io.talkturn.foundation.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the tables of the two papers print, corrected where they contradict themselves, as the program's own resource has it.
 *
 * @param sources what is cited, by the first word of a table's name
 */
record PublishedCells(Map<String, String> sources, List<Published> cells) {
    static final PublishedCells ALL = read();

    /**
     * A cell of a paper's table.
     *
     * @param table for example {@code han-rock.table1}
     * @param column corpus and label: {@code iemocap.class4}
     * @param condition as studies call it: {@code ap}, {@code ef-lf-lstm-single}
     * @param values by metric, with the class behind it where it is of one; empty: the metric of the column
     * @param sds standard deviations over seeds, where they are printed
     * @param star whether the paper marks it
     */
    record Published(
            String table,
            String column,
            String condition,
            Map<String, Double> values,
            Map<String, Double> sds,
            boolean star) {
        /** A value, NaN where the paper prints none. */
        double value(String metric) {
            return values.getOrDefault(metric, Double.NaN);
        }
    }

    Optional<Published> of(String table, String column, String condition, String metric) {
        return cells.stream()
                .filter(cell -> cell.table().equals(table)
                        && cell.column().equals(column)
                        && cell.condition().equals(condition)
                        && cell.values().containsKey(metric))
                .findFirst();
    }

    /** What is cited for a table. */
    String source(String table) {
        return sources.getOrDefault(table.substring(0, table.indexOf('.')), "");
    }

    private static PublishedCells read() {
        try (InputStream in = Objects.requireNonNull(
                PublishedCells.class.getResourceAsStream("published-tables.json"), "the program lacks a part")) {
            return Json.parseWhole(new String(in.readAllBytes(), StandardCharsets.UTF_8), PublishedCells.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
