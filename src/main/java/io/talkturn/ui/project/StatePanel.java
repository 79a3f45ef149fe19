package io.talkturn.ui.project;

import io.talkturn.run.RunEntry;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Pill;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.project.Step.Standing;
import io.talkturn.ui.runs.RunStates;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The open project: its steps, its corpora, its runs. */
final class StatePanel extends ScrollPane {
    private final AppContext context;
    private final VBox steps = new VBox();

    StatePanel(ProjectViewModel model, AppContext context) {
        this.context = context;
        setFitToWidth(true);
        var name = Labels.title("");
        name.textProperty().bind(model.nameProperty());
        var folder = Labels.muted("");
        folder.textProperty().bind(model.folderProperty());
        steps.getStyleClass().add("steps");
        model.steps().subscribe(() -> showSteps(model));
        showSteps(model);
        VBox content = new VBox(4, name, folder, space(8), steps, space(12), corpora(model), space(12), runs(model));
        content.getStyleClass().add("panel");
        setContent(content);
    }

    private void showSteps(ProjectViewModel model) {
        steps.getChildren().setAll(model.steps().stream().map(this::row).toList());
    }

    private Node row(Step step) {
        FontIcon icon = Icons.small(
                switch (step.standing()) {
                    case DONE -> Feather.CHECK_CIRCLE;
                    case NOW -> Feather.ARROW_RIGHT_CIRCLE;
                    case LATER -> Feather.CIRCLE;
                });
        icon.getStyleClass().add("step-" + step.standing().name().toLowerCase(Locale.ROOT));
        var title = Labels.text(step.title());
        title.getStyleClass().add("strong");
        title.setMinWidth(92);
        var text = Labels.text(step.text());
        text.getStyleClass().add(step.standing() == Standing.LATER ? "muted" : "usual");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(10, icon, title, text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("step");
        if (!step.action().isEmpty()) {
            var link = Buttons.link(step.action(), () -> context.navigator().show(step.page()));
            link.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(link);
        }
        return row;
    }

    private Node corpora(ProjectViewModel model) {
        DataTable<CorpusItem> table = new DataTable<CorpusItem>("corpora")
                .text(Texts.of("column.corpus"), 220, CorpusItem::title, "strong")
                .graphic("", 120, StatePanel::mark, c -> c.isSimulated() ? Texts.of("simulated") : "")
                .number(
                        Texts.of("column.conversations"),
                        90,
                        CorpusItem::conversations,
                        n -> Format.integer(n.longValue()))
                .number(Texts.of("column.talkturns"), 80, CorpusItem::talkturns, n -> Format.integer(n.longValue()))
                .text(Texts.of("column.labels"), 280, StatePanel::labels, "muted")
                .rows(model.corpora(), CorpusItem::folder)
                .whenEmpty(Labels.muted(Texts.of("project.nocorpora")));
        return section(Texts.of("project.corpora"), context.tables().install(table), 6);
    }

    private static Node mark(CorpusItem item) {
        return item.problem() != null
                ? new Pill(Texts.of("corpus.damaged"), "bad")
                : item.isSimulated() ? new Pill(Texts.of("simulated")) : new Region();
    }

    private static String labels(CorpusItem item) {
        if (item.problem() != null) {
            return item.problem().line();
        }
        return item.outline() == null ? "" : String.join(", ", item.outline().labels());
    }

    private Node runs(ProjectViewModel model) {
        DataTable<RunEntry> table = new DataTable<RunEntry>("runs")
                .text(Texts.of("column.run"), 260, run -> context.runs().nameOf(run), "run-name")
                .text(
                        Texts.of("column.state"),
                        120,
                        run -> RunStates.words(
                                run, context.runs().queueProperty().get()))
                .text(Texts.of("column.message"), 360, RunStates::message, "muted")
                .rows(model.runs(), run -> run.folder().path())
                .whenEmpty(Labels.muted(Texts.of("project.noruns")));
        table.setOnMouseClicked(e -> {
            RunEntry run = table.getSelectionModel().getSelectedItem();
            if (e.getClickCount() == 2 && run != null) {
                context.selection().runProperty().set(run.folder().path());
                context.navigator().show(run.state().hasResults() ? PageId.RESULTS : PageId.TRAIN);
            }
        });
        return section(Texts.of("project.runs"), context.tables().install(table), 6);
    }

    private static Node section(String title, DataTable<?> table, int rows) {
        table.fitRows(1, rows);
        GridPane.setHgrow(table, Priority.ALWAYS);
        return new VBox(4, Labels.heading(title), table);
    }

    private static Region space(double height) {
        Region region = new Region();
        region.setMinHeight(height);
        return region;
    }
}
