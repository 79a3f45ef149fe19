package io.talkturn.robots;

import static io.talkturn.robots.Effects.*;

import io.talkturn.ui.nav.PageId;
import java.util.List;

/** What is on the page Studies. */
final class StudyLines {
    private static final String DIALOG = ".dialog-pane";

    private StudyLines() {}

    static List<Line> lines() {
        return List.of(
                Line.of("button #study-copy", copies()),
                Line.of("button #study-run", tells()),
                Line.of("button #study-pause", tells()),
                Line.of("item #study-workers 'On a cluster*", shows(DIALOG)),
                Line.of(
                        "item #study-workers *",
                        changes(
                                "the workers",
                                p -> Eyes.find("#study-workers")
                                        .map(Eyes::words)
                                        .orElse(""))),
                Line.of("item #study-more 'Check*", shows(".dialog-pane")),
                Line.of("item #study-more 'Report*", saves()),
                Line.of("item #study-more 'Open its folder*", asks()),
                Line.of("button #study-new", shows(".dialog-pane")),
                Line.of("link #study-new-link", shows(".dialog-pane")),
                Line.of("link #study-first", shows(".dialog-pane")),
                Line.of("row #studies", tells()),
                Line.of("link #study-space", shows(".dialog-pane")),
                Line.of("row #study-conditions", selects()),
                Line.of("row #study-trials", selects()),
                Line.of("item #study-trials-menu 'Open as run*", goesTo(PageId.RESULTS)),
                Line.of("item #study-trials-menu 'Read its predictions*", goesTo(PageId.TRANSCRIPTS)),
                Line.of("item #study-trials-menu 'Run again*", tells()),
                Line.of("item #study-trials-menu 'Open its folder*", asks()),
                Line.of("item #study-trials-menu 'Exclude*", shows(".dialog-pane")),
                Line.of("button 'Save the trials as CSV'", saves()),
                Line.of("button #study-again", tells()),
                Line.of("combo #trial-conditions", tells("#study-trials")),
                Line.of("combo #trial-states", tells("#study-trials")),
                Line.of("field #trial-words", tells("#study-trials"), "finished"),
                Line.of("combo #study-column", chooses()),
                Line.of("link #brush-clear", tells("#study-trials")),
                Line.of("combo #study-table-kind", tells("#study-table")),
                Line.of("check #study-published", chooses()),
                Line.of("row #study-table", selects()),
                Line.of("combo #new-question", all(chooses(), tells(DIALOG))),
                Line.of("combo #new-search", all(chooses(), tells(DIALOG))),
                Line.of("combo #new-folds", chooses()),
                Line.of("field #new-name", writes()),
                Line.of("field #new-trials", tells("#new-count"), "3"),
                Line.of("field #new-seed", tells("#new-drawn"), "7"),
                Line.of("field #new-seeds", tells(DIALOG), "e"),
                Line.of("field #new-lag", tells("#new-problem"), "e"),
                Line.of("field #new-threads", tells("#new-problem"), "e"),
                Line.of("field #new-compared", tells(DIALOG), "p"),
                Line.of("field #new-total", tells(DIALOG), "64"),
                Line.of("field #new-lambdas", tells(DIALOG), "0.5"),
                Line.of("field #new-models", tells(DIALOG), "tfn"),
                Line.of("field #new-range-of-*", tells(DIALOG), "2"),
                Line.of("field #new-refined-*", tells(DIALOG), "e"),
                Line.of("button #new-ranges *", tells("#new-ranges")),
                Line.of("item #new-range-add *", tells("#new-ranges")),
                Line.of("check #new-columns *", tells(DIALOG)),
                Line.of("check #new-common", tells("#new-drawn")),
                Line.of("check #new-median", changes("#new-lag")),
                Line.of("check #new-attention", chooses()),
                Line.of("button #new-rows", asks()),
                // what it costs, or that the device which was pressed before is not there
                Line.of("button #new-time", tells(".dialog-pane")),
                Line.of("row #new-drawn", selects()),
                Line.of("button #new-create", closes()),
                Line.of("field #cluster-partition", tells("#cluster-script"), "cpu"),
                Line.of("field #cluster-account", tells("#cluster-script"), "lab"),
                Line.of("field #cluster-time", tells("#cluster-script"), "10"),
                Line.of("field #cluster-memory", tells("#cluster-script"), "8G"),
                Line.of("field #cluster-gpus", tells("#cluster-script"), "2"),
                Line.of("field #cluster-program", tells("#cluster-script"), "other"),
                Line.of("field #cluster-lines", tells("#cluster-script"), "module load x"),
                Line.of("field #cluster-*", writes(), "3"),
                Line.of("check #cluster-sends", chooses()),
                Line.of("button #cluster-save", saves()),
                Line.of("button #cluster-copy", copies()),
                Line.of("button #cluster-send", closes()));
    }
}
