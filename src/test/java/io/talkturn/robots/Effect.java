package io.talkturn.robots;

import javafx.scene.Node;

/** What must change when something is pressed. Both questions are asked on the thread of the window. */
interface Effect {
    /** For the log, for example {@code #runs changes}. */
    String name();

    /** What is so before the press. */
    Object before(Person person, Node pressed);

    /** Whether it has happened, given what was so before. */
    boolean hasHappened(Person person, Node pressed, Object before);
}
