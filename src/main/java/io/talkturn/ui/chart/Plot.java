package io.talkturn.ui.chart;

import io.talkturn.ui.theme.Fonts;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;

/** A place in the window that Java2D draws into, as large as there is room. */
public final class Plot extends Pane {
    private final Canvas canvas = new Canvas();
    private final Supplier<Painting> source;

    /**
     * An empty place.
     *
     * @param source asked for what is to be drawn whenever the place is drawn
     */
    public Plot(Supplier<Painting> source) {
        this.source = source;
        Fonts.loadForCharts();
        getChildren().add(canvas);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        widthProperty().subscribe(width -> draw());
        heightProperty().subscribe(height -> draw());
    }

    /** Draws again what the source now gives. */
    public void draw() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, getWidth(), getHeight());
        if (getWidth() > 0 && getHeight() > 0) {
            context.save();
            source.get().paint(new ScreenGraphics(context), place());
            context.restore();
        }
    }

    /** What is shown, to be drawn elsewhere. */
    Painting painting() {
        return source.get();
    }

    /** Where it is drawn, from this node's corner. */
    Rectangle2D place() {
        return new Rectangle2D.Double(0, 0, getWidth(), getHeight());
    }

    /** A clip that ends takes the canvas's font with it, which FXGraphics2D does not notice: ours sets it every time. */
    private static final class ScreenGraphics extends FXGraphics2D {
        private static final Font OTHER = new Font(Font.DIALOG, Font.PLAIN, 1);

        ScreenGraphics(GraphicsContext context) {
            super(context);
            setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
        }

        @Override
        public void setFont(Font font) {
            super.setFont(OTHER);
            super.setFont(font);
        }
    }
}
