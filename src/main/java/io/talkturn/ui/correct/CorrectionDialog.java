package io.talkturn.ui.correct;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusEditor;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.UserError;
import io.talkturn.ui.kit.Dialogs;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Prose;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Asks what of a talkturn is to be put right, and how; what cannot be is said and cannot be confirmed. */
public final class CorrectionDialog {
    /** Takes the answer. */
    @FunctionalInterface
    public interface Answer {
        void correct(String field, String value, String author);
    }

    private final Corpus corpus;
    private final Talkturn talkturn;
    private final ComboBox<FieldChoice> field = new ComboBox<>();
    private final Prose text = new Prose(3);
    private final ComboBox<String> choice = new ComboBox<>();
    private final TextField author;
    private final Label now = Labels.wrapped("", "muted");
    private final Label problem = Labels.wrapped("", "bad");

    private CorrectionDialog(Corpus corpus, Talkturn talkturn, String author) {
        this.corpus = corpus;
        this.talkturn = talkturn;
        this.author = new TextField(author);
    }

    /** Shows the dialog. */
    public static void show(Dialogs dialogs, Corpus corpus, Talkturn talkturn, String author, Answer answer) {
        new CorrectionDialog(corpus, talkturn, author).show(dialogs, answer);
    }

    private void show(Dialogs dialogs, Answer answer) {
        field.setId("correct-field");
        text.setId("correct-value");
        choice.setId("correct-choice");
        author.setId("correct-author");
        field.getItems().setAll(FieldChoice.of(corpus, talkturn));
        field.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable FieldChoice shown) {
                return shown == null ? "" : shown.title();
            }

            @Override
            public FieldChoice fromString(String shown) {
                throw new UnsupportedOperationException(shown);
            }
        });
        text.setAccessibleText(Texts.of("correct.value"));
        choice.setAccessibleText(Texts.of("correct.value"));
        choice.setEditable(true);
        VBox content = new VBox(
                10,
                Labels.wrapped(talkturn.speaker() + ": “" + talkturn.text() + "”", "spoken"),
                new Form(90)
                        .row(Texts.of("correct.what"), field, Texts.of("correct.what.tip"))
                        .row(Texts.of("correct.now"), now, Texts.of("correct.now.tip"))
                        .row(Texts.of("correct.value"), new StackPane(text, choice), Texts.of("correct.value.tip"))
                        .row(Texts.of("correct.author"), author, Texts.of("correct.author.tip")),
                problem);
        Dialog<ButtonType> dialog = dialogs.show(
                Texts.of("correct.title", talkturn.id()),
                content,
                Texts.of("correct.do"),
                () -> answer.correct(field.getValue().field(), value(), author.getText()));
        var confirm = dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
        confirm.setId("correct-go");
        confirm.disableProperty().bind(problem.textProperty().isNotEmpty());
        problem.textProperty().subscribe(refusal -> Why.say(confirm, refusal));
        field.valueProperty().subscribe(this::choose);
        text.textProperty().subscribe(v -> check());
        choice.getEditor().textProperty().subscribe(v -> check());
        author.textProperty().subscribe(v -> check());
        field.getSelectionModel().selectFirst();
    }

    private void choose(@Nullable FieldChoice chosen) {
        if (chosen == null) {
            return;
        }
        String value = CorpusEditor.valueOf(corpus, talkturn.id(), chosen.field());
        now.setText(value.isEmpty() ? Texts.of("correct.missing") : value);
        boolean hasChoices = !chosen.values().isEmpty();
        choice.setVisible(hasChoices);
        text.setVisible(!hasChoices);
        choice.getItems().setAll(chosen.values());
        choice.getEditor().setText(value);
        text.setText(value);
        check();
    }

    private String value() {
        return choice.isVisible() ? choice.getEditor().getText() : text.getText();
    }

    private void check() {
        problem.setText(refusal().orElse(""));
    }

    private Optional<String> refusal() {
        FieldChoice chosen = field.getValue();
        if (chosen == null) {
            return Optional.of(Texts.of("correct.what.tip"));
        }
        if (author.getText().isBlank()) {
            return Optional.of(Texts.of("correct.author.none"));
        }
        if (value().equals(CorpusEditor.valueOf(corpus, talkturn.id(), chosen.field()))) {
            return Optional.of(Texts.of("correct.same"));
        }
        try {
            CorpusEditor.check(corpus, talkturn.id(), chosen.field(), value());
            return Optional.empty();
        } catch (UserError e) {
            return Optional.of(e.what() + " " + e.wayOut());
        }
    }
}
