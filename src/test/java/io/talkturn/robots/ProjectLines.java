package io.talkturn.robots;

import static io.talkturn.robots.Effects.*;

import io.talkturn.ui.nav.PageId;
import java.util.List;

/** What is on the page Project. */
final class ProjectLines {
    private ProjectLines() {}

    static List<Line> lines() {
        return List.of(
                Line.of("button 'New project…'", asks()),
                Line.of("button 'Open a project…'", asks()),
                Line.of("link 'Look at the data'", goesTo(PageId.DATA)),
                Line.of("link 'Choose a model'", goesTo(PageId.MODEL)),
                Line.of("link 'See the runs'", goesTo(PageId.TRAIN)),
                Line.of("link 'See results'", goesTo(PageId.RESULTS)),
                Line.of("link 'Read'", goesTo(PageId.TRANSCRIPTS)),
                Line.of("row 'corpora'", selects()),
                Line.of("row 'runs'", selects()),
                Line.of(
                        "button 'Open project project'",
                        changes(
                                "the project",
                                p -> String.valueOf(
                                        p.context.openProject().folderProperty().get()))),
                Line.of("button 'Take *", tells()),
                Line.of(
                        "button 'Open project *'",
                        changes(
                                "the project",
                                p -> String.valueOf(
                                        p.context.openProject().folderProperty().get()))),
                Line.of(
                        "button #open-*",
                        changes(
                                "the project",
                                p -> String.valueOf(
                                        p.context.openProject().folderProperty().get()))),
                Line.of(
                        "button 'Open role play'",
                        changes(
                                "the project",
                                p -> String.valueOf(
                                        p.context.openProject().folderProperty().get()))),
                Line.of(
                        "button 'Open affect trio'",
                        changes(
                                "the project",
                                p -> String.valueOf(
                                        p.context.openProject().folderProperty().get()))));
    }
}
