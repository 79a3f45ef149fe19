package io.talkturn.robots;

import io.talkturn.foundation.LogFolder;
import javafx.application.Application;
import org.slf4j.LoggerFactory;

/** Starts the window that a robot uses. Arguments: those of the program, and the orders of {@link Orders}. */
public final class RobotMain {
    private RobotMain() {}

    /** Ends with exit code 1 where there are faults. */
    public static void main(String[] arguments) {
        // as the program does: its log is looked at too
        System.setProperty("talkturn.log.folder", LogFolder.path().toString());
        System.setProperty("talkturn.log.more", "logback-window.xml");
        LoggerFactory.getLogger(RobotMain.class).info("Robots begin");
        Application.launch(RobotApp.class, arguments);
    }
}
