package io.talkturn.ui.data.talkturns;

import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.ui.data.shared.TurnFilter;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Filters of the talkturn table: words, speaker, partition, label and its value. */
final class TurnFilterBar extends HBox {
    /** Stands for "any" in a choice, where null would mean "nothing chosen yet". */
    private static final String ANY = "";

    private final TalkturnsViewModel model;
    private final TextField text = new TextField();
    private final ComboBox<String> conversation = choice("filter.conversation", Function.identity());
    private final ComboBox<String> speaker = choice("filter.speaker", Function.identity());
    private final ComboBox<String> partition = choice("filter.partition", Function.identity());
    private final ComboBox<String> label = choice("filter.label", Function.identity());
    private final ComboBox<String> value = choice("filter.value", TurnFilterBar::valueText);
    private boolean filling;

    TurnFilterBar(TalkturnsViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        text.setPromptText(Texts.of("filter.text"));
        text.setAccessibleText(Texts.of("filter.text"));
        text.setId("talkturn-filter");
        text.setMinWidth(120);
        HBox.setHgrow(text, Priority.ALWAYS);
        var clear = Icons.button(
                Feather.X,
                Texts.of("filter.clear"),
                () -> model.filterProperty().set(TurnFilter.ALL));
        getChildren().addAll(text, conversation, speaker, partition, label, value, clear);
        text.textProperty().subscribe(t -> changed());
        List.of(conversation, speaker, partition, label, value)
                .forEach(c -> c.valueProperty().subscribe(v -> changed()));
        model.corpusProperty().subscribe(c -> fillChoices());
        model.filterProperty().subscribe(this::show);
        label.valueProperty().subscribe(l -> fillValues());
    }

    private void fillChoices() {
        var corpus = model.corpusProperty().get();
        filling = true;
        fill(
                conversation,
                corpus == null
                        ? List.of()
                        : corpus.conversations().stream().map(c -> c.id()).toList());
        fill(speaker, model.speakers());
        fill(partition, List.of(Partition.values()).stream().map(Partition::id).toList());
        fill(
                label,
                corpus == null
                        ? List.of()
                        : corpus.labels().stream().map(Label::name).toList());
        filling = false;
        show(model.filterProperty().get());
    }

    private void fillValues() {
        boolean before = filling;
        filling = true;
        fill(value, model.valuesOf(chosen(label)));
        value.setValue(ANY);
        value.setDisable(chosen(label) == null);
        filling = before;
    }

    private void show(TurnFilter filter) {
        if (filling) {
            return;
        }
        filling = true;
        if (!text.getText().equals(filter.text())) {
            text.setText(filter.text());
        }
        conversation.setValue(orAny(filter.conversation()));
        speaker.setValue(orAny(filter.speaker()));
        partition.setValue(filter.partition() == null ? ANY : filter.partition().id());
        label.setValue(orAny(filter.label()));
        value.setValue(orAny(filter.value()));
        filling = false;
    }

    private void changed() {
        if (filling) {
            return;
        }
        filling = true;
        String in = chosen(partition);
        model.filterProperty()
                .set(new TurnFilter(
                        text.getText(),
                        chosen(conversation),
                        chosen(speaker),
                        in == null ? null : Partition.of(in),
                        chosen(label),
                        chosen(label) == null ? null : chosen(value)));
        filling = false;
    }

    private static @Nullable String chosen(ComboBox<String> box) {
        String chosen = box.getValue();
        return chosen == null || chosen.equals(ANY) ? null : chosen;
    }

    private static String orAny(@Nullable String wanted) {
        return wanted == null ? ANY : wanted;
    }

    private static void fill(ComboBox<String> box, List<String> values) {
        List<String> items = new ArrayList<>(List.of(ANY));
        items.addAll(values);
        box.setItems(FXCollections.observableArrayList(items));
    }

    private static ComboBox<String> choice(String key, Function<String, String> title) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(key.replace('.', '-'));
        box.setAccessibleText(Texts.of(key));
        box.setPrefWidth(128);
        box.setMinWidth(84);
        box.setVisibleRowCount(14);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String item) {
                return item == null || item.equals(ANY) ? Texts.of(key) : title.apply(item);
            }

            @Override
            public String fromString(String shown) {
                return shown;
            }
        });
        return box;
    }

    private static String valueText(String value) {
        return switch (value) {
            case TurnFilter.MISSING -> Texts.of("filter.missing");
            case TurnFilter.PRESENT -> Texts.of("filter.present");
            default -> value;
        };
    }
}
