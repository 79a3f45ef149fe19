package io.talkturn.robots;

import static io.talkturn.robots.Effects.*;

import io.talkturn.ui.nav.PageId;
import java.util.List;

/** What the frame around the pages does. */
final class FrameLines {
    private FrameLines() {}

    static List<Line> lines() {
        return List.of(
                Line.of("field #command-search", goesTo(PageId.TRANSCRIPTS), "transcripts"),
                Line.of(
                        "button #top-theme",
                        changes("the theme", p -> p.context.theme().palette().isDark())),
                Line.of("button #top-undo", edits()),
                Line.of("button #top-redo", edits()),
                Line.of("toggle #rail-project", goesTo(PageId.PROJECT)),
                Line.of("toggle #rail-data", goesTo(PageId.DATA)),
                Line.of("toggle #rail-model", goesTo(PageId.MODEL)),
                Line.of("toggle #rail-train", goesTo(PageId.TRAIN)),
                Line.of("toggle #rail-results", goesTo(PageId.RESULTS)),
                Line.of("toggle #rail-transcripts", goesTo(PageId.TRANSCRIPTS)),
                Line.of("toggle #rail-studies", goesTo(PageId.STUDIES)),
                Line.of("button #status-*", opens()),
                Line.of("menu #top-corpus", opens()),
                Line.of("item #top-corpus 'Corpora and import*", goesTo(PageId.DATA)),
                Line.of("item #top-corpus *", looksAtAnotherCorpus()),
                Line.of("button #top-settings", opens()),
                Line.of("item #top-help 'Tour*", shows("#tour")),
                Line.of("item #top-help *", shows(".dialog-pane")),
                Line.of("link #notice-folder", asks()),
                Line.of("button #notice-close", hides("#notice-close")),
                Line.of("head *", sorts()),
                Line.of("context *", opens()),
                Line.of("item *-menu 'Save as CSV*", saves()),
                Line.of("item *-menu 'Copy*", copies()),
                Line.of("menu *", opens()),
                Line.of("item #*-export-* 'Copy*", copies()),
                Line.of("item #*'Copy*'", copies()),
                Line.of("item #chart-export-*", saves()),
                Line.of("item #export-*", saves()),
                Line.of("item #transcript-export*'On paper*", shows("#paper")),
                Line.of("item #transcript-export*", saves()),
                Line.of("button 'Save as CSV…'", saves()));
    }
}
