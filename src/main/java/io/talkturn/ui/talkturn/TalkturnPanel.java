package io.talkturn.ui.talkturn;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.correct.CorrectionsPanel;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Texts;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A talkturn of the corpus that is looked at: its values, a person's note, what was corrected. */
public final class TalkturnPanel extends VBox {
    private final AppContext context;
    private final TurnDetail detail = new TurnDetail();
    private final NotePanel note;
    private final CorrectionsPanel corrections;

    public TalkturnPanel(AppContext context) {
        this.context = context;
        this.note = new NotePanel(context.notes(), context.openProject().readOnlyProperty());
        this.corrections = new CorrectionsPanel(context);
        getStyleClass().add("talkturn-panel");
        getChildren().addAll(detail, note, corrections, detail.features());
        show(null, -1);
    }

    /** Adds a button that closes the panel. */
    public TalkturnPanel closedBy(Runnable close) {
        Button button = Icons.button(Feather.X, Texts.of("detail.close"), close);
        button.setId("talkturn-close");
        button.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        StackPane head = new StackPane(detail, button);
        head.getStyleClass().add("closeable");
        getChildren().addFirst(head);
        return this;
    }

    /** @param row the talkturn's running number in the corpus, negative for none */
    public void show(@Nullable Corpus corpus, int row) {
        Talkturn talkturn =
                corpus == null || row < 0 ? null : corpus.talkturns().get(row);
        detail.show(corpus, row);
        note.show(talkturn == null ? null : talkturn.id());
        corrections.show(corpus, talkturn);
    }

    /** Correcting, for a context menu. */
    public MenuItem correctItem() {
        return corrections.menuItem();
    }

    /** Noting, for a context menu. */
    public MenuItem noteItem() {
        MenuItem item = new MenuItem(Texts.of("note.write"));
        item.disableProperty()
                .bind(note.disableProperty().or(context.openProject().readOnlyProperty()));
        item.setOnAction(e -> note.edit());
        return item;
    }

    /** Says in a table what of each talkturn was put right, and what was noted. */
    public <R> void mark(DataTable<R> table, Function<R, String> talkturnOf) {
        corrections.mark(table, talkturnOf);
        table.text(Texts.of("column.note"), 110, row -> context.notes().of(talkturnOf.apply(row)));
        InvalidationListener refresh = change -> table.refresh();
        table.getProperties().put(InvalidationListener.class, refresh); // as long as the table, no longer
        context.notes().all().addListener(new javafx.beans.WeakInvalidationListener(refresh));
    }
}
