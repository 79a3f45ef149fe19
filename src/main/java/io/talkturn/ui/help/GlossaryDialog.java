package io.talkturn.ui.help;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.FilterField;
import io.talkturn.ui.kit.Glossary;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Term;
import io.talkturn.ui.kit.Texts;
import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The words of the field, each with what it stands for, its formula and its paper. */
final class GlossaryDialog {
    private static final double LIST = 190;

    private final FilteredList<Term> terms = new FilteredList<>(FXCollections.observableArrayList(Glossary.terms()));
    private final ListView<Term> list = new ListView<>(terms);
    private final VBox detail = new VBox(8);

    private final AppContext context;
    private @Nullable Dialog<ButtonType> shown;

    GlossaryDialog(AppContext context) {
        this.context = context;
        list.setId("glossary-terms");
        list.setAccessibleText(Texts.of("command.help.glossary"));
        list.setCellFactory(view -> new TermCell());
        list.setPlaceholder(Labels.muted(Texts.of("glossary.none")));
        list.setPrefHeight(400);
        list.getStyleClass().add("term-list");
        list.setMinWidth(LIST);
        list.setPrefWidth(LIST);
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        detail.setId("glossary-detail");
        detail.getStyleClass().add("glossary-detail");
    }

    /** Shows it at a term, or at its beginning; where it is shown already it goes to the term. */
    void show(@Nullable Term at) {
        if (shown == null || !shown.isShowing()) {
            shown = context.dialogs().tell(Texts.of("command.help.glossary"), content(), 720);
            select(at == null ? Glossary.terms().getFirst() : at);
        } else if (at != null) {
            select(at);
        }
    }

    private Node content() {
        TextField filter = FilterField.of("glossary-filter", Texts.of("glossary.filter"));
        filter.textProperty().subscribe(this::filter);
        ScrollPane scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox both = new HBox(16, list, scroll);
        VBox.setVgrow(both, Priority.ALWAYS);
        return new VBox(10, filter, both);
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        terms.setPredicate(term -> (String.join(" ", term.names()) + " " + term.word() + " " + term.meaning())
                .toLowerCase(Locale.ROOT)
                .contains(wanted));
        if (!terms.isEmpty() && list.getSelectionModel().getSelectedItem() == null) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void select(Term term) {
        list.getSelectionModel().select(term);
        Platform.runLater(() -> {
            list.requestFocus();
            list.scrollTo(Math.max(0, terms.indexOf(term) - 3));
        });
    }

    private void tell(@Nullable Term term) {
        detail.getChildren().clear();
        if (term == null) {
            return;
        }
        Label name = Labels.title(term.name());
        name.setId("glossary-name");
        detail.getChildren().addAll(name, Labels.wrapped(term.word(), "strong"), Labels.wrapped(term.meaning()));
        add("glossary.formula", term.formula(), "formula");
        add("glossary.paper", Glossary.papers(term), "muted");
        if (term.names().size() > 1) {
            add(
                    "glossary.also",
                    String.join(", ", term.names().subList(1, term.names().size())),
                    "muted");
        }
    }

    private void add(String heading, String text, String style) {
        if (!text.isEmpty()) {
            detail.getChildren().addAll(Labels.heading(Texts.of(heading)), Labels.wrapped(text, style));
        }
    }

    private static final class TermCell extends ListCell<Term> {
        @Override
        protected void updateItem(Term term, boolean empty) {
            super.updateItem(term, empty);
            setText(empty || term == null ? null : term.name());
        }
    }
}
