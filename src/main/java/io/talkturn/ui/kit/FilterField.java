package io.talkturn.ui.kit;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/** Fields to filter by: a cross at the right clears what was typed, and so does Escape. */
public final class FilterField {
    private FilterField() {}

    /** A field; the prompt says what it looks through. */
    public static TextField of(String id, String prompt) {
        CustomTextField field = (CustomTextField) TextFields.createClearableTextField();
        // the cross is only made transparent, and would keep its room from the prompt
        Presence.when(field.textProperty().isNotEmpty(), field.getRight());
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        return field;
    }
}
