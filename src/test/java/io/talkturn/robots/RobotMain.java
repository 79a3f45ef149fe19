package io.talkturn.robots;

import javafx.application.Application;

/** Starts the window that a robot uses. Arguments: those of the program, and the orders of {@link Orders}. */
public final class RobotMain {
    private RobotMain() {}

    /** Ends with exit code 1 where there are faults. */
    public static void main(String[] arguments) {
        Application.launch(RobotApp.class, arguments);
    }
}
