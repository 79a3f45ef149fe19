package io.talkturn.run;

import io.talkturn.foundation.Csv;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file {@code branches.csv}: the learned weight of every branch, one a line. */
public final class BranchFile {
    private static final List<String> HEADER = List.of("branch", "weight");

    private BranchFile() {}

    public static void write(Path file, Map<String, Double> weights) {
        Csv.write(file, HEADER, out -> {
            for (Map.Entry<String, Double> branch : weights.entrySet()) {
                out.row(List.of(branch.getKey(), Csv.number(branch.getValue())));
            }
        });
    }

    static Map<String, Double> read(Path file) {
        Map<String, Double> weights = new LinkedHashMap<>();
        TableFile.read(file, HEADER).forEach(cells -> weights.put(cells.text(0), cells.finite(1)));
        return weights;
    }
}
