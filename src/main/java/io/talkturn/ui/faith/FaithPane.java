package io.talkturn.ui.faith;

import io.talkturn.report.FaithTable;
import io.talkturn.report.Table;
import io.talkturn.run.faith.FaithMeasure;
import io.talkturn.run.faith.FaithUnit;
import io.talkturn.run.faith.Faithfulness;
import io.talkturn.run.faith.SeedAgreement;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.ActivityLine;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WrapRow;
import io.talkturn.ui.scores.ReportActions;
import io.talkturn.ui.scores.ReportTable;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The figures of a test of attention, and the button that makes it. One pane shows one test after the other. */
final class FaithPane extends ScrollPane {
    private final Label sentence = Labels.wrapped("");
    private final Label seeds = Labels.wrapped("", "muted");
    private final Label notes = Labels.wrapped("", "muted");
    private final Button go = Buttons.usual(Texts.of("faith.go"), this::test);
    private final StackPane underWay = new StackPane();
    private final Segmented<FaithUnit> units =
            new Segmented<>(List.of(FaithUnit.values()), unit -> Texts.of("faith.unit." + unit.name()));
    private final Segmented<FaithMeasure> measures =
            new Segmented<>(List.of(FaithMeasure.values()), measure -> Texts.of("faith.measure." + measure.name()));
    private final Segmented<FaithView> views =
            new Segmented<>(List.of(FaithView.values()), view -> Texts.of("faith.view." + view.name()));
    private final Label nothing = Labels.wrapped(Texts.of("faith.nothing"), "muted");
    private final FaithCharts charts;
    private final ReportTable table = new ReportTable(true);
    private final VBox figures;
    private @Nullable FaithViewModel model;
    private Subscription shown = () -> {};

    FaithPane(AppContext context) {
        charts = new FaithCharts(context.theme(), context.charts());
        go.setId("faith-go");
        go.setTooltip(new Tooltip(Texts.of("faith.go.tip")));
        sentence.setId("faith-sentence");
        seeds.setId("faith-seeds");
        units.setId("faith-unit");
        units.setAccessibleText(Texts.of("faith.unit"));
        measures.setId("faith-measure");
        measures.setAccessibleText(Texts.of("faith.measure"));
        views.setId("faith-view");
        views.setAccessibleText(Texts.of("faith.view"));
        table.setId("table-faith");
        table.setAccessibleText(Texts.of("faith.figures"));
        table.hideAtFirst("taken away", "measure", "conversations", FaithTable.BELOW, "lowest");
        table.setTableMenuButtonVisible(true);
        underWay.setAlignment(Pos.CENTER_LEFT);
        Node makes = context.writing(go);
        makes.managedProperty().bind(makes.visibleProperty());
        makes.visibleProperty().bind(Bindings.isEmpty(underWay.getChildren()));
        nothing.setId("faith-nothing");
        nothing.managedProperty().bind(nothing.visibleProperty());
        charts.managedProperty().bind(charts.visibleProperty());
        charts.visibleProperty().bind(nothing.visibleProperty().not());
        figures = new VBox(
                12,
                new WrapRow(12).start(units, measures, views),
                nothing,
                charts,
                new VBox(4, head(new ReportActions(context)), table),
                seeds,
                notes);
        figures.managedProperty().bind(figures.visibleProperty());
        VBox content = new VBox(
                12, Labels.wrapped(Texts.of("faith.what"), "muted"), sentence, new HBox(8, makes, underWay), figures);
        content.getStyleClass().add("faith-pane");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /** Shows a test, and goes on showing it. */
    void show(FaithViewModel test) {
        shown.unsubscribe();
        model = test;
        units.valueProperty().set(test.unitProperty().get());
        measures.valueProperty().set(test.measureProperty().get());
        views.valueProperty().set(test.viewProperty().get());
        shown = test.sentenceProperty()
                .subscribe(sentence::setText)
                .and(test.underWayProperty().subscribe(this::follow))
                .and(test.resultProperty().subscribe(now -> fill()))
                .and(units.valueProperty().subscribe((before, unit) -> {
                    test.unitProperty().set(unit);
                    fill();
                }))
                .and(measures.valueProperty().subscribe((before, measure) -> {
                    test.measureProperty().set(measure);
                    fill();
                }));
        shown = shown.and(views.valueProperty().subscribe((before, view) -> {
            test.viewProperty().set(view);
            fill();
        }));
        setVvalue(0);
    }

    private HBox head(ReportActions actions) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.heading(Texts.of("faith.figures")), gap, actions.menu("faith", this::all));
        head.getStyleClass().add("section-head");
        return head;
    }

    /** What is exported: every figure, with its n. */
    private Table all() {
        FaithViewModel now = model;
        Faithfulness test = now == null ? null : now.resultProperty().get();
        return now == null || test == null
                ? new Table("faithfulness", "", List.of(), List.of(), List.of())
                : FaithTable.of(now.name(), test);
    }

    private void fill() {
        FaithViewModel now = model;
        Faithfulness test = now == null ? null : now.resultProperty().get();
        figures.setVisible(test != null);
        go.setText(Texts.of(test == null ? "faith.go" : "faith.again"));
        if (now == null || test == null) {
            return;
        }
        Table shownTable = FaithTable.of(now.name(), test, now::isShown);
        table.show(shownTable);
        nothing.setVisible(test.figures().stream().filter(now::isShown).allMatch(figure -> figure.talkturns() == 0));
        charts.show(now);
        SeedAgreement agreement = test.agreement();
        seeds.setText(agreement == null ? Texts.of("faith.seeds.none") : FaithTable.agreement(agreement));
        notes.setText(String.join(
                " ", FaithTable.of(now.name(), test.with(null), now::isShown).notes()));
    }

    private void follow(@Nullable Job<Boolean> job) {
        if (job == null) {
            underWay.getChildren().clear();
        } else {
            underWay.getChildren().setAll(new ActivityLine(job));
        }
    }

    private void test() {
        FaithViewModel now = model;
        if (now != null) {
            now.test();
        }
    }
}
