package io.talkturn.report.study;

import io.talkturn.foundation.UserError;
import io.talkturn.report.Table;
import io.talkturn.study.plan.Column;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a study, for the window and the command line. */
public enum StudyTableKind {
    /** The answer: Tables 1 to 3 of the HAN-ROCK paper. */
    RESULTS("Results"),
    /** F1 by class: Table 4. */
    CLASSES("Classes"),
    /** The best settings: Table 7; weak labels: Tables 7 and 8. */
    SETTINGS("Best settings"),
    /** Over seeds: weak labels, Tables 3, 4 and 6. */
    SEEDS("Over seeds"),
    /** The weights of the tasks: weak labels, Table 9. */
    LAMBDAS("Weights of tasks"),
    /** Which settings mattered. */
    MATTERED("What mattered");

    private final String title;

    StudyTableKind(String title) {
        this.title = title;
    }

    /** What people choose by. */
    public String title() {
        return title;
    }

    /** The word on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The table of that word.
     *
     * @throws UserError where there is none
     */
    public static StudyTableKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "A study has no table “" + id + "”.",
                        "Use one of: "
                                + Arrays.stream(values())
                                        .map(StudyTableKind::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /**
     * The table.
     *
     * @param column for those of one primary task
     * @throws UserError where the study cannot have it
     */
    public Table make(StudyResults study, Column column) {
        return switch (this) {
            case RESULTS -> ResultsTable.of(study);
            case CLASSES -> ClassesTable.of(study, column);
            case SETTINGS -> BestSettingsTable.of(study);
            case SEEDS -> SeedsTable.of(study, column);
            case LAMBDAS -> LambdaTable.of(study, column);
            case MATTERED -> WhatMattered.table(study, column);
        };
    }
}
