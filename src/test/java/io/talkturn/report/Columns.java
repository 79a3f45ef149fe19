package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

/** Columns of tables as people read them. */
public final class Columns {
    private Columns() {}

    /** The cells of a column, which must be there. */
    public static List<String> column(Table table, String title) {
        int column = table.header().indexOf(title);
        assertThat(column).as(title).isNotNegative();
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> table.shown(row, column))
                .toList();
    }
}
