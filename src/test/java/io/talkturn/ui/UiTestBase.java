package io.talkturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.run.RunCatalog;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.data.DataPage;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.kit.Dialogs;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.settings.SettingsStore;
import io.talkturn.ui.shell.Pages;
import io.talkturn.ui.shell.Shell;
import io.talkturn.ui.theme.Fonts;
import io.talkturn.ui.theme.Theme;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * A test that needs the toolkit: it starts once on the Headless platform; every test gets a context of its own with real
 * jobs, settings in a temporary folder, and file dialogs that answer what the test says.
 */
public abstract class UiTestBase {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    protected final FxRobot robot = new FxRobot();
    protected final TestFileDialogs files = new TestFileDialogs();
    protected final TestPrinters printers = new TestPrinters();
    protected AppContext context;
    protected Stage stage;
    private FileWatch watch;

    @TempDir
    protected Path folder;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Fonts.load();
    }

    @BeforeEach
    void makeContext() {
        Problems problems = new Problems(Platform::runLater, Clock.systemUTC());
        Jobs jobs = new Jobs(Jobs.threads(), Platform::runLater, problems);
        watch = FileWatch.over(jobs);
        SettingsStore settings = new SettingsStore(folder.resolve("settings.json"), jobs, problems::report);
        onFx(() -> {
            stage = new Stage();
            Theme theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
            context = new AppContext(
                    jobs, problems, settings, theme, new AppContext.Asking(files, printers), new Dialogs(() -> stage));
            return null;
        });
    }

    @AfterEach
    void closeWindows() {
        onFx(() -> {
            context.close();
            context.jobs().cancelAll();
            hideAllWindows();
            return null;
        });
        assertThat(context.jobs().awaitWrites(PATIENCE)).as("all is written").isTrue();
        watch.close();
        watch.check();
    }

    /** An owner that is hidden takes its dialogs along on a desktop, not on the Headless platform; one that stays gets the keys of the next test. */
    private void hideAllWindows() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        stage.hide();
    }

    /** Shows the whole window with all pages. */
    protected Shell showShell(ThemeMode mode, int width, int height) {
        Shell shell = onFx(() -> new Shell(context, Pages.all()));
        show(shell, mode, width, height);
        return shell;
    }

    /** Opens a project and shows one of the tabs of its page Data, as a click on the tab's name does. */
    protected void showDataTab(Path project, String tab) {
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> context.openCorpus().loadedProperty().get() != null);
        DataPage page = onFx(() -> new DataPage(context));
        show((Region) page.view(), ThemeMode.LIGHT, 1280, 800);
        robot.clickOn(onFx(() -> stage.getScene().getRoot().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(tab))
                .findFirst()
                .orElseThrow()));
        settle();
    }

    /** Shows a node alone. */
    protected void show(Region root, ThemeMode mode, int width, int height) {
        onFx(() -> {
            Scene scene = new Scene(root, width, height);
            context.theme().modeProperty().set(mode);
            context.theme().adopt(scene);
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            return null;
        });
        settle();
    }

    /** Takes a picture of the window in both themes. */
    protected void picture(String name) {
        for (ThemeMode mode : new ThemeMode[] {ThemeMode.LIGHT, ThemeMode.DARK}) {
            onFx(() -> {
                context.theme().modeProperty().set(mode);
                return null;
            });
            settle();
            onFx(() ->
                    Snapshots.write(stage.getScene(), name + "-" + mode.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    /** Takes a picture of the dialog that has a part in both themes. */
    protected final void dialogPicture(String part, String name) {
        for (ThemeMode mode : new ThemeMode[] {ThemeMode.LIGHT, ThemeMode.DARK}) {
            onFx(() -> {
                context.theme().modeProperty().set(mode);
                return null;
            });
            settle();
            onFx(() -> Snapshots.write(
                    Objects.requireNonNull(inDialog(part)).getScene(),
                    name + "-" + mode.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    /** Takes pictures of a window larger than the Headless screen, which fails above 1000 pixels of height. */
    protected void picture(String name, int width, int height) {
        Scene scene = stage.getScene();
        Region root = (Region) onFx(scene::getRoot);
        for (ThemeMode mode : new ThemeMode[] {ThemeMode.LIGHT, ThemeMode.DARK}) {
            onFx(() -> {
                root.resize(width, height);
                context.theme().modeProperty().set(mode);
                return null;
            });
            settle();
            onFx(() -> Snapshots.write(root, name + "-" + mode.name().toLowerCase(java.util.Locale.ROOT)));
        }
        onFx(() -> {
            root.resize(scene.getWidth(), scene.getHeight());
            return null;
        });
        settle();
    }

    /** Waits until no job is under way and the window has been laid out and drawn. */
    protected void settle() {
        waitUntil(() -> onFx(() -> context.jobs().isIdle()));
        robot.interact(() -> {});
        for (int pulse = 0; pulse < 3; pulse++) {
            pulse();
        }
    }

    /** Waits until something holds, on the calling thread. */
    protected static void waitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not happen within " + PATIENCE.toSeconds() + " s");
            }
            pulse();
        }
    }

    /** A node of the window by style class or id. */
    @SuppressWarnings("unchecked")
    protected <N extends Node> N find(String selector) {
        N found = (N) onFx(() -> stage.getScene().lookup(selector));
        if (found == null) {
            throw new AssertionError("the window has no " + selector);
        }
        return found;
    }

    /** Runs on the UI thread and gives the result. */
    protected static <T> T onFx(Callable<T> action) {
        if (Platform.isFxApplicationThread()) {
            return call(action);
        }
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return call(() -> task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    private static void pulse() {
        FutureTask<Void> drawn = new FutureTask<>(() -> null);
        Platform.runLater(() -> {
            Platform.requestNextPulse();
            new javafx.animation.AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == 2) {
                        stop();
                        drawn.run();
                    }
                }
            }.start();
        });
        call(() -> drawn.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    private static <T> T call(Callable<T> action) {
        try {
            return action.call();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A part of a dialog, or null where no dialog shows it. */
    protected final @Nullable Node inDialog(String selector) {
        return onFx(() -> Window.getWindows().stream()
                .filter(w -> w != stage && w.getScene() != null)
                .map(w -> w.getScene().lookup(selector))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    /** Shows a page of the whole window with a project, once its runs are known. */
    protected final void showPage(Path project, PageId page) {
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.openProject().folderProperty().set(project);
            context.navigator().show(page);
            return null;
        });
        int runs = RunCatalog.ofProject(project).list().size();
        waitUntil(() -> onFx(() -> context.runs().runs().size() == runs));
        settle();
    }

    /** Types into a field in the place of what stands there; below the edge of the window too, without the mouse. */
    protected final TextField fill(String field, String text) {
        TextField found = find(field);
        robot.interact(found::requestFocus);
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text).type(KeyCode.ENTER);
        settle();
        return found;
    }
}
