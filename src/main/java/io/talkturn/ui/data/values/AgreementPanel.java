package io.talkturn.ui.data.values;

import io.talkturn.corpus.LabelAgreement;
import io.talkturn.corpus.LabelAgreement.OfClasses;
import io.talkturn.corpus.LabelAgreement.OfNumbers;
import io.talkturn.corpus.LabelAgreement.Spread;
import io.talkturn.corpus.LabelAgreement.Votes;
import io.talkturn.ui.chart.ChartExport;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.DataViewModel.Counted;
import io.talkturn.ui.kit.Choices;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.StackedBar;
import io.talkturn.ui.kit.StackedBar.Part;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.ClassColours;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How far annotators agreed on one label, by class or by part of the scale; hidden where nothing is known of them. */
final class AgreementPanel extends VBox {
    private static final double THICK = 13;
    /** All agree, majority, no majority: the shades of a class's colour. */
    private static final List<String> SHADES = List.of("shade-train", "shade-dev", "shade-test");

    private final ComboBox<String> choice = new ComboBox<>();
    private final VBox body = new VBox(8);
    private List<LabelAgreement> known = List.of();

    AgreementPanel(DataViewModel model, ChartExport exports) {
        super(8);
        setId("agreement-panel");
        choice.setId("agreement-label");
        choice.setAccessibleText(Texts.of("agreement.title"));
        choice.valueProperty().subscribe(this::show);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head =
                new HBox(10, Labels.heading(Texts.of("agreement.title")), choice, gap, exports.menu("agreement", this));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(MissingPanel.HEAD);
        getChildren().addAll(head, body);
        managedProperty().bind(visibleProperty());
        model.countedProperty().subscribe(this::fill);
    }

    private void fill(@Nullable Counted counted) {
        known = counted == null ? List.of() : counted.agreements();
        String before = choice.getValue();
        List<String> labels = known.stream().map(LabelAgreement::label).toList();
        String wanted =
                labels.contains(before) ? before : labels.stream().findFirst().orElse(null);
        Choices.fill(choice, labels, wanted);
        setVisible(!labels.isEmpty());
        show(wanted);
    }

    private void show(@Nullable String label) {
        body.getChildren()
                .setAll(known.stream()
                        .filter(agreement -> agreement.label().equals(label))
                        .findFirst()
                        .map(AgreementPanel::chart)
                        .orElse(List.of()));
    }

    private static List<Node> chart(LabelAgreement agreement) {
        return switch (agreement) {
            case OfClasses classes -> List.of(votes(classes), legend());
            case OfNumbers numbers ->
                List.of(spreads(numbers), Labels.wrapped(Texts.of("agreement.spread.text"), "muted", "small"));
        };
    }

    private static Node votes(OfClasses agreement) {
        GridPane grid = grid(Texts.of("agreement.mean"));
        ClassColours colours =
                new ClassColours(agreement.classes().stream().map(Votes::name).toList());
        int line = 1;
        for (Votes votes : agreement.classes()) {
            addVotes(grid, line++, votes, votes.name(), colours.of(votes.name()).styleClass());
        }
        addVotes(grid, line, agreement.all(), Texts.of("data.all"), "hue-grey");
        return grid;
    }

    private static void addVotes(GridPane grid, int line, Votes votes, String name, String hue) {
        List<Integer> counts = List.of(votes.unanimous(), votes.majority(), votes.split());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            parts.add(new Part(counts.get(i), hue, SHADES.get(i)));
        }
        String said = Texts.of(
                "agreement.said",
                name,
                Format.integer(votes.unanimous()),
                Format.integer(votes.majority()),
                Format.integer(votes.split()),
                Format.integer(votes.unknown()));
        addRow(grid, line, name, new StackedBar(parts, votes.known(), THICK), said, votes.known(), votes.mean());
    }

    private static Node spreads(OfNumbers agreement) {
        GridPane grid = grid(Texts.of("agreement.sd"));
        double widest = agreement.parts().stream()
                .mapToDouble(part -> part.spread().mean())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        int line = 1;
        for (Spread part : agreement.parts()) {
            addSpread(grid, line++, part, Texts.of("values.scale", end(part.from()), end(part.to())), widest);
        }
        addSpread(grid, line, agreement.all(), Texts.of("data.all"), widest);
        return grid;
    }

    private static void addSpread(GridPane grid, int line, Spread part, String name, double widest) {
        double mean = part.spread().mean();
        List<Part> parts = Double.isNaN(mean) ? List.of() : List.of(new Part(mean, "rater-spread"));
        String said = Texts.of(
                "agreement.spread.said",
                name,
                Format.decimals(mean, 3),
                Format.decimals(part.spread().lowest(), 3),
                Format.decimals(part.spread().highest(), 3),
                Format.integer(part.spread().present()),
                Format.integer(part.spread().missing()));
        addRow(
                grid,
                line,
                name,
                new StackedBar(parts, widest, THICK),
                said,
                part.spread().present(),
                mean);
    }

    private static void addRow(
            GridPane grid, int line, String name, StackedBar bar, String said, int talkturns, double mean) {
        bar.setAccessibleText(said);
        Tooltip.install(bar, new Tooltip(said));
        grid.addRow(line, Labels.text(name), bar, number(Format.integer(talkturns)), number(Format.decimals(mean, 2)));
    }

    private static GridPane grid(String measure) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("bars");
        ColumnConstraints names = new ColumnConstraints(80, 110, 150);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints(56);
        numbers.setHalignment(HPos.RIGHT);
        ColumnConstraints means = new ColumnConstraints(56);
        means.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, bars, numbers, means);
        grid.add(number(Texts.of("column.talkturns")), 2, 0);
        grid.add(number(measure), 3, 0);
        return grid;
    }

    private static Node legend() {
        FlowPane legend = new FlowPane(14, 4);
        List<String> meanings = List.of("agreement.unanimous", "agreement.majority", "agreement.split");
        for (int i = 0; i < SHADES.size(); i++) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("shade-swatch", SHADES.get(i));
            HBox key = new HBox(5, swatch, Labels.muted(Texts.of(meanings.get(i))));
            key.setAlignment(Pos.CENTER_LEFT);
            legend.getChildren().add(key);
        }
        return legend;
    }

    private static String end(double value) {
        return Format.decimals(value, 1);
    }

    private static Label number(String text) {
        Label label = Labels.muted(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
