package io.talkturn.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Goes over the nodes of a part of the window and notes what each of them shows. */
final class NodeMarks {
    private final Region root;
    private final List<Consumer<Graphics2D>> marks = new ArrayList<>();

    NodeMarks(Region root) {
        this.root = root;
    }

    List<Consumer<Graphics2D>> take() {
        root.applyCss();
        root.layout();
        walk(root, 1, true);
        return marks;
    }

    private void walk(Node node, double opacity, boolean areas) {
        if (!node.isVisible() || node instanceof ButtonBase) {
            return;
        }
        double shade = opacity * node.getOpacity();
        switch (node) {
            case Plot plot -> add(plot, plot.painting(), plot.place());
            case Text text -> add(text, shade);
            case javafx.scene.shape.Shape shape -> add(shape, shade);
            // of a choice, what is chosen belongs to the chart, its frame and arrow do not
            case ComboBoxBase<?> choice -> children(choice, shade, false);
            case Region region -> {
                if (areas) {
                    addAreas(region, shade);
                }
                children(region, shade, areas);
            }
            case Parent parent -> children(parent, shade, areas);
            default -> {}
        }
    }

    private void children(Parent parent, double opacity, boolean areas) {
        parent.getChildrenUnmodifiable().forEach(child -> walk(child, opacity, areas));
    }

    private Point2D corner(Node node) {
        return root.sceneToLocal(node.localToScene(0, 0));
    }

    private void add(Plot plot, Painting painting, Rectangle2D place) {
        Point2D at = corner(plot);
        marks.add(g -> {
            g.translate(at.getX(), at.getY());
            painting.paint(g, place);
            g.translate(-at.getX(), -at.getY());
        });
    }

    private void add(Text text, double opacity) {
        String words = text.getText();
        Color colour = colour(text.getFill(), opacity);
        if (words.isBlank() || colour == null) {
            return;
        }
        Point2D at = corner(text);
        boolean bold = text.getFont().getStyle().contains("Bold");
        Font font = new Font(text.getFont().getFamily(), bold ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) text.getFont().getSize());
        float x = (float) (at.getX() + text.getLayoutBounds().getMinX());
        float y = (float) (at.getY() + text.getLayoutBounds().getMinY() + text.getBaselineOffset());
        // formats draw one line at a time: a line break has no glyph
        String[] lines = words.split("\n", -1);
        double height = text.getLayoutBounds().getHeight() / lines.length;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            float left = x + (float) indent(text, line);
            float base = y + (float) (i * height);
            marks.add(g -> {
                g.setFont(font);
                g.setPaint(colour);
                g.drawString(line, left, base);
            });
        }
    }

    private static double indent(Text text, String line) {
        if (text.getTextAlignment() != TextAlignment.CENTER) {
            return 0;
        }
        Text alone = new Text(line);
        alone.setFont(text.getFont());
        return (text.getLayoutBounds().getWidth() - alone.getLayoutBounds().getWidth()) / 2;
    }

    private void add(javafx.scene.shape.Shape shape, double opacity) {
        Shape outline = outline(shape, corner(shape));
        if (outline == null) {
            return;
        }
        Color fill = colour(shape.getFill(), opacity);
        Color line = colour(shape.getStroke(), opacity);
        float[] dashes = new float[shape.getStrokeDashArray().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = shape.getStrokeDashArray().get(i).floatValue();
        }
        if (fill != null && !(shape instanceof Line)) {
            addArea(outline, fill);
        }
        if (line != null) {
            addLine(outline, line, (float) shape.getStrokeWidth(), dashes);
        }
    }

    private void addAreas(Region region, double opacity) {
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                Color colour = colour(fill.getFill(), opacity);
                if (colour != null) {
                    addArea(frame(region, fill.getInsets(), fill.getRadii().getTopLeftHorizontalRadius()), colour);
                }
            }
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(stroke -> addBorder(region, stroke, opacity));
        }
    }

    private void addBorder(Region region, BorderStroke stroke, double opacity) {
        Color colour = colour(stroke.getTopStroke(), opacity);
        double width = stroke.getWidths().getTop();
        if (colour != null && width > 0 && !BorderStrokeStyle.NONE.equals(stroke.getTopStyle())) {
            double radius = stroke.getRadii().getTopLeftHorizontalRadius();
            addLine(frame(region, new Insets(width / 2), radius), colour, (float) width, new float[0]);
        }
    }

    private Shape frame(Region region, Insets insets, double radius) {
        Point2D at = corner(region);
        return new RoundRectangle2D.Double(
                at.getX() + insets.getLeft(),
                at.getY() + insets.getTop(),
                Math.max(0, region.getWidth() - insets.getLeft() - insets.getRight()),
                Math.max(0, region.getHeight() - insets.getTop() - insets.getBottom()),
                2 * radius,
                2 * radius);
    }

    private static @Nullable Shape outline(javafx.scene.shape.Shape shape, Point2D at) {
        double x = at.getX();
        double y = at.getY();
        return switch (shape) {
            case Line l -> new Line2D.Double(x + l.getStartX(), y + l.getStartY(), x + l.getEndX(), y + l.getEndY());
            case CubicCurve c ->
                new CubicCurve2D.Double(
                        x + c.getStartX(),
                        y + c.getStartY(),
                        x + c.getControlX1(),
                        y + c.getControlY1(),
                        x + c.getControlX2(),
                        y + c.getControlY2(),
                        x + c.getEndX(),
                        y + c.getEndY());
            case Polygon p -> polygon(p.getPoints(), x, y);
            default -> null;
        };
    }

    private static Shape polygon(List<Double> points, double x, double y) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            if (i == 0) {
                path.moveTo(x + points.get(i), y + points.get(i + 1));
            } else {
                path.lineTo(x + points.get(i), y + points.get(i + 1));
            }
        }
        path.closePath();
        return path;
    }

    private void addArea(Shape shape, Color colour) {
        marks.add(g -> {
            g.setPaint(colour);
            g.fill(shape);
        });
    }

    private void addLine(Shape shape, Color colour, float width, float[] dashes) {
        BasicStroke stroke = dashes.length == 0
                ? new BasicStroke(width)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f);
        marks.add(g -> {
            g.setPaint(colour);
            g.setStroke(stroke);
            g.draw(shape);
        });
    }

    private static @Nullable Color colour(@Nullable Paint paint, double opacity) {
        return paint instanceof javafx.scene.paint.Color colour && colour.getOpacity() * opacity > 0
                ? awt(colour, opacity)
                : null;
    }

    /** The same colour for Java2D. */
    static Color awt(javafx.scene.paint.Color colour, double opacity) {
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float)
                (colour.getOpacity() * opacity));
    }
}
