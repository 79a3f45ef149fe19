package io.talkturn.ui.transcripts;

import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.listen.ListenViewModel;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The talkturns, one below the other. Only those in sight have nodes, so a conversation may be of any length. */
final class TranscriptList extends ListView<TranscriptRow> {
    /** How many talkturns before the selected one are brought into sight with it. */
    private static final int IN_SIGHT_BEFORE = 6;

    private static final int TRIES = 3;

    /** Seconds by an arrow key. */
    private static final double SEEK = 0.5;

    private final TranscriptsViewModel model;
    private final ListenViewModel listen;
    private boolean isFollowing;
    private boolean wantsFocus;

    TranscriptList(
            TranscriptsViewModel model,
            UnaryOperator<String> noteOf,
            ListenViewModel listen,
            ObservableValue<@Nullable LitWord> lit) {
        super(model.rows());
        this.model = model;
        this.listen = listen;
        WeightHint hint = new WeightHint();
        getStyleClass().add("transcript");
        setId("transcript");
        setAccessibleText(Texts.of("page.transcripts"));
        setCellFactory(list -> new TurnCell(model, hint, noteOf, lit));
        Label none = Labels.wrapped(Texts.of("transcripts.noMatch"), "muted");
        none.visibleProperty()
                .bind(model.searchedProperty()
                        .flatMap(isSearched -> model.filterProperty().map(filter -> isSearched && !filter.isAll()))
                        .orElse(false));
        setPlaceholder(none);
        getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.selectedProperty().subscribe(this::follow);
        model.onExchanged(reveals -> select(model.selectedProperty().get(), reveals));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onListening);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    }

    /** Takes the keys as soon as there is something to read, unless somebody is typing. */
    void takeFocus() {
        wantsFocus = true;
        giveFocus();
    }

    private void giveFocus() {
        boolean isTyping = getScene() != null
                && getScene().getFocusOwner() instanceof TextInputControl field
                && !field.getText().isEmpty();
        if (wantsFocus && !getItems().isEmpty()) {
            wantsFocus = false;
            if (!isTyping) {
                Platform.runLater(this::requestFocus);
            }
        }
    }

    private void choose(@Nullable TranscriptRow row) {
        // while rows are exchanged the list is without a selection for a moment, or has another's, which is nobody's
        // choice
        if (!isFollowing && !model.isExchanging() && row != null) {
            isFollowing = true;
            model.selectedProperty().set(row);
            isFollowing = false;
        }
    }

    private void follow(@Nullable TranscriptRow row) {
        if (!isFollowing && !model.isExchanging()) {
            select(row, true);
        }
    }

    /** A row that equals the one selected before is still another one, elsewhere in other rows. */
    private void select(@Nullable TranscriptRow row, boolean reveals) {
        if (row == null) {
            return;
        }
        giveFocus();
        isFollowing = true;
        getSelectionModel().clearAndSelect(getItems().indexOf(row));
        int index = getSelectionModel().getSelectedIndex();
        if (reveals) {
            reveal(index, TRIES);
        }
        getFocusModel().focus(index);
        isFollowing = false;
    }

    /**
     * Brings a talkturn into sight. Rows that were exchanged are laid out first, else the list goes to that share of its old
     * length; and since heights of what was never in sight are guessed, it looks whether it arrived.
     */
    private void reveal(int index, int tries) {
        layout();
        scrollTo(Math.max(0, index - IN_SIGHT_BEFORE));
        Platform.runLater(() -> {
            boolean isStillWanted = getSelectionModel().getSelectedIndex() == index;
            if (tries > 0 && isStillWanted && !isInSight(index)) {
                reveal(index, tries - 1);
            }
        });
    }

    private boolean isInSight(int index) {
        layout();
        if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || flow.getFirstVisibleCell() == null
                || flow.getLastVisibleCell() == null) {
            return true; // the page is not shown yet
        }
        return flow.getFirstVisibleCell().getIndex() <= index
                && index <= flow.getLastVisibleCell().getIndex();
    }

    /** Before the list: it would take the blank as a choice and the arrows for scrolling. */
    private void onListening(KeyEvent event) {
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (!isPlain || event.getTarget() != this) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> listen.toggle();
            case S -> listen.slower();
            case LEFT -> listen.seek(listen.positionProperty().get() - SEEK);
            case RIGHT -> listen.seek(listen.positionProperty().get() + SEEK);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case N -> model.step(1);
            case P -> model.step(-1);
            case ENTER -> open();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onClick(MouseEvent event) {
        if (event.getClickCount() == 2) {
            open();
        }
    }

    private void open() {
        TranscriptRow row = model.selectedProperty().get();
        ConversationItem shown = model.conversationProperty().get();
        if (row != null && shown != null && shown.isAllMatches()) {
            model.openInConversation(row);
        }
    }
}
