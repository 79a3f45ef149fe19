package io.talkturn.robots;

import io.talkturn.ui.app.WorkbenchApp;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Printers;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The program, with a robot before it. */
public final class RobotApp extends WorkbenchApp {
    private final RobotFiles files = new RobotFiles(Path.of(System.getProperty("user.home"), "saved"));

    @Override
    protected FileDialogs files(Stage stage) {
        return files;
    }

    /** A printer of the system takes no robot either; its pages go nowhere. */
    @Override
    protected Printers printers(Stage stage) {
        return title -> {
            files.asked(title);
            return Optional.empty();
        };
    }

    @Override
    protected void built(AppContext context, Stage stage) {
        Orders orders = Orders.of(getParameters());
        Thread.ofPlatform().name("robot").start(() -> {
            int faults = 1;
            try {
                Person person = new Person(context, stage, files, orders);
                faults = switch (orders.job()) {
                    case ROUND -> new Round(person).all();
                    case OWN_TABLE, OWN_RECORDINGS -> new OwnWork(person, orders.material()).all();
                    case SCROLLING -> new Scrolling(person).all();
                };
            } catch (RuntimeException | Error e) {
                e.printStackTrace();
            }
            int code = Math.min(1, faults);
            Platform.exit();
            Runtime.getRuntime().halt(code);
        });
    }
}
