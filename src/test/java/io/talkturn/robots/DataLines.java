package io.talkturn.robots;

import static io.talkturn.robots.Effects.*;

import io.talkturn.ui.nav.PageId;
import java.util.List;

/** What is on the page Data. */
final class DataLines {
    private DataLines() {}

    static List<Line> lines() {
        return List.of(
                Line.of("toggle 'Corpora'", shows("#corpora")),
                Line.of("toggle 'Labels'", shows("#label-matrix")),
                Line.of("toggle 'Talkturns'", shows("#talkturns")),
                Line.of("toggle 'Values'", shows("#values")),
                Line.of("toggle 'Weaving'", shows("#weave")),
                Line.of("toggle 'Partitions'", shows("#partition-conversations")),
                Line.of("item #data-import *", asks()),
                Line.of("row #corpora", looksAtAnotherCorpus()),
                Line.of("@data-corpora link #finding-* 'Open *'", hides("#corpora")),
                Line.of("link #finding-* 'Open *'", goesTo(PageId.DATA)),
                Line.of("link #recordings-find", asks()),
                Line.of("link #finding-* 'Divide by speaker'", tells()),
                Line.of("button #talkturn-close", hides("#talkturn-side")),
                Line.of(
                        "field #note",
                        changes(
                                "the note",
                                p -> Eyes.find("#note").map(Eyes::words).orElse(""))),
                Line.of("@data-corpora row #conversations", selects()),
                Line.of("field #conversation-filter", tells("#conversations"), "test"),
                Line.of("row #conversations", selects()),
                Line.of("combo #label-choice", all(chooses(), tells())),
                Line.of("button #matrix-*", opens()),
                Line.of("link #label-remove", shows("#confirm-yes")),
                Line.of("item #matrix-*-menu 'Label with*", shows("#label-dialog")),
                Line.of("item #matrix-*-menu 'Add labels*", asks()),
                Line.of("combo #correlation-corpus", tells("#task-correlation")),
                Line.of("row #task-correlation", selects()),
                Line.of("field #talkturn-filter", tells("#talkturn-count"), "hi"),
                Line.of("combo #filter-*", chooses()),
                Line.of("button 'Clear the filter'", tells()),
                Line.of("row #talkturns", tells("#talkturn-detail")),
                Line.of("link #corrections *", opens()),
                Line.of("button #correct-open", opens()),
                Line.of("row #values", selects()),
                Line.of("row 'classes'", selects()),
                Line.of("button #sequences-glove", asks()),
                Line.of("toggle 'last 20 words'", chooses()),
                Line.of("toggle 'last 50 words'", chooses()),
                Line.of("combo #values-speaker-column", tells("#values-by-speaker")),
                Line.of("row #values-by-speaker", selects()),
                Line.of("toggle #weave-mode *", tells("#weave-preview")),
                Line.of("combo #weave-telling", chooses()),
                Line.of("item #weave-phrases 'From*", asks()),
                Line.of("item #weave-phrases 'Save*", saves()),
                Line.of("field #noun-*", tells("#weave-preview"), "pilot"),
                Line.of("item #weave-add *", asks()),
                Line.of("button #weave-start", tells("#weave")),
                Line.of("button #weave-thresholds 'Values of the paper'", tells("#weave-thresholds")),
                Line.of("fold #weave-thresholds", shows("#weave-thresholds .text-field")),
                Line.of("field #threshold-*", changes("#weave-thresholds"), "7"),
                Line.of("combo #weave-conversation", tells("#weave-preview")),
                Line.of("toggle #weave *", changes(".time-line")),
                Line.of("row #weave-preview", selects()),
                Line.of("row #partition-*", selects()),
                Line.of("row 'partition sizes'", selects()),
                Line.of("field #partition-seed", chooses(), "7"),
                Line.of("check #partition-whole", chooses()),
                Line.of("button #partition-divide", tells()),
                Line.of("row #folds-sets", selects()),
                Line.of("button #folds-make", opens()),
                Line.of("button #folds-show", opens()),
                Line.of("button #folds-remove", edits()),
                Line.of("button #partitions-*", edits()));
    }
}
