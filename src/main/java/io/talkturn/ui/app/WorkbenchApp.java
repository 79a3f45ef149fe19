package io.talkturn.ui.app;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.Display;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.kit.Dialogs;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Glossary;
import io.talkturn.ui.kit.Printers;
import io.talkturn.ui.kit.SystemFileDialogs;
import io.talkturn.ui.kit.SystemPrinters;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.settings.SettingsStore;
import io.talkturn.ui.shell.Pages;
import io.talkturn.ui.shell.Shell;
import io.talkturn.ui.theme.Fonts;
import io.talkturn.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program in its window. Open to robots alone, which press its buttons as people do. */
public class WorkbenchApp extends Application {
    /** Runs on the UI thread, at once where it is called there. */
    private static final Executor UI = task -> {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    };

    private final Problems problems = new Problems(UI, Clock.systemUTC());
    private final Jobs jobs = new Jobs(Jobs.threads(), UI, problems);
    private SettingsStore settings = SettingsStore.forgetful();

    /** Starts the window and returns when it is closed. Arguments: {@code --project=DIR}, {@code --screenshot=DIR}. */
    public static void open(String... arguments) {
        WindowLog.begin();
        Display.prepare();
        if (Display.isThere()) {
            Splash.ask();
        }
        launch(WorkbenchApp.class, arguments);
    }

    /** Files are read here, before there is a UI thread to hold up. */
    @Override
    public void init() {
        if (pictures() == null && !untilDrawn()) {
            settings = new SettingsStore(SettingsStore.usualFile(), jobs, problems::report);
        }
        // also where the session ends instead of the window
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Closing.finish(jobs), "last-writes"));
        Splash.awaitDrawn();
    }

    @Override
    public void stop() {
        Closing.finish(jobs);
    }

    private @Nullable String pictures() {
        return getParameters().getNamed().get("screenshot");
    }

    private boolean untilDrawn() {
        return "drawn".equals(getParameters().getNamed().get("until"));
    }

    @Override
    public void start(Stage stage) {
        String pictures = pictures();
        AppContext context = context(stage);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> context.problems().report(thrown));
        var remembered = settings.get();
        Shell shell = new Shell(context, Pages.all());
        Scene scene = new Scene(shell, remembered.width(), remembered.height());
        context.theme().adopt(scene);
        stage.setScene(scene);
        stage.setTitle(Texts.of("window.title"));
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setMaximized(remembered.maximized());
        LastProject last = new LastProject(context);
        Runnable afterwards = openFirst(context, shell, last);
        new Closing(jobs, context.dialogs(), shell::rest, Closing.LIMIT).install(stage);
        if (untilDrawn()) {
            stage.setOnHidden(e -> context.close());
            FirstWindow.hideWhenDrawn(stage);
        } else if (pictures == null) {
            stage.setOnHidden(e -> leave(context, stage, last));
        } else {
            stage.setOnHidden(e -> context.close());
            new Screenshots(context, stage, Path.of(pictures)).takeAllThen(stage::hide);
        }
        built(context, stage);
        stage.show();
        Splash.close();
        if (pictures == null && !untilDrawn()) {
            afterwards.run();
            shell.buildAhead();
            // the first label under the mouse asks for it
            Thread.ofVirtual().name("glossary").start(Glossary::terms);
        }
    }

    /** Opens what was asked for, or what was open last; what is left to be done once the window is there. */
    private Runnable openFirst(AppContext context, Shell shell, LastProject last) {
        String project = getParameters().getNamed().get("project");
        if (project != null) {
            context.openProject().open(Path.of(project));
            return () -> {};
        }
        return last.isWanted() ? last::open : shell::greet;
    }

    /** Asks for files and folders; a robot cannot drive the dialogs of the system. */
    protected FileDialogs files(Stage stage) {
        return new SystemFileDialogs(() -> stage);
    }

    /** Asks for a printer; likewise. */
    protected Printers printers(Stage stage) {
        return new SystemPrinters(() -> stage);
    }

    /** Called once, before the window is shown. */
    protected void built(AppContext context, Stage stage) {}

    private AppContext context(Stage stage) {
        Fonts.load();
        Theme theme = new Theme(Platform.getPreferences().colorSchemeProperty());
        theme.modeProperty().set(settings.get().theme());
        AppContext.Asking asking = new AppContext.Asking(files(stage), printers(stage));
        return new AppContext(jobs, problems, settings, theme, asking, new Dialogs(() -> stage));
    }

    private static void leave(AppContext context, Stage stage, LastProject last) {
        last.stop();
        Scene scene = stage.getScene();
        context.settings()
                .change(s -> stage.isMaximized()
                        ? s.withWindow(s.width(), s.height(), true)
                        : s.withWindow(scene.getWidth(), scene.getHeight(), false));
        context.close();
    }
}
