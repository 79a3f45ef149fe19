package io.talkturn.robots;

import static io.talkturn.robots.Effects.*;

import io.talkturn.ui.nav.PageId;
import java.util.List;

/** What is on the page Model. */
final class ModelLines {
    private ModelLines() {}

    static List<Line> lines() {
        return List.of(
                Line.of("toggle #model-architecture *", changes(".network")),
                Line.of("item #model-fusion *", changes(".network")),
                Line.of("item #model-presets *", edits()),
                Line.of("combo #corpus-choice", looksAtAnotherCorpus()),
                Line.of("item #model-folds 'Make folds*", goesTo(PageId.DATA)),
                Line.of("item #model-folds *", changes("#model-folds")),
                Line.of("link 'Switch it on'", tells(".settings-panel")),
                Line.of("field #model-seeds", tells("#model-train"), "0-2"),
                Line.of("button 'Copy as command'", copies()),
                Line.of("button #model-train", goesTo(PageId.TRAIN)),
                Line.of("combo #model-primary", all(chooses(), changes(".network"))),
                Line.of("toggle 'random'", changes(".task-panel")),
                Line.of("toggle 'linear MI'", changes(".task-panel")),
                Line.of("toggle 'softmax MI'", changes(".task-panel")),
                Line.of("toggle 'by hand'", changes(".task-panel")),
                Line.of("bar *", changes(".task-panel")),
                Line.of("check #family-*", edits()),
                Line.of("check #task-*", edits()),
                Line.of("field #setting-*ropout", edits(), "0.3"),
                Line.of("field #fusion-devShare", edits(), "0.3"),
                Line.of("field #fusion-plateauFactor", edits(), "0.3"),
                Line.of("field #option-*dropout", edits(), "0.3"),
                Line.of("field #setting-*", edits(), "7"),
                Line.of("button 'Choose a file'", asks()),
                Line.of("link #model-advanced", tells(".settings-panel")),
                Line.of("combo #setting-*", chooses()),
                Line.of("check #setting-*", edits()),
                Line.of("combo #fusion-primary", all(chooses(), changes(".network"))),
                Line.of("check #modality-*", changes(".network")),
                Line.of("check #further-*", edits()),
                Line.of("toggle #fusion-rule *", chooses()),
                Line.of("field #fusion-*", edits(), "7"),
                Line.of("link #fusion-advanced", tells(".settings-panel")),
                Line.of("field #option-*", edits(), "7"),
                Line.of("check #option-*", edits()),
                Line.of("combo #fusion-*", chooses()),
                Line.of("check #fusion-*", edits()));
    }
}
