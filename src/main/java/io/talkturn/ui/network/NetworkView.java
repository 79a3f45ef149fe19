package io.talkturn.ui.network;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/** Draws a {@link NetworkSheet}: places and widths follow the room there is, text keeps its size and so stays sharp. */
public final class NetworkView extends Region {
    private static final double ARROW = 4;
    private static final double LEAST = 0.88;
    private static final double MOST = 1.35;
    private static final double LEAST_PLACE = 160;

    private final Pane sheet = new Pane();
    private @Nullable NetworkSheet plan;
    private double scaleX = 1;
    private double scaleY = 1;

    public NetworkView() {
        getStyleClass().add("network");
        getChildren().add(sheet);
        setMinSize(NetworkSheet.WIDTH * LEAST, NetworkSheet.HEIGHT * LEAST);
        setPrefSize(NetworkSheet.WIDTH, NetworkSheet.HEIGHT);
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
    }

    /** The drawing in a place where it can be scrolled once it gets no smaller. */
    public ScrollPane scrolled() {
        ScrollPane pane = new ScrollPane(this);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setMinWidth(LEAST_PLACE);
        pane.getStyleClass().addAll("edge-to-edge", "network-scroll");
        return pane;
    }

    /** Draws a sheet; the description is for those who cannot see it. */
    public void show(NetworkSheet shown, String description) {
        plan = shown;
        setAccessibleText(description);
        fit();
    }

    private void fit() {
        NetworkSheet drawn = plan;
        if (drawn == null || getWidth() == 0 || getHeight() == 0) {
            return;
        }
        scaleX = Math.clamp(getWidth() / NetworkSheet.WIDTH, LEAST, MOST);
        scaleY = Math.clamp(getHeight() / NetworkSheet.HEIGHT, LEAST, MOST);
        sheet.getChildren().clear();
        drawn.lines().forEach(l -> sheet.getChildren().addAll(curve(l), arrow(l)));
        drawn.boxes().forEach(b -> sheet.getChildren().add(box(b)));
        drawn.notes().forEach(n -> sheet.getChildren().add(note(n)));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = NetworkSheet.WIDTH * scaleX;
        double height = NetworkSheet.HEIGHT * scaleY;
        sheet.resizeRelocate(
                snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2), width, height);
    }

    private Node box(NetworkSheet.Box box) {
        Label title = new Label(box.title());
        title.getStyleClass().add("network-title");
        Label detail = new Label(box.detail());
        detail.getStyleClass().add("network-detail");
        VBox node = new VBox(title, detail);
        node.setAlignment(Pos.CENTER);
        node.getStyleClass().addAll("network-box", "network-" + box.style());
        double width = snapSizeX(box.width() * scaleX);
        node.setPrefSize(width, box.height());
        node.relocate(snapPositionX(x(box.x()) - width / 2), snapPositionY(y(box.y()) - box.height() / 2));
        return node;
    }

    private Node curve(NetworkSheet.Line line) {
        double fromY = lineY(line.fromY(), line.fromCentre());
        double toY = lineY(line.toY(), line.toCentre());
        double bend = (fromY - toY) * 0.5;
        CubicCurve curve = new CubicCurve(
                x(line.fromX()),
                fromY,
                x(line.fromX()),
                fromY - bend,
                x(line.toX()),
                toY + bend,
                x(line.toX()),
                toY + ARROW);
        curve.getStyleClass().addAll("network-line", "network-" + line.style());
        curve.setFill(null);
        return curve;
    }

    private Node arrow(NetworkSheet.Line line) {
        double x = x(line.toX());
        double y = lineY(line.toY(), line.toCentre());
        Polygon arrow = new Polygon(x, y, x - ARROW, y + 2 * ARROW, x + ARROW, y + 2 * ARROW);
        arrow.getStyleClass().addAll("network-arrow", "network-" + line.style());
        return arrow;
    }

    private Node note(NetworkSheet.Note note) {
        Label label = new Label(note.text());
        label.getStyleClass().addAll("network-note", "network-" + note.style());
        label.setMinWidth(USE_PREF_SIZE);
        // centred on its place whatever the font's width
        label.layoutXProperty().bind(label.widthProperty().divide(-2).add(x(note.x())));
        label.setLayoutY(snapPositionY(y(note.y()) - 9));
        return label;
    }

    private double x(double planned) {
        return planned * scaleX;
    }

    private double y(double planned) {
        return planned * scaleY;
    }

    /** An end of a line keeps its distance from the middle of the box it touches, as boxes keep their height. */
    private double lineY(double planned, double centre) {
        return y(centre) + (planned - centre);
    }
}
