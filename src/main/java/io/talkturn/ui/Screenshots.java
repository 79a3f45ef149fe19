package io.talkturn.ui;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.shell.Pages;
import io.talkturn.ui.theme.ThemeMode;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Pictures of every page in both themes and two sizes, for the manual and for those who judge the look. */
final class Screenshots {
    private static final Duration SETTLE = Duration.millis(250);
    private static final List<int[]> SIZES = List.of(new int[] {1280, 800}, new int[] {1920, 1080});

    private record Shot(int width, int height, ThemeMode mode, PageId page) {
        String fileName() {
            return "%s-%s-%dx%d.png".formatted(page.id(), mode.name().toLowerCase(Locale.ROOT), width, height);
        }
    }

    private final AppContext context;
    private final Stage stage;
    private final Path folder;
    private final Queue<Shot> left = new ArrayDeque<>();

    Screenshots(AppContext context, Stage stage, Path folder) {
        this.context = context;
        this.stage = stage;
        this.folder = folder;
        for (int[] size : SIZES) {
            for (ThemeMode mode : List.of(ThemeMode.LIGHT, ThemeMode.DARK)) {
                Pages.all().forEach(p -> left.add(new Shot(size[0], size[1], mode, p.id())));
            }
        }
    }

    void takeAllThen(Runnable end) {
        Shot shot = left.poll();
        if (shot == null) {
            end.run();
            return;
        }
        stage.setWidth(shot.width());
        stage.setHeight(shot.height());
        context.theme().modeProperty().set(shot.mode());
        context.navigator().show(shot.page());
        whenSettled(() -> {
            write(shot);
            takeAllThen(end);
        });
    }

    private void whenSettled(Runnable next) {
        PauseTransition pause = new PauseTransition(SETTLE);
        pause.setOnFinished(e -> {
            if (context.jobs().isIdle()) {
                next.run();
            } else {
                whenSettled(next);
            }
        });
        pause.play();
    }

    private void write(Shot shot) {
        Scene scene = stage.getScene();
        BufferedImage image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        AtomicFiles.write(folder.resolve(shot.fileName()), out -> ImageIO.write(image, "png", out));
    }
}
