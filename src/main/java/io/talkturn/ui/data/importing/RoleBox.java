package io.talkturn.ui.data.importing;

import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.ui.kit.Texts;
import java.util.Arrays;
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

    private static final List<ColumnRole> OF_TIERS = List.of(
            ColumnRole.TALKTURNS,
            ColumnRole.WORDS,
            ColumnRole.SPEAKER,
            ColumnRole.CLASS_LABEL,
            ColumnRole.NUMBER_LABEL,
            ColumnRole.FEATURE,
            ColumnRole.IGNORE);
    private static final List<ColumnRole> OF_COLUMNS = Arrays.stream(ColumnRole.values())
            .filter(role -> role != ColumnRole.TALKTURNS && role != ColumnRole.WORDS)
            .toList();

    /** The roles that tiers can have, or columns. */
    static List<ColumnRole> roles(TableMapping guessed) {
        return areTiers(guessed) ? OF_TIERS : OF_COLUMNS;
    }

    /** Whether a mapping is one of tiers. */
    static boolean areTiers(TableMapping mapping) {
        return mapping.columns().stream()
                .anyMatch(column -> column.role() == ColumnRole.TALKTURNS || column.role() == ColumnRole.WORDS);
    }

    RoleBox(ColumnMapping column, List<ColumnRole> roles, boolean guessed, Consumer<ColumnRole> chosen) {
        getStyleClass().add("role-box");
        getItems().setAll(roles);
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
