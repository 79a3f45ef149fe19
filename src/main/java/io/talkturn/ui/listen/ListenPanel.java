package io.talkturn.ui.listen;

import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WhileShown;
import io.talkturn.ui.theme.Theme;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Plays a talkturn: pause, place, speed, the waveform, and the picture where there is one. */
public final class ListenPanel extends VBox {
    /** Half a second by an arrow key. */
    private static final double STEP = 0.5;

    private static final Duration FRAME = Duration.millis(33);

    private final ListenViewModel model;
    private final Button play;
    private final Slider slider = new Slider();
    private final Label time = Labels.muted("");
    private final Label told = Labels.wrapped("", "muted", "listen-told");
    private boolean isFollowing;

    public ListenPanel(ListenViewModel model, Theme theme) {
        super(4);
        this.model = model;
        this.play = Icons.button(Feather.PLAY, Texts.of("listen.play"), model::toggle);
        getStyleClass().add("listen-panel");
        setId("listen");
        VBox right = new VBox(4, controls(), new Waveform(model, theme));
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        HBox top = new HBox(10, new FilmView(model), right);
        told.managedProperty().bind(told.visibleProperty());
        told.setId("listen-told");
        told.textProperty()
                .bind(Bindings.createStringBinding(
                        new ListenWords(model)::told,
                        model.passageProperty(),
                        model.recordedProperty(),
                        model.problemProperty(),
                        model.speedProperty(),
                        model.playerProperty()));
        told.visibleProperty().bind(told.textProperty().isNotEmpty());
        getChildren().addAll(top, told);
        follow();
    }

    private HBox controls() {
        play.setId("listen-play");
        slider.setId("listen-slider");
        slider.setMin(0);
        slider.setBlockIncrement(STEP);
        slider.setMinWidth(48);
        slider.setTooltip(new Tooltip(Texts.of("listen.slider")));
        slider.setAccessibleText(Texts.of("listen.slider"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().subscribe((before, now) -> moved(now.doubleValue()));
        time.setId("listen-time");
        time.setMinWidth(USE_PREF_SIZE);
        Segmented<Double> speeds = new Segmented<>(ListenViewModel.SPEEDS, speed -> Texts.of("listen.speed." + speed));
        speeds.setId("listen-speed");
        speeds.valueProperty().bindBidirectional(model.speedProperty());
        Tooltip.install(speeds, new Tooltip(Texts.of("listen.speed.tip")));
        HBox controls = new HBox(8, play, slider, time, speeds);
        controls.setAlignment(Pos.CENTER_LEFT);
        var isOff = Bindings.createBooleanBinding(
                () -> !model.recordedProperty().get().isPlayable()
                        || model.passageProperty().get() == null
                        || model.passageProperty().get().band().isEmpty(),
                model.recordedProperty(),
                model.passageProperty());
        Presence.when(isOff.not(), controls);
        return controls;
    }

    private void follow() {
        Timeline clock = new Timeline(new KeyFrame(FRAME, e -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.playingProperty().subscribe(playing -> {
            play.setGraphic(Icons.small(playing ? Feather.PAUSE : Feather.PLAY));
            if (playing) {
                clock.play();
            } else {
                clock.stop();
            }
        });
        model.positionProperty().subscribe(now -> place());
        model.bandProperty().subscribe(now -> place());
        WhileShown.subscribe(this, shown -> {
            if (!shown) {
                model.pause();
            }
        });
    }

    private void place() {
        Band band = model.bandProperty().get();
        isFollowing = true;
        double length = band == null ? 0 : band.end() - band.start();
        double at = band == null ? 0 : Math.clamp(model.positionProperty().get() - band.start(), 0, length);
        slider.setMax(Math.max(0.1, length));
        slider.setValue(at);
        time.setText(band == null ? "" : Texts.of("listen.time", ListenWords.seconds(at), ListenWords.seconds(length)));
        isFollowing = false;
    }

    private void moved(double seconds) {
        Band band = model.bandProperty().get();
        if (!isFollowing && band != null) {
            model.seek(band.start() + seconds);
        }
    }
}
