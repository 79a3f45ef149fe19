package io.talkturn.ui.data.talkturns;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.ui.data.shared.TurnFilter;
import io.talkturn.ui.kit.CheckedBox;
import io.talkturn.ui.kit.FilterField;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.SearchableBox;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Filters of the talkturn table: words, conversation, speaker, partitions, a label and its values. In a narrow window they take two lines. */
final class TurnFilterBar extends FlowPane {
    /** Stands for "any" in a choice of one, where null would mean "nothing chosen yet". */
    private static final String ANY = "";

    private final TalkturnsViewModel model;
    private final TextField text = FilterField.of("talkturn-filter", Texts.of("filter.text"));
    private final SearchableBox<String> conversation = one("filter.conversation");
    private final SearchableBox<String> speaker = one("filter.speaker");
    private final CheckedBox<Partition> partitions =
            new CheckedBox<>("filter-partition", Texts.of("filter.partition"), Partition::id);
    private final SearchableBox<String> label = one("filter.label");
    private final CheckedBox<String> values =
            new CheckedBox<>("filter-value", Texts.of("filter.value"), TurnFilterBar::valueText);
    private boolean filling;

    TurnFilterBar(TalkturnsViewModel model) {
        super(8, 6);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        text.setPrefWidth(170);
        var clear = Icons.button(
                Feather.X,
                Texts.of("filter.clear"),
                () -> model.filterProperty().set(TurnFilter.ALL));
        getChildren().addAll(text, conversation, speaker, partitions, label, values, clear);
        List.of(speaker, partitions, label, values).forEach(box -> box.setPrefWidth(110));
        conversation.setPrefWidth(124);
        partitions.choices(List.of(Partition.values()));
        text.textProperty().subscribe(t -> changed());
        List.of(conversation, speaker, label)
                .forEach(box -> box.chosenProperty().subscribe(v -> changed()));
        partitions.chosenProperty().subscribe(v -> changed());
        values.chosenProperty().subscribe(v -> changed());
        model.corpusProperty().subscribe(this::fillChoices);
        model.filterProperty().subscribe(this::show);
        label.chosenProperty().subscribe(l -> fillValues());
    }

    private void fillChoices(@Nullable Corpus corpus) {
        filling = true;
        fill(
                conversation,
                corpus == null
                        ? List.of()
                        : corpus.conversations().stream().map(c -> c.id()).toList());
        fill(speaker, model.speakers());
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
        values.choices(model.valuesOf(chosen(label)));
        values.setDisable(chosen(label) == null);
        Why.say(values, Texts.of("data.filter.label.none"));
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
        conversation.chosenProperty().set(orAny(filter.conversation()));
        speaker.chosenProperty().set(orAny(filter.speaker()));
        partitions.chosenProperty().set(filter.partitions());
        label.chosenProperty().set(orAny(filter.label()));
        values.chosenProperty().set(filter.values());
        filling = false;
    }

    private void changed() {
        if (filling) {
            return;
        }
        filling = true;
        model.filterProperty()
                .set(new TurnFilter(
                        text.getText(),
                        chosen(conversation),
                        chosen(speaker),
                        partitions.chosenProperty().get(),
                        chosen(label),
                        chosen(label) == null
                                ? Set.of()
                                : values.chosenProperty().get()));
        filling = false;
    }

    private static @Nullable String chosen(SearchableBox<String> box) {
        String chosen = box.chosenProperty().get();
        return chosen == null || chosen.equals(ANY) ? null : chosen;
    }

    private static String orAny(@Nullable String wanted) {
        return wanted == null ? ANY : wanted;
    }

    private static void fill(SearchableBox<String> box, List<String> entries) {
        List<String> items = new ArrayList<>(List.of(ANY));
        items.addAll(entries);
        box.choices(items);
    }

    private static SearchableBox<String> one(String key) {
        return new SearchableBox<String>(key.replace('.', '-'), Texts.of(key), Function.identity())
                .withNone(ANY, Texts.of(key));
    }

    private static String valueText(String value) {
        return switch (value) {
            case TurnFilter.MISSING -> Texts.of("filter.missing");
            case TurnFilter.PRESENT -> Texts.of("filter.present");
            default -> value;
        };
    }
}
