package io.talkturn.ui.studies;

import io.talkturn.run.RunQueue;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.train.RunActions;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Where trials run: the workers of the project's queue, which runs and studies share. */
final class WorkersMenu extends MenuButton {
    private static final int MOST = 16;

    private final RunActions actions;

    WorkersMenu(AppContext context) {
        this.actions = new RunActions(context);
        setId("study-workers");
        disableProperty().bind(context.openProject().folderProperty().isNull());
        Why.say(this, Texts.of("studies.noProject"));
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip(Texts.of("studies.workers.tip")));
        context.runs().queueProperty().subscribe(this::offer);
    }

    private void offer(RunQueue.Contents queue) {
        String words = Texts.of("studies.workers", Texts.count("worker", queue.workers()));
        if (words.equals(getText())) {
            return;
        }
        setText(words);
        ToggleGroup group = new ToggleGroup();
        int most = Math.max(
                queue.workers(), Math.min(MOST, Math.max(4, Runtime.getRuntime().availableProcessors())));
        getItems()
                .setAll(IntStream.rangeClosed(1, most)
                        .mapToObj(workers -> {
                            RadioMenuItem item = new RadioMenuItem(Texts.count("worker", workers));
                            item.setId("study-workers-" + workers);
                            item.setToggleGroup(group);
                            item.setSelected(workers == queue.workers());
                            item.setOnAction(e -> actions.setWorkers(workers));
                            return item;
                        })
                        .toList());
    }
}
