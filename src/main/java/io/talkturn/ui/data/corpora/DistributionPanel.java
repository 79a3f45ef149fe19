package io.talkturn.ui.data.corpora;

import io.talkturn.corpus.CorpusSummary.ClassCounts;
import io.talkturn.corpus.CorpusSummary.NumberRanges;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Range;
import io.talkturn.ui.chart.ChartExport;
import io.talkturn.ui.data.shared.ClassRow;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.DataViewModel.Counted;
import io.talkturn.ui.kit.Choices;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.StackedBar;
import io.talkturn.ui.kit.StackedBar.Part;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.theme.ClassColours;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How often each class of a label stands in train, dev and test; for a number label its range in each. */
final class DistributionPanel extends VBox {
    /** From the strongest shade to the weakest. */
    private static final List<Partition> SHADES =
            List.of(Partition.TRAIN, Partition.DEV, Partition.TEST, Partition.NONE);

    private final DataViewModel model;
    private final ComboBox<String> choice = new ComboBox<>();
    private final VBox body = new VBox();
    private final HBox shades = new HBox(10);
    private boolean filling;

    DistributionPanel(DataViewModel model, ChartExport exports) {
        super(8);
        this.model = model;
        choice.setId("label-choice");
        choice.setAccessibleText(Texts.of("data.label"));
        choice.setTooltip(new Tooltip(Texts.of("data.label.tip")));
        Why.say(choice, Texts.of("data.label.none"));
        choice.valueProperty().subscribe(name -> {
            if (name != null && !filling) {
                model.labelProperty().set(name);
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, choice, shades, gap, exports.menu("distribution", this));
        shades.setAlignment(Pos.CENTER_LEFT);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, body);
        model.countedProperty().subscribe(counted -> fill(counted));
        model.labelProperty().subscribe(label -> show());
    }

    /** Which shade of a class's colour stands for which partition. */
    private void showShades(ClassCounts counts) {
        shades.getChildren().clear();
        for (Partition partition : SHADES) {
            boolean isThere =
                    IntStream.range(0, counts.classes().size()).anyMatch(c -> ClassRow.count(counts, partition, c) > 0);
            if (isThere) {
                Region swatch = new Region();
                swatch.getStyleClass().addAll("shade-swatch", "shade-" + partition.id());
                HBox key = new HBox(4, swatch, Labels.muted(partition.id()));
                key.setAlignment(Pos.CENTER_LEFT);
                shades.getChildren().add(key);
            }
        }
    }

    private void fill(@Nullable Counted counted) {
        filling = true;
        List<String> names = counted == null
                ? List.of()
                : counted.corpus().labels().stream().map(Label::name).toList();
        Choices.fill(choice, names, model.labelProperty().get());
        filling = false;
        show();
    }

    private void show() {
        Counted counted = model.countedProperty().get();
        String label = model.labelProperty().get();
        choice.setDisable(counted == null || label == null);
        if (counted == null || label == null) {
            filling = true;
            choice.setValue(null); // the label of the corpus before
            filling = false;
            body.getChildren().setAll(counted == null ? List.of() : List.of(Labels.muted(Texts.of("data.label.none"))));
            return;
        }
        filling = true;
        choice.setValue(label);
        filling = false;
        shades.getChildren().clear();
        counted.summary().classLabels().stream()
                .filter(c -> c.name().equals(label))
                .findFirst()
                .ifPresent(c -> {
                    showShades(c);
                    body.getChildren().setAll(bars(c));
                });
        counted.summary().numberLabels().stream()
                .filter(n -> n.name().equals(label))
                .findFirst()
                .ifPresent(n -> body.getChildren().setAll(ranges(n)));
    }

    private static Node bars(ClassCounts counts) {
        GridPane grid = grid();
        ClassColours colours = new ClassColours(counts.classes());
        int most = IntStream.range(0, counts.classes().size())
                .map(counts::total)
                .max()
                .orElse(0);
        for (int c = 0; c < counts.classes().size(); c++) {
            int number = c;
            String hue = colours.of(counts.classes().get(c)).styleClass();
            List<Part> parts = SHADES.stream()
                    .map(p -> new Part(ClassRow.count(counts, p, number), hue, "shade-" + p.id()))
                    .toList();
            StackedBar bar = new StackedBar(parts, most, 13);
            String said = said(counts, number);
            Tooltip.install(bar, new Tooltip(said));
            bar.setAccessibleText(said);
            grid.addRow(c, Labels.text(counts.classes().get(c)), bar, number(Format.integer(counts.total(c))));
        }
        int missing =
                counts.missing().values().stream().mapToInt(Integer::intValue).sum();
        grid.addRow(
                counts.classes().size(),
                Labels.muted(Texts.of("data.missing")),
                new HBox(),
                number(Format.integer(missing)));
        return grid;
    }

    private static String said(ClassCounts counts, int number) {
        StringBuilder said = new StringBuilder(counts.classes().get(number));
        SHADES.forEach(p -> said.append(" · ")
                .append(p.id())
                .append(' ')
                .append(Format.integer(ClassRow.count(counts, p, number))));
        return said.toString();
    }

    private static Node ranges(NumberRanges ranges) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figures");
        grid.addRow(
                0,
                Labels.muted(Texts.of(
                        "data.scale", Format.decimals(ranges.lowest(), 0), Format.decimals(ranges.highest(), 0))),
                head("column.present"),
                head("column.missing"),
                head("column.lowest"),
                head("column.highest"),
                head("column.mean"));
        int line = 1;
        for (Partition partition : SHADES) {
            Range range = ranges.byPartition().get(partition);
            if (range != null && range.present() + range.missing() > 0) {
                addRange(grid, line++, partition.id(), range);
            }
        }
        addRange(grid, line, Texts.of("data.all"), ranges.all());
        for (int column = 1; column < 6; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(column == 1 ? firstColumn() : constraints);
        }
        return grid;
    }

    private static ColumnConstraints firstColumn() {
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        return first;
    }

    private static void addRange(GridPane grid, int line, String name, Range range) {
        grid.addRow(
                line,
                Labels.text(name),
                number(Format.integer(range.present())),
                number(Format.integer(range.missing())),
                number(Format.decimals(range.lowest(), 2)),
                number(Format.decimals(range.highest(), 2)),
                number(Format.decimals(range.mean(), 2)));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("bars");
        ColumnConstraints names = new ColumnConstraints(80, 110, 150);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints(48);
        numbers.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, bars, numbers);
        return grid;
    }

    private static Node head(String key) {
        return number(Texts.of(key));
    }

    private static Node number(String text) {
        var label = Labels.muted(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
