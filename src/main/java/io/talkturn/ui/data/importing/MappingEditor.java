package io.talkturn.ui.data.importing;

import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnProfile;
import io.talkturn.corpus.io.table.ColumnProfile.Numbers;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.corpus.io.table.TimeUnit;
import io.talkturn.ui.data.importing.ImportViewModel.Source;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Says what each column of a table is; hidden for formats whose columns are known. */
final class MappingEditor extends VBox {
    private static final Set<ColumnRole> NAMED =
            Set.of(ColumnRole.CLASS_LABEL, ColumnRole.NUMBER_LABEL, ColumnRole.FEATURE);

    private static final double BORDER = 4;
    private static final double HEAD = 44;
    private static final double LEAST = 120;

    private final ImportViewModel model;
    private final VBox body = new VBox();

    /** @param room the height of what it stands in, of which it takes what it needs, but half at most */
    MappingEditor(ImportViewModel model, ObservableDoubleValue room) {
        super(8);
        this.model = model;
        ScrollPane scroll = new ScrollPane(body) {
            // not bound to the height that the body has: that one changes amid a layout, which then goes by the old one
            @Override
            protected double computePrefHeight(double width) {
                return Math.min(body.prefHeight(-1) + BORDER, Math.max(LEAST, room.get() / 2 - HEAD));
            }
        };
        scroll.setFitToWidth(true);
        room.subscribe(height -> scroll.requestLayout());
        scroll.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        Segmented<TimeUnit> unit = new Segmented<>(
                List.of(TimeUnit.values()),
                u -> Texts.of("mapping.unit." + u.name().toLowerCase(Locale.ROOT)));
        unit.valueProperty().subscribe(u -> {
            TableMapping now = model.mappingProperty().get();
            if (now != null && now.timeUnit() != u) {
                model.map(now.with(u));
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                Labels.heading(Texts.of("mapping.title")),
                Labels.muted(Texts.of("mapping.text")),
                gap,
                Labels.muted(Texts.of("mapping.unit")),
                unit);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, scroll);
        managedProperty().bind(visibleProperty());
        model.mappingProperty().subscribe(mapping -> {
            setVisible(mapping != null);
            if (mapping != null) {
                unit.valueProperty().set(mapping.timeUnit());
            }
            show(mapping);
        });
    }

    private void show(@Nullable TableMapping mapping) {
        Source source = model.sourceProperty().get();
        if (mapping == null || source == null || source.sample() == null) {
            body.getChildren().clear();
            return;
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("mapping");
        grid.getColumnConstraints()
                .addAll(column(100, 160), column(140, 170), column(90, 140), column(150, 200), rest());
        grid.addRow(
                0,
                Labels.muted(Texts.of("mapping.column")),
                Labels.muted(Texts.of("mapping.is")),
                Labels.muted(Texts.of("mapping.called")),
                Labels.muted(Texts.of("mapping.more")),
                Labels.muted(Texts.of("mapping.holds")));
        int line = 1;
        for (ColumnProfile profile : source.sample().columns()) {
            ColumnMapping column = mapping.of(profile.name());
            grid.addRow(line++, Labels.text(profile.name()), role(column), name(column), more(column), holds(profile));
        }
        body.getChildren().setAll(grid);
    }

    private Node role(ColumnMapping column) {
        ComboBox<ColumnRole> box = new ComboBox<>();
        box.getItems().setAll(ColumnRole.values());
        box.setId("role-" + column.column());
        box.setAccessibleText(Texts.of("mapping.role.of", column.column()));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ColumnRole role) {
                return role == null ? "" : Texts.of("role." + role.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public ColumnRole fromString(String shown) {
                throw new UnsupportedOperationException(shown);
            }
        });
        box.setValue(column.role());
        box.valueProperty().subscribe((old, now) -> model.map(withRole(column, now)));
        return box;
    }

    private ColumnMapping withRole(ColumnMapping column, ColumnRole role) {
        Source source = Objects.requireNonNull(model.sourceProperty().get());
        ColumnProfile profile = Objects.requireNonNull(source.sample()).columns().stream()
                .filter(c -> c.name().equals(column.column()))
                .findFirst()
                .orElseThrow();
        String name = column.nameOrColumn();
        return switch (role) {
            case CLASS_LABEL -> ColumnMapping.classes(column.column(), name, null);
            case NUMBER_LABEL -> scale(column.column(), name, profile.numbers());
            case FEATURE -> ColumnMapping.feature(column.column(), name, "");
            default -> ColumnMapping.of(column.column(), role);
        };
    }

    /** From the lowest number to the highest; without numbers its ends are for the user to say. */
    private static ColumnMapping scale(String column, String name, @Nullable Numbers numbers) {
        return numbers == null
                ? new ColumnMapping(column, ColumnRole.NUMBER_LABEL, name, null, null, null, null)
                : ColumnMapping.number(column, name, numbers.lowest(), numbers.highest());
    }

    private Node name(ColumnMapping column) {
        if (!NAMED.contains(column.role())) {
            return new Region();
        }
        return field(
                column.nameOrColumn(),
                Texts.of("mapping.called"),
                text -> model.map(new ColumnMapping(
                        column.column(),
                        column.role(),
                        text,
                        column.classes(),
                        column.lowest(),
                        column.highest(),
                        column.unit())));
    }

    /** The ends of a scale, or the unit of a feature. */
    private Node more(ColumnMapping column) {
        return switch (column.role()) {
            case NUMBER_LABEL -> scale(column);
            case FEATURE ->
                field(
                        column.unit() == null ? "" : column.unit(),
                        Texts.of("mapping.feature.unit"),
                        text -> model.map(ColumnMapping.feature(column.column(), column.nameOrColumn(), text)));
            default -> new Region();
        };
    }

    private Node scale(ColumnMapping column) {
        TextField low = field(plain(column.lowest()), Texts.of("mapping.lowest"), t -> {});
        TextField high = field(plain(column.highest()), Texts.of("mapping.highest"), t -> {});
        Runnable apply = () -> model.map(new ColumnMapping(
                column.column(), column.role(), column.name(), null, number(low), number(high), null));
        low.setOnAction(e -> apply.run());
        high.setOnAction(e -> apply.run());
        low.focusedProperty().subscribe((was, is) -> applyOnLeave(is, apply));
        high.focusedProperty().subscribe((was, is) -> applyOnLeave(is, apply));
        HBox box = new HBox(4, low, Labels.muted(Texts.of("mapping.to")), high);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static void applyOnLeave(boolean focused, Runnable apply) {
        if (!focused) {
            apply.run();
        }
    }

    private static TextField field(String text, String name, Consumer<String> apply) {
        TextField field = new TextField(text);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setMinWidth(48);
        field.setOnAction(e -> apply.accept(field.getText()));
        field.focusedProperty().subscribe((was, is) -> applyOnLeave(is, () -> apply.accept(field.getText())));
        return field;
    }

    private static Node holds(ColumnProfile profile) {
        String examples = String.join(", ", profile.examples());
        Numbers numbers = profile.numbers();
        String range = numbers == null
                ? examples
                : Format.decimals(numbers.lowest(), 2) + " – " + Format.decimals(numbers.highest(), 2);
        String missing = profile.filled() == profile.rows()
                ? ""
                : " · " + Texts.of("mapping.empty", Format.integer(profile.rows() - profile.filled()));
        return Labels.muted(range + missing);
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

    private static ColumnConstraints column(double least, double usual) {
        return new ColumnConstraints(least, usual, usual);
    }

    private static ColumnConstraints rest() {
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        return rest;
    }
}
