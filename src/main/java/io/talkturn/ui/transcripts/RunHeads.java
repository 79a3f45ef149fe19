package io.talkturn.ui.transcripts;

import io.talkturn.report.RunNames;
import io.talkturn.run.RunEntry;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The names of two runs over their columns, and the room that two columns need: the panel at the side can be folded. */
final class RunHeads extends HBox {
    /** The room that numbers and speakers take at the left of the talkturns. */
    private static final double GUTTER = 84;

    private static final double GAP = 16;

    /** In a window as wide as this there is room for two columns and the panel. */
    private static final double WIDE = 1500;

    private final TranscriptsViewModel model;
    private final Label left = head("transcript-head-left");
    private final Label right = head("transcript-head-right");
    private final ToggleButton panelShown = new ToggleButton(null, Icons.small(Feather.SIDEBAR));
    private final ToggleButton differing = new ToggleButton(Texts.of("transcripts.differ"));
    private final BooleanProperty isOfOneLabel = new SimpleBooleanProperty(true);
    private boolean isFolded;

    RunHeads(TranscriptsViewModel model) {
        super(GAP);
        this.model = model;
        setId("transcript-heads");
        getStyleClass().add("transcript-heads");
        getChildren().addAll(left, right);
        managedProperty().bind(visibleProperty());
        panelShown.setId("transcript-panel");
        panelShown.getStyleClass().addAll("flat", "icon-button");
        panelShown.setTooltip(new Tooltip(Texts.of("transcripts.panel")));
        panelShown.setAccessibleText(Texts.of("transcripts.panel"));
        panelShown.setSelected(true);
        differing.setId("transcript-differ");
        differing.getStyleClass().add("differ-toggle");
        differing.setMinWidth(USE_PREF_SIZE);
        differing.setTooltip(new Tooltip(Texts.of("transcripts.differ.tip")));
        differing.setOnAction(e -> model.filterDiffering(differing.isSelected()));
        model.filterProperty()
                .subscribe(now -> differing.setSelected(now.marks().differ()));
        Presence.when(visibleProperty(), differing);
        Why.say(differing, Texts.of("transcripts.differ.labels"));
        // where it is on it can be taken off, whatever stands beside each other now
        differing
                .disableProperty()
                .bind(isOfOneLabel.or(differing.selectedProperty()).not());
        model.left().runProperty().subscribe(this::tell);
        model.right().runProperty().subscribe(this::tell);
        tell(); // the first state is shown like any later one
        setPadding(new Insets(0, 0, 4, GUTTER));
    }

    /** The button that folds and unfolds the panel. */
    Node toggle() {
        return panelShown;
    }

    /** The button that leaves only those talkturns which the two runs predict differently. */
    Node differing() {
        return differing;
    }

    /** Brings the panel into sight, where it was folded. */
    void unfold() {
        panelShown.setSelected(true);
    }

    /** Folds a panel of a split pane: at once where a second run comes and the window is not wide. */
    void fold(SplitPane split, Node panel) {
        panelShown.selectedProperty().subscribe((before, shown) -> show(split, panel, shown));
        model.right().runProperty().subscribe((before, now) -> {
            boolean isNarrow = split.getWidth() < WIDE;
            if (before == null && now != null && isNarrow && panelShown.isSelected()) {
                isFolded = true;
                panelShown.setSelected(false);
            } else if (now == null && isFolded) {
                isFolded = false;
                panelShown.setSelected(true);
            }
        });
    }

    private static void show(SplitPane split, Node panel, boolean shown) {
        double first = split.getDividerPositions()[0];
        if (!shown) {
            split.getItems().remove(panel);
            split.setDividerPositions(first);
        } else if (!split.getItems().contains(panel)) {
            split.getItems().add(panel);
            double side = panel.prefWidth(-1) / Math.max(1, split.getWidth());
            split.setDividerPositions(first, Math.clamp(1 - side, first, 1));
        }
    }

    private void tell() {
        RunEntry first = model.left().runProperty().get();
        RunEntry second = model.right().runProperty().get();
        setVisible(first != null && second != null);
        if (first != null && second != null) {
            isOfOneLabel.set(OpenRun.areOfOneLabel(first, second));
            RunNames names = RunNames.of(List.of(first, second));
            show(left, names, first);
            show(right, names, second);
        }
    }

    private static void show(Label head, RunNames names, @Nullable RunEntry run) {
        if (run != null) {
            head.setText(names.brief(run));
            head.getTooltip().setText(names.of(run));
        }
    }

    private static Label head(String id) {
        Label head = new Label();
        head.setId(id);
        head.getStyleClass().add("heading");
        head.setTooltip(new Tooltip());
        head.setMinWidth(0);
        head.setPrefWidth(0);
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        return head;
    }
}
