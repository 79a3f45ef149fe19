package io.talkturn.model;

import java.util.Arrays;

/**
 * The distinct values of ragged rows, and the rows with every value replaced by its number among them.
 *
 * @param values ascending
 * @param numbered the form of the rows
 */
record Distinct(int[] values, int[][] numbered) {
    static Distinct of(int[][] rows) {
        int[] values = Arrays.stream(rows)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        int[][] numbered = new int[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            numbered[r] = new int[rows[r].length];
            for (int i = 0; i < rows[r].length; i++) {
                numbered[r][i] = Arrays.binarySearch(values, rows[r][i]);
            }
        }
        return new Distinct(values, numbered);
    }
}
