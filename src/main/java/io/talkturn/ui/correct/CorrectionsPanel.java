package io.talkturn.ui.correct;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Correction;
import io.talkturn.corpus.Talkturn;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What was put right in one talkturn, with the automatic value, who did it and when; each can be taken back. */
public final class CorrectionsPanel extends VBox {
    private final AppContext context;
    private final CorrectionsModel model;
    private final VBox list = new VBox(8);
    private final Button correct;
    private @Nullable Corpus corpus;
    private @Nullable Talkturn talkturn;
    private @Nullable DataTable<?> marked;

    public CorrectionsPanel(AppContext context) {
        super(8);
        this.context = context;
        this.model = new CorrectionsModel(context.openCorpus(), context.jobs(), context.undo());
        getStyleClass().add("panel");
        setId("corrections");
        correct = Buttons.usual(Texts.of("correct.open"), this::ask);
        correct.setId("correct-open");
        Node all = Buttons.link(Texts.of("correct.all"), this::showAll);
        HBox actions = new HBox(8, context.writing(correct), all);
        actions.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Labels.heading(Texts.of("correct.heading")), list, actions);
        model.all().addListener((ListChangeListener<Correction>) change -> refresh());
        show(null, null);
    }

    /** Shows what was put right in a talkturn. */
    public void show(@Nullable Corpus of, @Nullable Talkturn shown) {
        corpus = of;
        talkturn = shown;
        correct.setDisable(shown == null);
        Why.say(correct, Texts.of("correct.open.none"));
        refresh();
    }

    /** The same action for a context menu. */
    public MenuItem menuItem() {
        MenuItem item = new MenuItem(Texts.of("correct.open"));
        item.disableProperty()
                .bind(correct.disableProperty().or(context.openProject().readOnlyProperty()));
        item.setOnAction(e -> ask());
        return item;
    }

    /** Says in a table what of each talkturn was put right. */
    public <R> void mark(DataTable<R> table, Function<R, String> talkturnOf) {
        table.text(Texts.of("correct.column.right"), 84, row -> model.fieldsOf(talkturnOf.apply(row)), "warn");
        marked = table;
    }

    private void ask() {
        Corpus now = corpus;
        Talkturn shown = talkturn;
        if (now != null && shown != null) {
            CorrectionDialog.show(
                    context.dialogs(),
                    now,
                    shown,
                    model.author(),
                    (field, value, author) -> model.correct(shown.id(), field, value, author));
        }
    }

    private void refresh() {
        if (marked != null) {
            marked.refresh();
        }
        list.getChildren().clear();
        Talkturn shown = talkturn;
        if (shown == null || model.of(shown.id()).isEmpty()) {
            list.getChildren().add(Labels.wrapped(Texts.of("correct.none"), "muted"));
            return;
        }
        for (Correction correction : model.of(shown.id())) {
            list.getChildren().add(entry(correction));
        }
    }

    private Node entry(Correction c) {
        String old = c.old().isEmpty() ? Texts.of("correct.missing") : c.old();
        String fresh = c.value().isEmpty() ? Texts.of("correct.missing") : c.value();
        VBox entry = new VBox(
                1,
                Labels.wrapped(Texts.of("correct.entry", FieldChoice.titleOf(c.field()), old, fresh)),
                Labels.wrapped(Texts.of("correct.by", c.author(), c.time().replace('T', ' ')), "muted", "small"));
        Correction.Undone undone = c.undone();
        if (undone == null) {
            entry.getChildren()
                    .add(context.writing(
                            Buttons.link(Texts.of("correct.undo"), () -> model.takeBack(c, model.author()))));
        } else {
            entry.getChildren()
                    .add(Labels.wrapped(
                            Texts.of(
                                    "correct.undone",
                                    undone.author(),
                                    undone.time().replace('T', ' ')),
                            "muted",
                            "small"));
        }
        return entry;
    }

    /** All corrections of the corpus in a table that can be saved. */
    private void showAll() {
        DataTable<Correction> table = new DataTable<Correction>("corrections")
                .text(Texts.of("correct.column.talkturn"), 120, Correction::talkturn)
                .text(Texts.of("correct.what"), 90, c -> FieldChoice.titleOf(c.field()))
                .text(Texts.of("correct.column.old"), 150, Correction::old, "muted")
                .text(Texts.of("correct.column.new"), 150, Correction::value)
                .text(Texts.of("correct.author"), 80, Correction::author)
                .text(Texts.of("correct.column.time"), 150, Correction::time, "muted")
                .text(Texts.of("correct.column.undone"), 150, c -> {
                    Correction.Undone undone = c.undone();
                    return undone == null ? "" : undone.author() + " " + undone.time();
                })
                .rows(model.all(), Correction::id)
                .whenEmpty(Labels.muted(Texts.of("correct.none.corpus")));
        table.setId("all-corrections");
        context.tables().install(table);
        VBox content = new VBox(8, new HBox(8, context.tables().exportButton(table)), table);
        context.dialogs().tell(Texts.of("correct.all"), content).getDialogPane().setPrefWidth(920);
    }
}
