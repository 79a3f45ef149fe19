package io.talkturn.robots;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.nav.PageId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** Someone before the window: eyes, hands, and the patience to wait until it rests. */
final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_TURNS = 60;

    /** So much of a thing is aimed at, and not at what stands over its edge. */
    private static final double LEAST_SEEN = 36;

    final AppContext context;
    final Stage stage;
    final RobotFiles files;
    final Orders orders;
    final Hands hands = new Hands();

    /** Windows that Escape did not close. */
    final Set<String> stuck = new LinkedHashSet<>();

    Person(AppContext context, Stage stage, RobotFiles files, Orders orders) {
        this.context = context;
        this.stage = stage;
        this.files = files;
        this.orders = orders;
    }

    /** Until nothing goes on and all is drawn. */
    void settle() {
        Fx.sleep(20);
        Fx.await(
                PATIENCE,
                () -> Fx.see(() -> context.jobs().isIdle() && context.runs().isIdle()));
        Fx.frames(3);
    }

    /** Until something holds. */
    void until(String what, java.util.function.BooleanSupplier condition) {
        if (!Fx.await(PATIENCE, () -> Fx.see(condition::getAsBoolean))) {
            throw new IllegalStateException(what + " did not come");
        }
        settle();
    }

    /** To a page, by the rail. */
    void go(PageId page) {
        click("#rail-" + page.id());
        until("page " + page, () -> context.navigator().current() == page);
    }

    /** Clicks what a selector finds. */
    void click(String selector) {
        click(Fx.see(() -> Eyes.find(selector).orElseThrow(() -> new IllegalStateException("nothing is " + selector))));
    }

    /** Clicks a node where it is in sight, bringing it there with the wheel. */
    void click(Node node) {
        hands.click(place(node).orElseThrow(() -> new IllegalStateException(node + " cannot be brought into sight")));
        settle();
    }

    /** The place on the screen of the middle of what is in sight of a node, which is brought there with the wheel. */
    Optional<Point2D> place(Node node) {
        Optional<Point2D> place = inSight(node);
        // a menu or a list that is open stands over the notice
        Optional<Node> close = Fx.see(() -> Eyes.find("#notice-close")
                .filter(n -> !n.equals(node) && Objects.equals(n.getScene(), node.getScene())));
        boolean isOfIt = Fx.see(() -> close.filter(
                        n -> Eyes.around(node, n.getParent()::equals).isPresent())
                .isPresent());
        if (!isOfIt
                && place.isPresent()
                && close.isPresent()
                && Fx.see(() -> isOver(close.get().getParent(), place.get()))) {
            // what was saved is told over the page, and can be closed
            hands.click(Fx.see(() -> onScreen(close.get())));
            settle();
        }
        return place;
    }

    private static boolean isOver(Node notice, Point2D place) {
        Point2D in = notice.screenToLocal(place);
        return in != null && notice.getLayoutBounds().contains(in);
    }

    private Optional<Point2D> inSight(Node node) {
        for (int turns = 0; turns < MOST_TURNS; turns++) {
            int way = Fx.see(() -> way(node));
            if (way == 0) {
                Point2D place = Fx.see(() -> onScreen(node));
                if (turns > 0) {
                    Fx.sleep(60); // the last turn of the wheel may still be on its way
                    Fx.frames(1);
                }
                if (place.equals(Fx.see(() -> onScreen(node)))) {
                    return Optional.of(place);
                }
                continue;
            }
            if (Fx.see(() -> isBeside(node))) {
                hands.wheelAside(
                        Fx.see(() -> Eyes.around(node, Person::isWide)
                                .map(Person::onScreen)
                                .orElseThrow()),
                        Fx.see(() -> sideways(node)));
                Fx.frames(2);
                continue;
            }
            Optional<Point2D> pane =
                    Fx.see(() -> Eyes.around(node, n -> n instanceof ScrollPane || n instanceof VirtualFlow<?>)
                            .map(Person::onScreen));
            if (pane.isEmpty()) {
                return Optional.empty();
            }
            hands.wheel(pane.get(), way);
            Fx.frames(2);
        }
        return Optional.empty();
    }

    /** Where to turn the wheel to: 0 where its middle is in sight. */
    private static int way(Node node) {
        Bounds all = node.localToScene(node.getLayoutBounds());
        Bounds seen = Eyes.inSight(node);
        if (seen.getWidth() >= Math.min(LEAST_SEEN, all.getWidth()) * 0.95
                && seen.getHeight() >= Math.min(all.getHeight(), 32) * 0.95) {
            return 0;
        }
        return Eyes.around(node, n -> n instanceof ScrollPane || n instanceof VirtualFlow<?>)
                .map(pane -> Eyes.inSight(pane).getCenterY() < all.getCenterY() ? 1 : -1)
                .orElse(1);
    }

    /** Whether it can be scrolled from side to side. */
    private static boolean isWide(Node node) {
        return node instanceof TableView<?>
                || (node instanceof ScrollPane pane
                        && pane.getContent() != null
                        && pane.getContent().getLayoutBounds().getWidth()
                                > pane.getViewportBounds().getWidth() + 1);
    }

    /** Whether it is in a table, or a pane, that can be scrolled to it from side to side. */
    private static boolean isBeside(Node node) {
        return Eyes.inSight(node).getWidth()
                        < Math.min(LEAST_SEEN, node.getLayoutBounds().getWidth()) * 0.95
                && Eyes.around(node, Person::isWide)
                        .filter(n -> n instanceof ScrollPane || Fit.hasBar(n))
                        .isPresent();
    }

    private static int sideways(Node node) {
        Node table = Eyes.around(node, Person::isWide).orElseThrow();
        double middle = Eyes.inSight(table).getCenterX();
        return node.localToScene(node.getLayoutBounds()).getCenterX() > middle ? 1 : -1;
    }

    private static Point2D onScreen(Node node) {
        Bounds seen = Eyes.inSight(node);
        Point2D inScene = new Point2D(seen.getCenterX(), seen.getCenterY());
        return node.getScene().getRoot().localToScreen(node.getScene().getRoot().sceneToLocal(inScene));
    }

    /** Closes menus and dialogs as Escape does, down to so many windows. */
    void closeAllButTheWindow(int left) {
        for (int i = 0; i < 4 && Fx.see(() -> Eyes.windows().size()) > left; i++) {
            hands.keys(KeyCode.ESCAPE);
            Fx.frames(2);
        }
        if (Fx.see(() -> Eyes.windows().size()) > left) {
            stuck.add(
                    Fx.see(() -> Eyes.words(Eyes.windows().getLast().getScene().getRoot())
                            .lines()
                            .findFirst()
                            .orElse("a window")));
            Fx.see(() -> Eyes.all(".dialog-pane .button-bar .button").reduce((a, b) -> b))
                    .ifPresent(this::click);
        }
        settle();
    }

    /** Goes back to a place where a press has led away from it. */
    void returnTo(String where) {
        Places.all().stream()
                .filter(place -> where.startsWith(place.name() + " "))
                .findFirst()
                .ifPresent(place -> place.be(this));
    }

    /** Makes the window so large; its content, without the frame of the window manager. */
    void resize(int width, int height) {
        Fx.run(() -> {
            stage.setX(4);
            stage.setY(24);
            double frame = stage.getWidth() - stage.getScene().getWidth();
            double head = stage.getHeight() - stage.getScene().getHeight();
            stage.setWidth(width + frame);
            stage.setHeight(height + head);
        });
        Fx.await(PATIENCE, () -> Fx.see(() -> Math.abs(stage.getScene().getWidth() - width) < 2));
        settle();
    }
}
