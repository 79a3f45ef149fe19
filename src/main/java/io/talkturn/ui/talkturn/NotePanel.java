package io.talkturn.ui.talkturn;

import io.talkturn.corpus.TalkturnNote;
import io.talkturn.ui.context.CorpusNotes;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Prose;
import io.talkturn.ui.kit.Texts;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a person notes at a talkturn: kept when the field is left, with Ctrl+Enter, or when another talkturn is chosen. */
final class NotePanel extends VBox {
    private final CorpusNotes notes;
    private final Prose field = new Prose(3);
    private final Label told = Labels.muted("");
    private @Nullable String talkturn;

    /** @param isReadOnly while notes can be read and none can be written */
    NotePanel(CorpusNotes notes, ObservableBooleanValue isReadOnly) {
        super(6);
        this.notes = notes;
        getStyleClass().add("panel");
        field.setId("note");
        field.editableProperty().bind(Bindings.not(isReadOnly));
        field.promptTextProperty().bind(Bindings.when(isReadOnly).then("").otherwise(Texts.of("note.prompt")));
        field.setAccessibleText(Texts.of("note.heading"));
        field.setTooltip(new Tooltip(Texts.of("note.tip")));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                keep();
            }
        });
        told.getStyleClass().add("small");
        told.setId("note-told");
        notes.all().addListener((InvalidationListener) change -> refresh());
        getChildren()
                .addAll(
                        Labels.heading(Texts.of("note.heading")),
                        field,
                        told,
                        Labels.problem("note-problem", notes.problemProperty()));
        show(null);
    }

    /** Shows the note of a talkturn, null for none; what is typed at the one before is kept. */
    void show(@Nullable String of) {
        keep();
        talkturn = of;
        field.setText(of == null ? "" : notes.of(of));
        setDisable(of == null);
        refresh();
    }

    /** Puts the cursor into the field. */
    void edit() {
        field.requestFocus();
        field.end();
    }

    private void keep() {
        if (talkturn != null) {
            notes.write(talkturn, field.getText());
        }
    }

    private void refresh() {
        TalkturnNote note = talkturn == null ? null : notes.all().get(talkturn);
        told.setText(
                note == null
                        ? ""
                        : Texts.of("note.by", note.author(), note.time().replace('T', ' ')));
        if (talkturn != null && !field.isFocused() && !field.getText().strip().equals(notes.of(talkturn))) {
            field.setText(notes.of(talkturn)); // taken back, or read
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            keep();
            event.consume();
        }
    }
}
