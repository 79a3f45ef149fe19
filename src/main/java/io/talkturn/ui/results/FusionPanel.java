package io.talkturn.ui.results;

import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.run.EngineProcess;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.AppContext;
import io.talkturn.ui.Texts;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.results.FusionDetail.Test;
import io.talkturn.ui.samples.SampleBrowser;
import io.talkturn.ui.scores.ReportActions;
import io.talkturn.ui.scores.ReportTable;
import io.talkturn.ui.scores.SideBySide;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sections of a run of a fusion network: the paper's table, branches, modality ablation, noise test, samples. */
final class FusionPanel {
    private static final double BRANCHES = 220;

    private final AppContext context;
    private final ReportActions actions;
    private final Runnable changed;

    /** @param changed called when a test has written a table into a run folder */
    FusionPanel(AppContext context, ReportActions actions, Runnable changed) {
        this.context = context;
        this.actions = actions;
        this.changed = changed;
    }

    Node of(RunDetail detail, RunDetail.Scores scores, FusionDetail fused, Optional<Node> confusion) {
        SampleBrowser samples =
                new SampleBrowser(context, detail.entry().folder(), scores.predictions(), detail.partition());
        ReportTable affect = table("affect", fused.affect());
        affect.onOpen(row -> {
            if (row.key() instanceof Cell.Text(String name)) {
                samples.showClass(name);
            }
        });
        VBox box = new VBox(18);
        Node first = section(
                Texts.of("results.affect"),
                "affect",
                affect::shown,
                affect,
                fused.affect().notes());
        box.getChildren()
                .add(confusion
                        .<Node>map(matrix -> new SideBySide(540, List.of(first, matrix)))
                        .orElse(first));
        box.getChildren()
                .addAll(
                        tests(detail, fused),
                        section(Texts.of("results.samples"), "samples", samples::shown, samples, List.of()));
        return box;
    }

    private Region branches(Table table) {
        ReportTable view = table("branches", table);
        return section(Texts.of("results.branches"), "branches", view::shown, view, table.notes());
    }

    private Node tests(RunDetail detail, FusionDetail fused) {
        VBox tests = new VBox(14, test(detail, Test.WITHOUT, fused.without()), test(detail, Test.NOISE, fused.noise()));
        tests.setMinWidth(0);
        HBox.setHgrow(tests, Priority.ALWAYS);
        if (fused.branches().rows().isEmpty()) {
            return tests;
        }
        Region branches = branches(fused.branches());
        branches.setMinWidth(BRANCHES);
        branches.setMaxWidth(BRANCHES);
        return new HBox(28, branches, tests);
    }

    private Node test(RunDetail detail, Test test, Optional<Table> known) {
        RunFolder run = detail.entry().folder();
        Button go = Buttons.usual(
                Texts.of("results." + test.id() + ".go"),
                () -> context.jobs()
                        .<String>start(
                                Texts.of("results." + test.id()),
                                progress -> EngineProcess.run(
                                        Texts.of("results." + test.id()),
                                        test.command(run, detail.partition()),
                                        progress))
                        .onDone(said -> changed.run()));
        go.setId("test-" + test.id());
        if (known.isEmpty()) {
            return new VBox(
                    6,
                    Labels.heading(Texts.of("results." + test.id())),
                    Labels.wrapped(Texts.of("results." + test.id() + ".what"), "muted"),
                    go);
        }
        Table table = known.get();
        ReportTable view = new ReportTable(true);
        view.setId("table-" + test.id());
        view.hideAtFirst(table.header().stream().filter(FusionPanel::isDetail).toArray(String[]::new));
        view.setTableMenuButtonVisible(true);
        view.show(table);
        return section(Texts.of("results." + test.id()), test.id(), view::shown, view, table.notes());
    }

    /** What the narrow table does not show at first; its menu does. */
    private static boolean isDetail(String column) {
        return column.startsWith("accuracy") || (column.startsWith("WAcc ") && !column.contains("mean"));
    }

    private static ReportTable table(String id, Table table) {
        ReportTable view = new ReportTable(true);
        view.setId("table-" + id);
        view.show(table);
        return view;
    }

    private VBox section(String title, String id, Supplier<Table> table, Node body, List<String> notes) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.heading(title), gap, actions.menu(id, table));
        head.getStyleClass().add("section-head");
        VBox box = new VBox(4, head, body);
        if (!notes.isEmpty()) {
            box.getChildren().add(Labels.wrapped(String.join(" ", notes), "muted"));
        }
        return box;
    }
}
