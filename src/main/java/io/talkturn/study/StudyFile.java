package io.talkturn.study;

import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Search;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code study.json}: everything that is fixed before the first trial starts (studies 1). Nothing about a trial is decided
 * later but where it stops.
 *
 * @param header what the study is called and when it was made
 * @param question what is asked
 * @param columns the primary tasks and corpora
 * @param conditions what is compared; the first is the baseline
 * @param search how trials are found
 * @param rules seed, stopping, what is kept
 * @param trials the first stage, every cell's in order, with the specification of each
 */
public record StudyFile(
        StudyHeader header,
        Question question,
        List<Column> columns,
        List<Condition> conditions,
        Search search,
        StudyRules rules,
        List<PlannedTrial> trials) {
    /** The form that this version writes. */
    public static final int FORMAT = 1;

    public StudyFile {
        Stream.of(header, question, search, rules).forEach(Objects::requireNonNull);
        columns = List.copyOf(columns);
        conditions = List.copyOf(conditions);
        trials = List.copyOf(trials);
        Set<String> cells = new HashSet<>();
        for (Column column : columns) {
            conditions.forEach(condition -> cells.add(column.cell(condition)));
        }
        if (cells.isEmpty() || cells.size() != columns.size() * conditions.size()) {
            throw new IllegalArgumentException("its columns and conditions are none, or two have one name");
        }
        trials.forEach(trial -> {
            if (!cells.contains(trial.plan().cell())) {
                throw new IllegalArgumentException(
                        "a trial is of “" + trial.plan().cell() + "”, which is no cell");
            }
        });
    }

    /**
     * Reads a {@code study.json}.
     *
     * @throws UserError where the file is missing, damaged or of a newer version
     */
    public static StudyFile read(Path file) {
        StudyFile study = FileVersion.reading(file, FORMAT, () -> Json.readWhole(file, StudyFile.class));
        if (study.header().format() != FORMAT) {
            throw new UserError(
                    "The study was made by another version of Talkturn ("
                            + study.header().version() + ") in form "
                            + study.header().format() + ", which this one does not read.",
                    file,
                    "Use that version or a newer one.");
        }
        return study;
    }

    /** What people see: its name, or what it asks where nobody named it. */
    public String title() {
        return header.name().equals(question.id()) ? question.sentence() : header.name();
    }

    /** The names of all cells, a column's conditions together. */
    public List<String> cells() {
        return columns.stream()
                .flatMap(column -> conditions.stream().map(column::cell))
                .toList();
    }

    /** The column of a cell. */
    public Column column(String cell) {
        return columns.stream()
                .filter(column -> conditions.stream()
                        .anyMatch(condition -> column.cell(condition).equals(cell)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(cell));
    }

    /** The condition of a cell. */
    public Condition condition(String cell) {
        return conditions.stream()
                .filter(condition -> columns.stream()
                        .anyMatch(column -> column.cell(condition).equals(cell)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(cell));
    }
}
