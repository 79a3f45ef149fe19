package io.talkturn.ui.results;

import io.talkturn.corpus.Partition;
import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.run.EngineProcess;
import io.talkturn.run.ProgressLine;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.ActivityLine;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.results.FusionDetail.Test;
import io.talkturn.ui.samples.SampleBrowser;
import io.talkturn.ui.samples.SampleFilter;
import io.talkturn.ui.scores.Heads;
import io.talkturn.ui.scores.PresenceGrid;
import io.talkturn.ui.scores.ReportActions;
import io.talkturn.ui.scores.ReportTable;
import io.talkturn.ui.scores.SideBySide;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The sections of a run of a fusion network: the paper's table, branches, modality ablation, noise test, samples. */
final class FusionPanel {
    private static final double BRANCHES = 220;

    private final AppContext context;
    private final ReportActions actions;
    private final Runnable changed;
    private final Consumer<RunFolder> look;
    private final Map<Path, Job<String>> underWay = new HashMap<>();
    private @Nullable Browsing browsing;
    private @Nullable Awaited awaited;

    private record Browsing(RunFolder run, RunEntry entry, Partition partition, SampleBrowser browser) {}

    private record Awaited(RunFolder run, SampleFilter filter) {}

    /**
     * Sections for one run after the other.
     *
     * @param changed called when a test has written a table into a run folder
     * @param look looks into one run alone
     */
    FusionPanel(AppContext context, ReportActions actions, Runnable changed, Consumer<RunFolder> look) {
        this.context = context;
        this.actions = actions;
        this.changed = changed;
        this.look = look;
    }

    /** A task of numbers: its figures beside the scatter of truth and prediction. */
    Node ofNumbers(RunDetail detail, FusionDetail fused, Node scatter) {
        ReportTable figures = table("figures", fused.figures());
        Node first = section(
                Texts.of("results.figures"),
                "figures",
                figures::shown,
                figures,
                fused.figures().notes());
        return new VBox(18, new SideBySide(540, List.of(first, scatter)), tests(detail, fused));
    }

    /** A task of classes. */
    Node of(RunDetail detail, RunDetail.Scores scores, FusionDetail fused, Optional<Node> confusion) {
        SampleBrowser samples = browser(detail, scores);
        ReportTable affect = table("affect", fused.affect());
        affect.onOpen(row -> {
            if (row.key() instanceof Cell.Text(String name)
                    && scores.predictions().classes().contains(name)) {
                samples.show(SampleFilter.truth(name));
            }
        });
        Node first = section(
                Texts.of("results.affect"),
                "affect",
                affect::shown,
                affect,
                fused.affect().notes());
        Node second = confusion.orElseGet(() -> presence(fused, samples));
        return new VBox(18, new SideBySide(540, List.of(first, second)), tests(detail, fused));
    }

    /** The samples of the run, as wide as the page. */
    Node samples(RunDetail detail, RunDetail.Scores scores) {
        SampleBrowser samples = browser(detail, scores);
        return section(Texts.of("results.samples"), "samples", samples::shown, samples, List.of());
    }

    /** Shows the samples that a figure counts; of a run that is not looked into alone, once it is. */
    void show(RunFolder run, SampleFilter filter) {
        Browsing now = browsing;
        if (now != null && now.run().equals(run) && now.browser().getScene() != null) {
            now.browser().show(filter);
        } else {
            awaited = new Awaited(run, filter);
            look.accept(run);
        }
    }

    /** A page made anew, for example with another table, keeps the samples as they were filtered. */
    private SampleBrowser browser(RunDetail detail, RunDetail.Scores scores) {
        RunFolder run = detail.entry().folder();
        Browsing now = browsing;
        if (now == null
                || !now.run().equals(run)
                || now.partition() != detail.partition()
                || !now.entry().equals(detail.entry())) {
            now = new Browsing(
                    run,
                    detail.entry(),
                    detail.partition(),
                    new SampleBrowser(context, run, scores.predictions(), detail.partition()));
            browsing = now;
        }
        Awaited wanted = awaited;
        if (wanted != null && wanted.run().equals(run)) {
            awaited = null;
            SampleBrowser browser = now.browser();
            Platform.runLater(() -> browser.show(wanted.filter())); // once it has its place on the page
        }
        return now.browser();
    }

    private Node presence(FusionDetail fused, SampleBrowser samples) {
        PresenceGrid grid = new PresenceGrid(
                context.theme(),
                fused.presence(),
                (name, isTrue, isPredicted) -> samples.show(SampleFilter.presence(name, isTrue, isPredicted)));
        grid.setMaxWidth(520);
        return section(Texts.of("results.presence"), "presence", fused::presenceTable, grid, List.of());
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
        if (known.isEmpty()) {
            return new VBox(
                    6,
                    Labels.heading(Texts.of("results." + test.id())),
                    Labels.wrapped(Texts.of("results." + test.id() + ".what"), "muted"),
                    goes(detail.entry(), test, detail.partition()));
        }
        Table table = known.get();
        ReportTable view = new ReportTable(true);
        view.setId("table-" + test.id());
        Heads.shorten(view);
        view.hideAtFirst(table.header().stream().filter(FusionPanel::isDetail).toArray(String[]::new));
        view.setTableMenuButtonVisible(true);
        view.show(table);
        return section(Texts.of("results." + test.id()), test.id(), view::shown, view, table.notes());
    }

    /** The button that starts a test, and in its place how far the test is while it goes on. */
    private Node goes(RunEntry run, Test test, Partition partition) {
        StackPane place = new StackPane();
        place.setAlignment(Pos.CENTER_LEFT);
        Path file = run.folder().path().resolve(test.file(partition));
        Button go = Buttons.usual(Texts.of("results." + test.id() + ".go"), () -> {});
        go.setOnAction(e -> {
            Job<String> job = start(run, test, partition);
            underWay.put(file, job);
            job.onEnd(() -> underWay.remove(file, job));
            follow(place, go, job);
        });
        go.setId("test-" + test.id());
        place.getChildren().setAll(context.writing(go));
        Job<String> earlier = underWay.get(file);
        if (earlier != null) {
            follow(place, go, earlier);
        }
        return place;
    }

    /** Where it ends with a table, the page is made anew; where it is cancelled the button comes back. */
    private static void follow(StackPane place, Button go, Job<String> job) {
        ActivityLine line = new ActivityLine(job);
        go.setVisible(false);
        place.getChildren().add(line);
        job.onEnd(() -> {
            place.getChildren().remove(line);
            go.setVisible(true);
        });
    }

    private Job<String> start(RunEntry run, Test test, Partition partition) {
        return context.jobs()
                .<String>start(
                        run.folder().path(),
                        Texts.of("results.test.job", Texts.of("results." + test.id()), run.title()),
                        progress -> EngineProcess.run(
                                Texts.of("results.test.load"),
                                test.command(run.folder(), partition),
                                progress,
                                FusionPanel::told))
                .onEnd(changed);
    }

    private static String told(ProgressLine line) {
        return line.done() == line.total()
                ? Texts.of("results.test.done")
                : Texts.of("results.test.under", line.what(), line.done() + 1, line.total());
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
