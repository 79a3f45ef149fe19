package io.talkturn.ui.train;

import io.talkturn.run.RunEntry;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunWatcher;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.PageHeader;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WhileShown;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.manage.RunMenu;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.Target;
import io.talkturn.ui.runs.RunStates;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The runs of the project while they are trained: a table and the one that is looked at, live. */
public final class TrainPage implements Page {
    private static final Duration BETWEEN_POLLS = Duration.millis(250);
    private static final int MOST_WORKERS = 16;

    private final AppContext context;
    private final TrainViewModel model;
    private final RunActions actions;
    private final RunDetail detail;
    private final RunMenu menu;
    private final BorderPane view = new BorderPane();
    private final DataTable<RunEntry> table = new DataTable<>("runs");
    private final Button pause = Buttons.usual(Texts.of("train.pause"), Feather.PAUSE, () -> act(RunActions::pause));
    private final Button resume = Buttons.go(Texts.of("train.resume"), () -> act(RunActions::resume));
    private final Button dequeue = Buttons.usual(Texts.of("train.dequeue"), () -> act(RunActions::dequeue));
    private final MenuButton stop = new MenuButton(Texts.of("train.stop"));
    private boolean polling;
    private @Nullable Path seen;

    private interface Action {
        void on(RunActions actions, RunEntry run);
    }

    public TrainPage(AppContext context) {
        this.context = context;
        this.model = new TrainViewModel(context.runs().runs());
        this.actions = new RunActions(context);
        this.menu = new RunMenu(context);
        this.detail = new RunDetail(
                model, context.theme(), context.charts(), run -> context.runs().nameOf(run));
        view.getStyleClass().add("train-page");
        view.setTop(header());
        view.setCenter(body());
        followSelection();
        model.entryProperty().subscribe(entry -> allow());
        model.selectedProperty().subscribe(run -> poll());
        WhileShown.every(BETWEEN_POLLS, view, this::poll);
    }

    @Override
    public PageId id() {
        return PageId.TRAIN;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown(Target target) {
        context.runs().refresh();
    }

    private PageHeader header() {
        pause.setTooltip(new Tooltip(Texts.of("train.pause.tip")));
        resume.setTooltip(new Tooltip(Texts.of("train.resume.tip")));
        pause.setId("train-pause");
        resume.setId("train-resume");
        stop.setId("train-stop");
        stop.setMaxHeight(Region.USE_PREF_SIZE);
        stop.getItems()
                .addAll(stopItem(RunRequest.STOP_BEST), stopItem(RunRequest.STOP_LAST), stopItem(RunRequest.DISCARD));
        Button copy = Buttons.usual(Texts.of("command.model.copyCommand"), () -> act(RunActions::copyCommand));
        Button again = Buttons.usual(Texts.of("train.again"), () -> act(RunActions::again));
        again.setTooltip(new Tooltip(Texts.of("train.again.tip")));
        MenuButton more = menu.button("train-menu", this::selected);
        more.disableProperty().bind(model.entryProperty().isNull());
        copy.disableProperty().bind(model.entryProperty().isNull());
        again.disableProperty().bind(model.entryProperty().isNull());
        Why.say(copy, Texts.of("train.choose"));
        Why.say(again, Texts.of("train.choose"));
        PageHeader.showWhile(Bindings.isNotEmpty(context.runs().runs()), List.of(copy, again, more));
        return new PageHeader(Texts.of("page.train"))
                .actions(
                        copy,
                        again,
                        context.writing(dequeue),
                        context.writing(resume),
                        context.writing(pause),
                        context.writing(stop),
                        more);
    }

    private MenuItem stopItem(RunRequest how) {
        MenuItem item = new MenuItem(Texts.of("train.stop." + how.id()));
        item.setOnAction(e -> act((a, run) -> a.stop(run, how)));
        return item;
    }

    private StackPane body() {
        table.rows(context.runs().runs(), run -> run.folder().path())
                .text(Texts.of("train.column.run"), 270, run -> context.runs().nameOf(run), "run-name")
                .text(
                        Texts.of("train.column.state"),
                        90,
                        r -> RunStates.words(r, context.runs().queueProperty().get()))
                .number(
                        Texts.of("train.column.best"),
                        64,
                        r -> r.status() == null ? null : r.status().epochs().bestMetric(),
                        n -> Format.decimals(n.doubleValue(), 3));
        table.setId("train-runs");
        table.setAccessibleText(Texts.of("results.runs"));
        table.setContextMenu(menu.contextMenu(this::selected));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> menu.onKey(event, this::selected));
        context.runs().queueProperty().subscribe(table::refresh);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox list = new VBox(8, table, workers());
        list.getStyleClass().add("panel");
        Split.keepWidth(list, 500);
        SplitPane split = Split.sideways(new double[] {0.42}, list, detail);
        EmptyState empty = new EmptyState(
                Feather.PLAY,
                Texts.of("train.empty"),
                Texts.of("train.empty.text"),
                Buttons.primary(
                        Texts.of("train.empty.action"),
                        () -> context.navigator().show(PageId.MODEL)));
        var none = Bindings.isEmpty(context.runs().runs());
        split.visibleProperty().bind(none.not());
        empty.visibleProperty().bind(none);
        return new StackPane(split, empty);
    }

    private HBox workers() {
        Spinner<Integer> spinner = new Spinner<>(1, MOST_WORKERS, 1);
        spinner.setPrefWidth(84);
        spinner.setId("train-workers");
        spinner.setAccessibleText(Texts.of("train.workers"));
        spinner.setTooltip(new Tooltip(Texts.of("train.workers.tip")));
        context.runs().queueProperty().subscribe(q -> spinner.getValueFactory().setValue(q.workers()));
        spinner.valueProperty().subscribe((before, chosen) -> {
            if (chosen != context.runs().queueProperty().get().workers()) {
                actions.setWorkers(chosen);
            }
        });
        HBox row = new HBox(8, Labels.muted(Texts.of("train.workers")), context.writing(spinner));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** The row selected, the run of the other pages and the run of the view model are one. */
    private void followSelection() {
        table.getSelectionModel().selectedItemProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                context.selection().runProperty().set(chosen.folder().path());
            }
        });
        context.selection().runProperty().subscribe(path -> {
            model.selectedProperty().set(path);
            select(path);
        });
        context.runs().runs().addListener((ListChangeListener<RunEntry>) change -> lookAtNewest());
        lookAtNewest(); // there are runs already where the window was opened on an older project
    }

    private void lookAtNewest() {
        Path looked = model.selectedProperty().get();
        List<RunEntry> all = context.runs().runs();
        boolean isThere = all.stream().anyMatch(run -> run.folder().path().equals(looked));
        // a run that was just made is not seen yet; one that was seen is in the trash now
        boolean isGone = looked == null || (!isThere && looked.equals(seen));
        seen = isThere ? looked : seen;
        if (isGone && !all.isEmpty()) {
            context.selection()
                    .runProperty()
                    .set(context.runs().runs().getFirst().folder().path());
        }
        select(model.selectedProperty().get());
    }

    private void select(@Nullable Path path) {
        List<RunEntry> rows = table.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).folder().path().equals(path)) {
                table.getSelectionModel().select(i);
            }
        }
    }

    private void allow() {
        TrainViewModel.Allowed allowed = model.allowed();
        Presence.set(pause, allowed.pause());
        Presence.set(resume, allowed.resume());
        Presence.set(dequeue, allowed.dequeue());
        Presence.set(stop, allowed.stop());
    }

    private List<RunEntry> selected() {
        RunEntry run = model.entryProperty().get();
        return run == null ? List.of() : List.of(run);
    }

    private void act(Action action) {
        RunEntry run = model.entryProperty().get();
        if (run != null) {
            action.on(actions, run);
        }
    }

    private void poll() {
        RunWatcher watcher = model.watcher();
        if (polling || watcher == null || view.getScene() == null) {
            return;
        }
        polling = true;
        context.runs().poll(watcher, update -> model.accept(watcher, update, detail::show), () -> polling = false);
    }
}
