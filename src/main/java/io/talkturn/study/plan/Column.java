package io.talkturn.study.plan;

import java.util.Objects;

/**
 * A column of a study's table: a primary task of a corpus.
 *
 * @param id a short word, part of the names of folders; empty where the study has one column only
 * @param title as tables have it
 * @param corpus the corpus folder, absolute or from the project folder
 * @param primary the label that is predicted
 * @param metric the dev metric that chooses epochs and trials
 * @param higherIsBetter whether more of it is better
 */
public record Column(String id, String title, String corpus, String primary, String metric, boolean higherIsBetter) {
    public Column {
        Objects.requireNonNull(title);
        Objects.requireNonNull(corpus);
        Objects.requireNonNull(primary);
        Objects.requireNonNull(metric);
        if (!id.isEmpty()) {
            Names.require(id);
        }
    }

    /** The name of what a condition is in this column: a cell of the table, and a folder of trials. */
    public String cell(Condition condition) {
        return id.isEmpty() ? condition.id() : id + "." + condition.id();
    }
}
