package io.talkturn.ui.data.importing;

import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnProfile;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.corpus.io.table.TableSample;
import io.talkturn.corpus.io.table.TimeUnit;
import io.talkturn.ui.data.importing.ImportViewModel.Source;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Says what each column, tier or key of a source is: its role stands over its name and its first cells. Hidden for formats
 * whose columns are known.
 */
final class MappingEditor extends VBox {
    private static final int ROWS = 6;
    private static final Insets GAP = new Insets(0, 6, 0, 0);
    private static final double BORDER = 4;
    private static final double HEAD = 44;
    private static final double LEAST = 150;
    private static final double NARROW = 118;
    private static final double WIDE = 300;
    private static final double LETTER = 7;

    private final ImportViewModel model;
    private final VBox body = new VBox(10);

    /** @param room the height of what it stands in, of which it takes what it needs, but half at most */
    MappingEditor(ImportViewModel model, ObservableDoubleValue room) {
        super(8);
        this.model = model;
        ScrollPane scroll = new ScrollPane(body) {
            // not bound to the height that the body has: that one changes amid a layout, which then goes by the old one
            @Override
            protected double computePrefHeight(double width) {
                double bar = body.prefWidth(-1) > width ? BAR : 0;
                return Math.min(body.prefHeight(-1) + bar + BORDER, Math.max(LEAST, room.get() / 2 - HEAD));
            }

            private static final double BAR = 14;
        };
        scroll.getStyleClass().add("mapping-scroll");
        room.subscribe(height -> scroll.requestLayout());
        scroll.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head(), offer(), scroll);
        managedProperty().bind(visibleProperty());
        model.mappingProperty().subscribe(mapping -> {
            setVisible(mapping != null);
            show(mapping);
        });
    }

    private Node head() {
        Segmented<TimeUnit> unit = new Segmented<>(
                List.of(TimeUnit.values()),
                u -> Texts.of("mapping.unit." + u.name().toLowerCase(Locale.ROOT)));
        unit.valueProperty().subscribe(u -> {
            TableMapping now = model.mappingProperty().get();
            if (now != null && now.timeUnit() != u) {
                model.map(now.with(u));
            }
        });
        unit.managedProperty().bind(unit.visibleProperty());
        model.mappingProperty().subscribe(mapping -> {
            if (mapping != null) {
                unit.valueProperty().set(mapping.timeUnit());
                // the times of annotation files have the unit of their format
                unit.setVisible(!RoleBox.areTiers(mapping));
            }
        });
        Label text = Labels.muted(Texts.of("mapping.text"));
        text.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label heading = Labels.heading(Texts.of("mapping.title"));
        heading.setMinWidth(USE_PREF_SIZE);
        Label times = Labels.muted(Texts.of("mapping.unit"));
        times.setMinWidth(USE_PREF_SIZE);
        times.visibleProperty().bind(unit.visibleProperty());
        times.managedProperty().bind(unit.visibleProperty());
        unit.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, heading, text, gap, times, unit);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** The mapping of an earlier source of the same columns, one click away. */
    private Node offer() {
        Hyperlink take = Buttons.link("", () -> {
            Source source = model.sourceProperty().get();
            if (source != null && source.earlier() != null) {
                model.map(source.earlier().mapping());
            }
        });
        take.setId("mapping-earlier");
        Runnable show = () -> {
            Source source = model.sourceProperty().get();
            EarlierMapping earlier = source == null ? null : source.earlier();
            boolean offered = earlier != null
                    && !earlier.mapping().equals(model.mappingProperty().get());
            take.setText(earlier == null ? "" : Texts.of("mapping.earlier", earlier.corpus()));
            take.setVisible(offered);
        };
        take.managedProperty().bind(take.visibleProperty());
        model.sourceProperty().subscribe(show);
        model.mappingProperty().subscribe(show);
        show.run();
        return take;
    }

    private void show(@Nullable TableMapping mapping) {
        Source source = model.sourceProperty().get();
        if (mapping == null || source == null || source.sample() == null) {
            body.getChildren().clear();
            return;
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("mapping");
        int at = 0;
        for (ColumnProfile profile : source.sample().columns()) {
            column(grid, at++, profile, mapping.of(profile.name()), source.sample());
        }
        Label rows = Labels.muted(Texts.of(
                RoleBox.areTiers(mapping) ? "mapping.tiers" : "mapping.rows",
                Math.min(ROWS, source.sample().firstRows().size()),
                source.sample().rows()));
        body.getChildren().setAll(grid, rows, new LabelFields(model, mapping));
    }

    private void column(GridPane grid, int at, ColumnProfile profile, ColumnMapping column, TableSample sample) {
        boolean guessed = sample.mapping().of(column.column()).role() == column.role();
        RoleBox role = new RoleBox(
                column,
                RoleBox.roles(sample.mapping()),
                guessed,
                chosen -> model.map(withRole(column, chosen, profile)));
        Label name = Labels.text(profile.name());
        name.getStyleClass().add("mapping-name");
        GridPane.setMargin(role, GAP);
        grid.add(role, at, 0);
        grid.add(name, at, 1);
        int index = sample.header().indexOf(profile.name());
        int widest = profile.name().length();
        for (int row = 0; row < Math.min(ROWS, sample.firstRows().size()); row++) {
            String cell =
                    index < 0 ? "" : sample.firstRows().get(row).get(index).strip();
            widest = Math.max(widest, cell.length());
            grid.add(cell(cell, profile, column), at, row + 2);
        }
        double width = Math.clamp(widest * LETTER, NARROW, WIDE);
        grid.getColumnConstraints().add(new ColumnConstraints(width, width, width));
    }

    private static Label cell(String text, ColumnProfile profile, ColumnMapping column) {
        Label cell = Labels.text(text.replace('\n', ' '));
        cell.getStyleClass().add("mapping-cell");
        cell.setMaxWidth(Double.MAX_VALUE);
        if (profile.numbers() != null) {
            cell.setAlignment(Pos.CENTER_RIGHT);
        }
        if (column.role() == ColumnRole.IGNORE) {
            cell.getStyleClass().add("mapping-left");
        }
        return cell;
    }

    private static ColumnMapping withRole(ColumnMapping column, ColumnRole role, ColumnProfile profile) {
        String name = column.nameOrColumn();
        return switch (role) {
            case CLASS_LABEL -> ColumnMapping.classes(column.column(), name, null);
            case SEVERAL_CLASSES -> ColumnMapping.several(column.column(), name, null);
            case NUMBER_LABEL -> LabelFields.scale(column.column(), name, profile.numbers());
            case FEATURE -> ColumnMapping.feature(column.column(), name, "");
            default -> ColumnMapping.of(column.column(), role);
        };
    }
}
