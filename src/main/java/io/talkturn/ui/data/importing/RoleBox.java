package io.talkturn.ui.data.importing;

import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The role of a column, over it: filled where it was guessed, hollow where somebody chose it or it is left out. */
final class RoleBox extends ComboBox<ColumnRole> {
    private static final PseudoClass GUESSED = PseudoClass.getPseudoClass("guessed");
    private static final PseudoClass LABEL = PseudoClass.getPseudoClass("label");
    private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");
    private static final int SHOWN = 17;

    RoleBox(ColumnMapping column, boolean guessed, Consumer<ColumnRole> chosen) {
        getStyleClass().add("role-box");
        getItems().setAll(ColumnRole.values());
        setId("role-" + column.column());
        setAccessibleText(Texts.of("mapping.role.of", column.column()));
        setMaxWidth(Double.MAX_VALUE);
        setVisibleRowCount(SHOWN);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ColumnRole role) {
                return role == null ? "" : shown(role);
            }

            @Override
            public ColumnRole fromString(String shown) {
                throw new UnsupportedOperationException(shown);
            }
        });
        setValue(column.role());
        boolean left = column.role() == ColumnRole.IGNORE;
        pseudoClassStateChanged(GUESSED, guessed && !left);
        pseudoClassStateChanged(LEFT, left);
        pseudoClassStateChanged(LABEL, LabelFields.NAMED.contains(column.role()));
        valueProperty().subscribe((old, now) -> chosen.accept(now));
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private static String shown(ColumnRole role) {
        return Texts.of("role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** The first letter of a role picks it; pressed again, the next that begins alike. */
    private void typed(KeyEvent event) {
        String letter = event.getCharacter().toLowerCase(Locale.ROOT);
        if (letter.isBlank() || !Character.isLetter(letter.charAt(0))) {
            return;
        }
        List<ColumnRole> roles = getItems();
        int now = roles.indexOf(getValue());
        for (int step = 1; step <= roles.size(); step++) {
            ColumnRole next = roles.get((now + step) % roles.size());
            if (shown(next).startsWith(letter)) {
                setValue(next);
                event.consume();
                return;
            }
        }
    }
}
