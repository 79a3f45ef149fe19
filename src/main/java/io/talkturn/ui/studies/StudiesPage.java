package io.talkturn.ui.studies;

import io.talkturn.study.StudyCommandLine;
import io.talkturn.study.StudyFolder;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.PageHeader;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.SidePane;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WhileShown;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.Target;
import io.talkturn.ui.paper.ReportSaving;
import io.talkturn.ui.studies.cluster.ClusterBar;
import io.talkturn.ui.studies.cluster.ClusterDialog;
import io.talkturn.ui.studies.figure.StudyFigures;
import io.talkturn.ui.studies.look.StudyLine;
import io.talkturn.ui.studies.look.StudyLine.Standing;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.make.NewStudyDialog;
import io.talkturn.ui.studies.table.MatteredView;
import io.talkturn.ui.studies.table.StudyTablePanel;
import io.talkturn.ui.studies.table.StudyTablesViewModel;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The studies of the project: what they ask, their trials live, and what these came to. */
public final class StudiesPage implements Page {
    private static final Duration BETWEEN_LOOKS = Duration.seconds(1);
    private static final Set<Standing> MAY_RUN = EnumSet.of(Standing.NEW, Standing.PAUSED);
    private static final Set<Standing> MAY_PAUSE = EnumSet.of(Standing.GOING, Standing.STUCK);

    private final AppContext context;
    private final StudiesViewModel model;
    private final StudyActions actions;
    private final StudyTablesViewModel tables;
    private final StudyPane pane;
    private final StudyFigures figures;
    private final BorderPane view = new BorderPane();
    private final Label asked = Labels.muted("");
    private final Button run = Buttons.usual(Texts.of("studies.run"), Feather.PLAY, this::start);
    private final Button pause = Buttons.usual(Texts.of("studies.pause"), Feather.PAUSE, this::pause);
    private final WorkersMenu workers;
    private final ClusterBar clusterBar;
    private final Button copy = Buttons.usual(Texts.of("studies.copyCommand"), this::copyCommand);
    private final Button create = Buttons.go(Texts.of("studies.new"), this::make);
    private final MenuButton more = new MenuButton(null, Icons.small(Feather.MORE_HORIZONTAL));

    public StudiesPage(AppContext context) {
        this.context = context;
        this.model = new StudiesViewModel(context.jobs(), context.openProject().folderProperty());
        this.actions = new StudyActions(context, model);
        this.tables = new StudyTablesViewModel(context.jobs());
        this.pane = new StudyPane(context, model, actions, new StudyTablePanel(context, tables));
        this.figures = new StudyFigures(
                context,
                Colours.ALL,
                model.shown(),
                model.brushProperty(),
                trial -> pane.trials().select(trial));
        figures.add(new MatteredView(context, tables));
        tables.columnProperty().bind(figures.columnProperty());
        view.getStyleClass().add("studies-page");
        workers = new WorkersMenu(context, this::toCluster);
        clusterBar = new ClusterBar(context, model::refresh);
        view.setTop(new VBox(header(), clusterBar));
        view.setCenter(body());
        model.lookProperty().subscribe(study -> show());
        model.chosenProperty().subscribe(path -> show());
        model.lines().addListener((ListChangeListener<StudyLine>) change -> show());
        registerCommands();
        WhileShown.every(BETWEEN_LOOKS, view, model::refresh);
    }

    @Override
    public PageId id() {
        return PageId.STUDIES;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown(Target target) {
        model.refresh();
    }

    private PageHeader header() {
        run.setId("study-run");
        run.setTooltip(new Tooltip(Texts.of("studies.run.tip")));
        pause.setId("study-pause");
        pause.setTooltip(new Tooltip(Texts.of("studies.pause.tip")));
        copy.setId("study-copy");
        copy.setTooltip(new Tooltip(Texts.of("studies.copyCommand.tip")));
        Why.say(copy, Texts.of("studies.choose"));
        create.setId("study-new");
        create.setTooltip(new Tooltip(Texts.of("studies.new.tip")));
        create.disableProperty().bind(Bindings.isEmpty(context.openProject().corpora()));
        Why.say(create, Texts.of("studies.new.noCorpus"));
        Why.say(more, Texts.of("studies.choose"));
        more.setId("study-more");
        more.getStyleClass().addAll("flat", "run-menu");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setTooltip(new Tooltip(Texts.of("studies.more")));
        more.setAccessibleText(Texts.of("studies.more"));
        more.getItems()
                .setAll(
                        item("studies.check", actions::check),
                        item("studies.report", this::report),
                        item("studies.folder", this::showFolder));
        asked.setId("study-asked");
        return new PageHeader(Texts.of("page.studies"))
                .choices(asked)
                .actions(
                        copy,
                        context.writing(run),
                        context.writing(pause),
                        context.writing(workers),
                        more,
                        context.writing(create));
    }

    private Node body() {
        StudyList list = new StudyList(model, context.writing(more("study-new-link")));
        Split.keepWidth(list, 190);
        SidePane middle = new SidePane(pane);
        SidePane right = new SidePane(figures);
        Split.keep(right, 430);
        SplitPane split = Split.sideways(new double[] {0.15, 0.66}, list, middle, right);
        EmptyState empty = new EmptyState(
                Feather.TARGET,
                Texts.of("studies.empty"),
                Texts.of("studies.empty.text"),
                context.writing(more("study-first")));
        var none = Bindings.isEmpty(model.lines());
        split.visibleProperty().bind(none.not());
        empty.visibleProperty().bind(none);
        return new StackPane(split, empty);
    }

    private Hyperlink more(String id) {
        Hyperlink link = Buttons.link(Texts.of("studies.new.link"), this::make);
        link.setId(id);
        link.disableProperty().bind(create.disableProperty());
        Why.say(link, Texts.of("studies.new.noCorpus"));
        return link;
    }

    private void registerCommands() {
        String group = Texts.of("page.studies");
        var has = model.chosenProperty().isNotNull();
        context.commands()
                .add(Command.of("studies.check", group, null, actions::check).when(has));
        context.commands()
                .add(Command.of("studies.new", group, null, this::make)
                        .when(create.disableProperty()
                                .not()
                                .and(context.openProject().readOnlyProperty().not())));
    }

    private void show() {
        StudyLine line = model.line();
        StudyLook study = model.lookProperty().get();
        Standing standing = line == null ? Standing.DAMAGED : line.standing();
        Presence.set(run, MAY_RUN.contains(standing));
        workers.show(standing == Standing.CLUSTER, MAY_RUN.contains(standing));
        StudyLook look = model.lookProperty().get();
        clusterBar.show(
                standing == Standing.CLUSTER && line != null ? new StudyFolder(line.folder()) : null,
                look == null ? List.of() : look.status().trials());
        Presence.set(pause, MAY_PAUSE.contains(standing));
        run.setText(Texts.of(standing == Standing.PAUSED ? "studies.resume" : "studies.run"));
        more.setDisable(line == null);
        copy.setDisable(study == null);
        asked.setText(study == null ? "" : study.file().question().sentence());
        pane.show(study, line != null && standing == Standing.DAMAGED ? line.state() : "");
        figures.show(study);
        tables.show(study);
    }

    private void start() {
        model.run();
    }

    private void toCluster() {
        StudyLine line = model.line();
        if (line != null) {
            new ClusterDialog(context, new StudyFolder(line.folder()), model::refresh).show();
        }
    }

    private void pause() {
        model.pause();
    }

    private void copyCommand() {
        StudyLook study = model.lookProperty().get();
        Path project = context.openProject().folderProperty().get();
        if (study != null && project != null) {
            context.jobs()
                    .latest("studies.command", progress -> StudyCommandLine.text(study.file(), project))
                    .onDone(command -> context.copies().text(command, Texts.of("copied.command")));
        }
    }

    private void make() {
        new NewStudyDialog(context).show(folder -> model.chosenProperty().set(folder.path()));
    }

    private void report() {
        Path chosen = model.chosenProperty().get();
        if (chosen != null) {
            ReportSaving.of(context, new StudyFolder(chosen));
        }
    }

    private void showFolder() {
        StudyLine line = model.line();
        if (line != null) {
            context.showFolder(line.folder());
        }
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.of(key));
        item.setId(key);
        item.setOnAction(e -> action.run());
        return item;
    }
}
