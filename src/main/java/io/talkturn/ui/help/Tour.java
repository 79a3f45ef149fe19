package io.talkturn.ui.help;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/**
 * Five stops on the pages of the sample, each a pop-over that points at the real control. Next, back and skip by mouse, by
 * Enter or the arrow keys and by Escape; what is pointed at can be used meanwhile.
 */
final class Tour {
    private static final double WIDTH = 320;
    /** A page that is opened for the first time reads its files; the pop-over comes when it has come to rest. */
    private static final Duration REST = Duration.millis(150);

    private static final int PATIENCE = 40;

    private final AppContext context;
    private final Parent window;
    private final TourViewModel model = new TourViewModel();
    private @Nullable PopOver shown;

    Tour(AppContext context, Parent window) {
        this.context = context;
        this.window = window;
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.stepProperty().subscribe(this::go);
    }

    /** Begins at the first stop, on the sample where no project is open. */
    void start() {
        if (context.openProject().projectProperty().get() == null) {
            context.commands().byId("project.sample").ifPresent(sample -> sample.run());
        }
        model.skip();
        model.begin();
    }

    private void go(TourViewModel.@Nullable Step step) {
        close();
        if (step != null) {
            context.navigator().show(step.page());
            await(step, 0);
        }
    }

    private void await(TourViewModel.Step step, int waited) {
        PauseTransition pause = new PauseTransition(REST);
        pause.setOnFinished(e -> {
            boolean ready = context.jobs().isIdle()
                    && context.openProject().projectProperty().get() != null;
            if (!step.equals(model.stepProperty().get())) {
                return;
            }
            if (ready || waited > PATIENCE) {
                target(step).ifPresentOrElse(node -> point(step, node), model::skip);
            } else {
                await(step, waited + 1);
            }
        });
        pause.play();
    }

    private Optional<Node> target(TourViewModel.Step step) {
        return step.targets().stream()
                .flatMap(selector -> window.lookupAll(selector).stream())
                .filter(Tour::isSeen)
                .findFirst();
    }

    private static boolean isSeen(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getWidth() > 0
                && node.getScene() != null
                && node.getScene().getWidth() > bounds.getMinX()
                && node.getScene().getHeight() > bounds.getMinY();
    }

    private void point(TourViewModel.Step step, Node target) {
        PopOver popOver = new PopOver(content(step));
        popOver.getRoot().getStylesheets().clear(); // ControlsFX has it white in every theme, AtlantaFX knows it too
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setAutoHide(false);
        popOver.setHideOnEscape(false);
        popOver.setArrowLocation(arrow(target));
        target.getScene().getWindow().requestFocus(); // what asked before may still have the keys
        popOver.show(target);
        shown = popOver;
        popOver.getContentNode().lookup("#tour-next").requestFocus();
    }

    /** So that the pop-over lies on the side where the window has room. */
    private static PopOver.ArrowLocation arrow(Node target) {
        Bounds bounds = target.localToScene(target.getLayoutBounds());
        boolean isLow = bounds.getMaxY() > target.getScene().getHeight() / 2;
        boolean isRight = bounds.getCenterX() > target.getScene().getWidth() / 2;
        if (isLow) {
            return isRight ? PopOver.ArrowLocation.BOTTOM_RIGHT : PopOver.ArrowLocation.BOTTOM_LEFT;
        }
        return isRight ? PopOver.ArrowLocation.TOP_RIGHT : PopOver.ArrowLocation.TOP_LEFT;
    }

    private VBox content(TourViewModel.Step step) {
        Button next = Buttons.primary(Texts.of(model.isLast() ? "tour.end" : "tour.next"), model::next);
        next.setId("tour-next");
        Button back = Buttons.usual(Texts.of("tour.back"), model::back);
        back.setId("tour-back");
        back.setDisable(model.isFirst());
        Button skip = Buttons.usual(Texts.of("tour.skip"), model::skip);
        skip.setId("tour-skip");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, skip, gap, back, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        var title = Labels.heading(step.title());
        title.setId("tour-title");
        VBox box = new VBox(
                8,
                Labels.muted(model.place()),
                title,
                Labels.wrapped(step.text()),
                Labels.wrapped(Texts.of("tour.keys"), "muted"),
                buttons);
        box.setId("tour");
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(WIDTH);
        // a pop-over has a window of its own, which takes the keys while it has the focus
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        return box;
    }

    private void onKey(KeyEvent event) {
        if (shown == null) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT -> model.next();
            case ENTER -> {
                if (event.getTarget() instanceof Button chosen && !"tour-next".equals(chosen.getId())) {
                    chosen.fire();
                } else {
                    model.next();
                }
            }
            case LEFT -> model.back();
            case ESCAPE -> model.skip();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void close() {
        if (shown != null) {
            shown.hide();
            shown = null;
        }
    }
}
