package io.talkturn.ui.kit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.layout.VBox;

/** What is worth knowing about a draft, one sentence below the other, each with the link that puts it right. */
public final class AdviceBox<D> extends VBox {
    private final BiConsumer<String, UnaryOperator<D>> change;

    /** @param change makes a change to the draft, under a title for undo */
    public AdviceBox(BiConsumer<String, UnaryOperator<D>> change) {
        super(6);
        this.change = change;
    }

    /** Shows other sentences. */
    public void show(List<Advice<D>> advice) {
        getChildren().clear();
        for (Advice<D> one : advice) {
            getChildren().add(Labels.wrapped(one.text(), one.level().style()));
            var fix = one.fix();
            if (fix != null) {
                String title = String.valueOf(one.fixTitle());
                getChildren().add(Buttons.link(title, () -> change.accept(title, fix)));
            }
        }
    }
}
