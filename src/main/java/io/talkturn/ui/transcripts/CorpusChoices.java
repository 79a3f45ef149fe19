package io.talkturn.ui.transcripts;

import io.talkturn.ui.kit.Choices;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What of a corpus stands in its transcripts while no run is read: a label, the narratives or the words alone. */
final class CorpusChoices extends HBox {
    CorpusChoices(CorpusSide corpus) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        ComboBox<String> label = new ComboBox<>();
        label.setId("transcript-label");
        label.setAccessibleText(Texts.of("transcripts.label"));
        label.setTooltip(new Tooltip(Texts.of("transcripts.label.tip")));
        label.setMaxWidth(160);
        corpus.labels()
                .subscribe(() -> Choices.fill(
                        label, corpus.labels(), corpus.labelProperty().get()));
        corpus.labelProperty().subscribe(label::setValue);
        label.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                corpus.labelProperty().set(chosen);
            }
        });
        Label name = Labels.muted(Texts.of("transcripts.label"));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(label);
        HBox labels = new HBox(6, name, label);
        labels.setAlignment(Pos.CENTER_LEFT);
        Presence.when(Bindings.isNotEmpty(corpus.labels()), labels);
        Segmented<Boolean> told = new Segmented<>(
                List.of(false, true), words -> Texts.of(words ? "transcripts.words" : "transcripts.narrative"));
        told.setId("transcript-told");
        told.valueProperty().subscribe(words -> corpus.wordsOnlyProperty().set(words));
        corpus.wordsOnlyProperty().subscribe(words -> told.valueProperty().set(words));
        Tooltip.install(told, new Tooltip(Texts.of("transcripts.told.tip")));
        Presence.when(corpus.wovenProperty(), told);
        getChildren().addAll(labels, told);
    }
}
