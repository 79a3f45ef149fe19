package io.talkturn.ui.data.values;

import io.talkturn.corpus.Missingness;
import io.talkturn.corpus.Missingness.Column;
import io.talkturn.corpus.Missingness.Part;
import io.talkturn.corpus.Partition;
import io.talkturn.ui.chart.ChartExport;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.DataViewModel.Counted;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.StackedBar;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which share of every label and feature is missing, a column of bars a partition. */
final class MissingPanel extends VBox {
    /** The height of the heading, also of the chart beside it. */
    static final double HEAD = 28;

    private static final double THICK = 9;

    private final VBox body = new VBox(8);

    MissingPanel(DataViewModel model, ChartExport exports) {
        super(8);
        setId("missing-panel");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.heading(Texts.of("missing.title")), gap, exports.menu("missing", this));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(HEAD);
        getChildren().addAll(head, body);
        model.countedProperty().subscribe(this::show);
    }

    private void show(@Nullable Counted counted) {
        body.getChildren().clear();
        if (counted == null || counted.missing().columns().isEmpty()) {
            body.getChildren().add(Labels.muted(Texts.of("values.none")));
            return;
        }
        Missingness missing = counted.missing();
        List<Column> incomplete = missing.incomplete();
        if (incomplete.isEmpty()) {
            body.getChildren().add(Labels.wrapped(Texts.of("missing.none"), "muted"));
            return;
        }
        body.getChildren().add(bars(missing, incomplete));
        int whole = missing.columns().size() - incomplete.size();
        if (whole > 0) {
            body.getChildren().add(Labels.wrapped(Texts.of("missing.whole", Format.integer(whole)), "muted", "small"));
        }
    }

    private static Node bars(Missingness missing, List<Column> incomplete) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("bars");
        ColumnConstraints names = new ColumnConstraints(80, 120, 180);
        grid.getColumnConstraints().add(names);
        List<Partition> partitions = missing.partitions();
        for (int p = 0; p < partitions.size(); p++) {
            ColumnConstraints bars = new ColumnConstraints(40, 90, Double.MAX_VALUE);
            bars.setHgrow(Priority.ALWAYS);
            ColumnConstraints shares = new ColumnConstraints(46);
            shares.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().addAll(bars, shares);
            grid.add(Labels.muted(partitions.get(p).id()), 1 + 2 * p, 0, 2, 1);
        }
        ColumnConstraints all = new ColumnConstraints(64);
        all.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().add(all);
        grid.add(Labels.muted(Texts.of("column.missing")), 1 + 2 * partitions.size(), 0);
        for (int line = 0; line < incomplete.size(); line++) {
            addRow(grid, line + 1, incomplete.get(line), partitions);
        }
        return grid;
    }

    private static void addRow(GridPane grid, int line, Column column, List<Partition> partitions) {
        Label name = Labels.text(column.name());
        grid.add(name, 0, line);
        for (int p = 0; p < partitions.size(); p++) {
            Part part = column.byPartition().getOrDefault(partitions.get(p), new Part(0, 0));
            String said = Texts.of(
                    "missing.said",
                    column.name(),
                    partitions.get(p).id(),
                    Format.integer(part.missing()),
                    Format.integer(part.talkturns()));
            Node bar = bar(part);
            bar.setAccessibleText(said);
            Tooltip.install(bar, new Tooltip(said));
            grid.add(bar, 1 + 2 * p, line);
            grid.add(number(Format.percent(part.share())), 2 + 2 * p, line);
        }
        grid.add(number(Format.integer(column.all().missing())), 1 + 2 * partitions.size(), line);
    }

    /** What is missing in colour on what there is. */
    private static Node bar(Part part) {
        List<StackedBar.Part> parts = List.of(
                new StackedBar.Part(part.share(), "missing-part"),
                new StackedBar.Part(1 - part.share(), "not-missing"));
        StackedBar bar = new StackedBar(parts, 1, THICK);
        GridPane.setValignment(bar, VPos.CENTER);
        return bar;
    }

    private static Label number(String text) {
        Label label = Labels.muted(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
