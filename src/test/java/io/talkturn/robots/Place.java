package io.talkturn.robots;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something that the window shows.
 *
 * @param name in pictures and the log
 * @param arrive the way there from anywhere, by mouse and keyboard
 * @param isHere whether it is shown; on the thread of the window
 * @param windows how many windows are shown there: 2 for a dialog
 */
record Place(String name, Consumer<Person> arrive, Predicate<Person> isHere, int windows) {
    /** How the names of places begin where no project is open. */
    static final String WITHOUT = "without-";

    /** A place in the main window. */
    Place(String name, Consumer<Person> arrive, Predicate<Person> isHere) {
        this(name, arrive, isHere, 1);
    }

    /** Goes there unless it is shown. */
    void be(Person person) {
        person.closeAllButTheWindow(windows);
        if (!name.startsWith(WITHOUT)) {
            Places.home(person);
        }
        if (!Fx.see(() -> isHere.test(person))) {
            arrive.accept(person);
            person.settle();
        }
    }
}
