package io.talkturn.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Settings in rows: name at the left, control at the right, the meaning in a tooltip of both. */
public final class Form extends GridPane {
    /** Room for a number of six digits, or for a word and the button beside it. */
    private static final double CONTROLS = 104;

    private int rows;

    public Form() {
        this(96);
    }

    /** A form whose names have this much room at least. */
    public Form(double nameWidth) {
        getStyleClass().add("form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(nameWidth);
        names.setHgrow(Priority.SOMETIMES);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setFillWidth(true);
        controls.setMinWidth(CONTROLS);
        getColumnConstraints().addAll(names, controls);
    }

    /** Adds a row. */
    public Form row(String name, Node control, String meaning) {
        Label label = Labels.text(name);
        // a screen reader tells of what takes the value, not of the box around it
        Node input = control instanceof ValueField field ? field.input() : control;
        label.setLabelFor(input);
        Tooltip tip = new Tooltip(meaning);
        label.setTooltip(tip);
        if (input instanceof Control c && !c.equals(control)) {
            c.setTooltip(tip);
        }
        if (control instanceof Control c) {
            c.setTooltip(tip);
            c.setMaxWidth(Double.MAX_VALUE);
        }
        input.setAccessibleText(name);
        input.setAccessibleHelp(meaning);
        addRow(rows++, label, control);
        return this;
    }

    /** Adds something as wide as the form. */
    public Form wide(Node node) {
        add(node, 0, rows++, 2, 1);
        return this;
    }
}
