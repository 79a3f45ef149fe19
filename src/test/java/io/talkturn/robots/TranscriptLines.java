package io.talkturn.robots;

import static io.talkturn.robots.Effects.*;

import java.util.List;

/** What is on the page Transcripts. */
final class TranscriptLines {
    private TranscriptLines() {}

    static List<Line> lines() {
        return List.of(
                Line.of("@transcripts button #cell-*", tells("#conversations")),
                Line.of("@transcripts button #confusion '*'", tells("#conversations")),
                Line.of("@transcripts button '*'", tells("#conversations")),
                Line.of("toggle #transcript-panel", changes("#transcript")),
                Line.of("combo #transcript-label", chooses()),
                Line.of("toggle #transcript-told *", changes("#transcript")),
                Line.of("toggle #transcript-side *", tells()),
                Line.of("combo #transcript-run", all(chooses(), tells())),
                Line.of("combo #transcript-beside", chooses()),
                Line.of("toggle #attention-choice *", changes("#transcript")),
                Line.of("combo 'one task'", changes("#transcript")),
                Line.of("toggle #shading-style *", changes("#transcript")),
                Line.of("field #transcript-filter", tells("#conversations"), "errors"),
                // of these the project may have none, as of the one before
                Line.of("item 'Filters to choose from' 'With a note'", changes("#transcript-filter")),
                Line.of("item 'Filters to choose from' 'Corrected by people'", changes("#transcript-filter")),
                // two classes of which nothing is predicted have the same conversations: none
                Line.of("item 'Filters to choose from' *", all(changes("#transcript-filter"), tells())),
                Line.of("@transcripts row #conversations", tells()),
                Line.of("@transcripts-beside row #conversations", tells()),
                Line.of("@transcripts-beside button #cell-*", tells("#conversations")),
                Line.of("@transcripts-beside button #confusion '*'", tells("#conversations")),
                Line.of("@transcripts-beside button '*'", tells("#conversations")),
                Line.of("button #listen-play", tells("#listen")),
                Line.of("slider #listen-slider", tells("#listen")),
                Line.of("toggle #listen-speed *", changes("#listen-speed")),
                Line.of("toggle #transcript-listen", changes("#transcript")),
                Line.of("toggle #transcript-differ", tells("#conversations")),
                Line.of("button #transcript-compare", opens()),
                Line.of("link #transcript-everywhere", opens()),
                Line.of("link #faith-*", opens()),
                Line.of("row #transcript", selects()));
    }
}
