package io.talkturn.ui.model;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Scale;

/** Draws a {@link NetworkPlan}, as large as its place allows, never larger than life. */
final class NetworkView extends Region {
    private static final double ARROW = 4;

    private final Pane sheet = new Pane();
    private final Scale scale = new Scale(1, 1, 0, 0);

    NetworkView() {
        getStyleClass().add("network");
        sheet.getTransforms().add(scale);
        getChildren().add(sheet);
        setMinSize(200, 240);
        setPrefSize(NetworkPlan.WIDTH, NetworkPlan.HEIGHT);
    }

    void show(NetworkPlan plan, String description) {
        sheet.getChildren().clear();
        plan.lines().forEach(l -> sheet.getChildren().addAll(curve(l), arrow(l)));
        plan.boxes().forEach(b -> sheet.getChildren().add(box(b)));
        plan.notes().forEach(n -> sheet.getChildren().add(note(n)));
        setAccessibleText(description);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(1.15, Math.min(getWidth() / NetworkPlan.WIDTH, getHeight() / NetworkPlan.HEIGHT));
        scale.setX(factor);
        scale.setY(factor);
        sheet.resizeRelocate(
                snapPositionX((getWidth() - NetworkPlan.WIDTH * factor) / 2),
                snapPositionY((getHeight() - NetworkPlan.HEIGHT * factor) / 2),
                NetworkPlan.WIDTH,
                NetworkPlan.HEIGHT);
    }

    private static Node box(NetworkPlan.Box box) {
        Label title = new Label(box.title());
        title.getStyleClass().add("network-title");
        Label detail = new Label(box.detail());
        detail.getStyleClass().add("network-detail");
        VBox node = new VBox(title, detail);
        node.setAlignment(Pos.CENTER);
        node.getStyleClass().addAll("network-box", "network-" + box.style());
        node.setPrefSize(box.width(), box.height());
        node.relocate(box.x() - box.width() / 2, box.top());
        return node;
    }

    private static Node curve(NetworkPlan.Line line) {
        double bend = (line.fromY() - line.toY()) * 0.5;
        CubicCurve curve = new CubicCurve(
                line.fromX(),
                line.fromY(),
                line.fromX(),
                line.fromY() - bend,
                line.toX(),
                line.toY() + bend,
                line.toX(),
                line.toY() + ARROW);
        curve.getStyleClass().addAll("network-line", "network-" + line.style());
        curve.setFill(null);
        return curve;
    }

    private static Node arrow(NetworkPlan.Line line) {
        double x = line.toX();
        double y = line.toY();
        Polygon arrow = new Polygon(x, y, x - ARROW, y + 2 * ARROW, x + ARROW, y + 2 * ARROW);
        arrow.getStyleClass().addAll("network-arrow", "network-" + line.style());
        return arrow;
    }

    private static Node note(NetworkPlan.Note note) {
        Label label = new Label(note.text());
        label.getStyleClass().addAll("network-note", "network-" + note.style());
        label.setMinWidth(Region.USE_PREF_SIZE);
        // centred on its place whatever the font's width
        label.layoutXProperty().bind(label.widthProperty().divide(-2).add(note.x()));
        label.setLayoutY(note.y() - 9);
        return label;
    }
}
