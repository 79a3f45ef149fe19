package io.talkturn.ui.studies;

import io.talkturn.run.RunQueue;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.train.RunActions;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * Where trials run: the workers of the project's queue, which runs and studies share, or, of the study that is looked at, a
 * cluster.
 */
final class WorkersMenu extends MenuButton {
    private static final int MOST = 16;

    private final RunActions actions;
    private final MenuItem cluster = new MenuItem(Texts.of("studies.cluster"));
    private int workers;
    private boolean onCluster;

    /** @param toCluster sends the study that is looked at */
    WorkersMenu(AppContext context, Runnable toCluster) {
        cluster.setId("study-cluster");
        cluster.setOnAction(e -> toCluster.run());
        this.actions = new RunActions(context);
        setId("study-workers");
        disableProperty().bind(context.openProject().folderProperty().isNull());
        Why.say(this, Texts.of("studies.noProject"));
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip(Texts.of("studies.workers.tip")));
        context.runs().queueProperty().subscribe(this::offer);
    }

    /**
     * Says where the study that is looked at runs.
     *
     * @param is whether its trials are on a cluster
     * @param mayBe whether they can be sent there
     */
    void show(boolean is, boolean mayBe) {
        onCluster = is;
        cluster.setDisable(!is && !mayBe);
        tell();
    }

    private void tell() {
        setText(
                onCluster
                        ? Texts.of("studies.workers.cluster")
                        : Texts.of("studies.workers", Texts.count("worker", workers)));
    }

    private void offer(RunQueue.Contents queue) {
        if (queue.workers() == workers) {
            return;
        }
        workers = queue.workers();
        tell();
        ToggleGroup group = new ToggleGroup();
        int most = Math.max(
                queue.workers(), Math.min(MOST, Math.max(4, Runtime.getRuntime().availableProcessors())));
        getItems()
                .setAll(IntStream.rangeClosed(1, most)
                        .mapToObj(count -> {
                            RadioMenuItem item = new RadioMenuItem(Texts.count("worker", count));
                            item.setId("study-workers-" + count);
                            item.setToggleGroup(group);
                            item.setSelected(count == workers);
                            item.setOnAction(e -> actions.setWorkers(count));
                            return item;
                        })
                        .toList());
        getItems().addAll(new SeparatorMenuItem(), cluster);
    }
}
