package io.talkturn.robots;

import static io.talkturn.robots.Effects.*;

import io.talkturn.ui.nav.PageId;
import java.util.List;

/** What is in windows of their own, and on the page of an import. */
final class DialogLines {
    private DialogLines() {}

    static List<Line> lines() {
        return List.of(
                Line.of("button *'Close'", closes()),
                Line.of("button *'Cancel'", closes()),
                Line.of("field #settings-search", tells(".settings-sheet"), "thre"),
                Line.of("combo #settings-*", chooses()),
                Line.of("check #settings-*", chooses()),
                Line.of("spinner #settings-*", chooses()),
                Line.of("button #settings-*", asks()),
                Line.of("toggle #settings-*", chooses()),
                Line.of("button 'Go to Project'", goesTo(PageId.PROJECT)),
                Line.of("button 'Go to Data'", goesTo(PageId.DATA)),
                Line.of("button 'Go to Model'", goesTo(PageId.MODEL)),
                Line.of("button 'Set up a run'", goesTo(PageId.MODEL)),
                Line.of("button #welcome-sample", shows("#tour")),
                Line.of("button #welcome-import", goesTo(PageId.DATA)),
                Line.of("button #welcome-project", asks()),
                Line.of("field #glossary-filter", tells("#glossary-terms"), "kappa"),
                Line.of("row #glossary-terms", tells("#glossary-detail")),
                Line.of("field #shortcuts-filter", tells("#shortcuts"), "undo"),
                Line.of("combo #log-source", chooses()),
                Line.of("field #log-filter", tells("#log-lines"), "zzz"),
                Line.of("check #log-follow", chooses()),
                Line.of("button #log-copy", copies()),
                Line.of("button #log-folder", asks()),
                Line.of("row #log-lines", selects()),
                Line.of("button #about-copy", copies()),
                Line.of("row #about-libraries", selects()),
                Line.of("field #run-*", writes()),
                Line.of("button #run-name-go", closes()),
                Line.of("field #again-seeds", writes(), "5-6"),
                Line.of("button #again-go", closes()),
                Line.of("toggle #apply-source *", tells("#apply-dialog")),
                Line.of("button #apply-choose", asks()),
                Line.of("field #apply-text", writes(), "hello"),
                Line.of("combo #apply-corpus", chooses()),
                Line.of("check #apply-accept", chooses()),
                Line.of("button #apply-go", shows("#applied")),
                Line.of("field #applied-filter", tells("#applied"), "zzz"),
                Line.of("row #applied", selects()),
                Line.of("@dialog-applied button 'CSV*'", saves()),
                Line.of("toggle #faith-unit *", tells("#table-faith")),
                Line.of("toggle #faith-measure *", tells("#table-faith")),
                Line.of("toggle #faith-view *", changes("#chart-faith-unk")),
                Line.of("button #faith-go", shows(".activity-line")),
                Line.of("row #table-faith", selects()),
                Line.of("combo #folds-way", all(chooses(), tells("#folds-new"))),
                Line.of("field #folds-count", tells("#folds-preview"), "3"),
                Line.of("field #folds-seed", writes(), "7"),
                Line.of("field #folds-pattern", tells("#folds-new"), "(c.).*"),
                Line.of("field #folds-name", writes(), "mine"),
                Line.of("combo #folds-stratify", chooses()),
                Line.of("check #folds-whole", chooses()),
                Line.of("toggle #folds-of *", chooses()),
                Line.of("button #folds-file", asks()),
                Line.of("row #folds-preview", selects()),
                Line.of("row #folds-table", selects()),
                Line.of("button #folds-go", closes()),
                Line.of("row #trash-runs", selects()),
                Line.of("button #trash-restore", tells("#trash-runs")),
                Line.of("button #trash-empty", opens()),
                Line.of("combo #correct-*", chooses()),
                Line.of("field #correct-*", writes()),
                Line.of("button #correct-go", closes()),
                Line.of("radio #labeller-*", chooses()),
                Line.of("@dialog-labels-model check *", chooses()),
                Line.of("button #label-go", closes()),
                Line.of("field #add-labels-by", changes("#add-labels-go"), "some model"),
                Line.of("field #add-labels-confidence", tells("#add-labels"), "2"),
                Line.of("field #add-labels-date", tells("#add-labels"), "e"),
                Line.of("field #add-labels-version", writes()),
                Line.of("button #add-labels-go", closes()),
                Line.of("item #talkturns-menu 'Read*", goesTo(PageId.TRANSCRIPTS)),
                Line.of("item #*-menu 'Correct*", shows(".dialog-pane")),
                Line.of("item #*-menu 'Write a note*", changes("the focus", DialogLines::focus)),
                Line.of("combo #import-format", all(chooses(), tells())),
                Line.of("combo #role-*", tells()),
                Line.of("field #import-name", writes()),
                Line.of("@import field 'called'", tells("#import-preview"), "mood"),
                Line.of("@import toggle *", tells("#import-preview")),
                Line.of("row #import-preview", selects()),
                Line.of("button #import-mapping-save", asks()),
                Line.of("combo #import-join", all(chooses(), tells())),
                Line.of("link #mapping-earlier", tells("#import-preview")),
                Line.of("button #import-confirm", hides("#import-preview")),
                Line.of("button #import-cancel", hides("#import-preview")));
    }

    private static Object focus(Person person) {
        return String.valueOf(person.stage.getScene().getFocusOwner());
    }
}
