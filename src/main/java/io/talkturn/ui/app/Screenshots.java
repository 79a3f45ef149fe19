package io.talkturn.ui.app;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.Target;
import io.talkturn.ui.shell.Pages;
import io.talkturn.ui.theme.ThemeMode;
import io.talkturn.ui.transcripts.TalkturnFilter;
import io.talkturn.ui.transcripts.TranscriptTarget;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Pictures of every page in both themes and two sizes, for the manual and for those who judge the look. */
final class Screenshots {
    private static final Duration SETTLE = Duration.millis(400);
    private static final List<int[]> SIZES = List.of(new int[] {1280, 800}, new int[] {1920, 1080});

    /** As many talkturns of a test conversation stand before the one shown. */
    private static final int INSIDE = 19;

    private record Shot(int width, int height, ThemeMode mode, PageId page) {
        String fileName() {
            return page.id() + "-" + mode.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height + ".png";
        }
    }

    private final AppContext context;
    private final Region shell;
    private final Path folder;
    private final Queue<Shot> left = new ArrayDeque<>();

    Screenshots(AppContext context, Stage stage, Path folder) {
        this.context = context;
        this.folder = folder;
        this.shell = (Region) stage.getScene().getRoot();
        // the Headless platform fails for windows higher than 1000 pixels, so the pictures are larger than the window;
        // as the root of another window the shell would be styled before the colours of the theme are known there
        stage.setWidth(900);
        stage.setHeight(600);
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
        shell.resize(shot.width(), shot.height());
        context.theme().modeProperty().set(shot.mode());
        List<RunEntry> runs = List.copyOf(context.runs().runs());
        context.jobs().latest("pictures", progress -> target(shot.page(), runs)).onDone(target -> {
            context.navigator().show(shot.page(), target);
            whenSettled(shot, () -> {
                write(shot);
                takeAllThen(end);
            });
        });
    }

    /** A transcript shows most where the window before its talkturn is full. */
    private static Target target(PageId page, List<RunEntry> runs) {
        return page != PageId.TRANSCRIPTS
                ? Target.NONE
                : runs.stream()
                        .filter(run -> run.state().hasResults())
                        .findFirst()
                        .map(run -> insideAConversation(run.folder()))
                        .orElse(Target.NONE);
    }

    private static Target insideAConversation(RunFolder run) {
        return new RunResults(run)
                .predictions().rows().stream()
                        .filter(row -> row.partition() == Partition.TEST)
                        .skip(INSIDE)
                        .findFirst()
                        .<Target>map(row -> new TranscriptTarget(run, null, TalkturnFilter.ALL, row.talkturn()))
                        .orElse(Target.NONE);
    }

    private void whenSettled(Shot shot, Runnable next) {
        PauseTransition pause = new PauseTransition(SETTLE);
        pause.setOnFinished(e -> {
            // on a busy machine the window gets its own size late, and takes the shell with it
            boolean isAsLarge = shell.getWidth() == shot.width() && shell.getHeight() == shot.height();
            shell.resize(shot.width(), shot.height());
            if (isAsLarge && context.jobs().isIdle() && context.runs().isIdle()) {
                next.run();
            } else {
                whenSettled(shot, next);
            }
        });
        pause.play();
    }

    private void write(Shot shot) {
        SnapshotParameters frame = new SnapshotParameters();
        frame.setViewport(new Rectangle2D(0, 0, shot.width(), shot.height()));
        BufferedImage image = SwingFXUtils.fromFXImage(shell.snapshot(frame, null), null);
        Path file = folder.resolve(shot.fileName());
        context.jobs().write(file, shot.fileName(), progress -> {
            AtomicFiles.write(file, out -> ImageIO.write(image, "png", out));
            return file;
        });
    }
}
