package io.talkturn.ui.results;

import io.talkturn.report.MeansTable;
import io.talkturn.report.SeedGroup;
import io.talkturn.report.Table;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.kit.EmptyState;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WrapRow;
import io.talkturn.ui.scores.Heads;
import io.talkturn.ui.scores.ReportActions;
import io.talkturn.ui.scores.ReportRow;
import io.talkturn.ui.scores.ReportTable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Means over seeds: one row a group of runs that differ in nothing else, and below it the seeds of the row selected. */
final class MeansPanel {
    private static final double TASK = 130;

    private final MeansViewModel model;
    private final ReportActions actions;
    private final ReportTable table = new ReportTable(true);
    private final ReportTable seeds = new ReportTable(true);
    private final Label notes = Labels.wrapped("", "muted");
    private final Label seedsTitle = Labels.heading("");
    private final StackPane view = new StackPane();

    /** @param open called with the run of a seed that is clicked */
    MeansPanel(MeansViewModel model, ReportActions actions, Consumer<RunFolder> open) {
        this.model = model;
        this.actions = actions;
        table.setId("means");
        table.setTableMenuButtonVisible(true);
        Heads.shorten(table);
        table.setAccessibleText(Texts.of("results.means"));
        table.getSelectionModel().selectedItemProperty().subscribe(this::showSeeds);
        seeds.setId("means-seeds");
        seeds.setAccessibleText(Texts.of("results.means.seeds"));
        seeds.onOpen(row -> row.key() instanceof RunFolder, row -> open.accept((RunFolder) row.key()));
        Region body = body();
        EmptyState empty = new EmptyState(
                Feather.BAR_CHART_2, Texts.of("results.means.empty"), Texts.of("results.means.empty.text"));
        view.getChildren().setAll(body, empty);
        model.meansProperty().subscribe(means -> {
            show(means);
            body.setVisible(!means.groups().isEmpty());
            empty.setVisible(means.groups().isEmpty());
        });
    }

    Node view() {
        return view;
    }

    /** What exports write. */
    Table shown() {
        return table.shown();
    }

    private Region body() {
        VBox below = new VBox(4, sectionHead(), seeds);
        VBox box = new VBox(14, choices(), new VBox(6, table, notes), below);
        box.getStyleClass().add("results-means");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Node choices() {
        Segmented<MeansTable.Sd> sd =
                new Segmented<>(List.of(MeansTable.Sd.values()), kind -> Texts.of("results.means.sd." + kind.name()));
        sd.setId("means-sd");
        sd.valueProperty().bindBidirectional(model.sdProperty());
        ChoiceBox<String> difference = new ChoiceBox<>();
        difference.setId("means-difference");
        difference
                .getItems()
                .setAll(Stream.concat(Stream.of(MeansViewModel.BY_TASK), MeansTable.known().stream())
                        .toList());
        difference.setConverter(new Title(metric ->
                metric.equals(MeansViewModel.BY_TASK) ? Texts.of("results.means.byTask") : MeansTable.title(metric)));
        difference.valueProperty().bindBidirectional(model.differenceProperty());
        difference.setAccessibleText(Texts.of("results.means.difference"));
        ChoiceBox<String> task = new ChoiceBox<>();
        task.setId("means-task");
        task.setMinWidth(TASK);
        task.setConverter(new Title(name -> name.equals(MeansViewModel.ALL) ? Texts.of("results.means.all") : name));
        task.setAccessibleText(Texts.of("results.means.task"));
        // new items clear the choice, which is none that the user made
        model.tasksProperty().subscribe(tasks -> {
            task.getItems()
                    .setAll(Stream.concat(Stream.of(MeansViewModel.ALL), tasks.stream())
                            .toList());
            task.setValue(model.taskProperty().get());
        });
        model.taskProperty().subscribe(task::setValue);
        task.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.taskProperty().set(chosen);
            }
        });
        // a name stays with its control where the line goes on in another
        return new WrapRow(22)
                .start(
                        named("results.means.task", task),
                        named("results.means.sd", sd),
                        named("results.means.difference", difference));
    }

    private static HBox named(String key, Node control) {
        var name = Labels.muted(Texts.of(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(8, name, control);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node sectionHead() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, seedsTitle, gap, actions.menu("seeds", seeds::shown));
        head.getStyleClass().add("section-head");
        return head;
    }

    private void show(MeansViewModel.Means means) {
        table.show(
                means.table(), row -> means.groups().get(row).runs().getFirst().folder());
        notes.setText(String.join(" ", means.table().notes()));
        if (table.getSelectionModel().getSelectedItem() == null) {
            table.getSelectionModel().selectFirst();
        }
        showSeeds(table.getSelectionModel().getSelectedItem());
    }

    private void showSeeds(@Nullable ReportRow row) {
        if (row == null) {
            return; // while the table is filled anew
        }
        MeansViewModel.Means means = model.meansProperty().get();
        for (int i = 0; i < means.groups().size(); i++) {
            SeedGroup group = means.groups().get(i);
            if (group.runs().getFirst().folder().equals(row.key())) {
                boolean isOfFolds = group.spec().fold() != null;
                seedsTitle.setText(
                        Texts.of(isOfFolds ? "results.means.of.folds" : "results.means.of", title(means.table(), i)));
                seeds.show(
                        means.seeds().get(i),
                        // below the runs of folds stand mean, spread and pooled figures, which are no run
                        line -> line < group.runs().size()
                                ? group.runs().get(line).folder()
                                : Integer.valueOf(line));
            }
        }
    }

    /** Corpus, main task, model and further tasks. */
    private static String title(Table table, int row) {
        return String.join(
                " · ",
                Stream.of(0, 1, 2, 3).map(column -> table.shown(row, column)).toList());
    }

    /** What people read of a choice. */
    private static final class Title extends StringConverter<String> {
        private final UnaryOperator<String> title;

        Title(UnaryOperator<String> title) {
            this.title = title;
        }

        @Override
        public String toString(@Nullable String value) {
            return value == null ? "" : title.apply(value);
        }

        @Override
        public String fromString(String title) {
            throw new UnsupportedOperationException("a choice box is not typed into");
        }
    }
}
