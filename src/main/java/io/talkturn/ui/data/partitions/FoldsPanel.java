package io.talkturn.ui.data.partitions;

import io.talkturn.corpus.fold.Folds;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.corpus.FoldsDesk;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.kit.WrapRow;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The sets of folds that the corpus has, and what can be done with them. */
final class FoldsPanel extends VBox {
    private static final int MOST_ROWS = 5;

    private final AppContext context;
    private final FoldsDesk desk;
    private final DataTable<Folds> table = new DataTable<>("folds");

    FoldsPanel(AppContext context) {
        super(8);
        this.context = context;
        this.desk = new FoldsDesk(context.folds(), context.openCorpus(), context.undo(), context.jobs());
        table.text(Texts.of("column.folds.set"), 120, Folds::name, "strong")
                .number(Texts.of("column.folds"), 52, set -> set.folds().size(), n -> Format.integer(n.longValue()))
                .text(Texts.of("column.folds.made"), 230, Folds::made, "muted")
                .rows(context.folds().all(), Folds::name)
                .fitRows(1, MOST_ROWS)
                .whenEmpty(Labels.muted(Texts.of("folds.none")));
        table.setId("folds-sets");
        table.setAccessibleText(Texts.of("folds"));
        getChildren()
                .addAll(
                        context.tables().heading(Texts.of("folds"), table),
                        table,
                        buttons(),
                        problem(),
                        Labels.wrapped(Texts.of("folds.text"), "muted"));
    }

    private WrapRow buttons() {
        Button make = Buttons.usual(Texts.of("folds.make"), this::make);
        make.setId("folds-make");
        make.setTooltip(new Tooltip(Texts.of("folds.make.tip")));
        make.disableProperty().bind(context.openCorpus().loadedProperty().isNull());
        Why.say(make, Texts.of("model.empty"));
        BooleanBinding none = table.getSelectionModel().selectedItemProperty().isNull();
        Button show = ofSelected("folds.show", none, this::show);
        Button remove = ofSelected("folds.remove", none, set -> desk.remove(set.name()));
        return new WrapRow(6).start(context.writing(make), show, context.writing(remove));
    }

    private Button ofSelected(String key, BooleanBinding none, Consumer<Folds> action) {
        Button button = Buttons.usual(
                Texts.of(key), () -> action.accept(table.getSelectionModel().getSelectedItem()));
        button.setId(key.replace('.', '-'));
        button.setTooltip(new Tooltip(Texts.of(key + ".tip")));
        button.disableProperty().bind(none);
        Why.say(button, Texts.of("folds.unselected"));
        return button;
    }

    private Label problem() {
        Label problem = Labels.wrapped("", "bad");
        problem.setId("folds-problem");
        StringBinding told = Bindings.createStringBinding(
                () -> (desk.problemProperty().get() + "\n"
                                + context.folds().problemProperty().get())
                        .strip(),
                desk.problemProperty(),
                context.folds().problemProperty());
        problem.textProperty().bind(told);
        Presence.withWords(problem);
        return problem;
    }

    private void make() {
        Loaded loaded = context.openCorpus().loadedProperty().get();
        if (loaded != null) {
            new NewFoldsDialog(context, loaded.corpus(), desk::add).show();
        }
    }

    private void show(Folds set) {
        Loaded loaded = context.openCorpus().loadedProperty().get();
        if (loaded != null) {
            new FoldsView(context, set).show(loaded.corpus());
        }
    }
}
