package io.talkturn.ui.help;

import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Settings one below the other in their sections, each with its meaning below it, and only those that are searched for. */
final class SettingsSheet extends VBox {
    private static final double NAME = 150;

    private final List<Row> rows = new ArrayList<>();
    private final Label none = Labels.muted("");
    private Label heading = new Label();

    private record Row(Node node, Label heading, String words) {}

    SettingsSheet() {
        super(10);
        getStyleClass().add("settings-sheet");
        none.setId("settings-none");
        Presence.set(none, false);
        getChildren().add(none);
    }

    /** Begins a section; its title is {@code settings.section.ID}. */
    SettingsSheet section(String id) {
        heading = Labels.heading(Texts.of("settings.section." + id));
        heading.getStyleClass().add("section-title");
        getChildren().add(heading);
        return this;
    }

    /** Adds a setting; its name is {@code settings.ID}, its meaning {@code settings.ID.tip}. */
    SettingsSheet row(String id, Node control) {
        String name = Texts.of("settings." + id);
        String meaning = Texts.of("settings." + id + ".tip");
        Label label = Labels.text(name);
        label.setMinWidth(NAME);
        label.setPrefWidth(NAME);
        label.setLabelFor(control);
        control.setAccessibleText(name);
        control.setAccessibleHelp(meaning);
        if (control instanceof Control explained) {
            explained.setTooltip(new Tooltip(meaning));
        }
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox line = new HBox(10, label, control);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(2, line, Labels.wrapped(meaning, "muted"));
        rows.add(new Row(row, heading, (heading.getText() + " " + name + " " + meaning).toLowerCase(Locale.ROOT)));
        getChildren().add(row);
        return this;
    }

    /** Shows what fits every word that was typed. */
    void filter(String typed) {
        List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        rows.forEach(row -> Presence.set(row.heading(), false));
        int fitting = 0;
        for (Row row : rows) {
            boolean fits = words.stream().allMatch(row.words()::contains);
            Presence.set(row.node(), fits);
            if (fits) {
                Presence.set(row.heading(), true);
                fitting++;
            }
        }
        none.setText(Texts.of("settings.none", typed));
        Presence.set(none, fitting == 0);
    }
}
