package io.talkturn.robots;

import static io.talkturn.robots.Effects.*;

import io.talkturn.ui.nav.PageId;
import java.util.List;

/** What is on the page Studies. */
final class StudyLines {
    private StudyLines() {}

    static List<Line> lines() {
        return List.of(
                Line.of("button #study-copy", copies()),
                Line.of("button #study-run", tells()),
                Line.of("button #study-pause", tells()),
                Line.of(
                        "item #study-workers *",
                        changes(
                                "the workers",
                                p -> Eyes.find("#study-workers")
                                        .map(Eyes::words)
                                        .orElse(""))),
                Line.of("item #study-more 'Check*", shows(".dialog-pane")),
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
                Line.of("row #study-table", selects()));
    }
}
