package io.talkturn.robots;

import static io.talkturn.robots.Effects.*;

import io.talkturn.ui.nav.PageId;
import java.util.List;

/** What is on the pages Train and Results. */
final class RunLines {
    private RunLines() {}

    static List<Line> lines() {
        return List.of(
                Line.of("button #train-pause", shows("#train-resume")),
                Line.of("button #train-resume", shows("#train-pause")),
                Line.of("button #train-dequeue", tells()),
                Line.of("item #train-stop *", tells()),
                Line.of("button 'Settings to Model'", goesTo(PageId.MODEL)),
                Line.of("row 'runs'", tells()),
                Line.of("spinner #train-workers", chooses()),
                Line.of("combo 'Task'", chooses()),
                Line.of("combo 'Dev metric'", chooses()),
                Line.of("row 'Log'", selects()),
                Line.of("toggle #runs *", changes("#runs")),
                Line.of("button #results-swap", tells(".results-details")),
                Line.of("item #*-menu* 'Trash*", shows(".dialog-pane")),
                Line.of("item #*-menu* 'Delete*", edits()),
                Line.of("item #*-menu* 'Apply*", shows(".dialog-pane")),
                Line.of("item #*-menu* 'Name*", shows(".dialog-pane")),
                Line.of("item #*-menu* 'Again*", shows(".dialog-pane")),
                Line.of("item #*-menu* 'Same settings in Model*", goesTo(PageId.MODEL)),
                Line.of("item #*-menu* 'Report*", saves()),
                Line.of("item #set-menu 'Use as weak*", shows(".dialog-pane")),
                Line.of("item #*-menu* 'Open its folder*", asks()),
                Line.of("@results-means field #results-filter", tells("#means"), "han"),
                Line.of("row #train-runs", tells()),
                Line.of("link #apply-*", shows(".dialog-pane")),
                Line.of("button #samples-filter", hides("#samples-filter")),
                Line.of("toggle #means-sd *", chooses()),
                Line.of("row #means", tells()),
                Line.of("row #means-seeds", selects()),
                Line.of("combo #means-*", chooses()),
                Line.of("toggle #results-view *", tells()),
                Line.of("toggle #results-partition *", tells()),
                Line.of("field #results-filter", tells("#runs"), "han"),
                Line.of("button #export-csv", saves()),
                Line.of("button #export-latex", saves()),
                Line.of("button #export-html", saves()),
                Line.of("button #export-copy", copies()),
                Line.of("row #runs", tells(".results-details")),
                Line.of("toggle #runs 'Look at*", tells(".results-details")),
                Line.of("toggle #runs 'Keep*", chooses()),
                Line.of("button #presence-*", tells("#samples")),
                Line.of("button #cell-*", tells("#samples")),
                Line.of("button #test-*", tells()),
                Line.of("toggle #samples-which *", chooses()),
                Line.of("combo #samples-class", chooses()),
                Line.of("field #samples-words", tells("#samples"), "talks1"),
                Line.of("row #samples-table", tells("#sample-view")),
                Line.of("row #table-*", selects()));
    }
}
