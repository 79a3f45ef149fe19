package io.talkturn.ui.kit;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows notices at the bottom right of the page. It leaves by itself, by a click and by Escape, and stays while the mouse is on
 * it or the focus in it.
 */
public final class NoticeBar extends HBox {
    /** Long enough to read a name and to reach the button. */
    public static final Duration USUAL = Duration.seconds(8);

    private static final double WIDTH = 460;
    private static final double MARGIN = 14;

    private final Notices notices;
    private final Label words = Labels.wrapped("");
    private final FontIcon icon = Icons.small(Feather.CHECK);
    private final Hyperlink folder;
    private final PauseTransition stay;
    private @Nullable Path saved;

    /** @param open shows a folder in the platform's own program */
    public NoticeBar(Notices notices, Duration time, Consumer<Path> open) {
        super(12);
        this.notices = notices;
        this.stay = new PauseTransition(time);
        this.folder = Buttons.link(Texts.of("notice.folder"), () -> openThen(open));
        folder.setId("notice-folder");
        folder.setMinWidth(USE_PREF_SIZE);
        words.setId("notice-words");
        var close = Icons.button(Feather.X, Texts.of("notice.close"), notices::close);
        close.setId("notice-close");
        getStyleClass().add("notice-bar");
        setId("notice");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        setPickOnBounds(false); // its shadow lies over what stands beside it, and would take the clicks
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(icon, words, folder, close);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(this, new Insets(MARGIN));
        stay.setOnFinished(e -> notices.close());
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> notices.close());
        hoverProperty().or(focusWithinProperty()).subscribe(held -> hold(Boolean.TRUE.equals(held)));
        notices.currentProperty().subscribe(this::show);
    }

    /** As wide as its words, which go on in a second line where they are long. */
    @Override
    protected double computeMaxWidth(double height) {
        return Math.min(WIDTH, prefWidth(-1));
    }

    /** Escape closes it where nothing on the page wants the key for itself. */
    public void closeByKeyOf(Node window) {
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
                notices.close();
                event.consume();
            }
        });
    }

    private void show(Notices.@Nullable Notice notice) {
        Presence.set(this, notice != null);
        stay.stop();
        if (notice == null) {
            return;
        }
        saved = notice.saved();
        words.setText(notice.sentence());
        icon.setIconCode(notice.isDone() ? Feather.CHECK : Feather.INFO);
        Presence.set(folder, saved != null);
        // screen readers are told by the change, since the focus stays where the work is
        setAccessibleText(notice.sentence());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        hold(isHover() || isFocusWithin());
    }

    private void hold(boolean held) {
        if (held) {
            stay.stop();
        } else if (isVisible()) {
            stay.playFromStart();
        }
    }

    private void openThen(Consumer<Path> open) {
        if (saved != null) {
            open.accept(saved);
        }
        notices.close();
    }
}
