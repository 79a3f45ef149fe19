package io.talkturn.ui.results;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.manage.RunMenu;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.samples.SampleFilter;
import io.talkturn.ui.scores.ConfusionGrid;
import io.talkturn.ui.scores.Heads;
import io.talkturn.ui.scores.ReportActions;
import io.talkturn.ui.scores.ReportTable;
import io.talkturn.ui.scores.SideBySide;
import io.talkturn.ui.transcripts.TalkturnFilter;
import io.talkturn.ui.transcripts.TranscriptTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The sections below the table of runs, made for the runs that are looked at. */
final class DetailPanel {
    private final AppContext context;
    private final ReportActions actions;
    private final RunMenu menu;
    private final FusionPanel fusion;

    /**
     * Sections for the runs that are looked at.
     *
     * @param changed called when a run folder has got another table
     * @param look looks into one run alone
     */
    DetailPanel(AppContext context, ReportActions actions, RunMenu menu, Runnable changed, Consumer<RunFolder> look) {
        this.context = context;
        this.actions = actions;
        this.menu = menu;
        this.fusion = new FusionPanel(context, actions, changed, look);
    }

    /** One run: metrics of classes and the confusion matrix, or the scatter of a number task, then every task. */
    Node scores(RunDetail detail) {
        RunDetail.Scores scores = detail.scores();
        if (scores == null) {
            return told(detail);
        }
        FusionDetail fused = scores.fusion();
        if (fused != null && scores.isNumber()) {
            return fusion.ofNumbers(
                    detail,
                    fused,
                    scatter(scores, talkturn -> fusion.show(detail.entry().folder(), SampleFilter.one(talkturn))));
        }
        if (fused != null) {
            Optional<Node> matrix =
                    scores.confusion() == null ? Optional.empty() : Optional.of(confusion(detail, scores));
            return fusion.of(detail, scores, fused, matrix);
        }
        VBox box = new VBox(18);
        if (scores.isNumber()) {
            box.getChildren()
                    .addAll(
                            table("tasks", Texts.of("results.tasks"), scores.tasks()),
                            scatter(scores, talkturn -> show(detail, talkturn)));
        } else {
            box.getChildren()
                    .addAll(
                            new SideBySide(540, List.of(classes(detail, scores), confusion(detail, scores))),
                            table("tasks", Texts.of("results.tasks"), scores.tasks()));
        }
        return box;
    }

    /** What needs the whole width of the page: the samples of a fusion run. */
    Optional<Node> below(RunDetail detail) {
        RunDetail.Scores scores = detail.scores();
        return scores == null || scores.fusion() == null
                ? Optional.empty()
                : Optional.of(fusion.samples(detail, scores));
    }

    /** The confusion matrix of a run under its name. */
    Node confusion(RunDetail detail, RunDetail.Scores scores) {
        ConfusionGrid grid = new ConfusionGrid(
                context.theme(),
                detail.entry().network() instanceof FusionSpec ? toSamples(detail) : toTranscripts(detail));
        grid.show(scores.confusion());
        grid.setMaxWidth(460);
        return section(Texts.of("scores.confusion"), "confusion", scores.confusionTable(), grid);
    }

    private ConfusionGrid.Handler toTranscripts(RunDetail detail) {
        return new ConfusionGrid.Handler() {
            @Override
            public void openCell(String truth, String predicted) {
                open(detail, TalkturnFilter.cell(detail.partition(), truth, predicted));
            }

            @Override
            public void openClass(String truth) {
                open(detail, TalkturnFilter.truth(detail.partition(), truth));
            }
        };
    }

    /** The samples of a fusion run stand on this page. */
    private ConfusionGrid.Handler toSamples(RunDetail detail) {
        RunFolder run = detail.entry().folder();
        return new ConfusionGrid.Handler() {
            @Override
            public void openCell(String truth, String predicted) {
                fusion.show(run, SampleFilter.cell(truth, predicted));
            }

            @Override
            public void openClass(String truth) {
                fusion.show(run, SampleFilter.truth(truth));
            }
        };
    }

    /** A table under its heading with its notes and exports. */
    Node table(String id, String title, Table table) {
        return table(id, title, table, Map.of());
    }

    /**
     * The same where runs are columns.
     *
     * @param runs what tells them apart, by their names
     */
    Node table(String id, String title, Table table, Map<String, String> runs) {
        ReportTable view = new ReportTable(true);
        view.setId("table-" + id);
        view.setAccessibleText(title);
        Heads.shorten(view, runs);
        view.show(table);
        return section(title, id, view::shown, view, table.notes());
    }

    /** Why there is nothing to show. */
    Node told(RunDetail detail) {
        UserError problem = detail.problem();
        String words =
                problem == null ? Texts.of("results.notYet", context.runs().nameOf(detail.entry())) : problem.line();
        return Labels.wrapped(words, problem == null ? "muted" : "bad");
    }

    private Node classes(RunDetail detail, RunDetail.Scores scores) {
        ReportTable view = new ReportTable(true);
        view.setId("table-classes");
        view.setAccessibleText(Texts.of("results.classes"));
        Heads.shorten(view);
        view.hideAtFirst("n");
        view.show(scores.classes());
        view.setTableMenuButtonVisible(false);
        view.onOpen(row -> {
            if (row.key() instanceof Cell.Text(String name)) {
                open(detail, TalkturnFilter.truth(detail.partition(), name));
            }
        });
        return section(Texts.of("results.classes"), "classes", view::shown, view, List.of());
    }

    private Node scatter(RunDetail.Scores scores, Consumer<String> open) {
        ScatterPlot plot = new ScatterPlot(context.theme(), open);
        plot.setPrefHeight(320);
        plot.show(scores.predictions());
        VBox chart = new VBox(6);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                Labels.heading(Texts.of("results.scatter")),
                gap,
                context.charts().menu("scatter", chart));
        head.getStyleClass().add("section-head");
        chart.getChildren().addAll(head, plot);
        return chart;
    }

    private void open(RunDetail detail, TalkturnFilter filter) {
        context.navigator()
                .show(PageId.TRANSCRIPTS, TranscriptTarget.of(detail.entry().folder(), filter));
    }

    private void show(RunDetail detail, String talkturn) {
        RunFolder run = detail.entry().folder();
        context.navigator().show(PageId.TRANSCRIPTS, new TranscriptTarget(run, null, TalkturnFilter.ALL, talkturn));
    }

    private Node section(String title, String id, Table table, Node body) {
        return section(title, id, () -> table, body, List.of());
    }

    private Node section(String title, String id, Supplier<Table> table, Node body, List<String> notes) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.heading(title), gap, actions.menu(id, table));
        head.getStyleClass().add("section-head");
        VBox box = new VBox(4, head, body);
        if (!notes.isEmpty()) {
            Label note = Labels.wrapped(String.join(" ", notes), "muted");
            box.getChildren().add(note);
        }
        return box;
    }

    /** The header of a run: its name, what can be done with it, what people noted of it. */
    Node title(RunDetail detail, String name, @Nullable Partition partition) {
        String where = partition == null ? "" : " · " + partition.id();
        RunEntry run = detail.entry();
        Label heading = Labels.heading(name + where);
        FlowPane line = new FlowPane(
                10, 2, heading, menu.button("run-menu-" + run.folder().name(), () -> List.of(run)));
        line.setRowValignment(VPos.CENTER);
        if (detail.scores() != null) {
            line.getChildren().add(applyLink(run));
        }
        if (detail.scores() != null && detail.scores().fusion() == null) {
            line.getChildren().add(Buttons.link(Texts.of("results.read"), () -> open(detail, TalkturnFilter.ALL)));
        }
        VBox head = new VBox(4, line);
        if (!run.note().isEmpty()) {
            Label note = Labels.wrapped(run.note(), "muted");
            note.setId("note-" + run.folder().name());
            head.getChildren().add(note);
        } else if (run.about() == null) {
            head.getChildren().add(Labels.wrapped(Texts.of("results.about.damaged"), "warn"));
        }
        return head;
    }

    private Node applyLink(RunEntry run) {
        Hyperlink apply = Buttons.link(Texts.of("manage.apply"), () -> menu.apply(run));
        apply.setId("apply-" + run.folder().name());
        apply.setTooltip(new Tooltip(Texts.of("manage.apply.tip")));
        return apply;
    }
}
