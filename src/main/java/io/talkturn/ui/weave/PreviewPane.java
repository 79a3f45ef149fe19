package io.talkturn.ui.weave;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Talkturn;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.SearchableBox;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WrapRow;
import io.talkturn.weaving.WeavePreview;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One conversation as it would be woven, below its time line. */
final class PreviewPane extends VBox {
    private static final int MOST_LANES = 3;
    private static final double LEAD = 0.2;

    private final WeaveViewModel model;
    private final TimeLine timeLine = new TimeLine();
    private final ScrollBar scroll = new ScrollBar();
    private final Segmented<Stretch> stretch = new Segmented<>(List.of(Stretch.values()), Stretch::title);
    private final ListView<PreviewRow> list = new ListView<>();
    private final BooleanProperty isTimed = new SimpleBooleanProperty(this, "timed", true);
    private final Label notes = Labels.wrapped("", "muted", "small");

    PreviewPane(WeaveViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("panel");
        setMinWidth(320);
        stretch.valueProperty().set(Stretch.HALF_MINUTE);
        list.setId("weave-preview");
        list.setAccessibleText(Texts.of("weave.preview"));
        list.getStyleClass().add("preview");
        list.setCellFactory(l -> new PreviewCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        ScrollPane lanes = new ScrollPane(timeLine);
        lanes.setFitToWidth(true);
        lanes.getStyleClass().add("time-line-pane");
        lanes.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        timeLine.minHeightProperty()
                .subscribe(height -> lanes.setMinHeight(
                        Math.min(height.doubleValue(), MOST_LANES * TimeLine.LANE + TimeLine.AXIS) + 2));
        Presence.withWords(notes);
        Label legend = Labels.wrapped(Texts.of("weave.timeline.legend"), "muted", "small");
        Label untimed = Labels.wrapped(Texts.of("weave.timeline.none"), "muted");
        untimed.setId("weave-untimed");
        Presence.when(isTimed, lanes, legend, stretch);
        Presence.when(isTimed.not(), untimed);
        scroll.managedProperty().bind(isTimed);
        getChildren().addAll(head(), untimed, lanes, scroll, legend, notes, list);
        model.previewProperty().subscribe(this::show);
        model.modeProperty().subscribe(mode -> draw());
        stretch.valueProperty().subscribe(s -> fitScroll());
        scroll.valueProperty().subscribe(v -> draw());
        list.getSelectionModel().selectedItemProperty().subscribe(this::follow);
    }

    private Node head() {
        SearchableBox<Conversation> conversation =
                new SearchableBox<>("weave-conversation", Texts.of("column.conversation"), Conversation::title);
        conversation.follow(model.conversations());
        conversation.setMaxWidth(360);
        conversation.chosenProperty().bindBidirectional(model.conversationProperty());
        return new WrapRow(10)
                .start(Labels.heading(Texts.of("weave.preview")), conversation)
                .end(stretch);
    }

    private void show(@Nullable WeavePreview preview) {
        int selected = list.getSelectionModel().getSelectedIndex();
        boolean isSame = preview != null
                && !list.getItems().isEmpty()
                && list.getItems().size() == preview.turns().size();
        list.getItems().setAll(preview == null ? List.of() : PreviewRow.of(preview));
        list.getSelectionModel().select(isSame && selected >= 0 ? selected : 0);
        notes.setText(
                preview == null
                        ? ""
                        : String.join(
                                " ",
                                preview.notes().stream().map(n -> n.reason()).toList()));
        isTimed.set(preview == null || end() > 0);
        fitScroll();
    }

    private void fitScroll() {
        double end = end();
        double length = length();
        scroll.setMin(0);
        scroll.setMax(Math.max(0, end - length));
        scroll.setVisibleAmount(end <= 0 ? 1 : scroll.getMax() * Math.min(1, length / end));
        scroll.setUnitIncrement(length / 10);
        scroll.setBlockIncrement(length / 2);
        scroll.setVisible(end > length);
        scroll.setValue(Math.min(scroll.getValue(), scroll.getMax()));
        draw();
    }

    /** Brings the selected talkturn into sight. */
    private void follow(@Nullable PreviewRow row) {
        Double start = row == null ? null : row.talkturn().start();
        if (start != null && (start < scroll.getValue() || start > scroll.getValue() + length() * (1 - LEAD))) {
            scroll.setValue(Math.clamp(start - LEAD * length(), 0, Math.max(0, scroll.getMax())));
        }
        draw();
    }

    private void draw() {
        timeLine.show(
                model.previewProperty().get(),
                model.modeProperty().get(),
                scroll.getValue(),
                length(),
                list.getSelectionModel().getSelectedIndex());
    }

    private double length() {
        double seconds = stretch.valueProperty().get().seconds;
        return Double.isNaN(seconds) ? Math.max(1, end()) : seconds;
    }

    private double end() {
        return list.getItems().stream()
                .map(PreviewRow::talkturn)
                .map(Talkturn::end)
                .mapToDouble(end -> end == null ? 0 : end)
                .max()
                .orElse(0);
    }

    /** How much of the conversation the time line shows. */
    private enum Stretch {
        TEN_SECONDS(10),
        HALF_MINUTE(30),
        TWO_MINUTES(120),
        ALL(Double.NaN);

        private final double seconds;

        Stretch(double seconds) {
            this.seconds = seconds;
        }

        String title() {
            return Double.isNaN(seconds)
                    ? Texts.of("weave.stretch.all")
                    : Texts.of("weave.stretch", String.valueOf((int) seconds));
        }
    }
}
