package io.talkturn.ui.data.importing;

import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnProfile.Numbers;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What labels and features are called in the corpus, the ends of scales and the units of features. */
final class LabelFields extends FlowPane {
    static final Set<ColumnRole> NAMED =
            Set.of(ColumnRole.CLASS_LABEL, ColumnRole.SEVERAL_CLASSES, ColumnRole.NUMBER_LABEL, ColumnRole.FEATURE);
    private static final double NAME = 120;
    private static final double NUMBER = 56;
    private static final int MOST = 40;

    private final ImportViewModel model;

    LabelFields(ImportViewModel model, TableMapping mapping) {
        super(18, 6);
        this.model = model;
        getStyleClass().add("mapping-labels");
        mapping.columns().stream()
                .filter(column -> NAMED.contains(column.role()))
                .limit(MOST)
                .forEach(column -> getChildren().add(fields(column)));
    }

    private HBox fields(ColumnMapping column) {
        Label of = Labels.text(column.column());
        of.setMinWidth(USE_PREF_SIZE);
        Label called = Labels.muted(Texts.of("mapping.called"));
        called.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(6, of, called, name(column));
        box.setAlignment(Pos.CENTER_LEFT);
        if (column.role() == ColumnRole.NUMBER_LABEL) {
            addScale(box, column);
        } else if (column.role() == ColumnRole.FEATURE) {
            box.getChildren()
                    .add(field(
                            column.unit() == null ? "" : column.unit(),
                            Texts.of("mapping.feature.unit"),
                            NUMBER,
                            text -> model.map(ColumnMapping.feature(column.column(), column.nameOrColumn(), text))));
        }
        return box;
    }

    private TextField name(ColumnMapping column) {
        return field(
                column.nameOrColumn(),
                Texts.of("mapping.called"),
                NAME,
                text -> model.map(new ColumnMapping(
                        column.column(),
                        column.role(),
                        text,
                        column.classes(),
                        column.lowest(),
                        column.highest(),
                        column.unit())));
    }

    private void addScale(HBox box, ColumnMapping column) {
        TextField low = field(plain(column.lowest()), Texts.of("mapping.lowest"), NUMBER, t -> {});
        TextField high = field(plain(column.highest()), Texts.of("mapping.highest"), NUMBER, t -> {});
        Runnable apply = () -> model.map(new ColumnMapping(
                column.column(), column.role(), column.name(), null, number(low), number(high), null));
        low.setOnAction(e -> apply.run());
        high.setOnAction(e -> apply.run());
        low.focusedProperty().subscribe((was, is) -> applyOnLeave(is, apply));
        high.focusedProperty().subscribe((was, is) -> applyOnLeave(is, apply));
        box.getChildren()
                .addAll(Labels.muted(Texts.of("mapping.from")), low, Labels.muted(Texts.of("mapping.to")), high);
    }

    /** From the lowest number to the highest; without numbers its ends are for the user to say. */
    static ColumnMapping scale(String column, String name, @Nullable Numbers numbers) {
        return numbers == null
                ? new ColumnMapping(column, ColumnRole.NUMBER_LABEL, name, null, null, null, null)
                : ColumnMapping.number(column, name, numbers.lowest(), numbers.highest());
    }

    private static void applyOnLeave(boolean focused, Runnable apply) {
        if (!focused) {
            apply.run();
        }
    }

    private static TextField field(String text, String name, double width, Consumer<String> apply) {
        TextField field = new TextField(text);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setPrefWidth(width);
        field.setMinWidth(USE_PREF_SIZE);
        field.setOnAction(e -> apply.accept(field.getText()));
        field.focusedProperty().subscribe((was, is) -> applyOnLeave(is, () -> apply.accept(field.getText())));
        return field;
    }

    private static String plain(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return value == Math.rint(value) ? Long.toString(value.longValue()) : value.toString();
    }

    private static @Nullable Double number(TextField field) {
        try {
            return Double.valueOf(field.getText().strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return null; // the mapping itself says that the scale lacks an end
        }
    }
}
