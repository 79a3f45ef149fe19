package io.talkturn.ui.results;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.report.RunNames;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.FilterField;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.KeepingSplit;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.PageHeader;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Split;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.manage.RunMenu;
import io.talkturn.ui.nav.Page;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.Target;
import io.talkturn.ui.scores.ReportActions;
import io.talkturn.ui.scores.SideBySide;
import io.talkturn.ui.train.RunActions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The runs of the project, one looked into or two compared. */
public final class ResultsPage implements Page {
    /** The share of the width that the charts take. */
    private static final double CHARTS = 0.26;

    private static final double ROW = 27;
    private static final double ROWS_HEAD = 52;

    private final AppContext context;
    private final ResultsViewModel model;
    private final ReportActions actions;
    private final RunActions runActions;
    private final RunMenu menu;
    private final DetailPanel sections;
    private final LossCharts charts;
    private final MeansViewModel means;
    private final MeansPanel meansPanel;
    private final BorderPane view = new BorderPane();
    private final VBox notices = new VBox(6);
    private final VBox left = new VBox(18);
    private final VBox wide = new VBox(18);

    /** One run has its charts at its right; two need the width for their table. */
    private final BorderPane upper = new BorderPane();

    private final TextField filter = FilterField.of("results-filter", Texts.of("results.filter"));
    private boolean isFitted;
    private List<String> shownNames = List.of();

    public ResultsPage(AppContext context) {
        this.context = context;
        this.model = new ResultsViewModel(
                context.jobs(), context.runs().runs(), context.openProject().folderProperty());
        this.actions = new ReportActions(context);
        this.runActions = new RunActions(context);
        this.menu = new RunMenu(context);
        menu.register();
        this.sections = new DetailPanel(context, actions, menu, model::look, run -> model.choose(List.of(run)));
        this.charts = new LossCharts(context.theme(), context.charts());
        this.means = new MeansViewModel(context.jobs(), model);
        this.meansPanel = new MeansPanel(means, actions, this::lookAt);
        view.getStyleClass().add("results-page");
        RunsPanel runs = new RunsPanel(context, model, menu);
        view.setTop(header(runs));
        Node single = body(runs);
        Node averaged = orEmpty(meansPanel.view());
        means.shownProperty().subscribe(isShown -> view.setCenter(isShown ? averaged : single));
        model.listProperty().subscribe(list -> {
            showNotices(list.orphaned());
            showNames();
        });
        model.detailsProperty().subscribe(details -> showDetails());
        model.chosen().addListener((ListChangeListener<RunFolder>) change -> tellOthers());
        registerCommands();
    }

    @Override
    public PageId id() {
        return PageId.RESULTS;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShown(Target target) {
        context.runs().refresh();
        Path run = context.selection().runProperty().get();
        boolean isKnown = run != null
                && context.runs().runs().stream()
                        .anyMatch(r -> r.folder().path().equals(run));
        if (isKnown && model.chosen().stream().noneMatch(r -> r.path().equals(run))) {
            model.choose(List.of(new RunFolder(run)));
        }
    }

    private PageHeader header(RunsPanel runs) {
        Segmented<Partition> partition = new Segmented<>(
                List.of(Partition.TEST, Partition.DEV, Partition.TRAIN),
                p -> Texts.of("results.partition." + p.name()));
        partition.setId("results-partition");
        partition.valueProperty().bindBidirectional(model.partitionProperty());
        Segmented<Boolean> looks =
                new Segmented<>(List.of(false, true), m -> Texts.of(m ? "results.means" : "results.single"));
        looks.setId("results-view");
        looks.valueProperty().bindBidirectional(means.shownProperty());
        filter.setPrefWidth(220);
        filter.textProperty().bindBidirectional(model.filterProperty());
        List<Node> exports =
                List.copyOf(actions.buttons(() -> means.shownProperty().get() ? meansPanel.shown() : runs.shown()));
        ObservableBooleanValue isOfUse = Bindings.isNotEmpty(context.runs().runs());
        PageHeader.showWhile(isOfUse, List.of(looks, partition, filter));
        PageHeader.showWhile(isOfUse, exports);
        return new PageHeader(Texts.of("page.results"))
                .choices(looks, partition, filter)
                .actions(exports.toArray(Node[]::new));
    }

    private Node body(RunsPanel runs) {
        notices.getStyleClass().add("results-notices");
        VBox top = new VBox(notices, runs.view());
        VBox.setVgrow(runs.view(), Priority.ALWAYS);
        top.getStyleClass().add("results-top");
        left.setMinWidth(0);
        BorderPane.setMargin(charts, new Insets(0, 0, 0, 28));
        // not a box: that one takes the height which its nodes would have in less width
        upper.setCenter(left);
        VBox details = new VBox(18, upper, wide);
        details.getStyleClass().add("results-details");
        charts.minWidthProperty()
                .bind(details.widthProperty().map(width -> Math.clamp(width.doubleValue() * CHARTS, 356, 520)));
        charts.maxWidthProperty().bind(charts.minWidthProperty());
        ScrollPane below = new ScrollPane(details);
        below.setFitToWidth(true);
        below.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        KeepingSplit split = Split.below(top, below);
        below.getStyleClass().add("results-below");
        fitOnce(split, top);
        return orEmpty(split);
    }

    /** Without any runs both looks say how to get some. */
    private StackPane orEmpty(Node body) {
        EmptyState empty = new EmptyState(
                Feather.BAR_CHART_2,
                Texts.of("results.empty"),
                Texts.of("results.empty.text"),
                Buttons.primary(
                        Texts.of("results.empty.action"),
                        () -> context.navigator().show(PageId.MODEL)));
        var isEmpty = Bindings.isEmpty(context.runs().runs());
        empty.visibleProperty().bind(isEmpty);
        body.visibleProperty().bind(isEmpty.not());
        return new StackPane(body, empty);
    }

    /** The first runs seen decide how high their table is; from then on the user does. */
    private void fitOnce(KeepingSplit split, Region top) {
        Runnable fit = () -> {
            int rows = model.listProperty().get().runs().size();
            if (!isFitted && rows > 0 && split.getHeight() > 0) {
                isFitted = true;
                double wanted = ROWS_HEAD + rows * ROW + notices.prefHeight(-1);
                split.want(top, Math.clamp(wanted / split.getHeight(), 0.16, 0.36) * split.getHeight());
            }
        };
        split.heightProperty().subscribe(height -> fit.run());
        model.listProperty().subscribe(list -> fit.run());
    }

    private void registerCommands() {
        String group = Texts.of("page.results");
        var two = Bindings.size(model.chosen()).isEqualTo(ResultsViewModel.TOGETHER);
        context.commands()
                .add(Command.of("results.swap", group, null, model::swap).when(two));
        context.commands().add(Command.of("results.means", group, null, () -> {
            context.navigator().show(PageId.RESULTS);
            means.shownProperty().set(true);
        }));
        context.commands().add(Command.of("results.filter", group, null, () -> {
            context.navigator().show(PageId.RESULTS);
            filter.requestFocus();
        }));
    }

    /** From the mean to one of its runs. */
    private void lookAt(RunFolder run) {
        means.shownProperty().set(false);
        model.choose(List.of(run));
    }

    private void tellOthers() {
        if (!model.chosen().isEmpty()) {
            context.selection().runProperty().set(model.chosen().getFirst().path());
        }
    }

    private void showNotices(List<RunEntry> orphaned) {
        notices.getChildren().setAll(orphaned.stream().map(this::notice).toList());
        Presence.set(notices, !orphaned.isEmpty());
    }

    private Node notice(RunEntry run) {
        var told = Labels.text(Texts.of("results.orphaned", context.runs().nameOf(run)));
        told.getStyleClass().add("warn");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var resume = Buttons.usual(Texts.of("results.resume"), () -> runActions.resume(run));
        resume.setId("resume-" + run.folder().name());
        HBox line = new HBox(10, Icons.small(Feather.ALERT_TRIANGLE), told, gap, context.writing(resume));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Where runs come and go, others tell those apart that stay. */
    private void showNames() {
        if (!names().equals(shownNames)) {
            showDetails();
        }
    }

    private List<String> names() {
        return model.detailsProperty().get().stream()
                .map(detail -> context.runs().nameOf(detail.entry()))
                .toList();
    }

    private void showDetails() {
        List<RunDetail> details = model.detailsProperty().get();
        shownNames = names();
        charts.show(details);
        charts.setVisible(!details.isEmpty());
        Comparison comparison = model.comparisonProperty().get();
        upper.setRight(null);
        left.getChildren().clear();
        if (comparison == null) {
            upper.setRight(charts);
            details.forEach(detail -> left.getChildren().add(single(detail)));
        } else {
            left.getChildren().add(compared(comparison, details));
        }
        wide.getChildren()
                .setAll(
                        comparison == null
                                ? details.stream()
                                        .flatMap(detail -> sections.below(detail).stream())
                                        .toList()
                                : List.of());
    }

    private Node single(RunDetail detail) {
        String name = context.runs().nameOf(detail.entry());
        return new VBox(14, sections.title(detail, name, detail.partition()), sections.scores(detail));
    }

    private Node compared(Comparison comparison, List<RunDetail> details) {
        VBox box = new VBox(18);
        RunEntry first = details.getFirst().entry();
        RunEntry second = details.getLast().entry();
        RunNames names = comparison.names();
        Map<String, String> brief = new LinkedHashMap<>();
        brief.put(names.of(first), names.brief(first));
        brief.put(names.of(second), names.brief(second));
        Button swap = Icons.button(Feather.REPEAT, Texts.of("command.results.swap"), model::swap);
        swap.setId("results-swap");
        HBox head = new HBox(
                10,
                Labels.heading(Texts.of("results.compared", names.of(first), names.of(second))),
                swap,
                menu.button("compared-menu", () -> List.of(first, second)));
        head.setAlignment(Pos.CENTER_LEFT);
        box.getChildren()
                .add(new VBox(
                        4,
                        head,
                        Labels.wrapped(
                                comparison.settings().rows().isEmpty()
                                        ? Texts.of("results.same")
                                        : Texts.of("results.differs", comparison.differsIn()),
                                "muted")));
        UserError problem = comparison.problem();
        if (problem != null) {
            box.getChildren().add(Labels.wrapped(problem.line(), "warn"));
        } else if (comparison.metrics() == null) {
            details.stream()
                    .filter(d -> d.scores() == null)
                    .forEach(d -> box.getChildren().add(sections.told(d)));
        } else {
            box.getChildren()
                    .add(sections.table("comparison", Texts.of("results.metrics"), comparison.metrics(), brief));
        }
        Node settings = sections.table("settings", Texts.of("results.settings"), comparison.settings(), brief);
        box.getChildren().add(new SideBySide(356, List.of(settings, charts)));
        List<Node> matrices = new ArrayList<>();
        for (RunDetail detail : details) {
            RunDetail.Scores scores = detail.scores();
            if (scores != null && scores.confusion() != null) {
                matrices.add(new VBox(
                        6, sections.title(detail, names.of(detail.entry()), null), sections.confusion(detail, scores)));
            }
        }
        box.getChildren().add(new SideBySide(320, matrices));
        return box;
    }
}
