package io.talkturn.ui.listen;

import io.talkturn.ui.kit.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import org.jspecify.annotations.Nullable;

/** The picture of a recording that has one, from the first time that it is played. */
final class FilmView extends StackPane {
    private static final double WIDTH = 176;
    private static final double HEIGHT = 110;

    FilmView(ListenViewModel model) {
        getStyleClass().add("film");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.of("listen.film"));
        ObservableValue<@Nullable MediaPlayer> media = model.playerProperty()
                .flatMap(player -> player instanceof FilmPlayer film ? film.mediaProperty() : null);
        media.subscribe(this::show);
        managedProperty().bind(visibleProperty());
        show(null);
    }

    private void show(@Nullable MediaPlayer media) {
        getChildren().clear();
        setVisible(false);
        if (media != null) {
            MediaView view = new MediaView(media);
            view.setFitWidth(WIDTH);
            view.setFitHeight(HEIGHT);
            view.setPreserveRatio(true);
            getChildren().add(view);
            Runnable look = () -> setVisible(media.getMedia().getWidth() > 0);
            media.getMedia().widthProperty().subscribe(look);
            look.run();
        }
    }
}
